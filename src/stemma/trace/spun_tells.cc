// One walk over the words; each scanner looks at few of them and asks the lexicon last.
#include "stemma/trace/spun_tells.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "stemma/text/lexicon.h"
#include "stemma/text/unicode.h"
#include "stemma/trace/cues.h"
#include "stemma/trace/spun_scan.h"

namespace stemma::trace {
namespace {

constexpr size_t kLeastWeight = 3;
constexpr size_t kWordsOfOne = 700;       // a longer text needs one more for each of these
constexpr size_t kLeastPhrases = 3;       // different ones, if nothing else is found
constexpr size_t kPhraseWords = 1500;     // of one of them

bool is_one_of(std::string_view word, const std::string_view* begin, const std::string_view* end) { return std::find(begin, end, word) != end; }

bool day_or_year(std::string_view form) {
  if (form.empty() || !std::all_of(form.begin(), form.end(), [](char c) { return c >= '0' && c <= '9'; })) return false;
  if (form.size() == 4) return form[0] == '1' || form[0] == '2';
  return form.size() <= 2 && form[0] != '0' && (form.size() == 1 || form[0] < '3' || (form[0] == '3' && form[1] <= '1'));
}

// What a machine puts for May, March and August if it takes them for may, march and august.
std::string_view month_behind(std::string_view form) {
  static constexpr std::string_view kMay[] = {"could", "might", "can", "would"};
  static constexpr std::string_view kMarch[] = {"walk", "parade", "stride", "stroll", "tramp"};
  static constexpr std::string_view kAugust[] = {"venerable", "majestic", "noble", "grand", "stately", "lordly"};
  if (is_one_of(form, std::begin(kMay), std::end(kMay))) return "May";
  if (is_one_of(form, std::begin(kMarch), std::end(kMarch))) return "March";
  return is_one_of(form, std::begin(kAugust), std::end(kAugust)) ? "August" : "";
}

}  // namespace

const char* name(Tell tell) {
  constexpr const char* kNames[] = {"broken-month", "broken-article", "doubled-word", "broken-phrase"};
  return kNames[static_cast<size_t>(tell)];
}

bool TellText::is_capital(uint32_t w) const {
  uint32_t at = stream.words[w].span.begin;
  return text::is_upper(text::next_code_point(d.text, at));
}

bool TellText::joined(uint32_t w) const {
  if (w + 1 >= size()) return false;
  const std::string_view between = std::string_view(d.text).substr(stream.words[w].span.end, stream.words[w + 1].span.begin - stream.words[w].span.end);
  if (between.size() > 8 || between.find("\n\n") != std::string_view::npos) return false;
  return between.find_first_not_of(" \n-\"'\xe2\x80\x9c\x98") == std::string_view::npos;
}

bool TellText::opens_sentence(uint32_t w) const {
  if (w == 0) return true;
  const std::string_view between = std::string_view(d.text).substr(stream.words[w - 1].span.end, stream.words[w].span.begin - stream.words[w - 1].span.end);
  return between.find_first_of(".!?:;\n") != std::string_view::npos;
}

// "Could 14", "14 Could 2007", "in Could,": a capital in mid-sentence where a date stands.
std::optional<SpunSign> broken_month(const TellText& t, uint32_t w) {
  const std::string_view month = month_behind(t.form(w));
  if (month.empty() || !t.is_capital(w) || t.opens_sentence(w)) return std::nullopt;
  if (t.d.text[t.stream.words[w].span.begin + 1] != t.form(w)[1]) return std::nullopt;   // all in capitals
  static constexpr std::string_view kIn[] = {"in", "since", "until", "during", "early", "late", "last"};
  if (month == "May" && is_one_of(t.form(w - 1), std::begin(kIn), std::end(kIn)) && t.joined(w - 1)) return SpunSign{Tell::kMonth, t.span(w - 1, w + 1), "May"};
  if (w + 1 >= t.size() || !day_or_year(t.form(w + 1)) || !t.joined(w)) return std::nullopt;
  // "the Grand 4", "at Noble 12": names of places and things are no dates.
  static constexpr std::string_view kBefore[] = {"on", "in", "of", "since", "until", "till", "by", "last", "early", "late", "during", "from", "to", "before", "after", "between", "and"};
  const std::string_view before = t.form(w - 1);
  const bool weekday = before.size() > 5 && before.ends_with("day");
  if (month != "May" && !weekday && !day_or_year(before) && !is_one_of(before, std::begin(kBefore), std::end(kBefore))) return std::nullopt;
  return SpunSign{Tell::kMonth, t.span(w, w + 2), std::string(month)};
}

// "help and help": a noun or verb in its base form joined to itself. Adverbs, comparatives, plurals and past forms are so
// joined by writers ("again and again", "wider and wider", "miles and miles", "waited and waited").
std::optional<SpunSign> doubled_word(const TellText& t, uint32_t w) {
  static constexpr std::string_view kIdioms[] = {"again", "over", "through", "round", "around", "half", "neck", "such", "time", "year", "back", "side", "face", "blah", "never", "very", "hour", "more", "less",
                                                 "only", "on", "about", "down", "mile", "wait", "step", "bit", "inch", "bigger", "much", "many", "here", "there", "then", "that", "this", "those", "these", "good"};
  const std::string_view word = t.form(w);
  if (w + 2 >= t.size() || word.size() < 4 || t.form(w + 2) != word || t.form(w + 1) != "and") return std::nullopt;
  if (t.is_capital(w) || t.is_capital(w + 2) || !t.joined(w) || !t.joined(w + 1)) return std::nullopt;
  if (is_one_of(word, std::begin(kIdioms), std::end(kIdioms)) || is_function_word(word, "en") || word.ends_with("er") || word.ends_with('s') || word.ends_with("ly")) return std::nullopt;
  if (text::word_rank(word) == text::WordRank::kUnknown || text::base_form(word) != word) return std::nullopt;
  if (w > 0 && (t.form(w - 1) == "between" || t.form(w - 1) == "by")) return std::nullopt;   // "between man and man"
  return SpunSign{Tell::kDoubled, t.span(w, w + 3), {}};
}

std::vector<SpunSign> find_spun_signs(const doc::Document& d, const doc::Stream& stream) {
  std::vector<SpunSign> out;
  if ((d.language != "en" && !d.language.empty()) || d.kind == doc::Kind::kCable) return out;
  const TellText t{d, stream};
  for (uint32_t w = 0; w < t.size(); ++w) {
    for (const auto scan : {broken_month, broken_article, doubled_word, broken_phrase}) {
      if (auto sign = scan(t, w)) {
        if (out.empty() || !(out.back().span == sign->span)) out.push_back(std::move(*sign));
        break;
      }
    }
  }
  std::stable_sort(out.begin(), out.end(), [](const SpunSign& a, const SpunSign& b) { return a.span.begin < b.span.begin; });
  return out;
}

bool show_spinning(const doc::Document& d, const std::vector<SpunSign>& signs, size_t words) {
  std::set<std::string> seen;
  size_t weight = 0, phrases = 0;
  std::set<Tell> kinds;
  for (const SpunSign& s : signs) {
    std::string form(s.span.of(d.text));
    std::transform(form.begin(), form.end(), form.begin(), [](unsigned char c) { return text::is_ascii_letter(c) ? static_cast<char>(c | 0x20U) : static_cast<char>(c); });
    if (!seen.insert(form).second) continue;
    weight += s.tell == Tell::kMonth || s.tell == Tell::kPhrase ? 2 : 1;
    phrases += s.tell == Tell::kPhrase ? 1 : 0;
    kinds.insert(s.tell);
  }
  if (kinds.size() >= 2 && weight >= std::max(kLeastWeight, words / kWordsOfOne)) return true;
  return phrases >= std::max(kLeastPhrases, words / kPhraseWords);
}

size_t count_within(const std::vector<SpunSign>& signs, Span span) {
  return static_cast<size_t>(std::count_if(signs.begin(), signs.end(), [&](const SpunSign& s) { return s.span.begin >= span.begin && s.span.end <= span.end; }));
}

}  // namespace stemma::trace
