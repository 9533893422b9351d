// Rows of `meta`: "tracer", "traced", "traced-turn", and "traced-set", which is the hash, then four numbers.
#include "stemma/engine/trace/traced.h"

#include <algorithm>
#include <sstream>

#include "stemma/base/sha256.h"
#include "stemma/store/schema.h"

namespace stemma::engine {
namespace {

constexpr const char* kMethod = "tracer";         // kTracer of whoever wrote
constexpr const char* kUntil = "traced";          // words kept up to this document
constexpr const char* kTurn = "traced-turn";      // how many traces have begun
constexpr const char* kSet = "traced-set";

std::string meta(const store::Database& db, const char* key) {
  store::Statement s = db.prepare("SELECT value FROM meta WHERE key = ?1");
  return s.bind(1, key).row() ? std::string(s.text(0)) : std::string();
}

int64_t meta_number(const store::Database& db, const char* key) {
  store::Statement s = db.prepare("SELECT value FROM meta WHERE key = ?1");
  return s.bind(1, key).row() ? s.integer(0) : 0;
}

std::optional<Error> set_meta(const store::Database& db, const char* key, const std::string& value) {
  return db.cached("INSERT OR REPLACE INTO meta VALUES(?1, ?2)").bind(1, key).bind(2, value).run();
}

}  // namespace

int64_t traced_until(const store::Database& db) { return meta_number(db, kUntil); }

std::optional<Error> set_traced_until(const store::Database& db, int64_t doc) { return set_meta(db, kUntil, std::to_string(doc)); }

std::optional<Error> forget_others(const store::Database& db) {
  if (meta_number(db, kMethod) == kTracer) return {};
  store::Transaction t(db);
  if (t.error()) return t.error();
  if (auto e = db.run("DELETE FROM traced_words; DELETE FROM traced_pairs; DELETE FROM family; DELETE FROM family_member; "
                      "DELETE FROM meta WHERE key IN ('traced', 'traced-set')")) {
    return e;
  }
  if (auto e = set_meta(db, kMethod, std::to_string(kTracer))) return e;
  return t.commit();
}

std::optional<Error> forget_words(const store::Database& db) {
  store::Transaction t(db);
  if (t.error()) return t.error();
  if (auto e = db.run("DELETE FROM traced_words; DELETE FROM meta WHERE key = 'traced'")) return e;
  return t.commit();
}

TraceState trace_state(const store::Database& db) {
  TraceState out;
  if (meta_number(db, kMethod) == kTracer) std::istringstream(meta(db, kSet)) >> out.set >> out.last >> out.documents >> out.passages >> out.families;
  store::Statement s = db.prepare("SELECT count(*) FROM document WHERE current AND doc > ?1");
  out.untraced = s.bind(1, out.last).row() ? static_cast<size_t>(s.integer(0)) : 0;
  return out;
}

bool was_traced(const store::Database& db) { return meta_number(db, kMethod) == kTracer && !meta(db, kSet).empty(); }

std::string set_of(const std::vector<int64_t>& docs) {
  std::string all;
  for (const int64_t d : docs) all += std::to_string(d) + ' ';
  return sha256_hex(all).substr(0, 16);
}

Result<int64_t> begin_trace(const store::Database& db) {
  store::Transaction t(db);
  if (t.error()) return *t.error();
  const int64_t turn = meta_number(db, kTurn) + 1;
  if (auto e = set_meta(db, kTurn, std::to_string(turn))) return *e;
  if (auto e = db.run("DELETE FROM meta WHERE key = 'traced-set'")) return *e;
  if (auto e = t.commit()) return *e;
  return turn;
}

std::optional<Error> end_trace(const store::Database& db, int64_t turn, const std::vector<int64_t>& docs, size_t passages, size_t families) {
  store::Transaction t(db);
  if (t.error()) return t.error();
  if (meta_number(db, kTurn) != turn) return {};   // another trace has begun meanwhile
  const int64_t last = docs.empty() ? 0 : *std::max_element(docs.begin(), docs.end());
  std::ostringstream value;
  value << set_of(docs) << ' ' << last << ' ' << docs.size() << ' ' << passages << ' ' << families;
  if (auto e = set_meta(db, kSet, value.str())) return e;
  return t.commit();
}

}  // namespace stemma::engine
