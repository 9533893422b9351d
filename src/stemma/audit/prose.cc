// Sentence by sentence: its quantities in order, and the words between them.
#include "stemma/audit/prose.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "stemma/audit/ratios.h"
#include "stemma/audit/tables/claims.h"
#include "stemma/text/sentence.h"

namespace stemma::audit {
namespace {

constexpr size_t kMostNumbers = 14;   // of a sentence; longer ones are lists
constexpr uint32_t kNear = 90;        // bytes from the figures of a change to its percentage
constexpr double kHedge = 0.05;

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

// Two figures of one measure, the earlier first.
struct Pair {
  const Quantity* from = nullptr;
  const Quantity* to = nullptr;
  Quantity ends[2];   // of a range mention
  uint32_t begin = 0, end = 0;
};

class SentenceAudit {
 public:
  SentenceAudit(std::string_view text, Span sentence, const Quantity* first, const Quantity* last, std::vector<Finding>& findings)
      : text_(text), sentence_(sentence), q_(first, last), findings_(findings) {
    lower_.assign(sentence.of(text));
    for (char& c : lower_) {
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
      if (c == '\n') c = ' ';
    }
  }

  void run() {
    if (q_.size() < 2 && !(q_.size() == 1 && q_[0].range)) return;
    std::vector<Pair> pairs = pairs_of();
    if (pairs.size() == 1) growth(pairs[0]);
    shares();
    totals();
    audit_fractions(lower_, sentence_, q_, findings_);
  }

 private:
  std::string_view between(uint32_t a, uint32_t b) const {
    if (b <= a) return {};
    return std::string_view(lower_).substr(a - sentence_.begin, b - a);
  }
  std::string_view before(const Quantity& q, uint32_t n) const {
    const uint32_t at = q.span.begin > sentence_.begin + n ? q.span.begin - n : sentence_.begin;
    return between(at, q.span.begin);
  }
  // The words before a figure, without a hedge that stands between: "from about".
  static std::string_view unhedged(std::string_view words) {
    while (!words.empty() && words.back() == ' ') words.remove_suffix(1);
    for (const std::string_view hedge : {"about", "around", "approximately", "roughly", "nearly", "almost", "some", "over", "casi", "unos", "unas", "cerca de", "más de"}) {
      if (words.ends_with(hedge)) words.remove_suffix(hedge.size());
    }
    return words;
  }
  std::string_view after(const Quantity& q, uint32_t n) const { return between(q.span.end, std::min(sentence_.end, q.span.end + n)); }

  static bool like(const Quantity& a, const Quantity& b) {
    const auto year = [](const Quantity& q) { return q.unit.empty() && q.value >= 1500 && q.value <= 2100 && q.value == std::floor(q.value) && q.span.size() == 4; };
    if (year(a) != year(b)) return false;
    return !a.range && !b.range && (a.unit == b.unit || (b.unit.empty() && a.unit != "%")) && b.unit != "%";
  }

  // "from A … to B", "A … rose to B", "to B from A", and ranges the reader has joined.
  std::vector<Pair> pairs_of() const {
    std::vector<Pair> out;
    for (size_t i = 0; i < q_.size(); ++i) {
      const Quantity& a = q_[i];
      if (a.range && a.unit != "%") {
        const std::string_view words = between(a.span.begin, a.span.end);
        if (!words.starts_with("from ") && !words.starts_with("de ") && !ends_with_word(before(a, 8), {"from", "de", "desde"})) continue;
        Pair p{.begin = a.span.begin, .end = a.span.end};
        p.ends[0] = a;
        p.ends[1] = a;
        p.ends[0].range = p.ends[1].range = false;
        p.ends[1].value = a.high;
        p.ends[1].slack = a.high_slack;
        out.push_back(std::move(p));
        continue;
      }
      for (size_t j = i + 1; j < q_.size(); ++j) {
        const Quantity& b = q_[j];
        if (!like(a, b)) continue;
        const std::string_view gap = between(a.span.end, b.span.begin);
        const bool from = ends_with_word(unhedged(before(a, 20)), {"from", "de", "desde"}),
                   to = ends_with_word(unhedged(gap), {"to", "a", "hasta"});
        const bool rose = to && (has_stem(gap, kUpStems) || has_stem(gap, kDownStems));
        if (to && gap.size() < 12 && ends_with_word(unhedged(before(a, 20)), {"by", "en"})) {   // "fell by 30 to 270"
          if (auto p = changed_by(a, b)) out.push_back(std::move(*p));
          break;
        }
        if (to && (from || rose)) out.push_back({&a, &b, {}, a.span.begin, b.span.end});
        else if (ends_with_word(gap, {"from", "desde"}) && ends_with_word(before(a, 8), {"to", "a", "hasta"})) out.push_back({&b, &a, {}, a.span.begin, b.span.end});
        break;
      }
    }
    return out;
  }

