// Where a word stands: documents, and in each of them columns and positions.
//
//   PostingWriter w;
//   w.add(7, {place(kBodyColumn, 0), place(kBodyColumn, 12)});   // documents and places ascend
//   const std::string blocks = w.take();
//   PostingCursor c(blocks);
//   while (c.next_block())
//     for (size_t i = 0; i < c.size(); ++i) c.document(i), c.counts(i)[kBodyColumn];   // 7, 2
//   c.places(i, places);                     // those of one document; i only ascends within a block
//   PostingCursor("\xff").next_block()       // false, damaged() is true
//
// A list is a sequence of blocks, each of which names its first document in full: lists are joined
// by putting one behind the other, and passed over block by block. How often a word stands in a
// document is read without its positions, which ranking does not need; find() passes over whole blocks. docs/formats/words.md says
// what the bits mean. Blocks of documents and gaps in the codes of Rice: Witten, Moffat & Bell 1999,
// Managing Gigabytes, chapter 3; Zobel & Moffat 2006, Inverted Files for Text Search Engines.
// Pure. Whatever the bytes are, the cursor stays inside them and its numbers within limits.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/store/bits_internal.h"

namespace stemma::store {

// What of a document is searched, by number and as bits.
enum ColumnNumber : uint32_t { kBodyColumn, kTitleColumn, kSubjectColumn, kFurnitureColumn };
enum Column : uint32_t { kBody = 1, kTitle = 2, kSubject = 4, kFurniture = 8 };
inline constexpr size_t kColumns = 4;

// A column and a position in one number, so that "side by side" is "one more".
using Place = uint32_t;
inline constexpr unsigned kColumnShift = 28;
inline constexpr uint32_t kLongestColumn = 1U << kColumnShift;   // positions
constexpr Place place(uint32_t column, uint32_t position) { return column << kColumnShift | position; }
constexpr uint32_t column_of(Place p) { return p >> kColumnShift & 3U; }

using Counts = std::array<uint32_t, kColumns>;

inline constexpr size_t kBlockDocuments = 128;
inline constexpr size_t kBlockPlaces = 1024;   // a block ends with the document that reaches them

class PostingWriter {
 public:
  void add(uint32_t document, std::span<const Place> places);
  // The list; the writer is empty afterwards.
  std::string take();

  // Of a place: documents or positions passed over, and by how many bits less than the block's spread it is written.
  struct Gap {
    static constexpr uint8_t kShort = 255;   // of a column that is short anyway
    uint32_t size;
    uint8_t less;
  };

 private:
  void flush();

  std::string out_;
  std::vector<uint32_t> documents_;
  std::vector<size_t> ends_;      // of their places
  std::vector<Place> places_;
  std::vector<Counts> counts_;    // these three of flush(), to be used again
  std::vector<Gap> gaps_;
  BitWriter bits_;
};

// The same list in as few blocks as can be; one that is damaged or not in order stays as it is.
std::string pack_again(std::string_view blocks);

class PostingCursor {
 public:
  explicit PostingCursor(std::string_view blocks) : blocks_(blocks) {}

  bool next_block();              // false: the end, or damage
  bool damaged() const { return damaged_; }
  size_t size() const { return size_; }
  uint32_t document(size_t i) const { return documents_[i]; }
  const Counts& counts(size_t i) const { return counts_[i]; }
  // Appends the places in document i that stand in one of `columns`. False: they are damaged.
  bool places(size_t i, std::vector<Place>& out, uint32_t columns = kBody | kTitle | kSubject | kFurniture);
  // Goes to a document, over blocks that end before it unread; index() is then where it stands in its block.
  // Asked for in ascending order. False: it is not in the list.
  bool find(uint32_t document) {
    if (size_ == 0 || documents_[size_ - 1] < document) return document >= ahead_ && find_block(document);
    while (documents_[index_] < document) ++index_;
    return documents_[index_] == document;
  }
  size_t index() const { return index_; }

 private:
  struct Head {
    uint32_t first = 0;           // document
    bool single = false;
    uint64_t second = 0;          // bytes that follow; of a single place, the place
  };
  bool fail();
  bool find_block(uint32_t document);
  bool read_head(size_t& at, Head& out) const;
  bool read_block(const Head& head);
  bool read_documents(std::string_view payload, uint32_t first);

  std::string_view blocks_;
  size_t at_ = 0;                 // the next block
  size_t size_ = 0;
  size_t next_ = 0;               // the document whose places come next in bits_
  size_t index_ = 0;
  uint32_t ahead_ = 0;            // the first document of the block behind those that find() passed over
  unsigned spread_ = 0;
  bool single_ = false;
  bool damaged_ = false;
  Place only_ = 0;                // of a block of one place
  BitReader bits_;
  std::array<uint32_t, kBlockDocuments> documents_;
  std::array<Counts, kBlockDocuments> counts_;
};

}  // namespace stemma::store
