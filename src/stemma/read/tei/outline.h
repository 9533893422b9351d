// Which elements of a TEI file are documents of their own.
//
//   Outline o = outline(xml);     // decoded text
//   o.several                     // it is a container
//   o.members[0].name             // "d1"
//   outline("<TEI/>").several     // false: the file is one document
//
// Documents are <div type="document">, and <TEI> inside <teiCorpus>; documents inside
// documents belong to them. Around them: divisions that hold documents, and those at the
// top of front, body and back. Linear time; thread-safe.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stemma::read::tei {

struct Unit {
  uint64_t begin = 0;       // of its start tag
  std::string name;         // its xml:id, or its kind and number; no two are the same
  bool document = false;    // one of the edition's documents, not what stands around them
};

struct Outline {
  std::vector<Unit> members;   // ascending by begin
  bool several = false;        // at least two documents
};

Outline outline(std::string_view xml);

}  // namespace stemma::read::tei
