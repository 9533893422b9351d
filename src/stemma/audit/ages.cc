// A sentence with two known days, or a range of years, and a length of time that it says lies between.
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "stemma/audit/calendar.h"
#include "stemma/audit/flat.h"
#include "stemma/audit/prose.h"
#include "stemma/text/sentence.h"

namespace stemma::audit {
namespace {

using doc::DateKind;
using doc::DateMention;

bool has(std::string_view words, std::initializer_list<std::string_view> list) {
  return std::any_of(list.begin(), list.end(), [&](std::string_view w) { return words.find(w) != std::string_view::npos; });
}

int years_between(Day a, Day b) { return b.year - a.year - (b.month < a.month || (b.month == a.month && b.day < a.day)); }

// "P5W": the count and the letter of its unit.
struct Length {
  double count = 0;
  char unit = 0;
};
Length length_of(const std::string& value) {
  if (value.size() < 3 || value[0] != 'P' || value.find('T') != std::string::npos) return {};
  char* end = nullptr;
  const double n = std::strtod(value.c_str() + 1, &end);
  return end != nullptr && end[0] != 0 && end[1] == 0 ? Length{n, end[0]} : Length{};
}

class SentenceTimes {
 public:
  SentenceTimes(std::string_view text, Span sentence, std::vector<Finding>& findings) : words_(flat(sentence.of(text))), sentence_(sentence), findings_(findings) {}

  void age(const std::vector<const DateMention*>& days, const std::vector<const Quantity*>& numbers) {
    if (days.size() != 2 || !has(words_, {"born", "nacid", "nació"}) || !has(words_, {"died", "dies", "death", "muri", "fallec"})) return;
    const auto a = day_of(days[0]->value), b = day_of(days[1]->value);
    for (const Quantity* q : numbers) {
      if (!a || !b || q->range || q->value < 1 || q->value > 125) continue;
      const std::string_view before = around(q->span.begin > sentence_.begin + 16 ? q->span.begin - 16 : sentence_.begin, q->span.begin);
      const std::string_view after = around(q->span.end, std::min(sentence_.end, q->span.end + 12));
      if (!has(before, {"age of ", "aged ", "edad de ", "a los "}) && !after.starts_with(" years old")) continue;
      say("age", q->value, years_between(*a, *b), 0, "years", {q->span, days[0]->span, days[1]->span}, days[0]->value + " to " + days[1]->value);
    }
  }

  void lasting(const std::vector<const DateMention*>& days, const DateMention& length) {
    const Length l = length_of(length.value);
    if (days.size() != 2 || l.unit == 0 || !has(words_, {"lasted", "lasting", "duró", "duraron", "took ", "tardó", "tardaron", "existed", "existió"})) return;
    if (has(around(length.span.begin > sentence_.begin + 20 ? length.span.begin - 20 : sentence_.begin, length.span.begin), {"about", "nearly", "almost", "some ", "over", "more than", "unos", "casi", "más de"})) return;
    const auto a = day_of(days[0]->value), b = day_of(days[1]->value);
    if (!a || !b) return;
    const double n = static_cast<double>(number_of(*b) - number_of(*a));   // the last day may be counted or not
    const double unit = l.unit == 'D' ? 1 : l.unit == 'W' ? 7 : l.unit == 'M' ? 30.44 : l.unit == 'Y' ? 365.25 : 0;
    if (n <= 0 || unit == 0) return;
    say("length of time", l.count, n / unit, l.unit == 'D' ? 1 : 0.6, l.unit == 'D' ? "days" : l.unit == 'W' ? "weeks" : l.unit == 'M' ? "months" : "years",
        {length.span, days[0]->span, days[1]->span}, days[0]->value + " to " + days[1]->value);
  }

