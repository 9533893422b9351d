// Documents of a small report are numbered by their ids, as those of a whole trace: the same passages come out the same way round.
#include "stemma/engine/trace/stored_passages.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "stemma/engine/trace/stored_words.h"
#include "stemma/engine/trace/traced.h"
#include "stemma/store/schema.h"

namespace stemma::engine {
namespace {

using trace::pairs::FamilyEdge;
using trace::pairs::Passage;

constexpr const char* kTables = R"(
  CREATE TABLE IF NOT EXISTS traced_passage(a INTEGER NOT NULL, b INTEGER NOT NULL, a_first INTEGER NOT NULL, a_last INTEGER NOT NULL,
    b_first INTEGER NOT NULL, b_last INTEGER NOT NULL, equal INTEGER NOT NULL, alike INTEGER NOT NULL, bits REAL NOT NULL, by_chance REAL NOT NULL,
    PRIMARY KEY(a, b, a_first, b_first)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS traced_passage_b ON traced_passage(b, a);
  CREATE TABLE IF NOT EXISTS family_edge(family INTEGER NOT NULL, n INTEGER NOT NULL, a INTEGER NOT NULL, b INTEGER NOT NULL, directed INTEGER NOT NULL,
    why INTEGER NOT NULL, bonds INTEGER NOT NULL, a_coverage REAL NOT NULL, b_coverage REAL NOT NULL, PRIMARY KEY(family, n)) WITHOUT ROWID;
  DELETE FROM traced_passage; DELETE FROM family_edge;)";

// Reasons as a set of bits; they ascend.
template <typename E>
int64_t bits_of(const std::vector<E>& reasons) {
  int64_t out = 0;
  for (const E r : reasons) out |= int64_t{1} << static_cast<int>(r);
  return out;
}
template <typename E>
std::vector<E> reasons_of(int64_t bits, E last) {
  std::vector<E> out;
  for (int i = 0; i <= static_cast<int>(last); ++i) if ((bits >> i & 1) != 0) out.push_back(static_cast<E>(i));
  return out;
}

std::optional<Error> store_edges(const store::Database& db, const TraceReport& report, const std::vector<int64_t>& docs) {
  int64_t number = 0;
  for (const trace::pairs::Family& f : report.families) {
    ++number;
    for (size_t n = 0; n < f.edges.size(); ++n) {
      const FamilyEdge& e = f.edges[n];
      store::Statement& s = db.cached("INSERT INTO family_edge VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
      s.bind(1, number).bind(2, static_cast<int64_t>(n)).bind(3, docs[e.from]).bind(4, docs[e.to]).bind(5, int64_t{e.directed});
      s.bind(6, bits_of(e.why)).bind(7, bits_of(e.bonds)).bind_real(8, e.from_coverage).bind_real(9, e.to_coverage);
      if (auto error = s.run()) return error;
    }
  }
  return {};
}

// Documents as a report has them: by id.
class Few {
 public:
  Few(const Archive& archive, TraceReport& report) : archive_(archive), report_(report) {}

  void add(const std::set<int64_t>& docs) {
    std::map<std::string, int64_t> by_id;
    store::Statement& s = archive_.db().cached("SELECT id, date FROM document WHERE doc = ?1");
    std::map<int64_t, std::string> dates;
    for (const int64_t doc : docs) {
      if (s.bind(1, doc).row()) by_id[std::string(s.text(0))] = doc, dates[doc] = s.text(1);
      s.reset();
    }
    std::vector<int64_t> numbers;
    for (const auto& [id, doc] : by_id) {
      places_[doc] = static_cast<uint32_t>(numbers.size());
      numbers.push_back(doc);
      TracedDocument d;
      d.id = id;
      d.paths = archive_.paths(doc, true);
      if (d.paths.empty()) d.paths.push_back(id);
      d.facts.date = dates[doc];
      report_.documents.push_back(std::move(d));
    }
    report_.fetch = [archive = &archive_, numbers](uint32_t i) {
      auto read = archive->document(numbers[i]);
      return read ? std::move(*read) : std::make_shared<const doc::Document>();
    };
  }
  std::optional<uint32_t> place(int64_t doc) const {
    const auto it = places_.find(doc);
    return it == places_.end() ? std::nullopt : std::optional(it->second);
  }

 private:
  const Archive& archive_;
  TraceReport& report_;
  std::map<int64_t, uint32_t> places_;
};

constexpr const char* kColumns = "SELECT a, b, a_first, a_last, b_first, b_last, equal, alike, bits, by_chance FROM traced_passage ";

struct Row {
  int64_t a, b;
  Passage passage;
};

std::vector<Row> rows(store::Statement& s) {
  std::vector<Row> out;
  while (s.row()) {
    const auto n = [&](int column) { return static_cast<uint32_t>(s.integer(column)); };
    out.push_back({s.integer(0), s.integer(1), {0, 0, n(2), n(3), n(4), n(5), n(6), n(7), static_cast<float>(s.real(8)), s.real(9)}});
  }
  return out;
}

void put(const Few& few, std::vector<Row> found, std::vector<Passage>& out) {
  for (Row& r : found) {
    const auto a = few.place(r.a), b = few.place(r.b);
    if (!a || !b) continue;
    r.passage.doc_a = *a, r.passage.doc_b = *b;
    out.push_back(r.passage);
  }
  std::sort(out.begin(), out.end(), [](const Passage& x, const Passage& y) {
    return std::tie(x.doc_a, x.doc_b, x.a_first, x.b_first) < std::tie(y.doc_a, y.doc_b, y.a_first, y.b_first);
  });
}

uint64_t count(store::Statement s) { return s.row() ? static_cast<uint64_t>(s.integer(0)) : 0; }

trace::pairs::FamilyKind kind_of(std::string_view name) {
  using trace::pairs::FamilyKind;
  for (const FamilyKind k : {FamilyKind::kCopies, FamilyKind::kReleases, FamilyKind::kExcerpts, FamilyKind::kSpun}) if (name == trace::pairs::name(k)) return k;
  return FamilyKind::kVersions;
}
trace::pairs::Role role_of(std::string_view name) {
  using trace::pairs::Role;
  for (const Role r : {Role::kOrigin, Role::kCopy, Role::kVersion, Role::kExcerpt}) if (name == trace::pairs::name(r)) return r;
  return Role::kUnknown;
}

// The table of members has whole per cents; edges know better: a member's coverage is the largest of its edges.
void cover(trace::pairs::Family& f) {
  for (trace::pairs::Member& m : f.members) {
    double best = 0;
    for (const FamilyEdge& e : f.edges) {
      if (e.from == m.doc) best = std::max(best, e.from_coverage);
      if (e.to == m.doc) best = std::max(best, e.to_coverage);
    }
    if (best > 0) m.coverage = best;
  }
}

KeptFamily family(const Archive& archive, int64_t number, std::string_view kind, std::optional<int64_t> asked) {
  KeptFamily out;
  Few few(archive, out.report);
  std::set<int64_t> members;
  store::Statement s = archive.db().prepare("SELECT doc, role, coverage FROM family_member WHERE family = ?1");
  for (s.bind(1, number); s.row();) members.insert(s.integer(0));
  few.add(members);
  trace::pairs::Family& f = out.report.families.emplace_back();
  f.kind = kind_of(kind);
  s.reset();
  for (s.bind(1, number); s.row();) if (const auto at = few.place(s.integer(0))) f.members.push_back({*at, role_of(s.text(1)), static_cast<double>(s.integer(2)) / 100});
  std::sort(f.members.begin(), f.members.end(), [](const auto& x, const auto& y) { return x.doc < y.doc; });
  store::Statement e = archive.db().prepare("SELECT a, b, directed, why, bonds, a_coverage, b_coverage FROM family_edge WHERE family = ?1 ORDER BY (a = ?2 OR b = ?2) DESC, n LIMIT ?3");
  store::Statement p = archive.db().prepare(std::string(kColumns) + "WHERE a = min(?1, ?2) AND b = max(?1, ?2) OR a = max(?1, ?2) AND b = min(?1, ?2)");
  std::vector<Row> passages;
  for (e.bind(1, number).bind(2, asked.value_or(0)).bind(3, static_cast<int64_t>(kMostEdges)); e.row();) {
    const auto from = few.place(e.integer(0)), to = few.place(e.integer(1));
    if (!from || !to) continue;
    using trace::pairs::Bond, trace::pairs::Why;
    f.edges.push_back({*from, *to, e.integer(2) != 0, reasons_of(e.integer(3), Why::kCollocation), reasons_of(e.integer(4), Bond::kStamp), e.real(5), e.real(6), 0});
    for (const uint32_t at : {*from, *to}) {
      TracedDocument& d = out.report.documents[at];
      if (d.signs.empty()) d.signs = trace_words(*out.report.fetch(at)).signs;
    }
    p.bind(1, e.integer(0)).bind(2, e.integer(1));
    for (Row& r : rows(p)) passages.push_back(r);
    p.reset();
  }
  cover(f);
  std::sort(f.edges.begin(), f.edges.end(), [](const FamilyEdge& x, const FamilyEdge& y) { return std::tie(x.from, x.to) < std::tie(y.from, y.to); });
  put(few, std::move(passages), out.report.passages);
  return out;
}

}  // namespace

bool keeps_passages(const store::Database& db) { return count(db.prepare("SELECT count(*) FROM sqlite_schema WHERE name IN ('traced_passage', 'family_edge')")) == 2; }

std::optional<Error> store_passages(const store::Database& db, const TraceReport& report, const std::vector<int64_t>& docs) {
  store::Transaction t(db);
  if (t.error()) return t.error();
  if (auto e = db.run(kTables)) return e;
  for (const Passage& p : report.passages) {
    store::Statement& s = db.cached("INSERT OR REPLACE INTO traced_passage VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
    s.bind(1, docs[p.doc_a]).bind(2, docs[p.doc_b]).bind(3, int64_t{p.a_first}).bind(4, int64_t{p.a_last}).bind(5, int64_t{p.b_first}).bind(6, int64_t{p.b_last});
    s.bind(7, int64_t{p.equal}).bind(8, int64_t{p.alike}).bind_real(9, p.bits).bind_real(10, p.expected_by_chance);
    if (auto e = s.run()) return e;
  }
  if (auto e = store_edges(db, report, docs)) return e;
  return t.commit();
}

bool is_traced(const store::Database& db, int64_t doc) {
  if (!store::has_traces(db) || !was_traced(db) || !keeps_passages(db)) return false;
  return doc <= trace_state(db).last && count(std::move(db.prepare("SELECT current FROM document WHERE doc = ?1").bind(1, doc))) == 1;
}

Shared shared_by(const Archive& archive, int64_t doc, size_t offset, size_t limit) {
  Shared out;
  out.total = count(std::move(archive.db().prepare("SELECT count(*) FROM traced_passage WHERE a = ?1 OR b = ?1").bind(1, doc)));
  store::Statement s = archive.db().prepare(std::string(kColumns) + "JOIN document o ON o.doc = a + b - ?1 WHERE a = ?1 OR b = ?1 ORDER BY o.id, a_first, b_first LIMIT ?2 OFFSET ?3");
  s.bind(1, doc).bind(2, static_cast<int64_t>(limit)).bind(3, static_cast<int64_t>(offset));
  std::vector<Row> found = rows(s);
  std::set<int64_t> docs = {doc};
  for (const Row& r : found) docs.insert(r.a), docs.insert(r.b);
  Few few(archive, out.report);
  few.add(docs);
  put(few, std::move(found), out.report.passages);
  return out;
}

KeptFamilies families(const Archive& archive, const FamilyQuestion& question, size_t offset, size_t limit) {
  KeptFamilies out;
  const store::Database& db = archive.db();
  if (!store::has_traces(db) || !keeps_passages(db)) return out;
  const std::string chosen = "FROM family f WHERE (?1 = '' OR f.kind = ?1) AND (?2 IS NULL OR EXISTS (SELECT 1 FROM family_member m WHERE m.family = f.family AND m.doc = ?2)) ";
  out.total = count(std::move(db.prepare("SELECT count(*) " + chosen).bind(1, question.kind).bind(2, question.doc)));
  store::Statement s = db.prepare("SELECT f.family, f.kind " + chosen + "ORDER BY f.family LIMIT ?3 OFFSET ?4");
  s.bind(1, question.kind).bind(2, question.doc).bind(3, static_cast<int64_t>(limit)).bind(4, static_cast<int64_t>(offset));
  while (s.row()) out.families.push_back(family(archive, s.integer(0), s.text(1), question.doc));
  return out;
}

}  // namespace stemma::engine
