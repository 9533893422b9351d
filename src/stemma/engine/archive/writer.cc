// Rows of one batch go in one transaction. Facets and lengths are gathered and written at
// its end: a set of documents is read and saved once a batch, not once a document. Words and
// their likeness become a sorted run each.
#include "stemma/engine/archive/writer.h"

#include <algorithm>
#include <iterator>

#include "stemma/store/lengths.h"
#include "stemma/store/likeness.h"

namespace stemma::engine {

void Writer::begin() {
  assert(!in_batch());
  transaction_.emplace(db_);
  check(transaction_->error());
}

std::optional<Error> Writer::commit() {
  assert(in_batch());
  if (!error_) save_facets();
  if (!error_) check(store::write_likeness(db_, std::move(keys_)));
  if (!error_) check(store::save_lengths(db_, lengths_));
  if (!error_) check(words_.write(db_));
  if (!error_) check(transaction_->commit());
  transaction_.reset();
  lengths_.clear();
  words_.clear();
  keys_.clear();
  facet_numbers_.clear();
  facets_.clear();
  facets_of_.clear();
  return error_;
}

int64_t Writer::file(const std::string& stored_path) {
  assert(in_batch());
  if (const int64_t known = file_of(stored_path); known != 0) {
    check(db_.cached("UPDATE file SET done = 0 WHERE file = ?1").bind(1, known).run());
    return known;
  }
  check(db_.cached("INSERT INTO file(path, path_hash, bytes, modified_ns, changed_ns, done) VALUES(?1, ?2, 0, 0, 0, 0)").bind(1, stored_path).bind(2, path_hash(stored_path)).run());
  return db_.last_row();
}

int64_t Writer::file_of(const std::string& stored_path) {
  store::Statement& s = db_.cached("SELECT file FROM file WHERE path = ?1 AND path_hash = ?2");
  const int64_t file = s.bind(1, stored_path).bind(2, path_hash(stored_path)).row() ? s.integer(0) : 0;
  check(s.run());
  return file;
}

// The keys also of a document that came in meanwhile: no other row bears these words.
void Writer::take_words(Row& row) {
  std::move(row.keys.begin(), row.keys.end(), std::back_inserter(keys_));
  row.keys = {};
  row.in_batch = words_.add(row.words);
  row.words = {};
}

Placing Writer::document(int64_t file, const std::string& member, Row& row) {
  assert(in_batch());
  const auto known = place_known(file, member, row.id);
  if (known || error_) return known.value_or(Placing{});
  const int64_t doc = insert_document(row);
  if (error_) return {};
  return place(file, member, doc, true);
}

std::optional<Placing> Writer::place_known(int64_t file, const std::string& member, const std::string& id) {
  store::Statement& s = db_.cached("SELECT doc FROM document WHERE id = ?1");
  const bool found = s.bind(1, id).row();
  const int64_t doc = found ? s.integer(0) : 0;
  check(s.error());
  s.reset();
  return found ? std::optional(place(file, member, doc, false)) : std::nullopt;
}

Placing Writer::place(int64_t file, const std::string& member, int64_t doc, bool is_new) {
  store::Statement& s = db_.cached("SELECT version, doc, current FROM place WHERE file = ?1 AND member = ?2 ORDER BY version DESC LIMIT 1");
  const bool was = s.bind(1, file).bind(2, member).row();
  const int64_t version = was ? s.integer(0) : 0;
  const int64_t before = was ? s.integer(1) : 0;
  const bool current = was && s.integer(2) != 0;
  s.reset();
  if (current && before == doc) return {Placed::kUnchanged, false};
  if (was) {
    store::Statement& old = db_.cached("UPDATE place SET current = 0 WHERE file = ?1 AND member = ?2");
    check(old.bind(1, file).bind(2, member).run());
  }
  store::Statement& in = db_.cached("INSERT INTO place VALUES(?1, ?2, ?3, ?4, 1)");
  check(in.bind(1, file).bind(2, member).bind(3, version + 1).bind(4, doc).run());
  if (was) retire(before);
  if (!is_new) revive(doc);
  return {is_new ? Placed::kNew : Placed::kCopy, was};
}

// A document that stands nowhere any more is an old version.
void Writer::retire(int64_t doc) {
  store::Statement& s = db_.cached("UPDATE document SET current = 0 WHERE doc = ?1 AND current AND NOT EXISTS (SELECT 1 FROM place WHERE doc = ?1 AND current)");
  check(s.bind(1, doc).run());
  if (db_.changes() == 0) return;
  file_under(doc, {"state", "current"}, false);
  file_under(doc, {"state", "old"});
}

void Writer::revive(int64_t doc) {
  store::Statement& s = db_.cached("UPDATE document SET current = 1 WHERE doc = ?1 AND NOT current");
  check(s.bind(1, doc).run());
  if (db_.changes() == 0) return;
  file_under(doc, {"state", "old"}, false);
  file_under(doc, {"state", "current"});
}

void Writer::failure(int64_t file, const std::string& member, const Error& error) {
  std::optional<int64_t> at;
  if (error.offset) at = static_cast<int64_t>(*error.offset);
  store::Statement& s = db_.cached("INSERT OR REPLACE INTO failure VALUES(?1, ?2, ?3, ?4)");
  check(s.bind(1, file).bind(2, member).bind(3, error.message).bind(4, at).run());
}

void Writer::forget_failures(int64_t file) { check(db_.cached("DELETE FROM failure WHERE file = ?1").bind(1, file).run()); }

void Writer::finish(int64_t file, const Stamp& stamp, std::string_view sha256, const std::set<std::string>& members) {
  store::Statement& s = db_.cached("SELECT member, doc FROM place WHERE file = ?1 AND current");
  std::vector<std::pair<std::string, int64_t>> gone;
  for (s.bind(1, file); s.row();) {
    if (!members.contains(std::string(s.text(0)))) gone.emplace_back(s.text(0), s.integer(1));
  }
  check(s.error());
  s.reset();
  for (const auto& [member, doc] : gone) {
    check(db_.cached("UPDATE place SET current = 0 WHERE file = ?1 AND member = ?2").bind(1, file).bind(2, member).run());
    retire(doc);
  }
  store::Statement& done = db_.cached("UPDATE file SET bytes = ?2, modified_ns = ?3, changed_ns = ?4, sha256 = ?5, done = 1 WHERE file = ?1");
  done.bind(1, file).bind(2, stamp.bytes).bind(3, stamp.modified_ns).bind(4, stamp.changed_ns);
  check((sha256.empty() ? done.null(5) : done.blob(5, sha256)).run());
}

void Writer::restamp(int64_t file, const Stamp& stamp) {
  store::Statement& s = db_.cached("UPDATE file SET bytes = ?2, modified_ns = ?3, changed_ns = ?4 WHERE file = ?1");
  check(s.bind(1, file).bind(2, stamp.bytes).bind(3, stamp.modified_ns).bind(4, stamp.changed_ns).run());
}

void Writer::dictionary(const std::string& use, const store::Dictionary& dictionary) {
  check(db_.cached("INSERT OR IGNORE INTO dictionary VALUES(?1, ?2, ?3)").bind(1, int64_t{dictionary.id()}).bind(2, use).blob(3, dictionary.bytes()).run());
}

}  // namespace stemma::engine
