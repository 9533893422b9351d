// All that may stand at one position of a phrase, gone through document by document.
//
//   PositionLists rare(index, expansion, store::kBody, &within);
//   rare.walk_all();                       // of the rarest word: documents() is then what it leaves over
//   PositionLists common(index, other, store::kBody, &rare.documents());
//   for (const uint32_t doc : rare.documents())
//     if (rare.go_to(doc) && common.go_to(doc)) common.places(places);   // ascending
//   common.go_to(3)                        // behind a greater number: false, even if it is there
//
// The lists of a few words stay as they are packed, and blocks without a document asked for are passed over
// unread; those of many words are unpacked and sorted first. Documents are asked for in ascending order.
// The index is asked in the constructor only. A copy goes through the same lists on its own, in another thread if need be.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "stemma/engine/search/expand.h"
#include "stemma/engine/search/wanted.h"
#include "stemma/store/bitmap.h"
#include "stemma/store/word_index.h"

namespace stemma::engine {

// take(kin, blocks) for each list of each word.
void each_list(const store::WordIndex& index, const Expansion& words, const std::function<void(const Kin&, std::string_view blocks)>& take);

class PositionLists {
 public:
  PositionLists(const store::WordIndex& index, const Expansion& words, uint32_t columns, const store::Bitmap* within);

  // Finds the documents that have any of the words and are wanted; how many have one, wanted or not (those
  // with two of the words count twice).
  uint64_t walk_all();
  const store::Bitmap& documents() const { return *documents_; }   // once they were walked

  bool go_to(uint32_t doc);                        // is any of the words there?
  void places(std::vector<store::Place>& out);     // in that document; `out` is overwritten

 private:
  struct Packed {
    Packed(std::string blocks, std::shared_ptr<const Wanted> of)
        : bytes(std::make_shared<const std::string>(std::move(blocks))), among(std::move(of)), cursor(*bytes) {}
    std::shared_ptr<const std::string> bytes;   // stays where it is
    std::shared_ptr<const Wanted> among;        // null: all documents count
    store::PostingCursor cursor;
    bool here = false;
  };
  void unpack(const store::WordIndex& index, const Expansion& words);

  uint32_t columns_;
  Wanted wanted_;
  std::vector<Packed> packed_;
  std::shared_ptr<const std::vector<uint64_t>> unpacked_;   // document and place, ascending
  size_t at_ = 0;                    // the first of the document gone to
  uint32_t doc_ = 0;
  uint64_t seen_ = 0;                // in what was unpacked
  std::shared_ptr<const store::Bitmap> documents_;
};

}  // namespace stemma::engine
