// A share of something whose size another sentence gives.
//
// "A, which is p % of the X" is held against every place that says "the X reached B". The name of X
// must be two words at least, found together; what B then is wanted to be is told only where A
// over B gives p, as it stands or a thousand times larger: two sentences may well speak of two years.
#include <algorithm>
#include <cmath>

#include "stemma/audit/flat.h"
#include "stemma/audit/prose.h"
#include "stemma/audit/ratios.h"

namespace stemma::audit {
namespace {

constexpr uint32_t kNameReach = 48;     // bytes of a name behind "% of"
constexpr uint32_t kFigureReach = 70;   // from a name to its figure
constexpr size_t kMostShares = 200;
constexpr size_t kMostPlaces = 50;      // of one name

struct Share {
  const Quantity* part = nullptr;
  const Quantity* percent = nullptr;
  std::string name;   // "american gdp"
};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

// The words behind "of the total", up to a stop or a word that begins something else.
std::string name_in(std::string_view words) {
  constexpr std::string_view kSkipped = " of the a an its their total whole entire all del de la el los las toda todo ";
  constexpr std::string_view kEnds = " which that in and or by for as at on to from with en que por para y while was is ";
  std::string name;
  size_t n = 0;
  for (size_t i = 0; i < words.size();) {
    while (i < words.size() && words[i] == ' ') ++i;
    size_t end = i;
    while (end < words.size() && (is_letter(words[end]) || words[end] == '-')) ++end;
    if (end == i) break;
    const std::string word(words.substr(i, end - i));
    const std::string padded = " " + word + " ";
    if (kEnds.find(padded) != std::string_view::npos) break;
    if (!(name.empty() && kSkipped.find(padded) != std::string_view::npos)) {
      name += (name.empty() ? "" : " ") + word;
      ++n;
    }
    i = end;
  }
  return n >= 2 ? name : "";
}

std::vector<Share> shares_of(const std::string& text, const std::vector<Quantity>& quantities) {
  std::vector<Share> out;
  for (size_t i = 0; i + 1 < quantities.size() && out.size() < kMostShares; ++i) {
    const Quantity &a = quantities[i], &p = quantities[i + 1];
    if (a.unit.size() != 3 || a.range || p.unit != "%" || p.range || p.value <= 0 || p.span.begin <= a.span.end || p.span.begin - a.span.end > 60) continue;
    const std::string_view between = std::string_view(text).substr(a.span.end, p.span.begin - a.span.end);
    constexpr std::string_view kClaims[] = {"represent", "account", "equal", "equivalent", "which is", "that is", "supon", "equival", "constitut"};
    if (between.find('.') != std::string_view::npos || std::none_of(std::begin(kClaims), std::end(kClaims), [&](std::string_view c) { return between.find(c) != std::string_view::npos; })) continue;
    const std::string_view behind = std::string_view(text).substr(p.span.end, std::min<size_t>(kNameReach, text.size() - p.span.end));
    if (!behind.starts_with(" of ") && !behind.starts_with(" de ") && !behind.starts_with(" del ")) continue;
    const std::string name = name_in(behind);
    const bool figure_follows = i + 2 < quantities.size() && quantities[i + 2].unit == a.unit && quantities[i + 2].span.begin - p.span.end < 90;
    if (!name.empty() && !figure_follows) out.push_back({&a, &p, name});
  }
  return out;
}

void hold(const Share& s, const Quantity& whole, std::vector<Finding>& findings) {
  constexpr double kHedge = 0.05;
  const double spread = std::max(s.part->slack, s.part->hedged ? kHedge * s.part->value : 0.0);
  for (const double by : {1.0, 1e3}) {
    const Range r = quotient_of({s.part->value, spread}, {whole.value * by, whole.slack * by}, 100);
    if (std::max({0.0, r.low - (s.percent->value + s.percent->slack), (s.percent->value - s.percent->slack) - r.high}) > 1e-9) continue;
    Finding f{.code = by > 1 ? Code::kUnitScale : Code::kShare, .severity = by > 1 ? Severity::kNote : Severity::kVerified, .where = "sentence; " + s.name};
    f.stated = plain(s.percent->value);
    f.formula = plain(s.part->value) + " / " + plain(whole.value * by) + " = " + plain(r.middle) + " %";
    f.computed = plain(r.middle);
    f.tolerance = plain(s.percent->slack + (r.high - r.low) / 2);
    f.message = by > 1 ? "stated " + f.stated + " % of the " + s.name + "; holds if that is a thousand times what another sentence says, " + plain(whole.value * by) + " for " + plain(whole.value)
                       : "stated " + f.stated + " % of the " + s.name + "; with the size that another sentence gives it is " + f.computed + " %";
    f.evidence = {s.percent->span, s.part->span, whole.span};
    findings.push_back(std::move(f));
    return;
  }
}

}  // namespace

void audit_wholes(const doc::Document& document, const std::vector<Quantity>& quantities, std::vector<Finding>& findings) {
  if (quantities.size() < 3) return;
  const std::string text = flat(document.text);
  for (const Share& s : shares_of(text, quantities)) {
    size_t places = 0;
    for (size_t at = text.find(s.name); at != std::string::npos && places < kMostPlaces; at = text.find(s.name, at + 1), ++places) {
      const uint32_t end = static_cast<uint32_t>(at + s.name.size());
      if (end > s.percent->span.begin && at < s.percent->span.end + kNameReach) continue;   // the claim itself
      const auto q = std::lower_bound(quantities.begin(), quantities.end(), end, [](const Quantity& x, uint32_t e) { return x.span.begin < e; });
      if (q == quantities.end() || q->span.begin - end > kFigureReach || q->unit != s.part->unit || q->range || q->value <= 0) continue;
      if (std::string_view(text).substr(end, q->span.begin - end).find_first_of(".;") != std::string_view::npos) continue;
      hold(s, *q, findings);
      break;
    }
  }
}

}  // namespace stemma::audit
