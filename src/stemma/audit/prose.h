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

#include <string_view>
#include <vector>

#include "stemma/audit/finding.h"
#include "stemma/audit/quantity.h"
#include "stemma/doc/document.h"

namespace stemma::audit {

void audit_prose(const doc::Document& document, const std::vector<Quantity>& quantities, std::vector<Finding>& findings);

// "Half of the 86 delegates, 43, left". Of one sentence: its words in lower case, its quantities in order.
void audit_fractions(std::string_view lower, Span sentence, const std::vector<Quantity>& quantities, std::vector<Finding>& findings);

// Weekdays against their dates, one period with two ends.
void audit_dates(const doc::Document& document, const std::vector<doc::DateMention>& dates, std::vector<Finding>& findings);

// A share of something whose size another sentence gives: "2.1 billion, which is 0.02 % of the
// federal income" beside "the federal income reached 13.2 trillion". Only what holds is told, and
// what holds with a thousand times more.
void audit_wholes(const doc::Document& document, const std::vector<Quantity>& quantities, std::vector<Finding>& findings);

// Ages and lengths of time against the days of the same sentence:
//   "born on 3 May 1871, she died on 9 June 1950 at the age of 81"   79: date-arithmetic
void audit_ages(const doc::Document& document, const std::vector<doc::DateMention>& dates, const std::vector<Quantity>& quantities, std::vector<Finding>& findings);

}  // namespace stemma::audit
