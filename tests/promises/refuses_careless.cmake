# The self-test must fail in builds whose arithmetic is not ours, or it would promise nothing. Only
# the files it consists of are compiled here, with the flags that Rooms.cmake refuses.
include(${CMAKE_CURRENT_LIST_DIR}/steps.cmake)

file(MAKE_DIRECTORY ${FOLDER})
file(WRITE ${FOLDER}/main.cpp
  "#include \"core/self_test.h\"\nint main() { return suar::arithmetic_self_test() ? 0 : 1; }\n")

function(status_with result)
  run_or_fail("compiling with ${ARGN}" g++ -std=c++20 -O2 ${ARGN} -I ${SOURCE}/sim
    ${FOLDER}/main.cpp ${SOURCE}/sim/core/self_test.cpp ${SOURCE}/sim/core/exact_math.cpp
    -o ${FOLDER}/self_test)
  execute_process(COMMAND ${FOLDER}/self_test RESULT_VARIABLE status)
  set(${result} ${status} PARENT_SCOPE)
endfunction()

status_with(status -ffp-contract=off)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "the self-test fails in a right build (${status})")
endif()

cmake_host_system_information(RESULT processor QUERY OS_PLATFORM)
set(careless -ffast-math -funsafe-math-optimizations -freciprocal-math)
if(processor STREQUAL "x86_64")
  list(APPEND careless -mfpmath=387)
  file(STRINGS /proc/cpuinfo with_fma REGEX "^flags.* fma( |$)" LIMIT_COUNT 1)
  if(with_fma)
    list(APPEND careless "-mfma -ffp-contract=fast")
  endif()
endif()
foreach(flags ${careless})
  separate_arguments(flags_list UNIX_COMMAND "${flags}")
  status_with(status ${flags_list})
  if(NOT status EQUAL 1)
    message(FATAL_ERROR "the self-test does not notice ${flags} (${status})")
  endif()
endforeach()
