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
  separate_arguments(targets UNIX_COMMAND "${TARGETS}")
  if(NOT PARALLEL)
    set(PARALLEL tbb)
  endif()
  set(one_by_one)
  if(BY_FILE)
    set(one_by_one -D CMAKE_UNITY_BUILD=OFF)
  endif()
  # As ./suar builds, but for what is asked.
  run_or_fail("configuring" ${CMAKE_COMMAND} --preset release -S ${SOURCE} -B ${FOLDER} ${one_by_one}
    -D CMAKE_C_COMPILER=${c_compiler} -D CMAKE_CXX_COMPILER=${COMPILER}
    "-D CMAKE_CXX_FLAGS_RELEASE=${FLAGS}" -D SUAR_BENCH=OFF -D SUAR_VARIANTS=OFF
    "-D SUAR_SANITIZE=${SANITIZE}" -D SUAR_PARALLEL=${PARALLEL})
  run_or_fail("building" ${CMAKE_COMMAND} --build ${FOLDER} --target ${targets})
endfunction()

# The digest of the small scenario with policies, as `program` (suar_digest) computes it.
function(digest_of program result)
  get_filename_component(folder ${program} DIRECTORY)
  execute_process(
    COMMAND ${program} ${SOURCE}/tests/promises/small_with_policies.toml ${folder}/small.h5
    RESULT_VARIABLE status OUTPUT_VARIABLE digest ERROR_VARIABLE errors
    OUTPUT_STRIP_TRAILING_WHITESPACE)
  if(NOT status EQUAL 0)
    message("${errors}")
    message(FATAL_ERROR "${program} ended with ${status}; see above")
  endif()
  set(${result} ${digest} PARENT_SCOPE)
endfunction()

# The digest of the same scenario as the program itself gives it.
function(digest_of_program program result)
  get_filename_component(folder ${program} DIRECTORY)
  execute_process(
    COMMAND ${program} run ${SOURCE}/tests/promises/small_with_policies.toml --quiet --json --force
            -o ${folder}/small.h5
    RESULT_VARIABLE status OUTPUT_VARIABLE summary ERROR_VARIABLE errors)
  if(NOT status EQUAL 0)
    message("${errors}")
    message(FATAL_ERROR "${program} ended with ${status}; see above")
  endif()
  string(JSON digest GET "${summary}" digest)
  set(${result} ${digest} PARENT_SCOPE)
endfunction()
