// Words are interned into one vocabulary. Sentences are cut block by block; a block that
// continues another over an interruption carries its last sentence on.
#include "stemma/trace/collection.h"

#include <cmath>

#include "stemma/text/lexicon.h"
#include "stemma/text/sentence.h"
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
  for (uint32_t b = 0; b < d.blocks.size() && w < words.size(); ++b) {
    const doc::Block& block = d.blocks[b];
    if (block.kind == doc::BlockKind::kFurniture || words[w].span.begin >= block.span.end) continue;
    bool carry = block.continues && open_number != UINT32_MAX;
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

Collection::Collection(const std::vector<const doc::Document*>& documents) {
  texts_.reserve(documents.size());
  for (const doc::Document* d : documents) add(*d);
}

void Collection::add(const doc::Document& d) {
  SourceText& text = texts_.emplace_back();
  text.doc = &d;
  text.stream = doc::make_stream(d);
  const size_t n = text.stream.words.size();
  text.ids.resize(n);
  std::string key;
  for (size_t i = 0; i < n; ++i) {
    key.assign(text.stream.form(i));
    const auto [it, fresh] = vocabulary_.try_emplace(key, static_cast<WordId>(forms_.size()));
    if (fresh) {
      forms_.push_back(&it->first);
      counts_.push_back(0);
    }
    ++counts_[it->second];
    text.ids[i] = it->second;
  }
  words_ += n;
  find_sentences(text);
}

WordId Collection::id(std::string_view form) const {
  const auto it = vocabulary_.find(std::string(form));
  return it == vocabulary_.end() ? kNoWord : it->second;
}

uint32_t Collection::count(std::string_view form) const {
  const WordId w = id(form);
  return w == kNoWord ? 0 : counts_[w];
}

double Collection::bits(std::string_view form) const {
  const double expected = kBackgroundWeight * std::exp2(-background_bits(form));
  return -std::log2((count(form) + expected) / (static_cast<double>(words_) + kBackgroundWeight));
}

}  // namespace stemma::trace
