// Bytes as a list of the word index, and as words under a key of the vocabulary: whatever they
// are, numbers stay within their limits and a list that reads well, written again, reads the same.
#include <string>
#include <vector>

#include "stemma/store/likeness.h"
#include "stemma/store/postings.h"

#include "promises.h"

using promises::demand;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace stemma::store;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  std::vector<std::string> words;
  static_cast<void>(take_words("en:polici", bytes, words));
  PostingWriter again;
  uint64_t next = 0;
  bool in_order = true;
  std::vector<std::pair<uint32_t, std::vector<Place>>> read;
  PostingCursor c(bytes);
  while (c.next_block()) {
    demand(c.size() > 0 && c.size() <= kBlockDocuments);
    for (size_t i = 0; i < c.size(); ++i) {
      std::vector<Place> places;
      if (!c.places(i, places)) break;
      demand(places.size() <= size * 8);
      in_order = in_order && c.document(i) >= next && !places.empty();
      next = uint64_t{c.document(i)} + 1;
      if (in_order) again.add(c.document(i), places), read.emplace_back(c.document(i), places);
    }
  }
  if (!in_order || c.damaged()) return 0;
  const std::string written = again.take();
  size_t n = 0;
  for (PostingCursor twice(written); twice.next_block();) {
    for (size_t i = 0; i < twice.size(); ++i, ++n) {
      std::vector<Place> places;
      demand(twice.places(i, places) && n < read.size() && read[n].first == twice.document(i) && read[n].second == places);
    }
  }
  demand(n == read.size());
  return 0;
}
