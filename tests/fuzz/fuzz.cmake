# P8: the reader of scenarios and tables, fed with what no person would write. Each time the corpus;
# with --long ten minutes of libFuzzer, in a build of its own with clang and sanitizers.
add_library(suar_strangers_text STATIC fuzz/read_strangers_text.cpp)
target_include_directories(suar_strangers_text PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
target_link_libraries(suar_strangers_text PUBLIC suar_scenario doctest::doctest)
target_compile_definitions(suar_strangers_text PRIVATE SUAR_SOURCE_DIR="${PROJECT_SOURCE_DIR}")

add_executable(suar_replay_corpus fuzz/replay_corpus.cpp)
target_link_libraries(suar_replay_corpus PRIVATE suar_strangers_text)
add_test(NAME "promises:P8 the corpus of the fuzzer" COMMAND suar_replay_corpus
         ${CMAKE_CURRENT_SOURCE_DIR}/fuzz/corpus)
set_tests_properties("promises:P8 the corpus of the fuzzer" PROPERTIES LABELS promises)

if(SUAR_SANITIZE MATCHES "fuzzer-no-link")
  add_executable(suar_fuzz_reader fuzz/fuzz_reader.cpp)
  target_link_libraries(suar_fuzz_reader PRIVATE suar_strangers_text)
  target_link_options(suar_fuzz_reader PRIVATE -fsanitize=fuzzer)
endif()
if(SUAR_VARIANTS)
  variant_test("promises:P8 ten minutes of fuzzing" fuzzed fuzzer LONG ALONE
    SET COMPILER=clang++ "FLAGS=-O1 -g1" TARGETS=suar_fuzz_reader
        SANITIZE=fuzzer-no-link,address,undefined PARALLEL=serial SECONDS=600)
endif()
