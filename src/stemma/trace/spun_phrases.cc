// Every fixed expression is filed under each of its words but the small ones; a word of the text calls up those that it stands in,
// and the others must be in their places, all but one. That one is asked for by WordNet: is it a synonym, and no other form,
// of the word that belongs there?
#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "stemma/text/lexicon.h"
#include "stemma/trace/cues.h"
#include "stemma/trace/similar.h"
#include "stemma/trace/spun_scan.h"
#include "stemma/trace/tables/set_phrases.h"

namespace stemma::trace {
namespace {

constexpr float kOneWord = 0.6F;   // cost up to which two spellings are of one word: organisation, organization

std::vector<std::string_view> split(std::string_view words) {
  std::vector<std::string_view> out;
  for (size_t at = 0; at < words.size();) {
    const size_t end = std::min(words.find(' ', at), words.size());
    out.push_back(words.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

struct Phrase {
  std::vector<std::string_view> words, ordinary;
  std::string_view all;
  bool loan = false;
};

struct Use {
  const Phrase* phrase;
  uint32_t at;
};

struct Book {
  std::vector<Phrase> phrases;
  std::unordered_set<std::string_view> whole;
  std::unordered_map<std::string_view, std::vector<Use>> uses;

  Book() {
    phrases.reserve(std::size(kSetPhrases));
    for (const SetPhrase& p : kSetPhrases) phrases.push_back({split(p.words), split(p.ordinary), p.words, p.loan});
    for (const Phrase& p : phrases) {
      whole.insert(p.all);
      for (uint32_t i = 0; i < p.words.size(); ++i) {
        if (p.loan || !is_function_word(p.words[i], "en")) uses[p.words[i]].push_back({&p, i});
      }
    }
  }
};

const Book& book() {
  static const Book kBook;
  return kBook;
}

bool has(const std::vector<std::string_view>& list, std::string_view word) { return std::find(list.begin(), list.end(), word) != list.end(); }

std::string_view without_possessive(std::string_view form) {
  if (form.ends_with("'s")) form.remove_suffix(2);
  return form;
}

// Is it another of the fixed expressions, perhaps in the plural?
bool is_phrase(const TellText& t, uint32_t first, uint32_t n) {
  std::string all, base;
  for (uint32_t k = 0; k < n; ++k) {
    const std::string_view form = without_possessive(t.form(first + k));
    all.append(k > 0 ? " " : "").append(form);
    base.append(k > 0 ? " " : "").append(text::base_form(form));
  }
  return book().whole.contains(all) || book().whole.contains(base);
}

// Is the word in the place of words[i] one that was put there by a machine?
bool is_swap(const TellText& t, const Phrase& p, uint32_t first, uint32_t i) {
  const std::string_view word = without_possessive(t.form(first + i)), meant = p.words[i];
  if (t.stream.words[first + i].kind != text::TokenKind::kWord || word.size() < 3) return false;
  if (p.loan) return text::word_rank(word) != text::WordRank::kUnknown;
  if (is_function_word(word, "en") || is_function_word(meant, "en") || has(p.ordinary, word) || has(p.ordinary, text::base_form(word)) || word == meant || text::inflections(word, meant)) return false;
  return text::synonyms(word, meant) && word_cost(word, meant) > kOneWord;
}

}  // namespace

std::optional<SpunSign> broken_phrase(const TellText& t, uint32_t w) {
  const auto it = book().uses.find(t.form(w));
  if (it == book().uses.end()) return std::nullopt;
  for (const Use& use : it->second) {
    const Phrase& p = *use.phrase;
    const auto n = static_cast<uint32_t>(p.words.size());
    if (use.at > w || w - use.at + n > t.size()) continue;
    const uint32_t first = w - use.at;
    uint32_t other = n, differ = 0, told_by = n;
    bool joined = true;
    for (uint32_t k = 0; k < n; ++k) {
      if (t.form(first + k) != p.words[k]) other = k, ++differ;
      else if (told_by == n && (p.loan || !is_function_word(p.words[k], "en"))) told_by = k;
      if (k + 1 < n) joined = joined && t.joined(first + k);
    }
    if (differ != 1 || !joined || use.at != told_by) continue;   // told once, by the first word kept
    if (is_swap(t, p, first, other) && !is_phrase(t, first, n)) return SpunSign{Tell::kPhrase, t.span(first, first + n), std::string(p.all)};
  }
  return std::nullopt;
}

}  // namespace stemma::trace
