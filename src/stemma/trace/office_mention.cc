// No parser: the words of an office are looked for, what stands right before tells whose it is and
// when, and the capitalised words right behind are the name.
#include "stemma/trace/office_mention.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "stemma/text/sentence.h"
#include "stemma/text/unicode.h"
#include "stemma/text/word_set.h"
#include "stemma/trace/offices.h"
#include "stemma/trace/speaker_words.h"
#include "stemma/trace/tables/office_words.h"

namespace stemma::trace {
namespace {

using text::contains;

constexpr size_t kLongestName = 5, kLongestPost = 4, kOpening = 3;

class Sentence {
 public:
  Sentence(std::string_view text, Span span) : text_(text), w_(words_of(text, span)) {}

  void find(std::vector<OfficeMention>& out) const {
    for (size_t i = 0; i + 2 < w_.size(); ++i) {
      std::optional<OfficeMention> m = is(i, "secretary") && is(i + 1, "of") && is(i + 2, "state") ? secretary(i) : ambassador(i);
      if (m) out.push_back(std::move(*m));
    }
  }

 private:
  bool is(size_t i, std::string_view form) const { return i < w_.size() && w_[i].form == form; }
  // Nothing but blanks, hyphens and the period of an abbreviation between the word and the one before.
  bool joined(size_t i) const {
    if (i == 0 || i >= w_.size() || w_[i].gap > Gap::kHyphen) return false;
    const bool period = Span{w_[i - 1].span.end, w_[i].span.begin}.of(text_).find('.') != std::string_view::npos;
    return !period || contains(office_words::kShortened, w_[i - 1].form) || w_[i - 1].form.size() == 1 || w_[i - 1].form == "us";
  }

  std::optional<OfficeMention> secretary(size_t i) const {
    OfficeMention m;
    const bool deputy = i > 0 && joined(i) && is(i - 1, "deputy");
    m.offices = {deputy ? "deputy-secretary" : "secretary"};
    m.title = deputy ? "Deputy Secretary of State" : "Secretary of State";
    return given(std::move(m), deputy ? i - 1 : i, i + 3);
  }

  // “ambassador to the United Nations”
  std::optional<OfficeMention> ambassador(size_t i) const {
    if (!is(i, "ambassador") || (!is(i + 1, "to") && !is(i + 1, "in"))) return {};
    const size_t first = is(i + 2, "the") ? i + 3 : i + 2;
    std::string key, printed;
    std::optional<OfficeMention> found;
    for (size_t k = first; k < w_.size() && k < first + kLongestPost; ++k) {
      if (k > first && !joined(k)) break;
      key += (key.empty() ? "" : "-") + w_[k].form;
      std::vector<std::string> offices = office_words::posts_of(key);
      if (offices.empty() && OfficeTable::instance().knows(key)) offices = {key};
      if (offices.empty() || !w_[first].capital) continue;
      OfficeMention m;
      m.offices = std::move(offices);
      m.title = "ambassador to " + std::string(Span{w_[first].span.begin, w_[k].span.end}.of(text_));
      m.ambassador = true;
      found = given(std::move(m), i, k + 1);
    }
    return found;
  }

  // Words [first, last) are the office: who has it, of which state, when?
  std::optional<OfficeMention> given(OfficeMention m, size_t first, size_t last) const {
    size_t b = first;   // the words before: “then-US”
    if (b > 0 && joined(b) && is(b - 1, "us") && w_[b - 1].span.of(text_) != "us" && w_[b - 1].span.of(text_) != "Us") {
      m.of_us = true;
      b -= 1;
    } else if (b > 0 && joined(b) && is(b - 1, "american")) {
      m.of_us = true;
      b -= 1;
    } else if (b > 1 && joined(b) && is(b - 1, "states") && is(b - 2, "united")) {
      m.of_us = true;
      b -= 2;
    }
    const size_t office = b;
    if (b > 0 && is(b - 1, "the") && joined(b)) b -= 1;
    if (b > 0 && is(b - 1, "then") && (joined(b) || w_[b].gap == Gap::kDash)) {
      m.then = true;
      b -= 1;
    }
    if (b > 0 && is(b - 1, "the")) b -= 1;
    for (size_t k = b > kOpening ? b - kOpening : 0; k < b; ++k) if (contains(office_words::kNotNow, w_[k].form)) return {};
    if (!m.of_us && b == office && b > 0 && joined(b) && w_[b - 1].capital) return {};   // “the Ohio Secretary of State”
    const size_t after = name_behind(m, office, last);
    if (after == 0 && !(m.then && name_before(m, b, last))) return {};
    when(m, b, after == 0 ? last : after);
    return m;
  }

