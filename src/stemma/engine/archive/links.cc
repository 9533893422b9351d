// Three queries, one for each kind. A telegram's key is compared whole: a reference without
// a year leads nowhere, since nothing is guessed. Citations come in the order of the index of
// references, so that only those of one telegram are sorted at a time; a document that cites
// it several times is one link, with the first of its words.
#include "stemma/engine/archive/links.h"

#include "stemma/engine/pipeline.h"

namespace stemma::engine {
namespace {

constexpr const char* kCites =
    "SELECT r.doc, f.id, t.doc, t.id, r.exact, r.year, r.station, r.number, r.airgram FROM reference r JOIN document f ON f.doc = r.doc "
    "LEFT JOIN cable c ON c.station = r.station AND c.number = r.number AND c.year = r.year AND c.airgram IS r.airgram AND c.doc <> r.doc "
    "LEFT JOIN document t ON t.doc = c.doc WHERE r.station IS NOT NULL AND r.year IS NOT NULL "
    "ORDER BY r.station, r.number, r.year, r.airgram, t.id, f.id, r.n";
constexpr const char* kSections =
    "SELECT a.doc, f.id, t.doc, t.id, '', a.year, a.station, a.number, a.airgram FROM cable a JOIN document f ON f.doc = a.doc "
    "JOIN cable b ON b.doc = (SELECT m.doc FROM cable m JOIN document n USING(doc) WHERE m.station = a.station AND m.number = a.number "
    "AND m.year = a.year AND m.airgram IS a.airgram ORDER BY COALESCE(m.section, 1), n.id LIMIT 1) "
    "JOIN document t ON t.doc = b.doc WHERE COALESCE(a.section, 1) > COALESCE(b.section, 1) ORDER BY t.id, a.section, f.id";
constexpr const char* kVersions =
    "SELECT p.doc, f.id, q.doc, t.id, w.path, p.member FROM place p JOIN place q ON q.file = p.file AND q.member = p.member "
    "JOIN document f ON f.doc = p.doc JOIN document t ON t.doc = q.doc JOIN file w ON w.file = p.file "
    "WHERE NOT p.current AND q.current AND p.doc <> q.doc GROUP BY p.doc, q.doc, p.file, p.member ORDER BY t.id, f.id";

std::optional<Error> each(const Archive& archive, LinkKind kind, const char* sql, const std::function<void(const Link&)>& take) {
  store::Statement s = archive.db().prepare(sql);
  Link last;
  while (s.row()) {
    Link l;
    l.kind = kind;
    l.from = s.integer(0);
    l.from_id = s.text(1);
    l.to = s.integer(2);
    l.to_id = s.text(3);
    l.exact = s.text(4);
    if (kind == LinkKind::kVersionOf) {
      l.exact = address(l.exact, std::string(s.text(5)));
    } else {
      const auto year = static_cast<int>(s.integer(5));
      l.reference = doc::reference({year, std::string(s.text(6)), static_cast<uint32_t>(s.integer(7)), s.integer(8) != 0});
    }
    const bool again = l.from == last.from && l.to == last.to && l.reference == last.reference && kind != LinkKind::kVersionOf;
    if (!again) take(l);
    last = std::move(l);
  }
  return s.error();
}

}  // namespace

std::optional<Error> for_each_link(const Archive& archive, const std::function<void(const Link&)>& take) {
  if (auto e = each(archive, LinkKind::kCites, kCites, take)) return e;
  if (auto e = each(archive, LinkKind::kSectionOf, kSections, take)) return e;
  return each(archive, LinkKind::kVersionOf, kVersions, take);
}

Result<std::vector<int64_t>> documents(const Archive& archive, bool former) {
  store::Statement s = archive.db().prepare(
      "SELECT p.doc, MIN(f.path || '!/' || p.member) FROM place p JOIN file f USING(file) JOIN document d USING(doc) "
      "WHERE d.current OR ?1 GROUP BY p.doc ORDER BY 2, 1");
  std::vector<int64_t> out;
  for (s.bind(1, int64_t{former}); s.row();) out.push_back(s.integer(0));
  if (s.error()) return *s.error();
  return out;
}

}  // namespace stemma::engine
