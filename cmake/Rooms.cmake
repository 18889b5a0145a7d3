# A room is a folder, a library and the list of rooms it may include. Each room gets an include
# folder of its own that holds nothing but a link to it, so `#include "world/persons.h"` from a room
# that does not list `world` finds no file: the plan of the house is kept by the compiler.

# The flags that keep promise P2: a product and a sum are never contracted into one rounding, whatever
# machine flags a builder adds, and no optimisation may assume that arithmetic is real arithmetic.
add_library(suar_flags INTERFACE)
target_compile_options(suar_flags INTERFACE
  -ffp-contract=off -fno-fast-math -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
# When g++ 12 inlines std::string and fmt, these three see mistakes that are not there (GCC's bugs
# 105329 and 105562 and their kin). What they would rightly find, the sanitizers of P14 find as well.
target_compile_options(suar_flags INTERFACE
  "$<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized;-Wno-stringop-overflow;-Wno-restrict>")
if(SUAR_SANITIZE)
  target_compile_options(suar_flags INTERFACE -fsanitize=${SUAR_SANITIZE} -fno-omit-frame-pointer
                         -fno-sanitize-recover=all)
  target_link_options(suar_flags INTERFACE -fsanitize=${SUAR_SANITIZE})
  # An element beyond the end of a vector that has room there is within its memory.
  target_compile_definitions(suar_flags INTERFACE _GLIBCXX_ASSERTIONS)
endif()

# The release build compiles a dozen files of a room as one (CMAKE_UNITY_BUILD), since most of the time
# of one file is that of reading headers; that needs names that no two of them use for different
# things. BY_FILE: for a room whose files are alike on purpose; SUAR_BY_FILE: for those in which every
# other build changes one file.
set(SUAR_BY_FILE "" CACHE STRING "Rooms compiled file by file in a build that compiles many as one")
mark_as_advanced(SUAR_BY_FILE)
function(suar_room name)
  cmake_parse_arguments(ROOM "BY_FILE" "FOLDER" "MAY_INCLUDE;LIBRARIES" ${ARGN})
  if(NOT ROOM_FOLDER)
    set(ROOM_FOLDER ${CMAKE_CURRENT_SOURCE_DIR}/${name})
  endif()
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${ROOM_FOLDER}/*.cpp)
  set(door ${PROJECT_BINARY_DIR}/rooms/${name})
  file(MAKE_DIRECTORY ${door})
  file(CREATE_LINK ${ROOM_FOLDER} ${door}/${name} SYMBOLIC)
  if(sources)
    add_library(suar_${name} STATIC ${sources})
    if(ROOM_BY_FILE OR name IN_LIST SUAR_BY_FILE)
      set_target_properties(suar_${name} PROPERTIES UNITY_BUILD OFF)
    endif()
    set(reach PUBLIC)
  else()
    add_library(suar_${name} INTERFACE)
    set(reach INTERFACE)
  endif()
  target_include_directories(suar_${name} ${reach} ${door})
  target_link_libraries(suar_${name} ${reach} suar_flags)
  foreach(other ${ROOM_MAY_INCLUDE})
    target_link_libraries(suar_${name} ${reach} suar_${other})
  endforeach()
  target_link_libraries(suar_${name} ${reach} ${ROOM_LIBRARIES})
endfunction()