  // "begun in May 1904 and opened in May 1911, took seven years"; months and years, so that a year either way is open.
  void lasting_months(const std::vector<const DateMention*>& ranges, const DateMention& length) {
    const Length l = length_of(length.value);
    if (ranges.size() != 2 || l.unit != 'Y' || !has(words_, {"lasted", "lasting", "duró", "duraron", "took ", "tardó", "tardaron", "existed", "existió"})) return;
    if (has(around(length.span.begin > sentence_.begin + 20 ? length.span.begin - 20 : sentence_.begin, length.span.begin), {"about", "nearly", "almost", "some ", "over", "more than", "unos", "casi", "más de"})) return;
    const std::string &a = ranges[0]->value, &b = ranges[1]->value;
    const bool months = a.size() == 7 && b.size() == 7 && a[4] == '-' && b[4] == '-', years = a.size() == 4 && b.size() == 4;
    if (!months && !years) return;
    const double from = std::atoi(a.c_str()) + (months ? std::atoi(a.c_str() + 5) / 12.0 : 0), to = std::atoi(b.c_str()) + (months ? std::atoi(b.c_str() + 5) / 12.0 : 0);
    if (to > from) say("length of time", l.count, to - from, 1, "years", {length.span, ranges[0]->span, ranges[1]->span}, a + " to " + b);
  }

  // "from 1948 to 1956, eight years,": the years counted with or without the last.
  void years(const DateMention& range, const DateMention& length) {
    const Length l = length_of(length.value);
    if (l.unit != 'Y' || range.value.size() != 9 || range.value[4] != '/' || length.span.begin < range.span.end) return;
    const std::string_view apart = around(range.span.end, length.span.begin);
    if (apart != ", " && apart != " (" && apart != ", or " && apart != ", that is ") return;
    say("length of time", l.count, std::atoi(range.value.c_str() + 5) - std::atoi(range.value.c_str()), 1, "years", {length.span, range.span}, range.value);
  }

 private:
  std::string_view around(uint32_t a, uint32_t b) const { return b <= a ? std::string_view() : std::string_view(words_).substr(a - sentence_.begin, b - a); }

  void say(const char* what, double stated, double computed, double room, const char* unit, std::vector<Span> evidence, const std::string& formula) {
    Finding f{.code = Code::kDateArithmetic, .severity = std::abs(stated - computed) <= room ? Severity::kVerified : Severity::kWarning, .where = what};
    f.stated = plain(stated);
    f.computed = plain(computed);
    f.delta = plain(stated - computed);
    f.tolerance = plain(room);
    f.formula = formula + ": " + f.computed + " " + unit;
    f.message = "stated " + f.stated + " " + unit + "; from one date to the other it is " + f.computed;
    f.evidence = std::move(evidence);
    findings_.push_back(std::move(f));
  }

  std::string words_;
  Span sentence_;
  std::vector<Finding>& findings_;
};

}  // namespace

void audit_ages(const doc::Document& document, const std::vector<DateMention>& dates, const std::vector<Quantity>& quantities, std::vector<Finding>& findings) {
  size_t at = 0, q = 0;
  for (const doc::Block& block : document.blocks) {
    if (block.kind != doc::BlockKind::kParagraph && block.kind != doc::BlockKind::kItem && block.kind != doc::BlockKind::kNote) continue;
    while (at < dates.size() && dates[at].span.begin < block.span.begin) ++at;
    if (at == dates.size()) return;
    if (dates[at].span.begin >= block.span.end) continue;
    for (const Span s : text::sentences(document.text, block.span)) {
      std::vector<const DateMention*> days, ranges, lengths;
      for (; at < dates.size() && dates[at].span.begin < s.end; ++at) {
        const DateMention& m = dates[at];
        if (m.kind == DateKind::kDuration) lengths.push_back(&m);
        else if (m.kind == DateKind::kRange) ranges.push_back(&m);
        else if (day_of(m.value) && m.reference.empty()) days.push_back(&m);
      }
      if (days.size() + ranges.size() == 0) continue;
      while (q < quantities.size() && quantities[q].span.begin < s.begin) ++q;
      std::vector<const Quantity*> numbers;
      for (size_t i = q; i < quantities.size() && quantities[i].span.begin < s.end; ++i) numbers.push_back(&quantities[i]);
      SentenceTimes sentence(document.text, s, findings);
      sentence.age(days, numbers);
      if (lengths.size() != 1) continue;
      sentence.lasting(days, *lengths[0]);
      sentence.lasting_months(ranges, *lengths[0]);
      for (const DateMention* r : ranges) sentence.years(*r, *lengths[0]);
    }
  }
}

}  // namespace stemma::audit
