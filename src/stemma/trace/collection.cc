// Sentences are cut block by block; a block that continues another over an interruption carries
// its last sentence on.
#include "stemma/trace/collection.h"

#include <cmath>

#include "stemma/text/lexicon.h"
#include "stemma/text/sentence.h"
#include "stemma/text/unicode.h"
#include "stemma/trace/cues.h"

namespace stemma::trace {
namespace {

// What a word of its class would carry in general English text, in bits.
double background_bits(std::string_view form) {
  if (is_function_word(form, "en")) return 6.0;
  const auto first = static_cast<unsigned char>(form.empty() ? 0 : form[0]);
  if (first >= '0' && first <= '9') return form.size() >= 4 ? 13.0 : 9.0;
  switch (text::word_rank(form)) {
    case text::WordRank::kCommon: return 11.0;
    case text::WordRank::kRare: return 13.0;
    case text::WordRank::kUnknown: return 15.0;
  }
  return 15.0;
}
bool is_prose(doc::BlockKind k) {
  return k == doc::BlockKind::kParagraph || k == doc::BlockKind::kItem || k == doc::BlockKind::kBlockquote;
}

// Is `next` the rest of a sentence that `before` breaks off? An empty line of a scan or an
// advertisement divides them. Only where both sides say so: no stop there, no capital here.
bool goes_on(std::string_view text, const doc::Block& before, const doc::Block& next) {
  if (!is_prose(before.kind) || !is_prose(next.kind)) return false;
  uint32_t at = next.span.begin;
  const char32_t first = text::next_code_point(text, at);
  if (!text::is_letter(first) || text::is_upper(first)) return false;
  const char32_t last = text::code_point_before(text, before.span.end);
  return last == ',' || last == '-' || text::is_letter(last) || (last >= '0' && last <= '9');
}

constexpr double kBackgroundWeight = 50000;   // words of general text the class estimate counts for

}  // namespace

void find_sentences(SourceText& text) {
  const doc::Document& d = *text.doc;
  const auto& words = text.stream.words;
  text.sentence_of.resize(words.size());
  text.block_of.resize(words.size());
  text.sentence_first.clear();
  size_t w = 0;
  uint32_t open_number = UINT32_MAX;   // sentence to go on with, if the next block continues
  const doc::Block* before = nullptr;
  for (uint32_t b = 0; b < d.blocks.size() && w < words.size(); ++b) {
    const doc::Block& block = d.blocks[b];
    if (block.kind == doc::BlockKind::kFurniture || words[w].span.begin >= block.span.end) continue;
    bool carry = open_number != UINT32_MAX && (block.continues || (before && goes_on(d.text, *before, block)));
    before = &block;
    for (const Span s : text::sentences(d.text, block.span)) {
      if (w >= words.size() || words[w].span.begin >= s.end) continue;
      if (!carry) text.sentence_first.push_back(static_cast<uint32_t>(w));
      carry = false;
      for (; w < words.size() && words[w].span.begin < s.end; ++w) {
        text.sentence_of[w] = static_cast<uint32_t>(text.sentence_first.size() - 1);
        text.block_of[w] = b;
      }
    }
    while (w < words.size() && words[w].span.begin < block.span.end) {   // words no sentence claimed
      if (text.sentence_first.empty()) text.sentence_first.push_back(static_cast<uint32_t>(w));
      text.sentence_of[w] = static_cast<uint32_t>(text.sentence_first.size() - 1);
      text.block_of[w++] = b;
    }
    open_number = text.sentence_first.empty() ? UINT32_MAX : static_cast<uint32_t>(text.sentence_first.size() - 1);
  }
  text.sentence_first.push_back(static_cast<uint32_t>(words.size()));
}

SourceText make_source_text(const doc::Document& d) {
  SourceText text;
  text.doc = &d;
  text.stream = doc::make_stream(d);
  text.ids.reserve(text.stream.words.size());
  for (size_t i = 0; i < text.stream.words.size(); ++i) text.ids.push_back(word_id(text.stream.form(i)));
  find_sentences(text);
  return text;
}

WordId word_id(std::string_view form) {
  uint64_t h = 0xCBF29CE484222325ULL;
  for (const char c : form) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  return h;
}

double information(std::string_view form, uint64_t count, uint64_t words) {
  const double expected = kBackgroundWeight * std::exp2(-background_bits(form));
  return -std::log2((static_cast<double>(count) + expected) / (static_cast<double>(words) + kBackgroundWeight));
}

double Collection::bits(std::string_view form) const { return information(form, count(form), words()); }

}  // namespace stemma::trace
