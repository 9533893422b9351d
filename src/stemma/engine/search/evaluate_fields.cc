// Fields: sets of documents the archive keeps, places, dates, cables.
#include <algorithm>
#include <map>

#include "stemma/engine/archive/sets.h"
#include "stemma/engine/search/evaluate.h"
#include "stemma/engine/search/fields.h"
#include "stemma/engine/search/years.h"
#include "stemma/text/edit_distance.h"
#include "stemma/text/index_form.h"

namespace stemma::engine {
namespace {

// The words of a value or of what was asked for, without diacritics.
std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> out;
  text::each_index_word(text, {0, static_cast<uint32_t>(text.size())}, [&](Span, std::string_view form) { out.push_back(text::fold(form)); });
  return out;
}

// Classifications as cables abbreviate them.
std::string spelled_out(std::string_view value) {
  static const std::map<std::string, std::string, std::less<>> kShort = {
      {"u", "unclassified"}, {"c", "confidential"}, {"s", "secret"}, {"ts", "top secret"}, {"sbu", "sensitive but unclassified"},
      {"lou", "limited official use"}};
  const std::string low = text::fold(value);
  const auto it = kShort.find(low);
  return it == kShort.end() ? std::string(value) : it->second;
}

// Does the value hold the words wanted, side by side? The last may be a begin only.
class Asked {
 public:
  Asked(std::string_view value, Likeness like) : value_(text::fold(value)), like_(like), words_(folded_words(value)) {}
  bool operator()(std::string_view candidate) const {
    if (like_ == Likeness::kExact) return text::fold(candidate) == value_;
    if (words_.empty()) return text::fold(candidate).find(value_) != std::string::npos;
    const std::vector<std::string> have = folded_words(candidate);
    for (size_t at = 0; at + words_.size() <= have.size(); ++at) {
      bool all = true;
      for (size_t i = 0; all && i < words_.size(); ++i) {
        const bool begin = like_ == Likeness::kPrefix && i + 1 == words_.size();
        all = begin ? have[at + i].starts_with(words_[i]) : have[at + i] == words_[i];
      }
      if (all) return true;
    }
    return false;
  }

 private:
  std::string value_;
  Likeness like_;
  std::vector<std::string> words_;
};

std::string like_pattern(std::string_view value) {
  std::string out = "%";
  for (const char c : value) {
    if (c == '%' || c == '_' || c == '\\') out += '\\';
    out += c == '*' ? '%' : c;
  }
  return out + "%";
}

}  // namespace

store::Bitmap Evaluation::facet(std::string_view field, std::string_view value) {
  Result<Bitmap> docs = documents_of(db_, field, value);
  if (docs) return std::move(*docs);
  failed(docs.error());
  return {};
}

void Evaluation::facets_like(Leaf& l, std::string_view field, Bitmap& out) {
  const Node& node = *l.node;
  const Asked asked(field == "class" ? spelled_out(node.value) : node.value, node.like);
  std::vector<std::string> values;
  store::Statement& s = db_.cached("SELECT value FROM facet WHERE field = ?1 ORDER BY value");
  for (s.bind(1, field); s.row();) if (asked(s.text(0))) values.emplace_back(s.text(0));
  failed(s.error());
  s.reset();
  for (std::string& v : values) {
    out |= facet(field, v);
    if (std::find(l.values.begin(), l.values.end(), v) == l.values.end()) l.values.push_back(std::move(v));
  }
}

// The value that differs least from what was asked for; of several the most frequent. Empty: none is near.
std::string Evaluation::nearest_value(std::string_view field, const Node& node) {
  constexpr uint32_t kSlips = 2;
  constexpr size_t kShort = 4;   // below, anything is two slips from anything
  const std::string asked = text::fold(node.value);
  if (asked.size() < kShort || node.like == Likeness::kPrefix) return {};
  std::string best;
  uint32_t least = kSlips + 1;
  store::Statement& s = db_.cached("SELECT value FROM facet WHERE field = ?1 AND count > 0 ORDER BY count DESC, value");
  for (s.bind(1, field); s.row();) {
    const std::string value = text::fold(s.text(0));
    uint32_t away = text::edit_distance(value, asked, kSlips);
    for (const std::string& word : folded_words(value)) away = std::min(away, text::edit_distance(word, asked, kSlips));
    if (away >= least) continue;
    least = away;
    best = s.text(0);
  }
  s.reset();
  if (best.empty()) return {};
  Node meant = node;
  meant.value = best;
  return print(meant);
}

store::Bitmap Evaluation::field(Leaf& l) {
  const Node& node = *l.node;
  if (node.kind == NodeKind::kDate) return dates(node);
  if (node.kind == NodeKind::kReference) return reference(node);
  const Field* f = find_field(node.field);
  if (f == nullptr) return {};
  if (f->kind == FieldKind::kPath) return path(node);
  Bitmap out;
  facets_like(l, f->facet, out);
  if (f->name == "tags") facets_like(l, "tag-meaning", out);
  if (l.values.empty()) remark({NoteCode::kNoSuchValue, print(node), 0, 0, nearest_value(f->facet, node)});
  return out;
}

store::Bitmap Evaluation::path(const Node& node) {
  store::Statement& s = db_.cached(
      "SELECT DISTINCT p.doc FROM file f JOIN place p USING(file) WHERE (p.current OR ?2) AND "
      "(CASE p.member WHEN '' THEN f.path ELSE f.path || '!/' || p.member END) LIKE ?1 ESCAPE '\\'");
  const std::string pattern = like_pattern(node.value);
  s.bind(1, std::string_view(pattern)).bind(2, int64_t{query_.versions});
  return documents_of(s);
}

store::Bitmap Evaluation::dates(const Node& node) {
  if (node.first == kNoDay) return documents_of(db_.cached("SELECT doc FROM document WHERE first_day IS NULL"));
  return documents_between(db_, node.first, node.last);
}

store::Bitmap Evaluation::reference(const Node& node) {
  const doc::CableKey& key = node.key;
  Bitmap out;
  for (const char* sql : {"SELECT doc FROM cable WHERE station = ?1 AND number = ?2 AND airgram = ?3 AND (?4 = 0 OR year = ?4)",
                          "SELECT DISTINCT doc FROM reference WHERE station = ?1 AND number = ?2 AND airgram = ?3 AND (?4 = 0 OR year = ?4)"}) {
    store::Statement& s = db_.cached(sql);
    s.bind(1, std::string_view(key.station)).bind(2, int64_t{key.number}).bind(3, int64_t{key.airgram}).bind(4, int64_t{key.year});
    out |= documents_of(s);
  }
  return out;
}

}  // namespace stemma::engine
