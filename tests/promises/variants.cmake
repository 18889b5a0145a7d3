# Promises P2 and P14 need the program built in other ways than this one. A variant is a build folder
# of its own; its first build takes a minute, later ones only what changed.

set(SUAR_VARIANT_FOLDER ${PROJECT_SOURCE_DIR}/build/variants CACHE PATH
    "Where the tests build the program again with other compilers and flags")
cmake_host_system_information(RESULT cores QUERY NUMBER_OF_LOGICAL_CORES)
set(here ${CMAKE_CURRENT_LIST_DIR})

# variant_test(TEST SCRIPT VARIANT [LONG] [ALONE] [SET name=value...]): a test that runs a script
# beside this file on one variant. ALONE: it builds, and so keeps all cores busy by itself.
function(variant_test test script variant)
  cmake_parse_arguments(ARG "LONG;ALONE" "" "SET" ${ARGN})
  set(definitions -D SOURCE=${PROJECT_SOURCE_DIR} -D FOLDER=${SUAR_VARIANT_FOLDER}/${variant}
      -D REFERENCE=$<TARGET_FILE:suar_digest>)
  foreach(definition ${ARG_SET})
    list(APPEND definitions -D ${definition})
  endforeach()
  set(only_when)
  set(labels promises)
  if(ARG_LONG)
    set(only_when CONFIGURATIONS long)
    set(labels promises long)
  endif()
  add_test(NAME ${test} ${only_when}
           COMMAND ${CMAKE_COMMAND} ${definitions} -P ${here}/${script}.cmake)
  set_tests_properties(${test} PROPERTIES LABELS "${labels}" SKIP_REGULAR_EXPRESSION "skipped: ")
  if(ARG_ALONE)
    set_tests_properties(${test} PROPERTIES PROCESSORS ${cores})
  endif()
endfunction()

# P2: neither compiler nor optimisation nor fused multiply-add changes the answer. The program of
# this build folder (g++ -O3, unless built otherwise) is what the others are compared with.
function(same_digest_from compiler flags)
  string(REPLACE " " "" variant "${compiler}${flags}")
  cmake_parse_arguments(ARG "LONG;BY_FILE" "" "" ${ARGN})
  set(options ALONE)
  if(ARG_LONG)
    list(APPEND options LONG)
  endif()
  variant_test("promises:P2 ${compiler} ${flags} gives the same digest" same_digest ${variant} ${options}
               SET COMPILER=${compiler} "FLAGS=${flags}" BY_FILE=${ARG_BY_FILE})
endfunction()

# Each time the one of each compiler that is furthest from the others. One of each compiles every file
# by itself: each has to stand alone, and what is compiled beside it must not change it.
same_digest_from(g++ "-O0")
same_digest_from(clang++ "-O2 -mfma")
same_digest_from(g++ "-O2 -mfma" LONG)
same_digest_from(clang++ "-O0" LONG)
foreach(compiler g++ clang++)
  same_digest_from(${compiler} "-O2" LONG BY_FILE)
  foreach(flags "-O0 -mfma" "-O3" "-O3 -mfma")
    same_digest_from(${compiler} ${flags} LONG)
  endforeach()
endforeach()
variant_test("promises:P2 the program gives the digest that the variants give" program_digest none
             SET PROGRAM=$<TARGET_FILE:suar>)
variant_test("promises:P2 a build with careless arithmetic refuses to run" refuses_careless careless)

# P14: no undefined behaviour, no races, and nothing suppressed: a small run and test programs. Tests
# of the suite "large" are left out, which no sanitizer could finish in an hour. Each time the run is
# that of suar_digest, to a result file but without the command line, which takes most of a build. With
# -Og the tests take as long as with -O1, and the build two thirds.
#
# clean_under(VARIANT SANITIZERS BACK_END EACH_TIME program... [WITH_LONG program...])
function(clean_under variant sanitizers back_end)
  cmake_parse_arguments(ARG "" "" "EACH_TIME;WITH_LONG" ${ARGN})
  # builds(FIXTURE TARGETS [LONG]): the tests that need the fixture wait for this build.
  function(builds fixture targets)
    variant_test("promises:P14 ${sanitizers}: build ${fixture}" build_variant ${variant} ALONE ${ARGN}
                 SET COMPILER=g++ "FLAGS=-Og -g1" "TARGETS=${targets}" SANITIZE=${sanitizers}
                     PARALLEL=${back_end})
    set_tests_properties("promises:P14 ${sanitizers}: build ${fixture}" PROPERTIES
                         FIXTURES_SETUP ${fixture})
  endfunction()
  function(is_clean fixture program)
    set(test "promises:P14 ${sanitizers}: ${program}")
    variant_test(${test} sanitized ${variant} ${ARGN} SET WHAT=${program})
    set_tests_properties(${test} PROPERTIES FIXTURES_REQUIRED ${fixture})
  endfunction()
  if(ARG_EACH_TIME)
    list(JOIN ARG_EACH_TIME " " test_programs)
    builds(${variant} "suar_digest ${test_programs}")
    foreach(program run ${ARG_EACH_TIME})
      is_clean(${variant} ${program})
    endforeach()
  endif()
  if(ARG_WITH_LONG)
    list(JOIN ARG_WITH_LONG " " test_programs)
    builds(${variant}-long "suar ${test_programs}" LONG)
    foreach(program program ${ARG_WITH_LONG})
      is_clean(${variant}-long ${program} LONG)
    endforeach()
  endif()
endfunction()

# Each time what reads strangers' bytes and what everything stands on; a run visits the rest.
get_property(programs GLOBAL PROPERTY SUAR_TEST_PROGRAMS)
set(each_time core_tests scenario_tests)
list(REMOVE_ITEM programs ${each_time})
clean_under(asan-ubsan address,undefined tbb EACH_TIME ${each_time} WITH_LONG ${programs})
# Threads meet in the loops of core/parallel and in the days of a run; the other rooms have none. With
# the long proofs: P1 compares the bytes of many threads each time.
clean_under(tsan thread threads WITH_LONG core_tests laws_tests)
