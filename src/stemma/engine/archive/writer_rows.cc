// One document as rows of the archive's tables.
#include "stemma/engine/archive/writer.h"

namespace stemma::engine {
namespace {

std::string json_list(const std::vector<std::string>& values) {
  std::string out = "[";
  for (const std::string& v : values) {
    out += out.size() > 1 ? ",\"" : "\"";
    for (const char c : v) {
      if (c == '"' || c == '\\') out += '\\';
      out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    out += '"';
  }
  return out + "]";
}

std::optional<std::string_view> if_any(const std::string& s) { return s.empty() ? std::nullopt : std::optional<std::string_view>(s); }

void bind_key(store::Statement& s, int at, const std::optional<doc::CableKey>& key) {
  if (!key) {
    for (int i = 0; i < 4; ++i) s.null(at + i);
    return;
  }
  (key->year == 0 ? s.null(at) : s.bind(at, int64_t{key->year})).bind(at + 1, key->station).bind(at + 2, int64_t{key->number}).bind(at + 3, int64_t{key->airgram});
}

}  // namespace

std::string bytes_of_hex(std::string_view hex) {
  const auto digit = [](char c) { return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10); };
  std::string out;
  for (size_t i = 0; i + 1 < hex.size(); i += 2) out += static_cast<char>(digit(hex[i]) << 4U | digit(hex[i + 1]));
  return out;
}

int64_t Writer::insert_document(const Row& row) {
  const doc::Document& d = *row.document;
  const auto days = doc::days(d.date);
  const std::string sha = bytes_of_hex(d.source.sha256);
  const std::string authors = json_list(d.authors);
  std::optional<int64_t> first;
  std::optional<int64_t> last;
  if (days) first = days->first, last = days->last;
  store::Statement& s = db_.cached(
      "INSERT INTO document(id, sha256, kind, title, date, date_from, first_day, last_day, language, publisher, url, authors, media_type, encoding, bytes, words, "
      "reference, current) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, 1)");
  s.bind(1, d.id).blob(2, sha).bind(3, doc::name(d.kind)).bind(4, d.title).bind(5, if_any(d.date)).bind(6, doc::name(d.date_from)).bind(7, first).bind(8, last);
  s.bind(9, if_any(d.language)).bind(10, if_any(d.publisher)).bind(11, if_any(d.url));
  s.bind(12, d.authors.empty() ? std::nullopt : std::optional<std::string_view>(authors)).bind(13, d.source.media_type).bind(14, d.source.encoding);
  s.bind(15, static_cast<int64_t>(d.source.bytes)).bind(16, static_cast<int64_t>(row.length));
  s.bind(17, d.cable ? if_any(d.cable->reference) : std::nullopt);
  check(s.run());
  if (error_) return 0;
  const int64_t doc = db_.last_row();
  store::Statement& body = db_.cached("INSERT INTO body VALUES(?1, ?2, ?3, ?4)");
  body.bind(1, doc).blob(2, row.text).blob(3, row.model);
  check((row.has_source ? body.blob(4, row.source) : body.null(4)).run());
  insert_cable(doc, d);
  insert_references(doc, row);
  for (const FacetValue& f : row.facets) file_under(doc, f);
  file_under(doc, {"state", "current"});
  lengths_.emplace_back(doc, row.length);
  words_.add(static_cast<uint32_t>(doc), row.words);
  return doc;
}

void Writer::insert_cable(int64_t doc, const doc::Document& d) {
  if (!d.cable) return;
  const doc::Cable& c = *d.cable;
  store::Statement& s = db_.cached("INSERT INTO cable VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
  bind_key(s.bind(1, doc), 2, c.key);
  if (c.section) s.bind(6, int64_t{c.section->number}).bind(7, int64_t{c.section->of});
  check(s.bind(8, if_any(c.dtg)).bind(9, if_any(c.from)).bind(10, if_any(c.signature)).run());
}

// First those of a list of references, then those in the text.
void Writer::insert_references(int64_t doc, const Row& row) {
  const doc::Document& d = *row.document;
  int64_t n = 0;
  const auto insert = [&](const std::vector<doc::CableReference>& list) {
    for (const doc::CableReference& r : list) {
      store::Statement& ref = db_.cached("INSERT INTO reference VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
      bind_key(ref.bind(1, doc).bind(2, ++n).bind(3, r.kind), 4, r.key);
      check(ref.bind(8, int64_t{r.span.begin}).bind(9, int64_t{r.span.end}).bind(10, r.span.of(d.text)).run());
    }
  };
  if (d.cable) insert(d.cable->references);
  insert(row.mentions);
}

}  // namespace stemma::engine
