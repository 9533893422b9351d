# Tables made at build time from packaged word lists (tools/tables/*.py).
add_library(stemma_tables INTERFACE)
