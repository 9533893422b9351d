// One document as rows of the archive's tables.
#include "stemma/engine/archive/writer.h"

namespace stemma::engine {
namespace {

std::optional<std::string_view> if_any(const std::string& s) { return s.empty() ? std::nullopt : std::optional<std::string_view>(s); }

void bind_key(store::Statement& s, int at, const std::optional<doc::CableKey>& key) {
  if (!key) {
    for (int i = 0; i < 4; ++i) s.null(at + i);
    return;
  }
  (key->year == 0 ? s.null(at) : s.bind(at, int64_t{key->year})).bind(at + 1, key->station).bind(at + 2, int64_t{key->number}).bind(at + 3, int64_t{key->airgram});
}

}  // namespace

int64_t Writer::insert_document(const Row& row) {
  std::optional<int64_t> first;
  std::optional<int64_t> last;
  if (row.days) first = row.days->first, last = row.days->last;
  store::Statement& s = db_.cached(
      "INSERT INTO document(sha256, kind, title, date, date_from, first_day, last_day, language, publisher, url, authors, media_type, encoding, bytes, words, "
      "reference, current) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, 1)");
  s.blob(1, row.sha256).bind(2, doc::name(row.kind)).bind(3, row.title).bind(4, if_any(row.date)).bind(5, doc::name(row.date_from)).bind(6, first).bind(7, last);
  s.bind(8, if_any(row.language)).bind(9, if_any(row.publisher)).bind(10, if_any(row.url)).bind(11, if_any(row.authors)).bind(12, row.media_type).bind(13, row.encoding);
  s.bind(14, static_cast<int64_t>(row.bytes)).bind(15, static_cast<int64_t>(row.length)).bind(16, if_any(row.reference));
  check(s.run());
  if (error_) return 0;
  const int64_t doc = db_.last_row();
  store::Statement& body = db_.cached("INSERT INTO body VALUES(?1, ?2, ?3, ?4)");
  body.bind(1, doc).blob(2, row.text).blob(3, row.model);
  check((row.has_source ? body.blob(4, row.source) : body.null(4)).run());
  insert_cable(doc, row);
  insert_references(doc, row);
  for (const FacetValue& f : row.facets) file_under(doc, f);
  file_under(doc, {"state", "current"});
  lengths_.emplace_back(doc, row.length);
  words_.number(row.in_batch, static_cast<uint32_t>(doc));
  return doc;
}

void Writer::insert_cable(int64_t doc, const Row& row) {
  if (!row.cable) return;
  const CableRow& c = *row.cable;
  store::Statement& s = db_.cached("INSERT INTO cable VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
  bind_key(s.bind(1, doc), 2, c.key);
  if (c.section) s.bind(6, int64_t{c.section->number}).bind(7, int64_t{c.section->of});
  check(s.bind(8, if_any(c.dtg)).bind(9, if_any(c.origin)).bind(10, if_any(c.signature)).run());
}

void Writer::insert_references(int64_t doc, const Row& row) {
  int64_t n = 0;
  for (const ReferenceRow& r : row.references) {
    store::Statement& ref = db_.cached("INSERT INTO reference VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
    bind_key(ref.bind(1, doc).bind(2, ++n).bind(3, r.kind), 4, r.key);
    check(ref.bind(8, int64_t{r.span.begin}).bind(9, int64_t{r.span.end}).bind(10, r.exact).run());
  }
}

}  // namespace stemma::engine
