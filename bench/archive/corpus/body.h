// Paragraphs made of resampled sentences: runs of one source, joined to others at function
// words, with numbers drawn again and rare words replaced so that the vocabulary grows as
// that of real material does.
//
//   Body body(pools, world.seed, 4711, rng);
//   body.paragraph(Mix{Pools::kWire, …}, 4);   // four sentences or so
//   body.sentence(kProse)                      // one, for titles and subjects
//
// One Body belongs to one document and one thread.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "pool.h"
#include "random.h"

namespace corpus {

enum PoolName : uint8_t { kWire, kProse, kCia, kNews, kForeign, kPoolCount };

struct Pools {
  std::vector<Pool> of;  // by PoolName
  // Words of each pool in an average document of the corpus: how fast it is used up.
  std::array<double, kPoolCount> words_a_document = {60, 230, 120, 190, 15};
};

using Shares = std::array<double, kPoolCount>;  // they sum to 1

class Body {
 public:
  Body(const Pools& pools, uint64_t seed, uint64_t number, Rng& rng)
      : pools_(pools), seed_(seed), number_(number), rng_(rng) {}

  std::string paragraph(const Shares& shares, size_t sentences);
  std::string sentence(PoolName name);
  // A title of at most `most` words from the head of a sentence.
  std::string title(PoolName name, size_t most);

 private:
  void append(const Pool& pool, PoolName name, uint32_t sentence, std::string& out);
  void rewritten(const Pool& pool, PoolName name, const Sentence& s, size_t begin, size_t end, std::string& out);
  std::string rare(const Pool& pool, PoolName name, const std::string& word);
  std::string number(const std::string& word);

  const Pools& pools_;
  uint64_t seed_;
  uint64_t number_;
  Rng& rng_;
  uint64_t slot_ = 0;  // new words of this document so far
};

std::string upper(const std::string& text);  // ASCII and the letters of Latin-1
// Lines of at most `width` bytes, broken at blanks.
std::string wrapped(const std::string& text, size_t width);

}  // namespace corpus
