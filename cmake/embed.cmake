# Writes a C++ file that gives out other files as texts with their SHA-256: cmake -DOUT=... -DHEADER=...
# -DFILES="function=path;function=path" -P embed.cmake
set(text "// Made by cmake/embed.cmake.\n#include \"${HEADER}\"\n\nnamespace suar {\n")
foreach(entry ${FILES})
  string(REGEX MATCH "^([^=]*)=(.*)$" matched "${entry}")
  set(name "${CMAKE_MATCH_1}")
  file(READ "${CMAKE_MATCH_2}" content)
  # A raw string literal ends its lines with \n alone: the digest would be of other bytes.
  string(FIND "${content}" "\r" carriage_return)
  if(NOT carriage_return EQUAL -1)
    message(FATAL_ERROR "${CMAKE_MATCH_2} has carriage returns")
  endif()
  file(SHA256 "${CMAKE_MATCH_2}" digest)
  string(APPEND text "BuiltFile ${name}() {\n    return {R\"SUAR_FILE(${content})SUAR_FILE\", \"${digest}\"};\n}\n")
endforeach()
string(APPEND text "} // namespace suar\n")
file(WRITE "${OUT}" "${text}")
