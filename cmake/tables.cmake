# Tables made at build time from packaged word lists (tools/tables/*.py); the layout is
# described in src/stemma/text/lexicon_tables.h, the licences in docs/decisions/word-lists.md.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
set(STEMMA_DICT_DIR /usr/share/dict CACHE PATH "Word lists of wamerican, wamerican-small and wbritish")
set(STEMMA_WORDNET_DIR /usr/share/wordnet CACHE PATH "WordNet 3.0, of wordnet-base")
set(lexicon_sources
  ${STEMMA_DICT_DIR}/american-english ${STEMMA_DICT_DIR}/american-english-small ${STEMMA_DICT_DIR}/british-english)
foreach(part noun verb adj adv)
  list(APPEND lexicon_sources ${STEMMA_WORDNET_DIR}/data.${part} ${STEMMA_WORDNET_DIR}/${part}.exc)
endforeach()
foreach(file ${lexicon_sources})
  if(NOT EXISTS ${file})
    message(FATAL_ERROR "${file} is missing: apt-get install wamerican wamerican-small wbritish wordnet-base")
  endif()
endforeach()
set(lexicon_tables ${PROJECT_BINARY_DIR}/tables/lexicon_tables.cc)
file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/tables)
add_custom_command(OUTPUT ${lexicon_tables}
  COMMAND ${Python3_EXECUTABLE} ${PROJECT_SOURCE_DIR}/tools/tables/lexicon.py ${lexicon_tables} ${STEMMA_DICT_DIR} ${STEMMA_WORDNET_DIR}
  DEPENDS ${PROJECT_SOURCE_DIR}/tools/tables/lexicon.py ${lexicon_sources}
  COMMENT "Making the lexicon's tables" VERBATIM)
add_library(stemma_tables STATIC ${lexicon_tables})
target_link_libraries(stemma_tables PRIVATE stemma_options)
