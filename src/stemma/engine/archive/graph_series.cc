// The series of a post, the sections of a telegram, the versions of a file: each is a short
// walk along an index of the archive.
#include <algorithm>
#include <set>

#include "stemma/engine/archive/address_internal.h"
#include "stemma/engine/archive/graph_internal.h"
#include "stemma/engine/pipeline.h"

namespace stemma::engine {
namespace {

constexpr uint32_t kMostSections = 99;   // two digits are printed; more is a garbled header

std::optional<Brief> best(const Archive& archive, const doc::CableKey& key) {
  const std::vector<int64_t> docs = documents_of_cable(archive, key);
  return docs.empty() ? std::nullopt : brief(archive, docs.front());
}

// The nearest number below or above `key` in its series; nothing at the end of it.
std::optional<uint32_t> next_number(const Archive& archive, const doc::CableKey& key, bool below) {
  store::Statement& s = archive.db().cached(
      below ? "SELECT c.number FROM cable c JOIN document d USING(doc) WHERE c.station = ?1 AND c.number < ?2 AND c.year = ?3 AND c.airgram = ?4 AND d.current ORDER BY c.number DESC LIMIT 1"
            : "SELECT c.number FROM cable c JOIN document d USING(doc) WHERE c.station = ?1 AND c.number > ?2 AND c.year = ?3 AND c.airgram = ?4 AND d.current ORDER BY c.number LIMIT 1");
  s.bind(1, key.station).bind(2, int64_t{key.number}).bind(3, int64_t{key.year}).bind(4, int64_t{key.airgram});
  std::optional<uint32_t> out;
  if (s.row()) out = static_cast<uint32_t>(s.integer(0));
  s.reset();
  return out;
}

bool is_among(const std::vector<Version>& versions, int64_t doc) {
  return std::any_of(versions.begin(), versions.end(), [&](const Version& v) { return v.document.doc == doc; });
}

}  // namespace

std::optional<Neighbours> find_neighbours(const Archive& archive, const Own& own) {
  if (!own.key) return {};
  Neighbours out;
  doc::CableKey key = *own.key;
  const auto below = next_number(archive, key, true);
  const auto above = next_number(archive, key, false);
  out.lacking_before = key.number - below.value_or(0) - (key.number > 0 ? 1 : 0);
  if (above) out.lacking_after = *above - key.number - 1;
  if (below) {
    key.number = *below;
    out.before = best(archive, key);
  }
  if (above) {
    key.number = *above;
    out.after = best(archive, key);
  }
  return out;
}

std::vector<Section> find_sections(const Archive& archive, const Own& own) {
  if (!own.key) return {};
  std::vector<Section> out;
  for (const int64_t doc : documents_of_cable(archive, *own.key)) {
    std::optional<Brief> b = brief(archive, doc);
    if (!b || b->section == 0 || std::max(b->section, b->sections) > kMostSections) continue;
    while (out.size() < std::max(b->section, b->sections)) out.push_back({static_cast<uint32_t>(out.size() + 1), {}});
    Section& at = out[b->section - 1];
    if (!at.held || doc == own.doc) at.held = std::move(b);
  }
  return out.size() > 1 ? out : std::vector<Section>();
}

std::vector<Brief> find_copies(const Archive& archive, const Own& own, const std::vector<Version>& versions) {
  if (!own.key) return {};
  const std::optional<Brief> self = brief(archive, own.doc);
  std::vector<Brief> out;
  for (const int64_t doc : documents_of_cable(archive, *own.key)) {
    if (doc == own.doc || is_among(versions, doc)) continue;
    std::optional<Brief> b = brief(archive, doc);
    if (b && self && (b->section == self->section || b->section == 0 || self->section == 0)) out.push_back(std::move(*b));
  }
  return out;
}

std::vector<Place> find_places(const Archive& archive, int64_t doc) {
  std::vector<Place> out;
  store::Statement& s = archive.db().cached(
      "SELECT f.path, p.member, p.version, p.current FROM place p JOIN file f USING(file) WHERE p.doc = ?1 ORDER BY p.current DESC, f.path, p.member, p.version DESC");
  for (s.bind(1, doc); s.row();) {
    out.push_back({address(std::string(s.text(0)), std::string(s.text(1))), static_cast<uint32_t>(s.integer(2)), s.integer(3) != 0});
  }
  s.reset();
  return out;
}

std::vector<Version> find_versions(const Archive& archive, int64_t doc) {
  std::vector<std::pair<int64_t, Place>> found;
  std::set<int64_t> docs;
  store::Statement& s = archive.db().cached(
      "SELECT DISTINCT q.doc, f.path, q.member, q.version, q.current FROM place p JOIN place q ON q.file = p.file AND q.member = p.member JOIN file f ON f.file = q.file "
      "WHERE p.doc = ?1 ORDER BY f.path, q.member, q.version DESC");
  for (s.bind(1, doc); s.row();) {
    found.push_back({s.integer(0), {address(std::string(s.text(1)), std::string(s.text(2))), static_cast<uint32_t>(s.integer(3)), s.integer(4) != 0}});
    docs.insert(s.integer(0));
  }
  s.reset();
  std::vector<Version> out;
  for (auto& [number, place] : found) {
    if (docs.size() < 2) break;
    if (auto b = brief(archive, number)) out.push_back({std::move(*b), std::move(place)});
  }
  return out;
}

}  // namespace stemma::engine
