#include "stemma/engine/search/complete.h"

#include <algorithm>
#include <map>

#include "stemma/engine/search/fields.h"
#include "stemma/engine/search/lookup.h"
#include "stemma/store/likeness.h"
#include "stemma/store/word_index.h"
#include "stemma/text/index_form.h"

namespace stemma::engine {
namespace {

constexpr size_t kValues = 10;
constexpr size_t kLooked = 3000;       // words of a begin that are weighed
constexpr size_t kLongestBegin = 100;  // bytes; nobody types more of a word

// Where what is typed begins: behind the last blank or bracket, or the quotation mark that is still open.
struct Typed {
  size_t begin = 0;
  std::string_view field;      // "kind" of "kind:ca"
  bool quoted = false;
};

Typed typed_at(std::string_view query) {
  Typed out;
  size_t item = 0, mark = std::string_view::npos;
  for (size_t i = 0; i < query.size(); ++i) {
    const char c = query[i];
    if (c == '"') mark = mark == query.npos ? i : query.npos;
    else if (mark == query.npos && (c == ' ' || c == '(' || c == ')' || c == '\t' || c == '\n')) item = i + 1;
  }
  while (item < query.size() && (query[item] == '-' || query[item] == '=' || query[item] == '(')) ++item;
  const size_t colon = query.find(':', item);
  out.quoted = mark != query.npos;
  if (colon != query.npos && (!out.quoted || colon < mark)) {
    out.field = query.substr(item, colon - item);
    out.begin = colon + 1;
    if (out.quoted) out.begin = mark;   // its quotation mark is put anew
    return out;
  }
  if (out.quoted) item = std::max(mark + 1, query.rfind(' ') == query.npos ? 0 : query.rfind(' ') + 1);
  out.begin = item;
  return out;
}

std::string in_marks(const std::string& value) {
  const bool plain = value.find_first_of(" ()\"'/:\t") == value.npos && !value.empty();
  return plain ? value : "\"" + value + "\"";
}

void add_values(const store::Database& db, std::string_view facet, std::string_view typed, Completions& out) {
  std::string like;
  for (const char c : typed) {
    if (c == '%' || c == '_' || c == '\\') like += '\\';
    like += c;
  }
  const std::string first = like + "%", inside = "% " + like + "%";
  store::Statement s = db.prepare("SELECT value, count FROM facet WHERE field = ?1 AND count > 0 AND (value LIKE ?2 ESCAPE '\\' OR value LIKE ?3 ESCAPE '\\') "
                                  "ORDER BY value LIKE ?2 ESCAPE '\\' DESC, count DESC, value LIMIT ?4");
  for (s.bind(1, facet).bind(2, first).bind(3, inside).bind(4, static_cast<int64_t>(kValues)); s.row();) {
    if (s.text(0).find('"') != std::string_view::npos) continue;
    out.values.push_back({in_marks(std::string(s.text(0))), CompletedBy::kValue, static_cast<uint64_t>(s.integer(1))});
  }
}

// Words that begin so; those with the longest lists, then by the documents that have them.
void add_words(const store::Database& db, const std::string& typed, Completions& out) {
  const Result<store::Likeness> like = store::Likeness::open(db);
  const Result<store::WordIndex> index = store::WordIndex::open(db);
  if (!like || !index || typed.empty()) return;
  std::map<std::string, uint64_t> costs;
  for (store::WordWalk& walk : like->walks()) {
    size_t seen = 0;
    for (walk.seek(typed); walk.valid() && walk.word().starts_with(typed) && seen < kLooked; walk.next(), ++seen) costs.try_emplace(std::string(walk.word()), 0);
  }
  std::vector<std::pair<uint64_t, std::string>> best;
  for (const auto& [word, cost] : costs) best.emplace_back(index->cost(word), word);
  std::stable_sort(best.begin(), best.end(), [](const auto& x, const auto& y) { return x.first > y.first; });
  best.resize(std::min(best.size(), kValues));
  std::vector<Completion> words;
  for (const auto& [cost, word] : best) {
    Expansion self;
    self.kin.push_back({word, Why::kItself});
    const uint64_t documents = look_up(*index, {self}, {}).docs.size();
    if (documents > 0) words.push_back({word, CompletedBy::kWord, documents});
  }
  std::stable_sort(words.begin(), words.end(), [](const Completion& x, const Completion& y) { return x.count > y.count; });
  out.values.insert(out.values.end(), words.begin(), words.end());
}

}  // namespace

const char* name(CompletedBy why) {
  switch (why) {
    case CompletedBy::kWord: return "word";
    case CompletedBy::kField: return "field";
    case CompletedBy::kValue: return "value";
  }
  return "";
}

Completions complete(const Archive& archive, std::string_view query, size_t at) {
  at = std::min(at, query.size());
  while (at > 0 && at < query.size() && (static_cast<unsigned char>(query[at]) & 0xC0U) == 0x80) --at;
  const Typed typed = typed_at(query.substr(0, at));
  Completions out{typed.begin, at, {}};
  std::string_view begin = query.substr(typed.begin, at - typed.begin);
  if (begin.size() > kLongestBegin) return out;
  if (!typed.field.empty()) {
    if (begin.starts_with('"')) begin.remove_prefix(1);
    const Field* const field = find_field(typed.field);
    if (field != nullptr && field->kind == FieldKind::kFacet) add_values(archive.db(), field->facet, begin, out);
    return out;
  }
  if (begin.empty()) return out;
  if (!typed.quoted) {
    for (const Field& f : fields()) if (f.name.starts_with(begin)) out.values.push_back({std::string(f.name) + ":", CompletedBy::kField, 0});
  }
  add_words(archive.db(), text::index_form(begin), out);
  return out;
}

}  // namespace stemma::engine
