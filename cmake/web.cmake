# stemma_web(target): the bundle of web/, compiled into `target` as apps/serve/assets.h describes it.
# Made anew when a file of web/ changes. Needs Node 18 or newer and web/node_modules, which script/bootstrap
# installs from web/package-lock.json (npm ci); the build itself needs no network.
find_program(STEMMA_NODE NAMES node nodejs REQUIRED)

function(stemma_web target)
  set(web ${PROJECT_SOURCE_DIR}/web)
  set(out ${PROJECT_BINARY_DIR}/web)
  set(vite ${web}/node_modules/vite/bin/vite.js)
  if(NOT EXISTS ${vite})
    message(FATAL_ERROR "${web}/node_modules is missing: run script/bootstrap (or npm ci in web/)")
  endif()
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${web}/src/*)
  list(APPEND sources ${web}/index.html ${web}/vite.config.js ${web}/svelte.config.js ${web}/package-lock.json ${web}/tsconfig.json)
  add_custom_command(OUTPUT ${out}/assets.cc DEPENDS ${sources} ${PROJECT_SOURCE_DIR}/tools/web/embed.py
    WORKING_DIRECTORY ${web} VERBATIM COMMENT "Making the web workbench's bundle"
    COMMAND ${STEMMA_NODE} ${vite} build --logLevel warn --emptyOutDir --outDir ${out}/dist
    COMMAND ${Python3_EXECUTABLE} ${PROJECT_SOURCE_DIR}/tools/web/embed.py ${out}/dist ${out}/assets.cc)
  target_sources(${target} PRIVATE ${out}/assets.cc)
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/apps/serve)
endfunction()
