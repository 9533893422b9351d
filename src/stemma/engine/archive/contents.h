// An archive where files are asked for: `check article.txt --against record.stemma`.
//
//   if (is_archive(path))
//     read_contents(path, [&](std::string member, Result<…> document) { … });
//   is_archive("cable.txt")            // false, as for whatever cannot be opened
//   read_contents("cable.txt", take)   // calls take once, with the error
//
// The documents are those in force, as they were read when they were added, each once
// under every place where it stands, in the order of these. Not the sources: nothing is read again.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "stemma/base/result.h"
#include "stemma/doc/document.h"

namespace stemma::engine {

// By the first bytes of the file: an SQLite database that says it is one of ours, or one that
// is being written.
bool is_archive(const std::string& path);
// Of the bytes of a file, or its begin.
bool holds_archive(std::string_view bytes);

// `member` is the place as the archive keeps it: "cables/a.txt", "b.zip!/c.txt"; empty if the
// archive itself cannot be opened.
void read_contents(const std::string& path,
                   const std::function<void(std::string member, Result<std::shared_ptr<const doc::Document>> document)>& take);

}  // namespace stemma::engine
