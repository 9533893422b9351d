// Units that are off by a thousand, told by what else the document says of the same thing.
//
// A table says "USD billion" once, above its figures; a slip there makes every figure wrong and
// no sum fails. Other places speak of the same: a table whose lines are called alike, a sentence
// with the same words. If at least two of them put the thing at a thousandth or a thousand
// times of what this table says, and none agrees with it, the unit is a finding (a warning:
// names that are alike are evidence, not proof).
//
//   audit_scale(document, quantities, findings);
//
// Work: at most 48 cells of each table are compared with as many of each other, and with the
// sums of money of the text. Pure; safe on any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stemma/audit/finding.h"
#include "stemma/audit/quantity.h"
#include "stemma/doc/document.h"

namespace stemma::audit {

struct MoneyUnit {
  std::string currency;    // "USD"; empty: none stated
  double scale = 1;
  bool stated = false;     // a currency and a scale were found
};

// "mln USD", "US$ billions", "USD, thousands": the currency and the scale of a caption or column head.
MoneyUnit money_unit(std::string_view words);

void audit_scale(const doc::Document& document, const std::vector<Quantity>& quantities, std::vector<Finding>& findings);

}  // namespace stemma::audit
