# P14: WHAT is a test program of the sanitized build in FOLDER, or a small run: `run` without and
# `program` with the command line. A report of a sanitizer ends the program with another status than 0;
# nothing is suppressed.
include(${CMAKE_CURRENT_LIST_DIR}/steps.cmake)

set(ENV{ASAN_OPTIONS} "detect_leaks=1:strict_string_checks=1:detect_stack_use_after_return=1")
set(ENV{UBSAN_OPTIONS} "print_stacktrace=1:halt_on_error=1")
set(ENV{TSAN_OPTIONS} "halt_on_error=1")

if(WHAT STREQUAL "run")
  file(REMOVE ${FOLDER}/small.h5)
  set(command ${FOLDER}/tests/suar_digest ${SOURCE}/tests/promises/small_with_policies.toml ${FOLDER}/small.h5)
elseif(WHAT STREQUAL "program")
  set(command ${FOLDER}/analysis/suar run ${SOURCE}/tests/promises/small_with_policies.toml --quiet --force
      -o ${FOLDER}/small.h5)
else()
  set(command ${FOLDER}/tests/${WHAT} "--test-suite-exclude=large")
endif()

macro(run_it)
  execute_process(COMMAND ${ARGN} WORKING_DIRECTORY ${SOURCE}
                  RESULT_VARIABLE status OUTPUT_VARIABLE log ERROR_VARIABLE log)
endmacro()
run_it(${command})
# The thread sanitizer of g++ 12 cannot place its shadow on kernels that scatter addresses widely.
if(log MATCHES "unexpected memory mapping")
  run_it(setarch --addr-no-randomize ${command})
endif()
if(NOT status EQUAL 0)
  message("${log}")
  message(FATAL_ERROR "${WHAT} ended with ${status}; see above")
endif()
