// From a file to the documents in it: archives, mailboxes, crawls, records, telegrams.
//
// A file is one document, or a container of members; a member may be a container again.
// unpack() hands over the members that are documents, in the order in which they stand,
// each with its address inside the file:
//
//   struct Show : Sink { void member(Member m) override { read_member(m, options); } … };
//   unpack(bytes, {.path = "pile.zip"}, show);
//   // "a/b.txt", "letters.tar.gz!/1.eml", "letters.tar.gz!/1.eml!/photo.pdf"
//   unpack("plain words", {}, show);       // one member with an empty name: the file itself
//
// Nothing is written to disk, executed or fetched. Hostile input is bounded by Limits:
// output and its ratio to the input, one member's size, depth, number. What goes wrong
// with one member is refused with a reason, and the rest goes on; when a limit on the
// whole is reached, what came before is kept. Members are handed over on the caller's
// thread, one at a time; the memory in use is that of one member of each level.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "stemma/base/result.h"
#include "stemma/read/draft.h"
#include "stemma/read/format.h"
#include "stemma/read/read.h"

namespace stemma::read {

// One document inside a file. Movable between threads.
struct Member {
  std::string name;                  // its address inside the file; empty: the file itself
  std::string bytes;                 // its own bytes; empty if it is the file itself
  bool whole = false;                // the file itself: its bytes are the caller's
  Format format = Format::kText;
  // Text that the container has taken out already (the field of a record, the body of a
  // message); the map leads to `bytes`. Absent: read `bytes` by their format.
  std::optional<Content> content;
  // What the container knows of the member. Used where the member itself says nothing.
  StatedFacts stated;
};

class Sink {
 public:
  virtual ~Sink() = default;
  virtual void member(Member member) = 0;
  // This member, or the container itself if `name` is its own, could not be read.
  virtual void refuse(const std::string& name, const Error& error) = 0;
  // Something left out that is no document (images of a crawl), for the summary.
  virtual void note(const std::string& name, const std::string& what) = 0;
};

// Hands the documents in `bytes` to `sink`.
void unpack(std::string_view bytes, const Options& options, Sink& sink);

}  // namespace stemma::read
