// What a person may call a document of an archive.
//
//   find_address(archive, "5f0c12ab34cd56ef")   // its id, or the first four digits or more, if no other begins so
//   find_address(archive, "cables/a.txt")       // where it was read from; the end of a path is enough: "b.zip!/c.txt"
//   find_address(archive, "2009 Lima 01669")    // a cable by its number, in any spelling
//   find_address(archive, "LIMA 1669")          // without the year, if the archive has it of one year only
//   find_address(archive, "09LIMA1669#p5")      // its paragraph 5; ":120-188": that span of its text
//   find_address(archive, "09LIMA1670")         // error kNotFound: … the nearest it has are 09LIMA1669, …
//   find_address(archive, "LIMA 1")             // error kUsage, if there is one of 2008 and one of 2009
//
// A cable may be several documents (sections, versions, copies): its number leads to the one
// in force, its first section, the longest; with "#p7" to the one that has paragraph 7.
// A file that changed leads to its newest version; older ones have ids of their own.
// Milliseconds, but for the end of a path, which looks through all paths.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "stemma/base/result.h"
#include "stemma/base/span.h"
#include "stemma/engine/archive/archive.h"

namespace stemma::engine {

struct Address {
  int64_t doc = 0;                     // its number in the archive
  std::string id;
  std::optional<Span> span;            // of its text, if only a part is named
  std::optional<uint32_t> paragraph;   // "#p5"
  bool by_number = false;              // named as a cable, all sections of which are meant
};

// Errors: kNotFound, with what comes near; kUsage: several documents are called so, and
// which; or the archive cannot be read.
Result<Address> find_address(const Archive& archive, std::string_view typed);

// The paragraph numbered `number`; in a document without numbered paragraphs, the so many-th.
// Pieces divided by page furniture are one.
std::optional<Span> paragraph_span(const doc::Document& document, uint32_t number);

// The number of a cable as typed, also of stations that only the archive knows; year 0 if
// none was typed. Nothing if it is anything else.
std::optional<doc::CableKey> cable_number(const Archive& archive, std::string_view typed);

}  // namespace stemma::engine
