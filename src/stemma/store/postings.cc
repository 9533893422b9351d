// A segment is a run of leaf pages, each: the offset of its first document number (0: none) and of
// its end, two bytes each; words with their lists; behind the end, the offsets of the words. A word
// is stored as what it shares with the one before on the page and the rest; a list as document
// numbers (differences, but the first of a page in full) each with the length of its positions.
// Lists and positions run on over pages. `words_idx` names the page on which to look for a word.
#include "stemma/store/postings.h"

#include <algorithm>

namespace stemma::store {
namespace {

constexpr int64_t kStructure = 10;   // the row of words_data that lists the segments
constexpr int kPageBits = 37;        // a page's row is segment << 37 | page
constexpr char kMain = '0';          // words of the index proper begin so

uint32_t two_bytes(std::string_view page, size_t at) {
  return static_cast<uint32_t>(static_cast<unsigned char>(page[at])) << 8 | static_cast<unsigned char>(page[at + 1]);
}

Error damaged() { return {ErrorCode::kSyntax, "the word index of the archive is damaged; stemma doctor says more", {}}; }

}  // namespace

// Runs through the lists of one segment from the page that may hold a word.
class PageWalk {
 public:
  PageWalk(const WordIndex& index, const WordIndex::Segment& segment) : index_(index), segment_(segment) {}

  void run(const std::string& first, const std::string& end, const WordIndex::Take& take) {
    if (!seek(first) || !load(page_number_)) return;
    if (!find(first, end)) return;
    while (word_inside(first, end)) {
      if (!list(take)) return;
    }
  }

 private:
  bool seek(const std::string& word) {
    Statement& s = index_.db_->cached("SELECT pgno FROM words_idx WHERE segid = ?1 AND term <= ?2 ORDER BY term DESC LIMIT 1");
    s.bind(1, segment_.id).blob(2, word);
    page_number_ = s.row() ? s.integer(0) >> 1 : 1;
    const bool failed = s.error().has_value();
    s.reset();
    page_number_ = std::max(page_number_, segment_.first);
    return !failed || fail();
  }

  bool load(int64_t number) {
    if (number > segment_.last) return false;
    Statement& s = index_.db_->cached("SELECT block FROM words_data WHERE id = ?1");
    s.bind(1, (segment_.id << kPageBits) + number);
    const bool there = s.row();
    page_.assign(there ? s.blob(0) : std::string_view());
    s.reset();
    page_number_ = number;
    if (page_.size() < 4) return fail();
    first_document_ = two_bytes(page_, 0);
    end_ = two_bytes(page_, 2);
    if (end_ > page_.size() || end_ < 4) return fail();
    words_.clear();
    size_t offset = 0;
    for (size_t at = end_; at < page_.size();) words_.push_back(offset += take_varint(page_, at));
    if (!words_.empty() && words_.back() >= end_) return fail();
    next_word_ = 0;
    at_ = 4;
    return true;
  }

  bool fail() const {
    if (!index_.error_) index_.error_ = damaged();
    return false;
  }

  // Reads the word at at_, which is the next of the page.
  bool read_word() {
    const std::string_view leaf(page_.data(), end_);
    const size_t keep = next_word_ == 0 ? 0 : take_varint(leaf, at_);
    const size_t size = take_varint(leaf, at_);
    if (keep > word_.size() || size > end_ - at_) return fail();
    word_.resize(keep);
    word_.append(leaf.substr(at_, size));
    at_ += size;
    ++next_word_;
    return true;
  }

  // Stands behind the first word that is not before `first`, on this page or, for a stretch of
  // words, on the next that begins one.
  bool find(const std::string& first, const std::string& end) {
    for (;;) {
      for (; next_word_ < words_.size();) {
        at_ = words_[next_word_];
        if (!read_word()) return false;
        if (word_ >= first) return true;
      }
      if (end.empty()) return false;
      Statement& s = index_.db_->cached("SELECT pgno FROM words_idx WHERE segid = ?1 AND term > ?2 ORDER BY term LIMIT 1");
      s.bind(1, segment_.id).blob(2, first);
      const int64_t next = s.row() ? s.integer(0) >> 1 : 0;
      s.reset();
      if (next <= page_number_ || !load(next)) return false;
    }
  }

  bool word_inside(const std::string& first, const std::string& end) const { return end.empty() ? word_ == first : word_ < end; }

  // The list of the word at hand, then the word behind it. False: no word follows.
  bool list(const WordIndex::Take& take) {
    uint64_t doc = 0;
    for (;;) {
      while (at_ >= end_) {
        if (!load(page_number_ + 1)) return false;
      }
      if (next_word_ < words_.size() && at_ >= words_[next_word_]) {
        at_ = words_[next_word_];
        return read_word();
      }
      const bool full = at_ == first_document_;
      const std::string_view leaf(page_.data(), end_);
      const uint64_t n = take_varint(leaf, at_);
      doc = full ? n : doc + n;
      const uint64_t size = take_varint(leaf, at_);
      if (doc > UINT32_MAX) return fail();
      if (!positions(size >> 1)) return false;
      if ((size & 1) == 0) take(static_cast<uint32_t>(doc), view_);
    }
  }

