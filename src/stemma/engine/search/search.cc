// One read transaction: the query is worked out over sets, ranked, and only what is shown is read.
#include "stemma/engine/search/search.h"

#include <algorithm>

#include "stemma/engine/search/evaluate.h"
#include "stemma/engine/search/facets.h"
#include "stemma/engine/search/grammar.h"
#include "stemma/engine/search/rank.h"
#include "stemma/engine/search/snippets.h"

namespace stemma::engine {
namespace {

// All reads see one state of the archive.
class Snapshot {
 public:
  explicit Snapshot(const store::Database& db) : db_(db), error_(db.run("BEGIN")) {}
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;
  ~Snapshot() {
    if (!error_) (void)db_.run("COMMIT");
  }
  const std::optional<Error>& error() const { return error_; }

 private:
  const store::Database& db_;
  std::optional<Error> error_;
};

// The number of a cable that is not there may have been meant as words: "Lima 1990".
Query as_words(const Query& query) {
  Result<Query> words = parse_query(query.text + " ,");   // a sign no number has, and no word either
  Query out = words ? std::move(*words) : query;
  out.text = query.text;
  return out;
}

Hit make_hit(const Archive& archive, uint32_t doc, double score) {
  Hit hit;
  hit.doc = doc;
  hit.score = score;
  store::Statement& s = archive.db().cached("SELECT id, title, date, kind, reference, current FROM document WHERE doc = ?1");
  if (s.bind(1, int64_t{doc}).row()) {
    hit.id = s.text(0);
    hit.title = s.text(1);
    hit.date = s.text(2);
    hit.kind = s.text(3);
    hit.reference = s.text(4);
    hit.current = s.integer(5) != 0;
  }
  s.reset();
  hit.paths = archive.paths(doc, !hit.current);
  return hit;
}

std::vector<PartRead> readings(const Evaluation& e) {
  std::vector<PartRead> out;
  for (const Leaf& l : e.leaves) out.push_back({l.node->span, print(*l.node), l.positions, l.values, l.documents, l.negative});
  return out;
}

bool holds_cable(const store::Database& db, const doc::CableKey& key) {
  store::Statement& s = db.cached("SELECT 1 FROM cable WHERE station = ?1 AND number = ?2 AND airgram = ?3 AND (?4 = 0 OR year = ?4)");
  const bool found = s.bind(1, std::string_view(key.station)).bind(2, int64_t{key.number}).bind(3, int64_t{key.airgram}).bind(4, int64_t{key.year}).row();
  s.reset();
  return found;
}

// Of the number of a cable alone, the cable itself comes before those that cite it.
Ranking cable_first(const store::Database& db, const Evaluation& e, const doc::CableKey& key, size_t offset, size_t limit) {
  store::Bitmap own;
  store::Statement& s = db.cached("SELECT doc FROM cable WHERE station = ?1 AND number = ?2 AND airgram = ?3 AND (?4 = 0 OR year = ?4)");
  s.bind(1, std::string_view(key.station)).bind(2, int64_t{key.number}).bind(3, int64_t{key.airgram}).bind(4, int64_t{key.year});
  while (s.row()) own.add(static_cast<uint32_t>(s.integer(0)));
  s.reset();
  own &= e.result;
  const size_t first = own.cardinality();
  Ranking out = rank_by_date(db, own, offset, limit);
  const Ranking rest = rank_by_date(db, e.result - own, offset > first ? offset - first : 0, limit - out.docs.size());
  out.docs.insert(out.docs.end(), rest.docs.begin(), rest.docs.end());
  out.scores.assign(out.docs.size(), 0);
  return out;
}

std::optional<Error> add_hits(const Archive& archive, const Evaluation& e, const Ranking& ranking, const SearchOptions& options, SearchAnswer& out) {
  const Marker marker(e.leaves, out.query.furniture);
  for (size_t i = 0; i < ranking.docs.size(); ++i) {
    out.hits.push_back(make_hit(archive, ranking.docs[i], ranking.scores[i]));
    if (options.snippets == 0) continue;
    const auto document = archive.document(ranking.docs[i]);
    if (!document) return document.error();
    out.hits.back().snippets = marker.snippets(**document, ranking.docs[i], options.snippets);
  }
  return {};
}

Result<Ranking> ranked(const Archive& archive, const Evaluation& e, const SearchOptions& options, const Query& query) {
  const store::Database& db = archive.db();
  if (query.reference_alone && query.root.kind == NodeKind::kReference) return cable_first(db, e, query.root.key, options.offset, options.limit);
  if (options.order == Order::kDate || !has_scores(e)) return rank_by_date(db, e.result, options.offset, options.limit);
  const Result<store::Lengths> lengths = store::Lengths::load(db);
  if (!lengths) return lengths.error();
  return rank_by_relevance(e, *lengths, options.offset, options.limit);
}

}  // namespace

Result<SearchAnswer> search(const Archive& archive, std::string_view text, const SearchOptions& options) {
  Result<Query> query = parse_query(text);
  if (!query) return query.error();
  const Snapshot snapshot(archive.db());
  if (snapshot.error()) return *snapshot.error();
  SearchAnswer out;
  out.query = std::move(*query);
  out.offset = options.offset;
  out.order = options.order;
  auto e = std::make_unique<Evaluation>(archive, out.query, options);
  if (auto error = e->run()) return *error;
  if (out.query.reference_alone && e->result.isEmpty()) {
    e.reset();
    out.query = as_words(out.query);
    e = std::make_unique<Evaluation>(archive, out.query, options);
    if (auto error = e->run()) return *error;
    e->remarks.insert(e->remarks.begin(), Remark{NoteCode::kSearchedAsWords, std::string(text), 0, 0});
  } else if (out.query.reference_alone && !holds_cable(archive.db(), out.query.root.key)) {
    e->remarks.push_back({NoteCode::kNoSuchCable, print(out.query).substr(4), 0, 0});
  }
  out.total = e->result.cardinality();
  out.searched = e->scope.cardinality();
  const Result<Ranking> ranking = ranked(archive, *e, options, out.query);
  if (!ranking) return ranking.error();
  if (auto error = add_hits(archive, *e, *ranking, options, out)) return *error;
  if (options.facets) out.facets = count_facets(archive.db(), e->result, options.facet_values);
  out.readings = readings(*e);
  out.remarks = std::move(e->remarks);
  out.complete = e->complete;
  return out;
}

Result<std::vector<uint32_t>> search_documents(const Archive& archive, std::string_view text, const SearchOptions& options) {
  SearchOptions all = options;
  all.limit = 0;
  all.facets = false;
  const Result<Query> query = parse_query(text);
  if (!query) return query.error();
  const Snapshot snapshot(archive.db());
  if (snapshot.error()) return *snapshot.error();
  Evaluation e(archive, *query, all);
  if (auto error = e.run()) return *error;
  std::vector<uint32_t> out(e.result.cardinality());
  e.result.toUint32Array(out.data());
  return out;
}

}  // namespace stemma::engine
