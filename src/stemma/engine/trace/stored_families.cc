#include "stemma/engine/trace/stored_families.h"

#include "stemma/store/schema.h"

namespace stemma::engine {

std::optional<Error> store_families(const store::Database& db, const TraceReport& report, const std::vector<int64_t>& docs) {
  store::Transaction t(db);
  if (t.error()) return t.error();
  if (auto e = db.run("DELETE FROM family; DELETE FROM family_member; DELETE FROM traced_pairs WHERE doc IN (SELECT doc FROM document WHERE NOT current)")) return e;
  int64_t number = 0;
  for (const trace::pairs::Family& found : report.families) {
    const trace::pairs::Family f = describe_family(report, found).family;   // with the kind that words swapped give it
    store::Statement& family = db.cached("INSERT INTO family VALUES(?1, ?2, ?3)");
    if (auto e = family.bind(1, ++number).bind(2, report.documents[f.members.front().doc].id).bind(3, trace::pairs::name(f.kind)).run()) return e;
    for (const trace::pairs::Member& m : f.members) {
      store::Statement& member = db.cached("INSERT INTO family_member VALUES(?1, ?2, ?3, ?4)");
      member.bind(1, docs[m.doc]).bind(2, number).bind(3, trace::pairs::name(m.role)).bind(4, static_cast<int64_t>(m.coverage * 100 + 0.5));
      if (auto e = member.run()) return e;
    }
  }
  return t.commit();
}

std::map<int64_t, FamilyOf> families_of(const store::Database& db, const std::vector<int64_t>& docs) {
  std::map<int64_t, FamilyOf> out;
  if (!store::has_traces(db)) return out;
  store::Statement s = db.prepare("SELECT f.name, f.kind FROM family_member m JOIN family f USING(family) WHERE m.doc = ?1");
  for (const int64_t doc : docs) {
    if (s.bind(1, doc).row()) out[doc] = {std::string(s.text(0)), std::string(s.text(1))};
    s.reset();
  }
  return out;
}

}  // namespace stemma::engine
