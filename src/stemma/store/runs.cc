#include "stemma/store/runs.h"

#include <algorithm>

#include "stemma/store/run_pages_internal.h"

namespace stemma::store {

std::optional<Error> Runs::read(Statement& rows, std::vector<Run>& into) {
  while (rows.row()) {
    Run& run = into.emplace_back();
    run.run = rows.integer(0);
    run.entries = static_cast<uint64_t>(rows.integer(1));
    run.level = static_cast<int>(rows.integer(3));
    PageCursor directory(rows.blob(2));
    for (directory.first(); directory.valid(); directory.next()) {
      size_t at = 0;
      run.keys.append(directory.key());
      run.leaves.push_back({static_cast<uint32_t>(take_varint(directory.value(), at)), static_cast<uint32_t>(run.keys.size())});
      if (at == kCut) return damaged_run();
    }
    if (directory.damaged()) return damaged_run();
  }
  return rows.error();
}

Result<Runs> Runs::open(const Database& db, std::string_view kind) {
  Runs out(db);
  Statement& s = db.cached("SELECT run, entries, directory, level FROM run WHERE kind = ?1 AND level >= 0 ORDER BY level DESC, run");
  const auto error = read(s.bind(1, kind), out.runs_);
  s.reset();
  if (error) return *error;
  return out;
}

Result<Runs> Runs::open(const Database& db, std::string_view kind, int level) {
  Runs out(db);
  Statement& s = db.cached("SELECT run, entries, directory, level FROM run WHERE kind = ?1 AND level = ?2 ORDER BY run");
  const auto error = read(s.bind(1, kind).bind(2, int64_t{level}), out.runs_);
  s.reset();
  if (error) return *error;
  return out;
}

std::string_view Runs::Run::key(size_t leaf) const {
  const uint32_t begin = leaf == 0 ? 0 : leaves[leaf - 1].key_end;
  return std::string_view(keys).substr(begin, leaves[leaf].key_end - begin);
}

// The last leaf that begins before the key: the key, which may come several times, is there or
// right behind.
size_t Runs::Run::leaf_of(std::string_view wanted) const {
  size_t low = 0;
  size_t high = leaves.size();
  while (high - low > 1) {
    const size_t middle = (low + high) / 2;
    (key(middle) < wanted ? low : high) = middle;
  }
  return low;
}

void Runs::fail() const {
  if (!error_) error_ = damaged_run();
}

template <typename Use>
void Runs::with_page(int64_t run, uint32_t page, Use use) const {
  if (page_ == nullptr) page_ = &db_->cached("SELECT bytes FROM run_page WHERE page = ?1");
  if (page_->bind(1, page_row(run, page)).row()) {
    use(page_->blob(0));
  } else {
    fail();
  }
  page_->reset();
}

template <typename Use>
void Runs::each_entry(std::string_view key, Use use) const {
  for (const Run& run : runs_) {
    bool on = true;
    for (size_t leaf = run.leaf_of(key); on && leaf < run.leaves.size() && (run.key(leaf) <= key); ++leaf) {
      std::vector<Address> far;   // fetched when the page of keys is left
      with_page(run.run, run.leaves[leaf].page, [&](std::string_view bytes) {
        PageCursor c(bytes);
        for (c.seek(key); c.valid() && c.key() == key; c.next()) {
          if (c.elsewhere()) far.push_back(unpack_address(c.value()));
          else use(run.run, Address{}, c.value());
        }
        on = !c.valid() && !c.damaged();
        if (c.damaged()) fail();
      });
      for (const Address& a : far) use(run.run, a, {});
    }
  }
}

// On the first page from the offset, on those behind from their begin.
void Runs::fetch(int64_t run, Address where, std::string& out) const {
  out.clear();
  for (uint32_t offset = where.offset; out.size() < where.size; ++where.page, offset = 0) {
    const size_t before = out.size();
    with_page(run, where.page, [&](std::string_view page) {
      if (offset < page.size()) out.append(page.substr(offset, where.size - before));
    });
    if (out.size() == before) {
      out.clear();
      return fail();
    }
  }
}

void Runs::find(std::string_view key, const Take& take) const {
  std::string value_of_pages;
  each_entry(key, [&](int64_t run, const Address& far, std::string_view value) {
    if (far.size == 0) return take(value);
    fetch(run, far, value_of_pages);
    if (!value_of_pages.empty()) take(value_of_pages);
  });
}

std::vector<Runs::Located> Runs::locate(std::string_view key) const {
  std::vector<Located> out;
  each_entry(key, [&](int64_t run, const Address& far, std::string_view value) { out.push_back({run, far.page, far.offset, far.size, std::string(value)}); });
  return out;
}

void Runs::read(const Located& value, const Take& take) const {
  if (value.size == 0) return take(value.bytes);
  std::string bytes;
  fetch(value.run, {value.page, value.offset, value.size}, bytes);
  if (!bytes.empty()) take(bytes);
}

uint64_t Runs::bytes(std::string_view key) const {
  uint64_t sum = 0;
  each_entry(key, [&](int64_t, const Address& far, std::string_view value) { sum += far.size + value.size(); });
  return sum;
}

uint64_t Runs::entries() const {
  uint64_t sum = 0;
  for (const Run& run : runs_) sum += run.entries;
  return sum;
}

std::vector<RunCursor> Runs::cursors() const {
  std::vector<RunCursor> out;
  for (size_t i = 0; i < runs_.size(); ++i) out.emplace_back(*this, i);
  return out;
}

std::optional<Error> Runs::remove() const {
  for (const Run& run : runs_) {
    Statement& pages = db_->cached("DELETE FROM run_page WHERE page BETWEEN ?1 AND ?2");
    if (auto e = pages.bind(1, page_row(run.run, 0)).bind(2, page_row(run.run + 1, 0) - 1).run()) return e;
    if (auto e = db_->cached("DELETE FROM run WHERE run = ?1").bind(1, run.run).run()) return e;
  }
  return {};
}

void RunCursor::load() {
  const Runs::Run& run = runs_->runs_[run_];
  page_->clear();
  cursor_ = {};
  if (leaf_ >= run.leaves.size()) return;
  runs_->with_page(run.run, run.leaves[leaf_].page, [&](std::string_view bytes) { page_->assign(bytes); });
  cursor_ = PageCursor(*page_);
  if (cursor_.damaged()) runs_->fail();
}

void RunCursor::seek(std::string_view key) {
  const Runs::Run& run = runs_->runs_[run_];
  leaf_ = run.leaf_of(key);
  load();
  cursor_.seek(key);
  if (!cursor_.valid() && !cursor_.damaged() && leaf_ + 1 < run.leaves.size()) {
    ++leaf_;
    load();
    cursor_.first();
  }
  if (cursor_.damaged()) runs_->fail();
}

void RunCursor::next() {
  cursor_.next();
  if (cursor_.damaged()) return runs_->fail();
  if (cursor_.valid()) return;
  ++leaf_;
  load();
  cursor_.first();
}

std::string_view RunCursor::value() {
  if (!cursor_.elsewhere()) return cursor_.value();
  const Address a = unpack_address(cursor_.value());
  runs_->fetch(runs_->runs_[run_].run, a, far_);
  return far_;
}

// A page of values may still be filled while so many pages of keys wait: the ones before are done with.
void RunCursor::discard(uint32_t pages) {
  const Runs::Run& run = runs_->runs_[run_];
  const uint32_t last = leaf_ == 0 ? 0 : run.leaves[std::min(leaf_, run.leaves.size()) - 1].page;
  const uint32_t done = last - std::min<uint32_t>(last, kMostWaiting + 1);
  if (done < discarded_ + pages) return;
  Statement& s = runs_->db_->cached("DELETE FROM run_page WHERE page BETWEEN ?1 AND ?2");
  if (s.bind(1, page_row(run.run, discarded_)).bind(2, page_row(run.run, done) - 1).run()) return runs_->fail();
  discarded_ = done;
}

}  // namespace stemma::store
