// What a reader notes about documents of an archive: a star, that it was read, tags, notes; of all of it or of a passage.
//
//   Mark m{"5f0c12ab34cd56ef", MarkKind::kTag, "harbour", Span{120, 188}, "the landing berths"};
//   if (auto e = put_mark(archive, m)) explain(e->message);   // the archive was opened to be written to
//   marks(archive, "5f0c12ab34cd56ef")                        // by document, then by place
//   marks(an_archive_without_marks, "")                       // none: the table is made with the first
//
// A document has one star, one mark as read and one note for each place, and each tag once: putting again replaces. Documents are named
// by their ids, so that marks hold whatever is added, and for whatever archive holds the same document. One Archive, one thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/engine/archive/archive.h"

namespace stemma::engine {

enum class MarkKind : uint8_t { kStar, kRead, kTag, kNote };
const char* name(MarkKind kind);
std::optional<MarkKind> mark_kind(std::string_view name);

struct Mark {
  std::string doc;               // its id
  MarkKind kind = MarkKind::kStar;
  std::string value;             // of a tag or a note
  std::optional<Span> span;      // of the text; nothing: the document as a whole
  std::string exact;             // the words there
  std::string made;              // "2026-03-01T10:20:30Z"; empty when put: now
};

// Of one document, or with "" of all.
std::vector<Mark> marks(const Archive& archive, std::string_view doc);
std::optional<Error> put_mark(const Archive& archive, Mark mark);
// The mark of that kind at that place, of tags and notes only with that value if one is given; true: there was one.
Result<bool> remove_mark(const Archive& archive, const Mark& mark);

}  // namespace stemma::engine
