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
  variant_test("promises:P2 ${compiler} ${flags} gives the same digest" same_digest ${variant} ALONE
               SET COMPILER=${compiler} "FLAGS=${flags}" ${ARGN})
endfunction()

foreach(compiler g++ clang++)
  foreach(flags "-O0" "-O2" "-O2 -mfma")
    same_digest_from(${compiler} ${flags})
  endforeach()
  foreach(flags "-O0 -mfma" "-O3" "-O3 -mfma")
    same_digest_from(${compiler} ${flags} LONG)
  endforeach()
endforeach()
variant_test("promises:P2 the program gives the digest that the variants give" program_digest none
             SET PROGRAM=$<TARGET_FILE:suar>)
variant_test("promises:P2 a build with careless arithmetic refuses to run" refuses_careless careless)

# P14: no undefined behaviour, no races, and nothing suppressed: a small run and test programs. Tests of
# the suite "large" are left out, which no sanitizer could finish in an hour.
function(clean_under variant sanitizers back_end)
  list(JOIN ARGN " " test_programs)
  variant_test("promises:P14 ${sanitizers}: build" build_variant ${variant} ALONE
               SET COMPILER=g++ "FLAGS=-O1 -g1" "TARGETS=suar ${test_programs}" SANITIZE=${sanitizers}
                   PARALLEL=${back_end})
  set_tests_properties("promises:P14 ${sanitizers}: build" PROPERTIES FIXTURES_SETUP ${variant})
  foreach(what ${ARGN} run)
    set(test "promises:P14 ${sanitizers}: ${what}")
    variant_test(${test} sanitized ${variant} SET WHAT=${what})
    set_tests_properties(${test} PROPERTIES FIXTURES_REQUIRED ${variant})
  endforeach()
endfunction()

get_property(programs GLOBAL PROPERTY SUAR_TEST_PROGRAMS)
clean_under(asan-ubsan address,undefined tbb ${programs})
# Threads meet in the loops of core/parallel and in the days of a run; the other rooms have none.
clean_under(tsan thread threads core_tests laws_tests)
