# P2 is proved on suar_digest; the program PROGRAM gives the same digest as REFERENCE.
include(${CMAKE_CURRENT_LIST_DIR}/steps.cmake)
digest_of(${REFERENCE} expected)
digest_of_program(${PROGRAM} found)
if(NOT found STREQUAL expected OR found STREQUAL "")
  message(FATAL_ERROR "the program gives ${found}, ${REFERENCE} gives ${expected}")
endif()
message("${found}")
