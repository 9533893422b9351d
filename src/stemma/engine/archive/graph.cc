// Citations join the reference rows of one document to the cable rows of others by number.
#include "stemma/engine/archive/graph.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "stemma/engine/archive/address_internal.h"
#include "stemma/engine/archive/graph_internal.h"

namespace stemma::engine {
namespace {

constexpr size_t kMostHeld = 20;   // documents listed for one number

std::optional<doc::CableKey> key_at(const store::Statement& s, int column) {
  if (s.is_null(column) || s.is_null(column + 1)) return {};
  return doc::CableKey{static_cast<int>(s.integer(column)), std::string(s.text(column + 1)), static_cast<uint32_t>(s.integer(column + 2)),
                       s.integer(column + 3) != 0};
}

Span span_at(const store::Statement& s, int column) {
  return {static_cast<uint32_t>(s.integer(column)), static_cast<uint32_t>(s.integer(column + 1))};
}

std::vector<Brief> held(const Archive& archive, const doc::CableKey& key) {
  std::vector<Brief> out;
  for (const int64_t doc : documents_of_cable(archive, key)) {
    if (out.size() == kMostHeld) break;
    if (auto b = brief(archive, doc)) out.push_back(std::move(*b));
  }
  return out;
}

std::vector<Citation> find_cites(const Archive& archive, int64_t doc) {
  std::vector<Citation> out;
  store::Statement& s = archive.db().cached(
      "SELECT year, station, number, airgram, begin, end, exact, kind FROM reference WHERE doc = ?1 ORDER BY begin, n");
  for (s.bind(1, doc); s.row();) out.push_back({span_at(s, 4), std::string(s.text(6)), std::string(s.text(7)), key_at(s, 0), {}});
  s.reset();
  for (Citation& c : out) {
    if (c.key) c.held = held(archive, *c.key);
  }
  return out;
}

std::vector<CitedBy> find_cited_by(const Archive& archive, const Own& own) {
  if (!own.key) return {};
  std::map<int64_t, CitedBy> found;
  store::Statement& s = archive.db().cached(
      "SELECT r.doc, r.begin, r.end, r.exact FROM reference r JOIN document d USING(doc) LEFT JOIN cable c ON c.doc = r.doc "
      "WHERE r.station = ?1 AND r.number = ?2 AND r.year = ?3 AND r.airgram = ?4 AND d.current "
      "AND NOT (c.station IS ?1 AND c.number IS ?2 AND c.year IS ?3 AND c.airgram IS ?4) ORDER BY r.doc, r.begin");
  s.bind(1, own.key->station).bind(2, int64_t{own.key->number}).bind(3, int64_t{own.key->year}).bind(4, int64_t{own.key->airgram});
  while (s.row()) found[s.integer(0)].places.emplace_back(span_at(s, 1), s.text(3));
  s.reset();
  std::vector<CitedBy> out;
  for (auto& [doc, cited] : found) {
    if (auto b = brief(archive, doc)) out.push_back({std::move(*b), std::move(cited.places)});
  }
  std::sort(out.begin(), out.end(), [](const CitedBy& a, const CitedBy& b) { return earlier(a.document, b.document); });
  return out;
}

}  // namespace

bool earlier(const Brief& a, const Brief& b) {
  return std::tie(a.date, a.reference, a.section, a.path, a.id) < std::tie(b.date, b.reference, b.section, b.path, b.id);
}

std::optional<Brief> brief(const Archive& archive, int64_t doc) {
  store::Statement& s = archive.db().cached(
      "SELECT d.id, d.kind, d.title, d.date, d.reference, d.current, c.section, c.sections FROM document d LEFT JOIN cable c USING(doc) WHERE d.doc = ?1");
  if (!s.bind(1, doc).row()) return {};
  Brief out{doc, std::string(s.text(0)), std::string(s.text(1)), std::string(s.text(2)), std::string(s.text(3)), std::string(s.text(4)), {},
            s.integer(5) != 0, static_cast<uint32_t>(s.integer(6)), static_cast<uint32_t>(s.integer(7))};
  s.reset();
  const std::vector<std::string> paths = archive.paths(doc, !out.current);
  if (!paths.empty()) out.path = paths.front();
  return out;
}

Graph graph_of(const Archive& archive, int64_t doc, const doc::Document& document) {
  Own own{doc, {}};
  if (document.cable && document.cable->key && document.cable->key->year != 0) own.key = document.cable->key;
  Graph g;
  g.cites = find_cites(archive, doc);
  g.cited_by = find_cited_by(archive, own);
  g.neighbours = find_neighbours(archive, own);
  g.sections = find_sections(archive, own);
  g.places = find_places(archive, doc);
  g.versions = find_versions(archive, doc);
  g.copies = find_copies(archive, own, g.versions);
  g.signers = find_signers(archive, doc, document);
  return g;
}

}  // namespace stemma::engine
