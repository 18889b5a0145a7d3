# The schema that editors use, judged by a validator that is not ours. Debian's own Python.
add_test(NAME "scenario: schema, by an independent validator"
  COMMAND /usr/bin/python3 -B ${CMAKE_CURRENT_LIST_DIR}/with_jsonschema.py $<TARGET_FILE:suar>
  WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
set_tests_properties("scenario: schema, by an independent validator" PROPERTIES LABELS scenario)
