// Records with a column of texts: what JSON Lines and CSV have in common.
//
//   Facts facts;
//   facts.offer("published_at", "2019-03-04");     // known names of columns, any case
//   facts.fill(member);                            // member.stated.date = "2019-03-04"
//   facts.offer("price", "12");                    // no known name: nothing
//
// The text of a record is one field; the map of the member leads from its characters to
// the record's own bytes, through quotes and escapes. Plain values.
#pragma once

#include <string>
#include <string_view>

#include "stemma/read/unpack.h"

namespace stemma::read {

// What columns other than the text say of the document.
class Facts {
 public:
  void offer(std::string_view column, std::string_view value);
  void fill(Member& member) const { member.stated = stated_; }

 private:
  StatedFacts stated_;
};

// The column to read as text: what the user named, else "text".
std::string text_column(const Options& options);

}  // namespace stemma::read
