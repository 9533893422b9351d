// "a" and "an" follow the sound of the next word. English spelling tells the sound of most words by the first letters; where
// accents differ or letters deceive (h, u, o, eu, one letter, initials), nothing is said. Quirk et al. 1985, § 5.11.
#include <algorithm>
#include <iterator>

#include "stemma/text/lexicon.h"
#include "stemma/trace/spun_scan.h"

namespace stemma::trace {
namespace {

template <size_t kSize>
bool begins(std::string_view word, const std::string_view (&starts)[kSize]) {
  return std::any_of(std::begin(starts), std::end(starts), [&](std::string_view s) { return word.starts_with(s); });
}

constexpr std::string_view kSilentH[] = {"hour", "honest", "honor", "honour", "heir"};
constexpr std::string_view kOpenH[] = {"his", "hab", "hy", "hot", "her", "hei", "hal", "hum", "hallu", "heg", "hel", "hon", "hor"};   // "an historic", "an herb"
constexpr std::string_view kLikeYou[] = {"us", "ut", "uk", "ur", "ub", "uf", "eu", "ew", "one", "once", "oui", "uni", "ura", "uvu", "ula", "umi", "una", "un-"};
constexpr std::string_view kPlainU[] = {"unin", "unim", "unid", "unil", "utmost", "utter", "usher", "urg", "urb", "urn", "urch"};

}  // namespace

std::optional<bool> begins_with_vowel(std::string_view word) {
  if (word.size() < 3 || std::any_of(word.begin(), word.end(), [](char c) { return c < 'a' || c > 'z'; })) return std::nullopt;
  if (begins(word, kSilentH)) return true;
  if (word[0] == 'h') return begins(word, kOpenH) ? std::nullopt : std::optional(false);
  if (begins(word, kPlainU)) return word.starts_with("unil") || word.starts_with("unid") ? std::nullopt : std::optional(true);
  if (begins(word, kLikeYou)) return word.starts_with("uni") || word.starts_with("use") || word.starts_with("usu") || word.starts_with("eu") || word == "one" ? std::optional(false) : std::nullopt;
  if (word[0] == 'y') return word[1] == 'e' || word[1] == 'o' || word[1] == 'a' ? std::optional(false) : std::nullopt;
  return std::string_view("aeiou").find(word[0]) != std::string_view::npos;
}

std::optional<SpunSign> broken_article(const TellText& t, uint32_t w) {
  const std::string_view article = t.form(w);
  if ((article != "a" && article != "an") || !t.joined(w) || (t.is_capital(w) && !t.opens_sentence(w)) || t.is_capital(w + 1)) return std::nullopt;
  // "vitamin a intake", "point a is": a letter, no article; before it a name of one.
  if (t.stream.words[w].span.size() != article.size()) return std::nullopt;   // "a." was folded
  const std::string_view word = t.form(w + 1);
  const auto vowel = begins_with_vowel(word);
  if (!vowel || *vowel == (article == "an") || word.size() < 4) return std::nullopt;
  if (!text::is_ordinary(word) || text::word_rank(word) == text::WordRank::kUnknown) return std::nullopt;
  return SpunSign{Tell::kArticle, t.span(w, w + 2), *vowel ? "an" : "a"};
}

}  // namespace stemma::trace
