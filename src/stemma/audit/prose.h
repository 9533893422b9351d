// Claims of sentences that carry their own arithmetic, in English and Spanish.
//
//   "rose from 120 to 150, an increase of 25 %"            (150 − 120) / 120 = 25 %: verified
//   "30 of the 40 members, or 60 %"                        30 / 40 = 75 %: share-mismatch
//   "USD 93 billion, which is 0.7 % of … USD 13.2 billion"  holds with a thousand times more: unit-scale
//   "grew by 3 % in 2011"                                  nothing to hold it against: no finding
//   "12 dead: 5 soldiers and 8 civilians"                  5 + 8 = 13: sum-mismatch
//   "Friday, 12 April 2006"                                that day was a Wednesday: date-arithmetic
//
// A sentence is checked only where it says that the relation is meant; hedged figures are held
// to a twentieth. Linear in the text but for sentences of very many numbers, which are left
// alone. Pure; safe on any thread.
#pragma once

#include <vector>

#include "stemma/audit/finding.h"
#include "stemma/audit/quantity.h"
#include "stemma/doc/document.h"

namespace stemma::audit {

void audit_prose(const doc::Document& document, const std::vector<Quantity>& quantities, std::vector<Finding>& findings);

// Weekdays against their dates, ages and durations against theirs, one period with two ends.
void audit_dates(const doc::Document& document, const std::vector<doc::DateMention>& dates, std::vector<Finding>& findings);

}  // namespace stemma::audit
