// At each word: bisect to the phrases that begin with it, take the longest that fits,
// and go on behind it. A phrase in two classes yields two cues.
#include "stemma/trace/cues.h"

#include "stemma/trace/cue_table.h"
#include "stemma/trace/tables/cues_de.h"
#include "stemma/trace/tables/cues_en.h"
#include "stemma/trace/tables/cues_es.h"
#include "stemma/trace/tables/cues_fr.h"
#include "stemma/trace/tables/cues_pt.h"
#include "stemma/text/word_set.h"

namespace stemma::trace {
namespace {

constexpr uint8_t cls(CueClass c) { return static_cast<uint8_t>(c); }

#define STEMMA_CUES(lang)                                                                              \
  constexpr CueList lang##_lists[] = {{cues_##lang::kNegators, cls(CueClass::kNegation), ' '},         \
                                      {cues_##lang::kNegation, cls(CueClass::kNegation)},              \
                                      {cues_##lang::kConcession, cls(CueClass::kConcession)},          \
                                      {cues_##lang::kAdditive, cls(CueClass::kAdditive)},              \
                                      {cues_##lang::kDegree, cls(CueClass::kDegree)},                  \
                                      {cues_##lang::kHedge, cls(CueClass::kHedge)},                    \
                                      {cues_##lang::kCondition, cls(CueClass::kCondition)},            \
                                      {cues_##lang::kAttribution, cls(CueClass::kAttribution)},        \
                                      {cues_##lang::kShield, kShieldClass}};                           \
  constexpr size_t lang##_size = [] {                                                                  \
    size_t n = 0;                                                                                      \
    for (const CueList& l : lang##_lists) n += count_entries(l.lines, l.separator);                    \
    return n;                                                                                          \
  }();                                                                                                 \
  constexpr auto lang##_table = make_table<lang##_size>(lang##_lists);                                 \
  constexpr auto lang##_negators = text::sorted_words<text::count_words(cues_##lang::kNegators)>(cues_##lang::kNegators); \
  constexpr auto lang##_function = text::sorted_words<text::count_words(cues_##lang::kFunctionWords)>(cues_##lang::kFunctionWords);

STEMMA_CUES(en)
STEMMA_CUES(es)
STEMMA_CUES(fr)
STEMMA_CUES(pt)
STEMMA_CUES(de)

struct Lists {
  std::string_view language;
  std::span<const CueEntry> table;
  text::WordSet negators;
  text::WordSet function;
};
constexpr Lists kLists[] = {{"en", en_table, en_negators, en_function}, {"es", es_table, es_negators, es_function},
                            {"fr", fr_table, fr_negators, fr_function}, {"pt", pt_table, pt_negators, pt_function},
                            {"de", de_table, de_negators, de_function}};

const Lists& lists(std::string_view language) {
  for (const Lists& l : kLists)
    if (language.starts_with(l.language) && (language.size() == 2 || language[2] == '-' || language[2] == '_')) return l;
  return kLists[0];
}

// Contractions: don't, isn't (English); n'est, n'a (French).
bool is_contracted_negation(std::string_view form, const Lists& l) {
  if (l.language == "en") return form.size() > 3 && form.ends_with("n't");
  if (l.language == "fr") return form.size() > 2 && form.starts_with("n'");
  return false;
}

// "d'apres" stands as such in the table; "l'absence" may have to shed its article.
std::string_view without_article(std::string_view form, const Lists& l) {
  if (l.language != "fr") return form;
  const size_t at = form.find('\'');
  return at == std::string_view::npos || at > 2 ? form : form.substr(at + 1);
}

class Finder {
 public:
  Finder(const doc::Stream& stream, uint32_t last, const Lists& l) : stream_(stream), last_(last), lists_(l) {}

  std::vector<Cue> run(uint32_t first) {
    for (uint32_t i = first; i < last_;) i += step(i);
    return std::move(out_);
  }

 private:
  uint32_t step(uint32_t i) {
    const std::string_view form = stream_.form(i);
    uint32_t taken = 0;
    if (is_number(i)) taken = match(i, "#");
    if (taken == 0) taken = match(i, form);
    if (taken == 0 && is_contracted_negation(form, lists_)) {
      out_.push_back({CueClass::kNegation, i, i + 1});
      taken = 1;
    }
    if (taken == 0) {
      const std::string_view bare = without_article(form, lists_);
      if (bare.size() != form.size()) taken = match(i, bare);
    }
    return std::max(taken, 1U);
  }

  bool is_number(uint32_t i) const { return stream_.words[i].kind == text::TokenKind::kNumber; }

  // Words taken by the longest phrase that begins with `word` at i; 0 if none.
  uint32_t match(uint32_t i, std::string_view word) {
    const auto before = [](const CueEntry& e, std::string_view w) { return first_word(e.phrase) < w; };
    auto it = std::lower_bound(lists_.table.begin(), lists_.table.end(), word, before);
    for (; it != lists_.table.end() && first_word(it->phrase) == word; ++it)
      if (fits(i, *it)) return emit(i, it);
    return 0;
  }

  bool fits(uint32_t i, const CueEntry& e) const {
    if (e.words > last_ - i) return false;
    std::string_view rest = e.phrase;
    for (uint32_t k = 1; k < e.words; ++k) {
      rest.remove_prefix(first_word(rest).size() + 1);
      const std::string_view word = first_word(rest);
      if (word == "#" ? !is_number(i + k) : word != stream_.form(i + k)) return false;
    }
    return true;
  }

  // All classes of one phrase; a number at its end is not part of the cue.
  uint32_t emit(uint32_t i, std::span<const CueEntry>::iterator it) {
    const std::string_view phrase = it->phrase;
    const uint32_t words = it->words;
    const uint32_t cue_words = phrase.ends_with(" #") ? words - 1 : words;
    for (; it != lists_.table.end() && it->phrase == phrase; ++it)
      if (it->cls != kShieldClass && (out_.empty() || out_.back() != Cue{static_cast<CueClass>(it->cls), i, i + cue_words}))
        out_.push_back({static_cast<CueClass>(it->cls), i, i + cue_words});
    return cue_words;
  }

  const doc::Stream& stream_;
  const uint32_t last_;
  const Lists& lists_;
  std::vector<Cue> out_;
};

}  // namespace

std::vector<Cue> find_cues(const doc::Stream& stream, uint32_t first, uint32_t last, std::string_view language) {
  last = std::min(last, static_cast<uint32_t>(stream.words.size()));
  return first < last ? Finder(stream, last, lists(language)).run(first) : std::vector<Cue>{};
}

bool is_negation(std::string_view form, std::string_view language) {
  const Lists& l = lists(language);
  return text::contains(l.negators, form) || is_contracted_negation(form, l);
}

bool is_function_word(std::string_view form, std::string_view language) { return text::contains(lists(language).function, form); }

}  // namespace stemma::trace
