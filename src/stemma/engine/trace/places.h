// The lists of the index of passages: under a key, documents and the words at which it stands.
//
//   PlacesWriter w;
//   w.add(7, 12); w.add(7, 40); w.add(9, 0);
//   std::string list = w.take();
//   read_places(list, [](uint32_t doc, uint32_t at) { … return true; });   // (7,8) (7,40) (9,0)
//   read_places("\xFF", …)            // damaged: false; what was read until then was taken
//
// A list consists of pieces. A piece begins with its first document, doubled; one more says that
// it holds several places, whose number follows. Then the place; and for each further one how far
// its document lies behind the last, and its place: of the same document, how far that lies behind
// the last. All varints. Documents that begin a piece are absolute, so pieces can be put one
// behind the other. Places are kept in steps of kGrain words: half the documents are shorter than
// what then fits into a byte.
// Keys are the first six bytes of 64-bit hashes, big end first: they sort as the hashes do. Of
// 100 million keys the chance that a false one is met in a look-up is one in three million; it
// would cost time only, as every passage found is compared word by word.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "stemma/base/varint.h"

namespace stemma::engine {

inline std::string key_bytes(uint64_t hash) {
  std::string out(6, '\0');
  for (size_t i = 0; i < 6; ++i) out[i] = static_cast<char>(hash >> (56 - 8 * i));
  return out;
}
inline uint64_t kept_bits(uint64_t hash) { return hash & ~uint64_t{0xFFFF}; }   // what of the hash a key keeps

inline constexpr uint32_t kGrain = 8;   // words

class PlacesWriter {
 public:
  // Ascending by document and word; of one step of a document only the first counts.
  void add(uint32_t doc, uint32_t at) {
    const uint32_t step = at / kGrain;
    if (count_ == 0) {
      first_ = doc;
    } else {
      if (doc == doc_ && step == step_) return;
      put_varint(rest_, doc - doc_);
    }
    put_varint(rest_, count_ > 0 && doc == doc_ ? step - step_ : step);
    doc_ = doc;
    step_ = step;
    ++count_;
  }
  // The piece; the writer is empty afterwards.
  std::string take() {
    std::string out;
    if (count_ == 0) return out;
    put_varint(out, uint64_t{first_} * 2 + (count_ > 1 ? 1 : 0));
    if (count_ > 1) put_varint(out, count_);
    out += rest_;
    rest_.clear();
    count_ = 0;
    return out;
  }

 private:
  std::string rest_;
  uint64_t count_ = 0;
  uint32_t first_ = 0;
  uint32_t doc_ = 0;
  uint32_t step_ = 0;
};

// take(doc, at) until it says false; `at` is the first word of a step. False: the list is damaged.
template <typename Take>
bool read_places(std::string_view list, Take take) {
  for (size_t at = 0; at < list.size();) {
    const uint64_t head = take_varint(list, at);
    const uint64_t count = (head & 1U) != 0 ? take_varint(list, at) : 1;
    auto doc = static_cast<uint32_t>(head >> 1U);
    auto step = static_cast<uint32_t>(take_varint(list, at));
    for (uint64_t i = 0;;) {
      if (at == kCut) return false;
      if (!take(doc, step * kGrain)) return true;
      if (++i >= count) break;
      const auto further = static_cast<uint32_t>(take_varint(list, at));
      const auto place = static_cast<uint32_t>(take_varint(list, at));
      step = further == 0 ? step + place : place;
      doc += further;
    }
  }
  return true;
}

}  // namespace stemma::engine
