// TEI: scholarly editions, as in "Foreign Relations of the United States".
//
//   auto c = read_tei(bytes);        // the whole file as one document
//   c->text                          // running text; notes stand at the end: "policy.[1] The …\n\n[1] See …"
//   c->notes[0].anchors              // where "[1]" stands, linked by the file itself
//   c->pages[3].label                // "xiv", from <pb n="xiv"/>
//   unpack_tei(u, place, m, bytes)   // "d1", "d2", "ch3" …: false if it is one document
//   read_tei("<html>")               // not TEI: its text, if any; never a crash
//
// A file with several <div type="document"> (or several <TEI> in a <teiCorpus>) is a
// container: each is a member by its xml:id, its bytes those of the element. What stands
// around them is in members too, by the element nearest to it: chapters and sections by
// their xml:id, "front", "body", "back"; their bytes are the element's without those of
// the members inside, so that all members together are the file's text, each byte once.
//
// Notes leave the sentence they stand in, so that quotations run across their place, and
// follow at the end in their order; the marker that stands in for them is generated from
// @n or counted. Of <choice> the printed form is shown. Dates of a document are taken from
// its dateline, as intervals where it has them (EDTF): "1970-05-01/1970-05-08".
// After TEI P5, chapters 3 and 4. Broken mark-up is read on from and named (xml.h).
// Linear time. Pure and thread-safe.
#pragma once

#include <string_view>

#include "stemma/base/result.h"
#include "stemma/read/draft.h"

namespace stemma::read {
class Unpacker;
struct Member;
struct Place;
}  // namespace stemma::read

namespace stemma::read::tei {

Result<Content> read_tei(std::string_view bytes);

// Hands the documents of an edition to `unpacker`; false if the file is one document.
bool unpack_tei(Unpacker& unpacker, const Place& place, const Member& file, std::string_view bytes);

}  // namespace stemma::read::tei
