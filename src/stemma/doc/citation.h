// A reference of a paper, in the fields of CSL-JSON.
//
// What a note or a list of references says of a work, field by field, each as printed.
// Names of fields and types are those of CSL-JSON (citeproc-js, schema 1.0.2), so that
// reference managers take them as they are. A field that is not there is empty.
//
//   Citation c = d.citations[0];   // “J. Doe, Harbours (London, 1998), 12–14.”
//   c.type == "book" && c.authors[0].family == "Doe" && c.issued == "1998"
//   c.repeats                      // index of the full reference that an "ibid." stands for
//   d.citations[0].title.front()   // wrong when the title is empty: nothing is guessed
//
// Plain values: safe to read anywhere.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "stemma/base/span.h"

namespace stemma::doc {

struct CitedName {
  std::string family, given;
  std::string literal;     // a body: "World Bank"; then the other two are empty
};

struct Citation {
  Span span;
  std::string type;        // article-journal, article-newspaper, book, chapter, report, thesis, webpage,
                           // legislation, personal_communication, document
  std::vector<CitedName> authors, editors;
  std::string title, container_title, publisher, publisher_place;
  std::string issued;      // ISO 8601, as precise as printed
  std::string volume, issue, page, locator, edition, number, url, doi, isbn, archive;
  std::optional<uint32_t> note;     // the note it stands in: index into Document::notes
  std::optional<uint32_t> repeats;  // ibid., op. cit., short title: the citation in full
  std::string how;         // why `repeats` holds: "ibid", "short-title", "op-cit", "id"
  float confidence = 1.0F;
};

}  // namespace stemma::doc
