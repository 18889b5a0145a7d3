# P8: feeds the reader for SECONDS with changed forms of the committed corpus. What broke it is left in
# FOLDER, and its name is in the message.
include(${CMAKE_CURRENT_LIST_DIR}/steps.cmake)
build_variant()

set(found ${FOLDER}/corpus)
file(MAKE_DIRECTORY ${found})
set(ENV{ASAN_OPTIONS} "detect_leaks=1:strict_string_checks=1")
set(ENV{UBSAN_OPTIONS} "print_stacktrace=1:halt_on_error=1")
execute_process(
  COMMAND ${FOLDER}/tests/suar_fuzz_reader -max_total_time=${SECONDS} -timeout=10 -rss_limit_mb=2048
          -max_len=20000 -dict=${SOURCE}/tests/fuzz/words.dict -print_final_stats=1
          -artifact_prefix=${FOLDER}/broken- ${found} ${SOURCE}/tests/fuzz/corpus
  WORKING_DIRECTORY ${FOLDER} RESULT_VARIABLE status OUTPUT_VARIABLE log ERROR_VARIABLE log)
if(NOT status EQUAL 0)
  message("${log}")
  message(FATAL_ERROR "the fuzzer found something (${status}); the input is named above")
endif()
string(REGEX MATCH "stat::number_of_executed_units: [0-9]+" executed "${log}")
message("${executed}")
