// What the checks of a sentence have in common.
#include "stemma/audit/prose_sentence.h"

#include <algorithm>
#include <cmath>

#include "stemma/audit/flat.h"
#include "stemma/audit/tables/claims.h"

namespace stemma::audit {
namespace {

constexpr double kHedge = 0.05;

}  // namespace

bool has_stem(std::string_view words, std::string_view stems) {
  while (!stems.empty()) {
    const size_t end = std::min(stems.find('|'), stems.size());
    const std::string_view stem = stems.substr(0, end);
    for (size_t at = words.find(stem); at != std::string_view::npos; at = words.find(stem, at + 1)) {
      if (stem[0] == ' ' || at == 0 || !std::isalpha(static_cast<unsigned char>(words[at - 1]))) return true;
    }
    stems.remove_prefix(std::min(end + 1, stems.size()));
  }
  return false;
}

bool ends_with_word(std::string_view words, std::initializer_list<std::string_view> list) {
  while (!words.empty() && (words.back() == ' ' || words.back() == '\n' || words.back() == '$')) words.remove_suffix(1);
  for (const std::string_view w : list) {
    if (words.ends_with(w) && (words.size() == w.size() || !std::isalpha(static_cast<unsigned char>(words[words.size() - w.size() - 1])))) return true;
  }
  return false;
}

bool has_change(std::string_view words) {
  const std::string padded = " " + std::string(words) + " ";
  return has_stem(padded, kUpStems) || has_stem(padded, kDownStems);
}

bool like(const Quantity& a, const Quantity& b) {
  const auto year = [](const Quantity& q) { return q.unit.empty() && q.value >= 1500 && q.value <= 2100 && q.value == std::floor(q.value) && q.span.size() == 4; };
  if (year(a) != year(b)) return false;
  return !a.range && !b.range && (a.unit == b.unit || (b.unit.empty() && a.unit != "%")) && b.unit != "%";
}

double spread(const Quantity& q) { return std::max(q.slack, q.hedged ? kHedge * std::abs(q.value) : 0.0); }

Sentence::Sentence(std::string_view text, Span of, std::vector<Quantity> quantities, std::vector<Finding>& to)
    : span(of), q(std::move(quantities)), lower(flat(of.of(text))), findings(to) {}

std::string_view Sentence::between(uint32_t a, uint32_t b) const {
  if (b <= a) return {};
  return std::string_view(lower).substr(a - span.begin, b - a);
}

std::string_view Sentence::before(const Quantity& figure, uint32_t n) const {
  const uint32_t at = figure.span.begin > span.begin + n ? figure.span.begin - n : span.begin;
  return between(at, figure.span.begin);
}

std::string_view Sentence::after(const Quantity& figure, uint32_t n) const { return between(figure.span.end, std::min(span.end, figure.span.end + n)); }

void Sentence::claim(Code code, const Quantity& p, const Range& r, std::string formula, std::vector<Span> spans, const Quantity& a, const Quantity& b) {
  const double slack = spread(p);
  const double miss = std::max({0.0, r.low - (p.value + slack), (p.value - slack) - r.high});
  Finding f{.code = code, .severity = miss <= 1e-9 ? Severity::kVerified : Severity::kError};
  f.stated = plain(p.value);
  f.computed = plain(r.middle);
  f.delta = plain(p.value - r.middle);
  f.tolerance = plain(slack + (r.high - r.low) / 2);
  f.formula = std::move(formula);
  if (f.severity == Severity::kError && code == Code::kShare && !a.unit.empty()) {
    for (const double by : {1e-3, 1e3, 1e-6, 1e6}) {
      if (std::abs(r.middle * by - p.value) > slack + (r.high - r.low) / 2 * by) continue;
      f.code = Code::kUnitScale;
      f.explanations.push_back("holds if one of the two figures is " + plain(std::max(by, 1 / by)) + " times larger or smaller: " +
                               plain(b.value * (1 / by)) + " for " + plain(b.value) + ", or " + plain(a.value * by) + " for " + plain(a.value));
    }
  }
  spans.insert(spans.begin(), p.span);
  finish(std::move(f), std::move(spans), "%");
}

void Sentence::finish(Finding f, std::vector<Span> spans, const char* unit) {
  f.where = "sentence";
  const std::string u = *unit ? std::string(" ") + unit : "";
  if (f.delta.empty()) f.delta = plain(std::strtod(f.stated.c_str(), nullptr) - std::strtod(f.computed.c_str(), nullptr));
  f.message = f.severity == Severity::kVerified ? "stated " + f.stated + u + "; the figures give " + f.computed + u
                                                : "stated " + f.stated + u + "; the figures give " + f.computed + u + " (difference " + f.delta +
                                                      ", more than rounding allows, " + f.tolerance + ")";
  f.evidence = std::move(spans);
  findings.push_back(std::move(f));
}

}  // namespace stemma::audit
