# stemma_embed(target output symbol namespace files...): text files joined in the order
# given and compiled in as `extern const std::string_view symbol`.
# Run as a script (cmake -P) it writes the .cc; included, it declares the function.
if(CMAKE_SCRIPT_MODE_FILE)
  string(REPLACE "|" ";" files "${FILES}")
  set(all "")
  foreach(name IN LISTS files)
    file(READ "${name}" content)
    string(APPEND all "${content}")
  endforeach()
  if(all MATCHES "\\)embedded\"")
    message(FATAL_ERROR "${files}: the text holds the end mark )embedded\"")
  endif()
  file(WRITE "${OUTPUT}" "// Made from ${FILES}: change those.\n#include <string_view>\n\n"
    "namespace ${SPACE} {\n\nextern const std::string_view ${SYMBOL};\n"
    "const std::string_view ${SYMBOL} = R\"embedded(${all})embedded\";\n\n}  // namespace ${SPACE}\n")
  return()
endif()

set(STEMMA_EMBED_SCRIPT ${CMAKE_CURRENT_LIST_FILE})
function(stemma_embed target output symbol space)
  set(out ${PROJECT_BINARY_DIR}/embedded/${output})
  set(files ${ARGN})
  list(TRANSFORM files PREPEND ${PROJECT_SOURCE_DIR}/)
  list(JOIN files "|" joined)
  add_custom_command(OUTPUT ${out} DEPENDS ${files} ${STEMMA_EMBED_SCRIPT} VERBATIM
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${out} -DSYMBOL=${symbol} -DSPACE=${space} "-DFILES=${joined}" -P ${STEMMA_EMBED_SCRIPT})
  target_sources(${target} PRIVATE ${out})
endfunction()
