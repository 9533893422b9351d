// The documents in which words stand: one word, side by side, or near each other.
//
//   Found f = look_up(index, {expansion}, {.columns = store::kTitle | store::kBody});
//   f.docs, f.weights                 // ascending; how often, a title counting for more
//   look_up(index, {a, b}, …)         // the phrase: b right behind a, in one column
//   look_up(index, {a, b}, {.near = 5})   // at most five words between the first and the last, any order
//   look_up(index, {}, …)             // nothing
//
// `within` spares the work on documents that cannot be in the answer; `seen` counts all the same, so
// that a word weighs the same in every query. After the way phrases are joined on their rarest
// word (Zobel & Moffat 2006, Inverted Files for Text Search Engines).
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "stemma/engine/search/expand.h"
#include "stemma/store/bitmap.h"
#include "stemma/store/word_index.h"

namespace stemma::engine {

struct Found {
  std::vector<uint32_t> docs;       // ascending, each once
  std::vector<float> weights;       // of each: occurrences, weighed by column
  uint64_t seen = 0;                // documents with the word, or with the rarest word of a phrase; at least
};

struct Looking {
  uint32_t columns = store::kTitle | store::kSubject | store::kBody;
  std::optional<uint32_t> near = {};
  const store::Bitmap* within = nullptr;   // all, if null
};

// `positions`: for each word of a phrase what may stand there.
Found look_up(const store::WordIndex& index, const std::vector<Expansion>& positions, const Looking& looking);

// What reading the lists costs, in bytes.
uint64_t cost(const store::WordIndex& index, const Expansion& expansion);

}  // namespace stemma::engine
