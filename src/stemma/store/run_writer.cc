// Pages are written as they fill up; the row of the run, with the directory, comes last.
#include <algorithm>
#include <cassert>

#include "stemma/store/run_pages_internal.h"
#include "stemma/store/runs.h"
#include "stemma/store/word_index.h"

namespace stemma::store {
// Eight runs of a level, key by key.
class Merge {
 public:
  Merge(const Database& db, const std::string& kind, int level, std::vector<RunCursor> cursors)
      : out_(db, kind, level), cursors_(std::move(cursors)) {}

  static constexpr uint32_t kDiscard = 64;     // pages at once
  static constexpr size_t kPackAgain = 2048;   // bytes: above that blocks are nearly full

  std::optional<Error> run() {
    for (RunCursor& c : cursors_) c.seek({});
    for (size_t i = 0; i < cursors_.size(); ++i) push(i);
    while (!heap_.empty() && !out_.error_) step();
    flush();
    return out_.close();
  }

 private:
  // Last in order: the smallest key, of equal ones the oldest run.
  bool later(size_t a, size_t b) const {
    const int c = cursors_[a].key().compare(cursors_[b].key());
    return c != 0 ? c > 0 : a > b;
  }
  void push(size_t i) {
    if (!cursors_[i].valid()) return;
    heap_.push_back(i);
    std::push_heap(heap_.begin(), heap_.end(), [this](size_t a, size_t b) { return later(a, b); });
  }
  void step() {
    std::pop_heap(heap_.begin(), heap_.end(), [this](size_t a, size_t b) { return later(a, b); });
    const size_t i = heap_.back();
    heap_.pop_back();
    RunCursor& c = cursors_[i];
    const std::string_view value = c.value();
    if (c.key() != key_ || value_.size() + value.size() > kLongestPiece) {
      flush();
      key_ = c.key();
    }
    value_.append(value);
    ++pieces_;
    c.next();
    push(i);
    c.discard(kDiscard);
  }
  void flush() {
    // Many short lists are a long one badly packed.
    if (pieces_ > 1 && value_.size() <= kPackAgain && out_.kind_ == kWordsKind) value_ = pack_again(value_);
    if (pieces_ > 0) out_.add(key_, value_);
    value_.clear();
    pieces_ = 0;
  }

  RunWriter out_;
  std::vector<RunCursor> cursors_;
  std::vector<size_t> heap_;
  std::string key_;
  std::string value_;
  size_t pieces_ = 0;
};

RunWriter::RunWriter(const Database& db, std::string_view kind, int level) : db_(db), kind_(kind), level_(level) {
  Statement& s = db_.cached("SELECT max(run) FROM run");
  run_ = s.row() ? s.integer(0) + 1 : 1;
  error_ = s.error();
  s.reset();
  // The number is taken: another writer of this transaction begins beside this one.
  Statement& in = db_.cached("INSERT INTO run(run, kind, level, entries, directory) VALUES(?1, ?2, -1, 0, x'')");
  if (auto e = in.bind(1, run_).bind(2, kind_).run(); e && !error_) error_ = e;
}

void RunWriter::put(const std::string& page) {
  if (error_) return;
  Statement& s = db_.cached("INSERT INTO run_page(page, bytes) VALUES(?1, ?2)");
  error_ = s.bind(1, page_row(run_, pages_++)).blob(2, page).run();
}

// A page of values takes its number when it is begun; the pages of keys that fill up meanwhile
// wait, so that rows are written in the order of their numbers.
void RunWriter::flush_keys() {
  if (keys_.empty()) return;
  std::string number;
  put_varint(number, pages_ + (values_.empty() ? 0 : 1) + waiting_.size());
  directory_.add(first_key_, number);
  if (values_.empty()) return put(keys_.take());
  waiting_.push_back(keys_.take());
  if (waiting_.size() >= kMostWaiting) flush_values();
}

void RunWriter::flush_values() {
  if (values_.empty()) return;
  put(values_);
  values_.clear();
  for (const std::string& page : waiting_) put(page);
  waiting_.clear();
}

void RunWriter::add(std::string_view key, std::string_view value) {
  const bool beside = value.size() <= kLongestInline;
  if (keys_.size() + key.size() + (beside ? value.size() : kAddressBytes) > kPageBytes) flush_keys();
  if (keys_.empty()) first_key_ = key;
  ++entries_;
  if (beside) return keys_.add(key, value);
  // A value may run on from page to page where nothing waits to stand between them.
  const bool fits = values_.size() + value.size() <= kPageBytes;
  if (!fits && (!waiting_.empty() || values_.size() > kPageBytes / 4 * 3)) flush_values();
  keys_.add(key, pack_address({pages_, static_cast<uint32_t>(values_.size()), static_cast<uint32_t>(value.size())}), true);
  while (values_.size() + value.size() > kPageBytes) {   // it runs on over the next pages
    const size_t here = kPageBytes - values_.size();
    values_.append(value.substr(0, here));
    value.remove_prefix(here);
    flush_values();
  }
  values_.append(value);
}

std::optional<Error> RunWriter::close() {
  flush_keys();
  flush_values();
  if (error_) return error_;
  if (entries_ == 0) return db_.cached("DELETE FROM run WHERE run = ?1").bind(1, run_).run();
  Statement& s = db_.cached("UPDATE run SET level = ?2, entries = ?3, directory = ?4 WHERE run = ?1");
  const std::string directory = directory_.take();
  return s.bind(1, run_).bind(2, int64_t{level_}).bind(3, static_cast<int64_t>(entries_)).blob(4, directory).run();
}

std::optional<Error> RunWriter::finish(size_t most) {
  if (auto e = close()) return e;
  for (int level = level_;; ++level) {
    Result<Runs> full = Runs::open(db_, kind_, level);
    if (!full) return full.error();
    if (full->size() < most) return {};
    if (auto e = Merge(db_, kind_, level + 1, full->cursors()).run()) return e;
    if (full->error()) return full->error();
    if (auto e = full->remove()) return e;
  }
}

// The run that comes out takes the place of those that went in: of a level no higher than that of the runs before
// them, and among the runs of that level it has the last number.
std::optional<Error> Runs::settle(const Database& db, std::string_view kind) {
  Result<Runs> all = Runs::open(db, kind);
  if (!all) return all.error();
  uint64_t newer = 0;
  size_t first = all->runs_.size();
  for (size_t i = all->runs_.size(); i-- > 0; newer += all->runs_[i].entries) {
    if (all->runs_[i].entries < kTimesLarger * newer) first = i;
  }
  if (first == all->runs_.size()) return {};
  int level = std::max(1, all->runs_[first].level);
  if (first > 0) level = std::min(level, all->runs_[first - 1].level);
  all->runs_.erase(all->runs_.begin(), all->runs_.begin() + static_cast<ptrdiff_t>(first));
  if (auto e = Merge(db, std::string(kind), level, all->cursors()).run()) return e;
  if (all->error()) return all->error();
  return all->remove();
}

}  // namespace stemma::store
