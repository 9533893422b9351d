// Pages are written as they fill up; the row of the run, with the directory, comes last.
#include <algorithm>
#include <cassert>

#include "stemma/store/run_pages_internal.h"
#include "stemma/store/runs.h"

namespace stemma::store {
namespace {

constexpr size_t kMostWaiting = 256;   // pages of keys

}  // namespace

// Eight runs of a level, key by key.
class Merge {
 public:
  Merge(const Database& db, const std::string& kind, int level, std::vector<RunCursor> cursors)
      : out_(db, kind, level), cursors_(std::move(cursors)) {}

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
    some_ = true;
    c.next();
    push(i);
  }
  void flush() {
    if (some_) out_.add(key_, value_);
    value_.clear();
    some_ = false;
  }

  RunWriter out_;
  std::vector<RunCursor> cursors_;
  std::vector<size_t> heap_;
  std::string key_;
  std::string value_;
  bool some_ = false;
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
  if (values_.size() + value.size() > kPageBytes) flush_values();
  keys_.add(key, pack_address({pages_, static_cast<uint32_t>(values_.size()), static_cast<uint32_t>(value.size())}), true);
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

std::optional<Error> RunWriter::finish() {
  if (auto e = close()) return e;
  for (int level = level_;; ++level) {
    Result<Runs> full = Runs::open(db_, kind_, level);
    if (!full) return full.error();
    if (full->size() < kFanOut) return {};
    if (auto e = Merge(db_, kind_, level + 1, full->cursors()).run()) return e;
    if (full->error()) return full->error();
    if (auto e = full->remove()) return e;
  }
}

}  // namespace stemma::store
