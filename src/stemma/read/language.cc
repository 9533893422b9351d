// Function words first, since they cost nothing; the library is asked where they leave doubt.
#include "stemma/read/language.h"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <algorithm>

#include "stemma/read/prose.h"

namespace stemma::read {
namespace {

constexpr size_t kLeast = 100;     // bytes of a block that can be told
constexpr size_t kSample = 2000;   // bytes that tell it
constexpr const char* kNames[kLanguages] = {"en", "es", "fr", "pt", "de"};

// CLD2's answer where it is sure, as BCP 47; empty otherwise.
std::string asked(std::string_view text) {
  CLD2::Language languages[3];
  int percent[3], valid = 0, bytes = 0;
  double score[3];
  bool reliable = false;
  const CLD2::CLDHints hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  const CLD2::Language best = CLD2::ExtDetectLanguageSummaryCheckUTF8(text.data(), static_cast<int>(text.size()), true, &hints, 0, languages, percent,
                                                                      score, nullptr, &bytes, &reliable, &valid);
  if (!reliable || best == CLD2::UNKNOWN_LANGUAGE || percent[0] < 85) return {};
  const std::string code = CLD2::LanguageCode(best);
  return code == "un" ? std::string() : code;
}

std::string_view sample(std::string_view text) {
  size_t end = std::min(text.size(), kSample);
  while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80) --end;
  return text.substr(0, end);
}

bool prose(doc::BlockKind k) {
  using doc::BlockKind;
  return k == BlockKind::kParagraph || k == BlockKind::kBlockquote || k == BlockKind::kItem || k == BlockKind::kNote || k == BlockKind::kEpigraph;
}

std::string language_of_block(std::string_view text, const std::string& document) {
  const Prose p = measure(text, 120);
  if (p.words < 12) return {};
  const auto own = std::find_if(std::begin(kNames), std::end(kNames), [&](const char* n) { return document == n; });
  const uint32_t mine = own == std::end(kNames) ? 0 : p.by[static_cast<size_t>(own - std::begin(kNames))];
  const uint32_t most = *std::max_element(p.by.begin(), p.by.end());
  if (mine * 5 >= p.words && mine == most) return {};
  const auto agree = [&](uint32_t theirs) { return theirs > mine + 2 && theirs * 6 >= p.words; };   // the words, with an answer
  const bool no_words = mine * 12 <= p.words;   // … that is none of the five
  if (!no_words && !agree(most)) return {};
  const std::string code = asked(text);
  if (code.empty() || code == document) return {};
  const auto other = std::find_if(std::begin(kNames), std::end(kNames), [&](const char* n) { return code == n; });
  const bool sure = other == std::end(kNames) ? no_words : agree(p.by[static_cast<size_t>(other - std::begin(kNames))]);
  return sure ? code : std::string();
}

}  // namespace

std::string language_by_letters(std::string_view text) { return text.size() < kLeast ? std::string() : asked(sample(text)); }

std::vector<std::string> block_languages(const doc::Document& d) {
  std::vector<std::string> languages(d.blocks.size());
  if (d.language.empty()) return languages;
  for (size_t i = 0; i < d.blocks.size(); ++i) {
    const doc::Block& b = d.blocks[i];
    if (prose(b.kind) && b.span.size() >= kLeast) languages[i] = language_of_block(sample(b.span.of(d.text)), d.language);
  }
  return languages;
}

}  // namespace stemma::read