  // `size` bytes of positions, over as many pages as they take.
  bool positions(uint64_t size) {
    if (size <= end_ - at_) {
      view_ = std::string_view(page_).substr(at_, size);
      at_ += size;
      return true;
    }
    joined_.assign(page_, at_, end_ - at_);
    while (joined_.size() < size) {
      if (!load(page_number_ + 1)) return fail();
      const size_t here = std::min<size_t>(size - joined_.size(), end_ - at_);
      if (here == 0) return fail();
      joined_.append(page_, at_, here);
      at_ += here;
    }
    view_ = joined_;
    return true;
  }

  const WordIndex& index_;
  const WordIndex::Segment& segment_;
  std::string page_;
  std::vector<size_t> words_;        // offsets on the page
  size_t next_word_ = 0;
  size_t first_document_ = 0;
  size_t end_ = 0;
  size_t at_ = 0;
  int64_t page_number_ = 0;
  std::string word_;
  std::string joined_;
  std::string_view view_;
};

Result<WordIndex> WordIndex::open(const Database& db) {
  WordIndex out(db);
  Statement& version = db.cached("SELECT v FROM words_config WHERE k = 'version'");
  const bool known = version.row() && version.integer(0) == 4;
  version.reset();
  if (!known) return Error{ErrorCode::kUnsupported, "the word index was written by a newer SQLite than this stemma knows; rebuild it with the stemma that made the archive", {}};
  Statement& s = db.cached("SELECT block FROM words_data WHERE id = ?1");
  s.bind(1, kStructure);
  const std::string block(s.row() ? s.blob(0) : std::string_view());
  s.reset();
  if (block.size() < 7) return damaged();
  size_t at = 4;   // a counter of changes
  const uint64_t levels = take_varint(block, at);
  take_varint(block, at);   // how many segments in all
  take_varint(block, at);   // pages written so far
  for (uint64_t level = 0; level < levels && at < block.size(); ++level) {
    take_varint(block, at);   // how many of them are being merged
    const uint64_t n = take_varint(block, at);
    std::vector<Segment> here;
    for (uint64_t i = 0; i < n && at < block.size(); ++i) {
      Segment segment;
      segment.id = static_cast<int64_t>(take_varint(block, at));
      segment.first = static_cast<int64_t>(take_varint(block, at));
      segment.last = static_cast<int64_t>(take_varint(block, at));
      here.push_back(segment);
    }
    out.segments_.insert(out.segments_.begin(), here.begin(), here.end());   // higher levels are older
  }
  return out;
}

void WordIndex::run(std::string_view first, const std::string& end, const Take& take) const {
  const std::string from = kMain + std::string(first);
  for (const Segment& segment : segments_) PageWalk(*this, segment).run(from, end, take);
}

void WordIndex::each_prefix(std::string_view prefix, const Take& take) const {
  std::string end = kMain + std::string(prefix);
  while (static_cast<unsigned char>(end.back()) == 0xFF) end.pop_back();
  end.back() = static_cast<char>(static_cast<unsigned char>(end.back()) + 1);
  run(prefix, end, take);
}

uint64_t WordIndex::cost(std::string_view word) const {
  const std::string from = kMain + std::string(word);
  uint64_t pages = 1;
  for (const Segment& segment : segments_) {
    Statement& at = db_->cached("SELECT pgno FROM words_idx WHERE segid = ?1 AND term <= ?2 ORDER BY term DESC LIMIT 1");
    const int64_t here = at.bind(1, segment.id).blob(2, from).row() ? at.integer(0) >> 1 : segment.first;
    at.reset();
    Statement& next = db_->cached("SELECT pgno FROM words_idx WHERE segid = ?1 AND term > ?2 ORDER BY term LIMIT 1");
    const int64_t behind = next.bind(1, segment.id).blob(2, from).row() ? next.integer(0) >> 1 : segment.last;
    next.reset();
    pages += static_cast<uint64_t>(std::max<int64_t>(behind - here, 0));
  }
  return pages;
}

uint32_t count_positions(std::string_view positions, uint32_t columns) {
  uint32_t n = 0;
  bool counted = (columns & 1U) != 0;
  for (size_t at = 0; at < positions.size();) {
    const auto b = static_cast<unsigned char>(positions[at]);
    if (b == 1) {   // the sign of another column: only a whole number 1 is written so
      ++at;
      const uint64_t column = take_varint(positions, at);
      counted = column < 32 && (columns >> column & 1U) != 0;
      continue;
    }
    n += counted;
    while (at < positions.size() && static_cast<unsigned char>(positions[at]) >= 128) ++at;
    ++at;
  }
  return n;
}

}  // namespace stemma::store
