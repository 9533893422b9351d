// What joins the documents of an archive: citations, sections, versions.
//
//   for_each_link(archive, [](const Link& l) { draw(l.from, l.to, l.kind); });
//   Link l;  l.to == 0            // what is cited is not in the archive: l.reference names it
//   documents(archive, false)     // numbers of all documents that stand somewhere now
//
// Links that lead to the same document, or to the same telegram that is missing, follow one
// another. Citations are read in the order of an index: memory does not grow with their number.
// One thread at a time, as the archive.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "stemma/engine/archive/archive.h"

namespace stemma::engine {

// kCites: a telegram's references name another. kVersionOf: a text that was replaced, and what
// stands in its place now. kSectionOf: a later section, and the first that is there.
enum class LinkKind : uint8_t { kCites, kVersionOf, kSectionOf };

struct Link {
  LinkKind kind = LinkKind::kCites;
  int64_t from = 0, to = 0;      // numbers of documents; 0: not in the archive
  std::string from_id, to_id;    // their ids
  std::string reference;         // of a telegram: "09LIMA1601"
  std::string exact;             // as it stands in the citing text; of a version: its path
};

// Calls `take` for each, citations first. An error means that the archive is damaged.
std::optional<Error> for_each_link(const Archive& archive, const std::function<void(const Link&)>& take);

// All documents, by path; with `former` also those whose every place holds something newer.
Result<std::vector<int64_t>> documents(const Archive& archive, bool former);

}  // namespace stemma::engine
