# P15: a sample of single changes, of which the tests must notice 95 %. On two cores it takes half an
# hour; what an interrupted one has tried is not tried again.
cmake_host_system_information(RESULT mutation_cores QUERY NUMBER_OF_LOGICAL_CORES)
add_test(NAME "promises:P15 the tests notice single changes" CONFIGURATIONS long
  COMMAND /usr/bin/python3 -B ${CMAKE_CURRENT_LIST_DIR}/mutation.py --sample 60
  WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
set_tests_properties("promises:P15 the tests notice single changes" PROPERTIES
  LABELS "promises;long" PROCESSORS ${mutation_cores} TIMEOUT 7200)
