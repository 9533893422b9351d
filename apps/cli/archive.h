// The archive a command works on: -a ARCHIVE, $STEMMA_ARCHIVE, or record.stemma.
//
//   Result<engine::Archive> archive = open_archive(arguments, store::Mode::kRead);
//   if (!archive) return fail(archive.error().message);
#pragma once

#include "arguments.h"
#include "stemma/engine/archive/archive.h"

namespace stemma::cli {

std::string archive_path(const Arguments& arguments);
Result<engine::Archive> open_archive(const Arguments& arguments, store::Mode mode, store::Sources sources = store::Sources::kKept);

}  // namespace stemma::cli
