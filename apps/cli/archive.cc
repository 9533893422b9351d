#include "archive.h"

#include <cstdlib>

namespace stemma::cli {

std::string archive_path(const Arguments& arguments) {
  const char* set = std::getenv("STEMMA_ARCHIVE");
  return arguments.one("--archive", set != nullptr && *set != '\0' ? set : "record.stemma");
}

Result<engine::Archive> open_archive(const Arguments& arguments, store::Mode mode, store::Sources sources) {
  return engine::Archive::open(archive_path(arguments), mode, sources);
}

}  // namespace stemma::cli
