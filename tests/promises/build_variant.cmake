# Configures and builds FOLDER from SOURCE with COMPILER and FLAGS; TARGETS (the program, unless given).
# The log is shown when something fails.
include(${CMAKE_CURRENT_LIST_DIR}/steps.cmake)
build_variant()