  // The figure before a change: "fell by 30 to 270" began at 300.
  std::optional<Pair> changed_by(const Quantity& change, const Quantity& now) const {
    const std::string words = " " + std::string(before(change, 40)) + " ";
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
    if (has_stem(lower_, kOtherMeasures) || a.value <= 0) return;
    for (const Quantity& p : q_) {
      if (p.unit != "%" || p.range) continue;
      const bool behind = p.span.begin >= pair.end && p.span.begin - pair.end < kNear;
      const bool ahead = p.span.end <= pair.begin && pair.begin - p.span.end < kNear;
      if (!behind && !ahead) continue;
      const std::string_view apart = behind ? between(pair.end, p.span.begin) : between(p.span.end, pair.begin);
      if (has_stem(apart, "while|whereas|mientras|; ") || (ahead && joint(apart).size() > 4)) continue;
      // The change is named beside the percentage, or beside the figures that it follows at once.
      std::string around = " " + std::string(ahead ? before(p, 40) : apart) + " " + std::string(after(p, 24)) + " ";
      const bool again = apart.size() < 32 && (apart.ends_with(", or ") || apart.ends_with(", that is ") || apart.ends_with(", o "));
      if (behind && (apart.size() < 15 || again)) {
        around += " " + std::string(between(pair.begin > sentence_.begin + 50 ? pair.begin - 50 : sentence_.begin, pair.end)) + " ";
      }
      const bool up = has_stem(around, kUpStems), down = has_stem(around, kDownStems);
      if (up == down) continue;
      if (has_stem(after(p, 8), " of | de | del ") && !has_stem(after(p, 30), "increas|decreas|aument|reduc")) continue;   // a share, not a change
      const double slack_a = spread(a), slack_b = spread(b);
      Range r = percent_of(b.value - a.value, slack_a + slack_b, a.value, slack_a);
      if (down && p.value > 0) r = {-r.high, -r.low, -r.middle};
      claim(Code::kGrowth, p, r, "(" + plain(b.value) + " − " + plain(a.value) + ") / " + plain(a.value) + " = " + plain(r.middle) + " %", {a.span, b.span}, a, b);
      return;
    }
    multiple(a, b, pair);
  }

  // "doubled from 40 to 80": the word is loose, a tenth either way, a quarter when hedged.
  void multiple(const Quantity& a, const Quantity& b, const Pair& pair) {
    const std::string_view words = between(pair.begin > sentence_.begin + 60 ? pair.begin - 60 : sentence_.begin, std::min(sentence_.end, pair.end + 40));
    std::vector<Multiple> told(std::begin(kMultiples), std::end(kMultiples));
    for (const Quantity& q : q_) {   // "by a factor of three"
      const bool named = ends_with_word(before(q, 24), {"factor of", "multiplied by", "multiplicó por", "multiplicado por", "factor de"});
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
      finish(std::move(f), {a.span, b.span}, "times");
      return;
    }
  }

  // What stands between a percentage and its figures, without the word that opens these: ", from".
  static std::string_view joint(std::string_view words) {
    for (const std::string_view w : {" from ", " to ", " de ", " a ", " desde "}) {
      if (words.ends_with(w)) words.remove_suffix(w.size() - 1);
    }
    return words;
  }

  static double spread(const Quantity& q) { return std::max(q.slack, q.hedged ? kHedge * std::abs(q.value) : 0.0); }

