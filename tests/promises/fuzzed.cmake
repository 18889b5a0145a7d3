# P8: feeds the reader for SECONDS with changed forms of the committed corpus, in as many processes as
# there are cores; they learn from each other by the folder `found`. What broke it is left in FOLDER,
# and its name is in the message.
include(${CMAKE_CURRENT_LIST_DIR}/steps.cmake)
build_variant()

set(found ${FOLDER}/corpus)
file(MAKE_DIRECTORY ${found})
file(GLOB logs ${FOLDER}/fuzz-*.log)
if(logs)
  file(REMOVE ${logs})
endif()
cmake_host_system_information(RESULT cores QUERY NUMBER_OF_LOGICAL_CORES)
# Where a broken block was allocated is not kept: that takes longer than reading, and the input that
# broke it, which is kept, tells it with other options.
set(ENV{ASAN_OPTIONS} "detect_leaks=1:strict_string_checks=1:malloc_context_size=0")
set(ENV{UBSAN_OPTIONS} "print_stacktrace=1:halt_on_error=1")
execute_process(
  COMMAND ${FOLDER}/tests/suar_fuzz_reader -max_total_time=${SECONDS} -timeout=10 -rss_limit_mb=2048
          -max_len=20000 -dict=${SOURCE}/tests/fuzz/words.dict -print_final_stats=1
          -jobs=${cores} -workers=${cores}
          -artifact_prefix=${FOLDER}/broken- ${found} ${SOURCE}/tests/fuzz/corpus
  WORKING_DIRECTORY ${FOLDER} RESULT_VARIABLE status OUTPUT_VARIABLE log ERROR_VARIABLE log)
if(NOT status EQUAL 0)
  message("${log}")
  message(FATAL_ERROR "the fuzzer found something (${status}); the input is named above")
endif()
set(executions 0)
file(GLOB logs ${FOLDER}/fuzz-*.log)
if(NOT logs)
  message(FATAL_ERROR "the fuzzer left no log:\n${log}")
endif()
foreach(each ${logs})
  file(STRINGS ${each} executed REGEX "^stat::number_of_executed_units: ")
  string(REGEX MATCH "[0-9]+" executed "${executed}")
  if(NOT executed)
    message(FATAL_ERROR "${each} does not say how much was executed")
  endif()
  math(EXPR executions "${executions} + ${executed}")
endforeach()
message("${executions} executions, nothing found")
