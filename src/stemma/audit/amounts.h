// Amounts of money that tables and sentences tell, with the words they are called by.
//
//   amounts_of(table, unit)               // its cells that stand for money, totals first, at most 48
//   amounts_of(document, quantities)      // the sums of money of its sentences
//   shared(a.words, b.words)              // words that both places have: that they may speak of one thing
//   amounts_of(doc::Table{}, unit)        // none
//
// Words are folded, cut to six letters ("imports", "imported") and leave out what names nothing
// ("total", "million"). Pure; safe on any thread.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/audit/quantity.h"
#include "stemma/audit/scale.h"
#include "stemma/doc/document.h"

namespace stemma::audit {

using WordSet = std::set<std::string>;

WordSet words_of(std::string_view text);
size_t shared(const WordSet& a, const WordSet& b);
// Adds "1996" and the like.
void add_years(std::string_view text, WordSet& out);

struct Amount {
  double value = 0;      // in the currency's unit
  double slack = 0;
  std::string currency;
  WordSet words;         // of its lines and the caption
  WordSet lines;         // of its lines alone
  WordSet years;
  bool total = false;
  Span span;
  std::string printed;
};

std::vector<Amount> amounts_of(const doc::Table& table, MoneyUnit& unit);
std::vector<Amount> amounts_of(const doc::Document& document, const std::vector<Quantity>& quantities);

}  // namespace stemma::audit
