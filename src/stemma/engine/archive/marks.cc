// The table is none of a format: an archive has it from its first mark on, and a stemma that does not know it passes it over.
#include "stemma/engine/archive/marks.h"

#include <array>
#include <ctime>

namespace stemma::engine {
namespace {

constexpr const char* kTable = R"(
  CREATE TABLE IF NOT EXISTS mark(mark INTEGER PRIMARY KEY, doc TEXT NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL,
    begin INTEGER, end INTEGER, exact TEXT NOT NULL, made TEXT NOT NULL);
  CREATE INDEX IF NOT EXISTS mark_doc ON mark(doc);)";
constexpr std::array<const char*, 4> kNames = {"star", "read", "tag", "note"};

bool has_marks(const store::Database& db) {
  store::Statement s = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'mark'");
  return s.row();
}

std::string now() {
  const std::time_t seconds = std::time(nullptr);
  std::tm parts{};
  char text[32] = "";
  if (gmtime_r(&seconds, &parts) != nullptr) (void)std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
  return text;
}

std::optional<int64_t> begin_of(const Mark& m) { return m.span ? std::optional(int64_t{m.span->begin}) : std::nullopt; }
std::optional<int64_t> end_of(const Mark& m) { return m.span ? std::optional(int64_t{m.span->end}) : std::nullopt; }

}  // namespace

const char* name(MarkKind kind) { return kNames[static_cast<size_t>(kind)]; }

std::optional<MarkKind> mark_kind(std::string_view name) {
  for (size_t i = 0; i < kNames.size(); ++i) if (name == kNames[i]) return static_cast<MarkKind>(i);
  return std::nullopt;
}

std::vector<Mark> marks(const Archive& archive, std::string_view doc) {
  std::vector<Mark> out;
  if (!has_marks(archive.db())) return out;
  store::Statement s = archive.db().prepare("SELECT doc, kind, value, begin, end, exact, made FROM mark WHERE ?1 = '' OR doc = ?1 ORDER BY doc, begin IS NOT NULL, begin, end, kind, value");
  for (s.bind(1, doc); s.row();) {
    Mark m{std::string(s.text(0)), mark_kind(s.text(1)).value_or(MarkKind::kNote), std::string(s.text(2)), {}, std::string(s.text(5)), std::string(s.text(6))};
    if (!s.is_null(3)) m.span = Span{static_cast<uint32_t>(s.integer(3)), static_cast<uint32_t>(s.integer(4))};
    out.push_back(std::move(m));
  }
  return out;
}

std::optional<Error> put_mark(const Archive& archive, Mark mark) {
  const store::Database& db = archive.db();
  store::Transaction t(db);
  if (t.error()) return t.error();
  if (auto e = db.run(kTable)) return e;
  if (mark.made.empty()) mark.made = now();
  store::Statement old = db.prepare("DELETE FROM mark WHERE doc = ?1 AND kind = ?2 AND (?2 <> 'tag' OR value = ?3) AND begin IS ?4 AND end IS ?5");
  if (auto e = old.bind(1, mark.doc).bind(2, name(mark.kind)).bind(3, mark.value).bind(4, begin_of(mark)).bind(5, end_of(mark)).run()) return e;
  store::Statement s = db.prepare("INSERT INTO mark(doc, kind, value, begin, end, exact, made) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)");
  s.bind(1, mark.doc).bind(2, name(mark.kind)).bind(3, mark.value).bind(4, begin_of(mark)).bind(5, end_of(mark)).bind(6, mark.exact).bind(7, mark.made);
  if (auto e = s.run()) return e;
  return t.commit();
}

Result<bool> remove_mark(const Archive& archive, const Mark& mark) {
  const store::Database& db = archive.db();
  if (!has_marks(db)) return false;
  store::Statement s = db.prepare("DELETE FROM mark WHERE doc = ?1 AND kind = ?2 AND (?3 = '' OR value = ?3) AND begin IS ?4 AND end IS ?5");
  if (auto e = s.bind(1, mark.doc).bind(2, name(mark.kind)).bind(3, mark.value).bind(4, begin_of(mark)).bind(5, end_of(mark)).run()) return *e;
  return db.changes() > 0;
}

}  // namespace stemma::engine
