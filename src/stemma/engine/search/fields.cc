// The table, in the order of the guide. Names are matched without regard to case.
#include "stemma/engine/search/fields.h"

#include <algorithm>
#include <string>

#include "stemma/text/edit_distance.h"

namespace stemma::engine {
namespace {

constexpr Field kFields[] = {
    {"title", FieldKind::kColumn, "title", "title:\"free trade\""},
    {"subject", FieldKind::kColumn, "subject", "subject:mining"},
    {"kind", FieldKind::kFacet, "kind", "kind:cable"},
    {"date", FieldKind::kDate, "date", "date:2005..2009"},
    {"from", FieldKind::kFacet, "origin", "from:lima"},
    {"origin", FieldKind::kFacet, "origin", "origin:\"AMEMBASSY LIMA\""},
    {"to", FieldKind::kFacet, "to", "to:SECSTATE"},
    {"info", FieldKind::kFacet, "info", "info:QUITO"},
    {"ref", FieldKind::kReference, "reference", "ref:09LIMA1669"},
    {"tags", FieldKind::kFacet, "tags", "tags:\"human rights\""},
    {"class", FieldKind::kFacet, "class", "class:SECRET"},
    {"portion", FieldKind::kFacet, "portion", "portion:C/NF"},
    {"handling", FieldKind::kFacet, "handling", "handling:NOFORN"},
    {"signed", FieldKind::kFacet, "signed", "signed:STRUBLE"},
    {"author", FieldKind::kFacet, "author", "author:vale"},
    {"publisher", FieldKind::kFacet, "publisher", "publisher:gazette"},
    {"lang", FieldKind::kFacet, "language", "lang:es"},
    {"quality", FieldKind::kFacet, "quality", "quality:truncated-container"},
    {"year", FieldKind::kFacet, "year", "year:2009"},
    {"path", FieldKind::kPath, "path", "path:cables/2009"},
    {"entity", FieldKind::kName, "entity", "entity:\"Alan García\""},
    {"in", FieldKind::kScope, "in", "in:furniture"},
};

// Words people try for a field of another name.
struct Alias {
  std::string_view typed, name;
};
constexpr Alias kAliases[] = {
    {"language", "lang"}, {"type", "kind"}, {"classification", "class"}, {"signature", "signed"}, {"signer", "signed"},
    {"reference", "ref"}, {"references", "ref"}, {"tag", "tags"}, {"sender", "from"}, {"addressee", "to"}, {"file", "path"},
    {"folder", "path"}, {"person", "entity"}, {"dated", "date"}, {"after", "date"}, {"before", "date"}, {"by", "author"},
};

std::string lower(std::string_view s) {
  std::string out(s);
  for (char& c : out) if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 32);
  return out;
}

}  // namespace

std::span<const Field> fields() { return kFields; }

const Field* find_field(std::string_view name) {
  const std::string wanted = lower(name);
  const auto it = std::find_if(std::begin(kFields), std::end(kFields), [&](const Field& f) { return f.name == wanted; });
  return it == std::end(kFields) ? nullptr : it;
}

std::string_view nearest_field(std::string_view typed) {
  if (typed.size() > 40) return {};
  const std::string name = lower(typed);
  for (const Alias& a : kAliases) if (a.typed == name) return a.name;
  uint32_t best = 3;
  std::string_view near;
  for (const Field& f : kFields) {
    uint32_t d = text::edit_distance(name, f.name, 3);
    if (d * 2 > f.name.size()) d = 3;   // two slips in "in" leave nothing of it
    if (name.size() >= 3 && f.name.starts_with(name)) d = std::min(d, 1U);
    if (d < best) best = d, near = f.name;
  }
  return near;
}

}  // namespace stemma::engine
