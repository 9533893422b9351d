// The bytes of a file, or of standard input, held for as long as something is read from them.
//
//   auto source = open_source("pile.zip");        // mapped, or copied when small
//   auto input = open_source("-");                // standard input, whole
//   (*source)->bytes()
//   open_source("missing").error().code           // kNotFound
//
// Shared by all members of one file; freed with the last. Immutable once opened.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "stemma/base/file.h"

namespace stemma::engine {

struct Source {
  std::optional<File> file;
  std::string input;
  std::string_view bytes() const { return file ? file->bytes() : std::string_view(input); }
};

Result<std::shared_ptr<Source>> open_source(const std::string& path);

}  // namespace stemma::engine
