// "From A to B, an increase of p %", "doubled from A to B".
#include <algorithm>
#include <cmath>
#include <optional>

#include "stemma/audit/prose_sentence.h"
#include "stemma/audit/tables/claims.h"

namespace stemma::audit {
namespace {

constexpr uint32_t kNear = 90;        // bytes from the figures of a change to its percentage

// Two figures of one measure, the earlier first.
struct Pair {
  const Quantity* from = nullptr;
  const Quantity* to = nullptr;
  Quantity ends[2];   // of a range mention
  uint32_t begin = 0, end = 0;
};

// The words before a figure, without a hedge that stands between: "from about".
std::string_view unhedged(std::string_view words) {
  while (!words.empty() && words.back() == ' ') words.remove_suffix(1);
  for (const std::string_view hedge : {"about", "around", "approximately", "roughly", "nearly", "almost", "some", "over", "casi", "unos", "unas", "cerca de", "más de"}) {
    if (words.ends_with(hedge)) words.remove_suffix(hedge.size());
  }
  return words;
}

// What stands between a percentage and its figures, without the word that opens these: ", from".
std::string_view joint(std::string_view words) {
  for (const std::string_view w : {" from ", " to ", " de ", " a ", " desde "}) {
    if (words.ends_with(w)) words.remove_suffix(w.size() - 1);
  }
  return words;
}

class Growth {
 public:
  explicit Growth(Sentence& s) : s_(s) {}

  void run() {
    const std::vector<Pair> pairs = pairs_of();
    if (pairs.size() == 1) growth(pairs[0]);
  }

 private:
  // "from A … to B", "A … rose to B", "to B from A", and ranges the reader has joined.
  std::vector<Pair> pairs_of() const {
    std::vector<Pair> out;
    for (size_t i = 0; i < s_.q.size(); ++i) {
      const Quantity& a = s_.q[i];
      if (a.range && a.unit != "%") {
        const std::string_view words = s_.between(a.span.begin, a.span.end);
        if (!words.starts_with("from ") && !words.starts_with("de ") && !ends_with_word(s_.before(a, 8), {"from", "de", "desde"})) continue;
        Pair p{.begin = a.span.begin, .end = a.span.end};
        p.ends[0] = a;
        p.ends[1] = a;
        p.ends[0].range = p.ends[1].range = false;
        p.ends[1].value = a.high;
        p.ends[1].slack = a.high_slack;
        out.push_back(std::move(p));
        continue;
      }
      for (size_t j = i + 1; j < s_.q.size(); ++j) {
        const Quantity& b = s_.q[j];
        if (!like(a, b)) continue;
        const std::string_view gap = s_.between(a.span.end, b.span.begin);
        const bool from = ends_with_word(unhedged(s_.before(a, 20)), {"from", "de", "desde"}),
                   to = ends_with_word(unhedged(gap), {"to", "a", "hasta"});
        const bool rose = to && (has_stem(gap, kUpStems) || has_stem(gap, kDownStems));
        if (to && gap.size() < 12 && ends_with_word(unhedged(s_.before(a, 20)), {"by", "en"})) {   // "fell by 30 to 270"
          if (auto p = changed_by(a, b)) out.push_back(std::move(*p));
          break;
        }
        if (to && (from || rose)) out.push_back({&a, &b, {}, a.span.begin, b.span.end});
        else if (ends_with_word(gap, {"from", "desde"}) && ends_with_word(s_.before(a, 8), {"to", "a", "hasta"})) out.push_back({&b, &a, {}, a.span.begin, b.span.end});
        break;
      }
    }
    return out;
  }

  // The figure before a change: "fell by 30 to 270" began at 300.
  std::optional<Pair> changed_by(const Quantity& change, const Quantity& now) const {
    const std::string words = " " + std::string(s_.before(change, 40)) + " ";
    const bool up = has_stem(words, kUpStems), down = has_stem(words, kDownStems);
    if (up == down) return {};
    Pair p{.begin = change.span.begin, .end = now.span.end};
    p.ends[0] = p.ends[1] = now;
    p.ends[0].value = up ? now.value - change.value : now.value + change.value;
    p.ends[0].slack = now.slack + change.slack;
    p.ends[0].span = change.span;
    return p;
  }

