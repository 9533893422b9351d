// A number of the text with its unit and the interval that its printing leaves.
//
//   "USD 13.2 billion"     value 1.32e10, slack 5e7, unit "USD"
//   "1,200"                value 1200, slack 5: round numbers are often rounded
//   "0.02%"                value 0.02, slack 0.005, unit "%"
//   "dozens"               no quantity: the value is not known
//
//   quantities(read::value::find_numbers(document), document.text)     // ascending
//
// Half a unit of the last printed place; of a bare number that ends in two noughts or more,
// half of one place less than they say. "About" and the like set `hedged`.
// Linear in the text. Pure; safe on any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/doc/value.h"

namespace stemma::audit {

struct Quantity {
  double value = 0;
  double slack = 0;
  std::string unit;          // "USD", "%", "ha"; empty: a bare number
  bool hedged = false;
  bool range = false;        // from `value` to `high`
  double high = 0;
  double high_slack = 0;
  Span span;
};

std::optional<Quantity> quantity_of(const doc::NumberMention& mention, std::string_view text);
std::vector<Quantity> quantities(const std::vector<doc::NumberMention>& mentions, std::string_view text);

// "93000000000" as "93 billion" is left to people; plain decimals with at most two places.
std::string plain(double value);

}  // namespace stemma::audit
