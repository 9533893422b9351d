// The list of attributes the archive of 1973-79 prints below a telegram.
//
//   Message Attributes
//
//   Document Number: 1975LIMA01316       what the header lacks is taken from here: key,
//   Draft Date: 20 MAY 1975              date, sender, addressees, TAGS, subject, level;
//   From: LIMA                           what both state is compared, and the answer is
//   TAGS: ETRD, PE                       one check, `attributes-vs-header`
//   Film Number: D750176-0123
//   Handling Restrictions: n/a           "n/a" states nothing
//
//   find_attributes(draft, 0)            // nothing where no line is "Message Attributes"
//
// Pure functions of the draft; linear; safe from any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "stemma/doc/cable.h"
#include "stemma/read/cable/dates.h"
#include "stemma/read/draft.h"

namespace stemma::read::cable {

struct Attribute {
  Span span;  // label to the last word of the value
  Span name;
  Span value;  // may be empty
};
struct Attributes {
  size_t first = 0;  // the line "Message Attributes"
  size_t last = 0;   // one past the last line
  std::vector<Attribute> list;

  // The value of `name`; empty if absent or "n/a".
  std::string_view of(std::string_view text, std::string_view name) const;
};
std::optional<Attributes> find_attributes(const Draft& draft, size_t from);

// What a telegram's header states, and what the list states of the same.
struct Stated {
  std::string station;
  uint32_t number = 0;
  std::optional<Date> date;
};
Stated stated(std::string_view text, const Attributes& list);
// Compares where both are known; nothing if there is nothing to compare.
std::optional<doc::HeaderCheck> compare(std::string_view text, const Attributes& list, const doc::Cable& cable,
                                        const Stated& header);
// Fills the fields of `cable` that are empty: from, to, TAGS, subject, level, order.
void fill(std::string_view text, const Attributes& list, doc::Cable& cable);

}  // namespace stemma::read::cable