  void growth(const Pair& pair) {
    const Quantity& a = pair.from ? *pair.from : pair.ends[0];
    const Quantity& b = pair.to ? *pair.to : pair.ends[1];
    if (has_stem(s_.lower, kOtherMeasures) || a.value <= 0) return;
    for (const Quantity& p : s_.q) {
      if (p.unit != "%" || p.range) continue;
      const bool behind = p.span.begin >= pair.end && p.span.begin - pair.end < kNear;
      const bool ahead = p.span.end <= pair.begin && pair.begin - p.span.end < kNear;
      if (!behind && !ahead) continue;
      const std::string_view apart = behind ? s_.between(pair.end, p.span.begin) : s_.between(p.span.end, pair.begin);
      if (has_stem(apart, "while|whereas|mientras|; ") || (ahead && joint(apart).size() > 4)) continue;
      // The change is named beside the percentage, or beside the figures that it follows at once.
      std::string around = " " + std::string(ahead ? s_.before(p, 40) : apart) + " " + std::string(s_.after(p, 24)) + " ";
      const bool again = apart.size() < 32 && (apart.ends_with(", or ") || apart.ends_with(", that is ") || apart.ends_with(", o "));
      if (behind && (apart.size() < 15 || again)) {
        around += " " + std::string(s_.between(pair.begin > s_.span.begin + 50 ? pair.begin - 50 : s_.span.begin, pair.end)) + " ";
      }
      const bool up = has_stem(around, kUpStems), down = has_stem(around, kDownStems);
      if (up == down) continue;
      if (has_stem(s_.after(p, 8), " of | de | del ") && !has_stem(s_.after(p, 30), "increas|decreas|aument|reduc")) continue;   // a share, not a change
      const double slack_a = spread(a), slack_b = spread(b);
      Range r = quotient_of({b.value - a.value, slack_a + slack_b}, {a.value, slack_a}, 100);
      if (down && p.value > 0) r = {-r.high, -r.low, -r.middle};
      s_.claim(Code::kGrowth, p, r, "(" + plain(b.value) + " − " + plain(a.value) + ") / " + plain(a.value) + " = " + plain(r.middle) + " %", {a.span, b.span}, a, b);
      return;
    }
    multiple(a, b, pair);
  }

  // "doubled from 40 to 80": the word is loose, a tenth either way, a quarter when hedged.
  void multiple(const Quantity& a, const Quantity& b, const Pair& pair) {
    const std::string_view words = s_.between(pair.begin > s_.span.begin + 60 ? pair.begin - 60 : s_.span.begin, std::min(s_.span.end, pair.end + 40));
    std::vector<Multiple> told(std::begin(kMultiples), std::end(kMultiples));
    for (const Quantity& q : s_.q) {   // "by a factor of three"
      const bool named = ends_with_word(s_.before(q, 24), {"factor of", "multiplied by", "multiplicó por", "multiplicado por", "factor de"});
      if (named && q.unit.empty() && !q.range && q.value > 1) told.insert(told.begin(), {" ", q.value});
    }
    for (const Multiple& m : told) {
      if (!has_stem(words, m.stem)) continue;
      const double ratio = b.value / a.value;
      const bool more = has_stem(words, "more than|over |más que|más de");
      const bool loose = has_stem(words, "almost|nearly|about|casi|roughly|some ");
      const double allowed = (loose ? 0.25 : 0.1) * m.factor;
      const bool holds = more ? ratio > m.factor * 0.98 : std::abs(ratio - m.factor) <= allowed;
      Finding f{.code = Code::kRatio, .severity = holds ? Severity::kVerified : Severity::kError};
      f.stated = plain(m.factor);
      f.computed = plain(ratio);
      f.tolerance = plain(allowed);
      f.formula = plain(b.value) + " / " + plain(a.value) + " = " + plain(ratio);
      s_.finish(std::move(f), {a.span, b.span}, "times");
      return;
    }
  }

  Sentence& s_;
};

}  // namespace

void audit_growth(Sentence& s) { Growth(s).run(); }

}  // namespace stemma::audit