  // A stated percentage against what the figures leave open.
  void claim(Code code, const Quantity& p, const Range& r, std::string formula, std::vector<Span> spans, const Quantity& a, const Quantity& b) {
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

  void finish(Finding f, std::vector<Span> spans, const char* unit) {
    f.where = "sentence";
    const std::string u = *unit ? std::string(" ") + unit : "";
    if (f.delta.empty()) f.delta = plain(std::strtod(f.stated.c_str(), nullptr) - std::strtod(f.computed.c_str(), nullptr));
    f.message = f.severity == Severity::kVerified ? "stated " + f.stated + u + "; the figures give " + f.computed + u
                                                  : "stated " + f.stated + u + "; the figures give " + f.computed + u + " (difference " + f.delta +
                                                        ", more than rounding allows, " + f.tolerance + ")";
    f.evidence = std::move(spans);
    findings_.push_back(std::move(f));
  }

  void shares() {
    for (size_t i = 0; i + 2 < q_.size(); ++i) {
      const Quantity &x = q_[i], &y = q_[i + 1], &z = q_[i + 2];
      if (x.range || y.range || z.range) continue;
      const std::string_view first = between(x.span.end, y.span.begin), second = between(y.span.end, z.span.begin);
      if (x.unit != "%" && y.unit != "%" && z.unit == "%" && like(x, y) && part_of(first) && second.size() < 60 && apposed(second) && !has_change(second)) {
        share(x, y, z);   // A of B, or p %
      } else if (x.unit == "%" && y.unit != "%" && (like(y, z) || (like(z, y) && y.unit.empty())) && opened(first) && part_of(second)) {
        share(y, z, x);   // p % (A of B); p % of them: A of B; p % of them, A of B,
      } else if (x.unit != "%" && y.unit != "%" && z.unit == "%" && like(x, y) && x.value >= y.value && of_the(x) && first.size() < 60 && !has_change(first) &&
                 (second.ends_with("(") || second == ", or ") && second.size() < 40) {
        share(y, x, z);   // of the B, A (p %)
      } else if (x.unit == "%" && y.unit != "%" && like(y, z) && (first == " of the " || first == " of " || first == " de los " || first == " de las ") && z.value <= y.value && renamed(second)) {
        share(z, y, x);   // p % of the B, or A people
      } else if (x.unit != "%" && y.unit == "%" && like(x, z) && x.value <= z.value && renamed(first) && (second == " of the " || second == " de los " || second == " de las ")) {
        share(x, z, y);   // A people, or p % of the B
      } else if (x.unit != "%" && y.unit == "%" && like(x, z) && !x.unit.empty() && has_stem(first, kShareStems) && first.size() < 80 && !has_change(first) &&
                 (second.starts_with(" of ") || second.starts_with(" del ") || second.starts_with(" de ")) && second.size() < 90) {
        share(x, z, y);   // A, which accounts for p % of B
      }
    }
  }
  // "… of the tenants, or about": the same is told once more.
  static bool renamed(std::string_view gap) {
    const size_t comma = gap.rfind(',');
    if (gap.size() > 45 || comma == std::string_view::npos || gap.find_first_of(".;:(") != std::string_view::npos || gap.find(',') != comma || has_change(gap)) return false;
    std::string_view words = gap.substr(comma + 1);
    while (words.starts_with(' ')) words.remove_prefix(1);
    while (words.ends_with(' ')) words.remove_suffix(1);
    constexpr std::string_view kAgain[] = {"or", "that is", "or about", "or some", "roughly", "about", "some", "nearly", "almost",
                                           "o", "o sea", "es decir", "cerca del", "casi el", "unos", "unas", "o unos", "alrededor del"};
    return std::find(std::begin(kAgain), std::end(kAgain), words) != std::end(kAgain);
  }
  static bool opened(std::string_view gap) {
    if (gap.ends_with("(") || gap.ends_with("— ")) return true;
    const bool of = gap.starts_with(" of ") || gap.starts_with(" de ") || gap.starts_with(" del ");
    return of && gap.size() < 50 && !has_change(gap) && (gap.ends_with(": ") || gap.ends_with(", "));
  }
  // "Of the 1,200 houses" at the head of a clause.
  bool of_the(const Quantity& q) const {
    std::string_view words = before(q, 14);
    while (!words.empty() && words.back() == ' ') words.remove_suffix(1);
    for (const std::string_view w : {"of the", "of all", "of", "out of", "de las", "de los", "de"}) {
      if (!words.ends_with(w)) continue;
      const std::string_view head = words.substr(0, words.size() - w.size());
      if (head.empty() || head.ends_with(", ") || head.ends_with(": ") || head.ends_with("; ")) return true;
    }
    return false;
  }
  static bool has_change(std::string_view words) {
    const std::string padded = " " + std::string(words) + " ";
    return has_stem(padded, kUpStems) || has_stem(padded, kDownStems);
  }
  static bool part_of(std::string_view gap) {
    if (gap.size() > 45) return false;
    const std::string padded = std::string(gap) + " ";
    if (padded.find(',') != std::string::npos || padded.find(';') != std::string::npos) return false;
    return padded.find(" of ") != std::string::npos || padded.find(" out of ") != std::string::npos || padded.find(" de ") != std::string::npos ||
           padded.find(" del ") != std::string::npos;
  }
  static bool apposed(std::string_view gap) {
    return gap.find('(') != std::string_view::npos || has_stem(gap, "or |that is|which is|which means|lo cual es|representing|accounting|equal|equivalent|o el |o un |o sea|es decir|lo que|equival|represent|about|=");
  }

  void share(const Quantity& part, const Quantity& whole, const Quantity& p) {
    if (whole.value <= 0) return;
    const Range r = percent_of(part.value, spread(part), whole.value, spread(whole));
    claim(Code::kShare, p, r, plain(part.value) + " / " + plain(whole.value) + " = " + plain(r.middle) + " %", {part.span, whole.span}, part, whole);
  }

  // "N: a …, b … and c …", "a … and b …, a total of N".
  void totals() {
    for (size_t i = 0; i < q_.size(); ++i) {
      if (!countable(q_[i])) continue;
      size_t j = i + 1;
      const std::string_view opens = j < q_.size() ? between(q_[i].span.end, q_[j].span.begin) : std::string_view();
      if ((worded(opens) || !q_[i].unit.empty()) && opens.size() < 40 && opens.find('.') == std::string_view::npos &&
          (opens.find(": ") != std::string_view::npos || opens.find("— ") != std::string_view::npos ||
           has_stem(opens, "consisting of|made up of|composed of|compuest|formad|comprising"))) {
        while (j < q_.size() && countable(q_[j]) && (j == i + 1 || listed(between(q_[j - 1].span.end, q_[j].span.begin)))) ++j;
        if (j - i >= 3 && closed(q_[j - 1])) return add_up(q_[i], i + 1, j);
      }
      const uint32_t room = i + 1 < q_.size() ? std::min<uint32_t>(26, q_[i + 1].span.begin - q_[i].span.end) : 26;
      const std::string_view behind = after(q_[i], room);   // not "and 12 cows, a total of 100"
      if (i >= 2 && (has_stem(before(q_[i], 16), kTotalPhrases) || (has_stem(behind, kTotalPhrases) && (room == 26 || !ends_with_word(behind, {"of", "de"}))))) {
        size_t k = i;
        while (k > 0 && countable(q_[k - 1]) && (k == i ? between(q_[k - 1].span.end, q_[k].span.begin).size() < 60 : listed(between(q_[k - 1].span.end, q_[k].span.begin)))) --k;
        if (i - k >= 2) return add_up(q_[i], k, i);
      }
    }
  }
  bool countable(const Quantity& q) const { return !q.range && !q.hedged && q.unit != "%" && q.value >= 0 && (q.unit == q_[0].unit || q.unit.empty() || q_[0].unit.empty()); }
  // Things are counted by name: words of three letters, and none of the signs of a form.
  static bool worded(std::string_view gap) {
    size_t run = 0, longest = 0;
    for (const char c : gap) {
      if (c == '|' || c == '=' || c == '\t' || c == '_' || c == '/') return false;
      run = (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80 ? run + 1 : 0;
      longest = std::max(longest, run);
    }
    return longest >= 3;
  }
  bool listed(std::string_view gap) const {
    if (!worded(gap) || gap.size() > 45 || gap.find('.') != std::string_view::npos || gap.find(';') != std::string_view::npos) return false;
    const std::string padded = std::string(gap) + " ";
    return (padded.find(',') != std::string::npos || padded.find(" and ") != std::string::npos || padded.find(" y ") != std::string::npos ||
            padded.find(" e ") != std::string::npos || padded.find(" plus ") != std::string::npos || padded.find(" más ") != std::string::npos ||
            (has_stem(lower_, "vote|voto") && (padded.find(" to ") != std::string::npos || padded.find(" with ") != std::string::npos || padded.find(" con ") != std::string::npos))) &&
           !has_stem(padded, "of whom|including|of them|de ellos|de los cuales|incluid|among|entre|aged|years|años|other|rest");
  }
  bool closed(const Quantity& last) const {
    const std::string_view tail = after(last, 45);
    if (!worded(tail.substr(0, tail.find_first_of(".);")))) return false;
    const size_t stop = tail.find_first_of(".);");
    return (stop != std::string_view::npos || last.span.end + 45 >= sentence_.end) && !has_stem(tail, "and |y |among|other|rest|otros|resto|entre");
  }

  void add_up(const Quantity& total, size_t first, size_t last) {
    double sum = 0, slack = total.slack;
    Finding f{.code = has_stem(lower_, "abst|in favour|in favor|against|a favor|en contra") ? Code::kVotes : Code::kSum};
    std::vector<Span> spans{total.span};
    for (size_t i = first; i < last; ++i) {
      sum += q_[i].value;
      slack += q_[i].slack;
      f.formula += (f.formula.empty() ? "" : " + ") + plain(q_[i].value);
      spans.push_back(q_[i].span);
    }
    const auto counted = [](const Quantity& q) { return q.value == std::floor(q.value) && q.value < 1000; };
    if (counted(total) && std::all_of(q_.begin() + static_cast<std::ptrdiff_t>(first), q_.begin() + static_cast<std::ptrdiff_t>(last), counted)) slack = 0;
    f.severity = std::abs(total.value - sum) <= slack + 1e-9 ? Severity::kVerified : Severity::kError;
    if (f.severity == Severity::kError && (sum > 2 * total.value || total.value > 2 * sum)) return;   // another total
    f.stated = plain(total.value);
    f.computed = plain(sum);
    f.tolerance = plain(slack);
    f.formula += " = " + f.computed;
    finish(std::move(f), std::move(spans), "");
  }

  std::string_view text_;
  Span sentence_;
  std::vector<Quantity> q_;
  std::vector<Finding>& findings_;
  std::string lower_;
};

bool is_prose(doc::BlockKind k) {
  return k == doc::BlockKind::kParagraph || k == doc::BlockKind::kItem || k == doc::BlockKind::kBlockquote || k == doc::BlockKind::kNote ||
         k == doc::BlockKind::kTitle || k == doc::BlockKind::kHeading;
}

}  // namespace

void audit_prose(const doc::Document& document, const std::vector<Quantity>& quantities, std::vector<Finding>& findings) {
  size_t at = 0;
  for (const doc::Block& block : document.blocks) {
    if (!is_prose(block.kind)) continue;
    while (at < quantities.size() && quantities[at].span.begin < block.span.begin) ++at;
    if (at == quantities.size()) return;
    if (quantities[at].span.begin >= block.span.end) continue;
    for (const Span s : text::sentences(document.text, block.span)) {
      while (at < quantities.size() && quantities[at].span.begin < s.begin) ++at;
      std::vector<Quantity> own;   // without the parts of ranges
      for (; at < quantities.size() && quantities[at].span.end <= s.end; ++at) {
        if (own.empty() || !own.back().span.overlaps(quantities[at].span)) own.push_back(quantities[at]);
      }
      if (own.size() >= 1 && own.size() <= kMostNumbers) SentenceAudit(document.text, s, own.data(), own.data() + own.size(), findings).run();
    }
  }
}

}  // namespace stemma::audit
