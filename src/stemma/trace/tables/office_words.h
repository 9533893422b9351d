// Words around an office: what makes it another one, or not held now; ranks before a name; other
// names of posts.
//
// Compiled for stemma by hand; copied from no list.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stemma/text/word_set.h"

namespace stemma::trace::office_words {

// Shortly before an office: a former or coming one, or another one.
inline constexpr std::string_view kNotNowText =
    "former formerly ex late retired onetime one-time erstwhile future incoming next prospective acting interim deputy assistant under undersecretary "
    "principal permanent shadow honorary vice british uk french israeli cardinal vatican holy first second past ousted outgoing sometime "
    "not no like as parliamentary adviser aide spokesman spokeswoman wife husband son daughter brother";
inline constexpr auto kNotNow = text::sorted_words<text::count_words(kNotNowText)>(kNotNowText);

inline constexpr std::string_view kRanksText =
    "gen general adm admiral dr mr mrs ms miss sir sen senator gov governor judge professor prof col colonel";
inline constexpr auto kRanks = text::sorted_words<text::count_words(kRanksText)>(kRanksText);

// Abbreviations in and around names: their period ends no sentence.
inline constexpr std::string_view kShortenedText = "gen adm dr mr mrs ms sen gov prof col jr sr st";
inline constexpr auto kShortened = text::sorted_words<text::count_words(kShortenedText)>(kShortenedText);

// In the sentence: the office may be hoped for, denied, or played on a stage.
inline constexpr std::string_view kDoubtText =
    "if would might could not never instead actor actress film movie novel series played plays playing hopes hope dream joke jokes";
inline constexpr auto kDoubt = text::sorted_words<text::count_words(kDoubtText)>(kDoubtText);
inline constexpr std::string_view kDoubtStems[] = {
    "nomin", "appoint", "candida", "designat", "aspir", "possib", "potential", "choice", "pick", "mistak", "wrong", "fiction", "rumo", "speculat",
    "consider", "replac", "succe", "predecess", "becom", "became", "hopeful", "likely", "falsely", "erroneous", "suppos", "imagin", "portray", "presumptive"};

// Other names of posts, by their words divided by hyphens; where a name can mean two states, both.
inline std::vector<std::string> posts_of(std::string_view key) {
  static constexpr std::pair<std::string_view, std::string_view> kPosts[] = {
      {"britain", "united-kingdom"}, {"great-britain", "united-kingdom"}, {"uk", "united-kingdom"}, {"england", "united-kingdom"},
      {"un", "representative-to-un"}, {"united-nations", "representative-to-un"}, {"nato", "representative-to-nato"},
      {"oas", "representative-to-oas"}, {"organization-of-american-states", "representative-to-oas"},
      {"eu", "representative-to-eu"}, {"european-union", "representative-to-eu"},
      {"soviet-union", "russia"}, {"ussr", "russia"}, {"south-korea", "korea"}, {"vatican", "holy-see"}, {"ivory-coast", "cote-divoire"},
      {"myanmar", "burma"}, {"east-timor", "timor-leste"}, {"zaire", "congo-democratic-republic"}, {"siam", "thailand"}, {"persia", "iran"},
      {"vietnam", "vietnam"}, {"south-vietnam", "vietnam-south"}, {"west-germany", "germany"}, {"east-germany", "german-democratic-republic"},
      {"bosnia", "bosnia-herzegovina"}, {"antigua", "antigua-barbuda"}, {"uae", "united-arab-emirates"}, {"emirates", "united-arab-emirates"},
      {"eswatini", "swaziland"}, {"north-macedonia", "macedonia"}, {"cabo-verde", "cape-verde"}};
  std::vector<std::string> out;
  for (const auto& [name, post] : kPosts) if (name == key) out.emplace_back(post);
  if (key == "vietnam") out.emplace_back("vietnam-south");
  if (key == "serbia" || key == "yugoslavia") out = {"serbia", "yugoslavia"};
  if (key == "germany") out = {"germany", "german-democratic-republic"};
  if (key == "czech-republic" || key == "czechoslovakia") out = {"czech-republic", "czechoslovakia"};
  return out;
}

}  // namespace stemma::trace::office_words