  void take_name(OfficeMention& m, size_t first, size_t end, Span office) const {
    for (size_t k = first; k < end; ++k) m.name.push_back(w_[k].form);
    Span name{w_[first].span.begin, w_[end - 1].span.end};
    if (m.name.back().ends_with("'s")) {   // the apostrophe and the letter
      m.name.back().resize(m.name.back().size() - 2);
      uint32_t at = name.end - 1;
      while (at > name.begin && !text::is_letter(text::code_point_before(text_, at))) --at;
      name.end = at;
    }
    m.printed_name = std::string(name.of(text_));
    std::replace(m.printed_name.begin(), m.printed_name.end(), '\n', ' ');
    m.span = cover(office, name);
  }

  // “Secretary of State General Colin L. Powell’s”: the word after it; 0 if there is no name.
  size_t name_behind(OfficeMention& m, size_t office, size_t last) const {
    size_t first = last;
    while (first < w_.size() && joined(first) && contains(office_words::kRanks, w_[first].form)) ++first;
    size_t end = first;
    while (end < w_.size() && end < first + kLongestName && joined(end) && w_[end].capital && !w_[end].number) {
      if (w_[end++].form.ends_with("'s")) break;
    }
    if (end == first) return 0;
    take_name(m, first, end, {w_[office].span.begin, w_[last - 1].span.end});
    return end;
  }

  // “Jane Doe, then the US ambassador to Chile,”
  bool name_before(OfficeMention& m, size_t b, size_t last) const {
    if (b < 2 || w_[b].gap != Gap::kComma || (last < w_.size() && joined(last))) return false;
    size_t first = b;
    while (first > 0 && b - first < kLongestName && w_[first - 1].capital && !w_[first - 1].number && (first == b || joined(first))) --first;
    if (b - first < 2 || b - first == kLongestName) return false;
    take_name(m, first, b, {w_[b].span.begin, w_[last - 1].span.end});
    return true;
  }

  int year_at(size_t k) const {
    const std::string_view printed = w_[k].span.of(text_);
    int year = 0;
    if (printed.size() != 4 || !w_[k].number) return 0;
    const auto [end, error] = std::from_chars(printed.data(), printed.data() + 4, year);
    return error == std::errc() && end == printed.data() + 4 && year >= 1778 && year < 2100 ? year : 0;
  }

  // `b`: the first word of the mention; `after`: the first behind it.
  void when(OfficeMention& m, size_t b, size_t after) const {
    for (size_t k = 0; k < w_.size(); ++k) {
      if (year_at(k) != 0) m.years.push_back(year_at(k));
      const std::string& f = w_[k].form;
      m.unsure = m.unsure || contains(office_words::kDoubt, f) ||
                 std::any_of(std::begin(office_words::kDoubtStems), std::end(office_words::kDoubtStems), [&](std::string_view s) { return f.starts_with(s); });
    }
    if (after < w_.size() && joined(after) && year_at(after) != 0 && w_[after - 1].form.ends_with("'s")) m.spoken_of = {year_at(after)};
    const bool opens = w_.front().form == "in" && b > 0 && b <= kOpening + 1;   // “In May 2005, Secretary of State …”
    if (m.spoken_of.empty() && opens && year_at(b - 1) != 0) m.spoken_of = {year_at(b - 1)};
    if (m.spoken_of.empty() && m.then && m.years.size() == 1) m.spoken_of = m.years;
  }

  std::string_view text_;
  SpeakerWords w_;
};

}  // namespace

std::vector<OfficeMention> find_offices(std::string_view text, Span within) {
  std::vector<OfficeMention> out;
  const std::string_view part = within.of(text);
  const bool any = part.find("mbassador") != std::string_view::npos || part.find("ecretary") != std::string_view::npos ||
                   part.find("AMBASSADOR") != std::string_view::npos || part.find("SECRETARY") != std::string_view::npos;
  if (!any) return out;
  for (const Span s : text::sentences(text, within)) Sentence(text, s).find(out);
  return out;
}

}  // namespace stemma::trace
