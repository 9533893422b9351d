// Reading: from bytes to a Document.
//
//   auto d = read::read_bytes(bytes, {.path = "a.txt"});
//   if (!d) explain(d.error());                    // binary, empty, over a limit
//   for (const auto& b : d->blocks) ...
//   read::read_bytes("", {.path = "empty.txt"})    // error kEmpty
//
// Order of work (each stage in its own file, all pure):
//   container (plain, HTML) → encoding, repair → lines → recognise kind →
//   the kind's own grammar (cable/, article, paper) → tables, notes → furniture →
//   blocks → title, date, language.
// What a grammar has recognised is protected: furniture is only claimed outside or
// between it. Pure functions of their input: safe on any number of threads.
#pragma once

#include <string>
#include <string_view>

#include "stemma/base/result.h"
#include "stemma/doc/document.h"

namespace stemma::read {

struct Options {
  std::string path = {};          // as the user named it; goes into Source::path
  std::string member = {};        // inside a container
  std::string encoding = {};      // a name to force, empty to detect
  uint64_t max_bytes = 1u << 30;  // longer input: error kLimit
};

Result<doc::Document> read_bytes(std::string_view bytes, const Options& options);

}  // namespace stemma::read
