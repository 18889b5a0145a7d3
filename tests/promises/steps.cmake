# What the scripts of the build variants have in common.
cmake_minimum_required(VERSION 3.25)

# run_or_fail(WHAT command...): runs it; stops with its whole output when it fails.
function(run_or_fail what)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE log ERROR_VARIABLE log)
  if(NOT status EQUAL 0)
    message("${log}")
    message(FATAL_ERROR "${what} failed (${status}); see above")
  endif()
endfunction()

function(build_variant)
  file(MAKE_DIRECTORY ${FOLDER})
  file(LOCK ${FOLDER}.lock GUARD PROCESS TIMEOUT 3600)
  string(REPLACE "clang++" "clang" c_compiler ${COMPILER})
  string(REPLACE "g++" "gcc" c_compiler ${c_compiler})
  set(targets suar)
  set(tests OFF)
  if(TARGETS)
    separate_arguments(targets UNIX_COMMAND "${TARGETS}")
    set(tests ON)
  endif()
  if(NOT PARALLEL)
    set(PARALLEL tbb)
  endif()
  run_or_fail("configuring" ${CMAKE_COMMAND} -S ${SOURCE} -B ${FOLDER} -G Ninja
    -D CMAKE_C_COMPILER=${c_compiler} -D CMAKE_CXX_COMPILER=${COMPILER}
    -D CMAKE_BUILD_TYPE=Release "-D CMAKE_CXX_FLAGS_RELEASE=${FLAGS}" -D SUAR_TESTS=${tests}
    -D SUAR_BENCH=OFF -D SUAR_VARIANTS=OFF "-D SUAR_SANITIZE=${SANITIZE}" -D SUAR_PARALLEL=${PARALLEL})
  run_or_fail("building" ${CMAKE_COMMAND} --build ${FOLDER} --target ${targets})
endfunction()

# The digest of the small scenario with policies as the program computes it.
function(digest_of program result)
  get_filename_component(folder ${program} DIRECTORY)
  execute_process(
    COMMAND ${program} run ${SOURCE}/tests/promises/small_with_policies.toml --quiet --json --force -o ${FOLDER}/small.h5
    RESULT_VARIABLE status OUTPUT_VARIABLE summary ERROR_VARIABLE errors)
  if(NOT status EQUAL 0)
    message("${errors}")
    message(FATAL_ERROR "${program} ended with ${status}; see above")
  endif()
  string(JSON digest GET "${summary}" digest)
  if(digest STREQUAL "")
    message("${summary}")
    message(FATAL_ERROR "${program} gave no digest; see above")
  endif()
  set(${result} ${digest} PARENT_SCOPE)
endfunction()
