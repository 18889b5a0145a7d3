# P2: the program built with COMPILER and FLAGS gives the digest that the program REFERENCE gives.
include(${CMAKE_CURRENT_LIST_DIR}/steps.cmake)
set(TARGETS suar_digest)
build_variant()

if(FLAGS MATCHES "-mfma")
  file(STRINGS /proc/cpuinfo with_fma REGEX "^flags.* fma( |$)" LIMIT_COUNT 1)
  if(NOT with_fma)
    message("skipped: built, but this processor has no fused multiply-add to run it with")
    return()
  endif()
endif()

digest_of(${REFERENCE} expected)
digest_of(${FOLDER}/tests/suar_digest found)
if(NOT found STREQUAL expected)
  message(FATAL_ERROR "${COMPILER} ${FLAGS}: digest ${found}, but ${REFERENCE} gives ${expected}")
endif()
message("${COMPILER} ${FLAGS}: ${found}")
