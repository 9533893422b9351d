// One sentence while its figures are checked: its quantities in order, and the words between them.
//
//   Sentence s(document.text, span, quantities, findings);
//   s.between(s.q[0].span.end, s.q[1].span.begin)   // " of the ", in lower case
//   audit_growth(s); audit_shares(s); audit_totals(s);   // prose_growth.cc, prose_shares.cc, prose_totals.cc
//
// Spans are those of the document's text. For prose.cc and its parts only.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/audit/finding.h"
#include "stemma/audit/quantity.h"
#include "stemma/audit/ratios.h"

namespace stemma::audit {

struct Sentence {
  Sentence(std::string_view text, Span of, std::vector<Quantity> quantities, std::vector<Finding>& to);

  std::string_view between(uint32_t a, uint32_t b) const;
  // Up to n bytes before or behind a figure, inside the sentence.
  std::string_view before(const Quantity& figure, uint32_t n) const;
  std::string_view after(const Quantity& figure, uint32_t n) const;

  // A stated percentage against what the figures leave open; a and b are they.
  void claim(Code code, const Quantity& stated, const Range& computed, std::string formula, std::vector<Span> spans, const Quantity& a, const Quantity& b);
  void finish(Finding finding, std::vector<Span> spans, const char* unit);

  Span span;
  std::vector<Quantity> q;
  std::string lower;
  std::vector<Finding>& findings;
};

// Do the words hold a word that begins with one of the stems, which | divides? A stem with a blank before it is looked for as it is.
bool has_stem(std::string_view words, std::string_view stems);
bool has_change(std::string_view words);   // "rose", "fell"
bool ends_with_word(std::string_view words, std::initializer_list<std::string_view> list);
// Figures of one measure, neither a percentage nor a range, both years or none.
bool like(const Quantity& a, const Quantity& b);
double spread(const Quantity& q);          // what rounding and a hedge leave open, either way

void audit_growth(Sentence& s);
void audit_shares(Sentence& s);
void audit_totals(Sentence& s);

}  // namespace stemma::audit
