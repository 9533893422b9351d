// The part behind the name is cut off last, so that a path may hold "#" and ":". Names are
// tried from the surest to the loosest: a whole path, an id, a cable's number, the end of a path.
#include "stemma/engine/archive/address.h"

#include <algorithm>
#include <charconv>

#include "stemma/engine/archive/address_internal.h"
#include "stemma/engine/search/grammar.h"
#include "stemma/read/cable/station.h"

namespace stemma::engine {
namespace {

constexpr size_t kLongest = 4096;     // bytes of an address
constexpr size_t kShortestId = 4;
constexpr size_t kIdDigits = 16;

struct Found {
  std::vector<int64_t> docs;
  bool by_number = false;
};

std::optional<uint32_t> whole_number(std::string_view s) {
  uint32_t n = 0;
  const auto [end, error] = std::from_chars(s.data(), s.data() + s.size(), n);
  return error == std::errc() && end == s.data() + s.size() && !s.empty() ? std::optional(n) : std::nullopt;
}

// "NAME#p5", "NAME:120-188".
struct Cut {
  std::string_view name;
  std::optional<uint32_t> paragraph;
  std::optional<Span> span;
};

Cut cut(std::string_view typed) {
  if (const size_t at = typed.rfind("#p"); at != std::string_view::npos) {
    if (const auto n = whole_number(typed.substr(at + 2))) return {typed.substr(0, at), n, {}};
  }
  const size_t colon = typed.rfind(':');
  const size_t dash = typed.rfind('-');
  if (colon != std::string_view::npos && dash != std::string_view::npos && dash > colon) {
    const auto begin = whole_number(typed.substr(colon + 1, dash - colon - 1));
    const auto end = whole_number(typed.substr(dash + 1));
    if (begin && end) return {typed.substr(0, colon), {}, Span{*begin, *end}};
  }
  return {typed, {}, {}};
}

// A place by its whole path: the version in force, else the newest.
std::vector<int64_t> at_path(const Archive& archive, std::string_view name) {
  store::Statement& s = archive.db().cached(
      "SELECT p.doc FROM place p JOIN file f USING(file) WHERE f.path = ?1 AND f.path_hash = ?3 AND p.member = ?2 ORDER BY p.current DESC, p.version DESC LIMIT 1");
  for (size_t at = name.size();; at = name.rfind("!/", at - 1)) {
    if (at == std::string_view::npos) return {};
    const std::string file(name.substr(0, at));
    const std::string_view member = at == name.size() ? std::string_view() : name.substr(at + 2);
    for (const std::string& path : {file, archive.stored_path(file)}) {
      s.reset();
      if (!s.bind(1, path).bind(2, member).bind(3, path_hash(path)).row()) continue;
      const int64_t doc = s.integer(0);
      s.reset();
      return {doc};
    }
    if (at == 0) return {};
  }
}

bool is_hex(std::string_view s) {
  return std::all_of(s.begin(), s.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

std::vector<int64_t> by_id(const Archive& archive, std::string_view name) {
  std::string id(name);
  std::transform(id.begin(), id.end(), id.begin(), [](char c) { return c >= 'A' && c <= 'F' ? static_cast<char>(c + 32) : c; });
  if (id.size() < kShortestId || id.size() > kIdDigits || !is_hex(id)) return {};
  std::vector<int64_t> docs;
  store::Statement& s = archive.db().cached("SELECT doc FROM document WHERE id >= ?1 AND id < ?2 ORDER BY id LIMIT 9");
  const std::string end = id + "g";   // behind every id that begins so
  for (s.bind(1, id).bind(2, end); s.row();) docs.push_back(s.integer(0));
  s.reset();
  return docs;
}

// Places whose path ends so, at a border of its parts. Former ones only if no other does.
std::vector<int64_t> by_end(const Archive& archive, std::string_view name) {
  store::Statement& s = archive.db().cached(
      "SELECT p.doc, p.current FROM (SELECT *, CASE WHEN member = '' THEN path ELSE path || '!/' || member END AS whole FROM place JOIN file USING(file)) p "
      "WHERE substr(whole, -length(?1) - 1) = '/' || ?1 OR (member <> '' AND (path IN (?1, ?2) OR substr(path, -length(?1) - 1) = '/' || ?1)) "
      "ORDER BY p.current DESC, p.version DESC, p.whole LIMIT 50");
  std::vector<int64_t> docs;
  bool current = false;
  const std::string stored = archive.stored_path(std::string(name));
  for (s.bind(1, name).bind(2, stored); s.row();) {
    current |= s.integer(1) != 0;
    if (current && s.integer(1) == 0) break;
    if (std::find(docs.begin(), docs.end(), s.integer(0)) == docs.end()) docs.push_back(s.integer(0));
    if (!current) break;   // the newest of the former ones
  }
  s.reset();
  return docs;
}

// Without a year, the cable must be of one year only.
bool one_cable(const Archive& archive, const std::vector<int64_t>& docs) {
  store::Statement& s = archive.db().cached("SELECT ifnull(year, 0) FROM cable WHERE doc = ?1");
  std::optional<int64_t> year;
  for (const int64_t doc : docs) {
    s.reset();
    s.bind(1, doc).row();
    if (year && *year != s.integer(0)) return false;
    year = s.integer(0);
  }
  s.reset();
  return true;
}

Result<Found> find(const Archive& archive, std::string_view name) {
  if (std::vector<int64_t> docs = at_path(archive, name); !docs.empty()) return Found{docs};
  if (std::vector<int64_t> docs = by_id(archive, name); !docs.empty()) {
    if (docs.size() > 1) return ambiguous(archive, name, docs);
    return Found{docs};
  }
  if (const auto key = cable_number(archive, name)) {
    const std::vector<int64_t> docs = documents_of_cable(archive, *key);
    if (!docs.empty() && !one_cable(archive, docs)) return ambiguous(archive, name, docs);
    if (!docs.empty()) return Found{docs, true};
  }
  const std::vector<int64_t> docs = by_end(archive, name);
  if (docs.size() > 1) return ambiguous(archive, name, docs);
  if (docs.empty()) return not_found(archive, name);
  return Found{docs};
}

// The first of the documents that has the part asked for.
Result<Address> within(const Archive& archive, const Found& found, const Cut& asked) {
  std::optional<Error> why;
  for (const int64_t doc : found.docs) {
    const auto document = archive.document(doc);
    if (!document) return document.error();
    const Result<Span> span = asked.span ? checked_span(**document, *asked.span) : numbered_span(**document, *asked.paragraph);
    if (span) return Address{doc, (*document)->id, *span, asked.paragraph, false};
    if (!why) why = Error{span.error().code, "'" + std::string(asked.name) + "' " + span.error().message, {}};
    if (asked.span) break;
  }
  return *why;
}

Result<Address> address_of(const Archive& archive, const Found& found) {
  store::Statement& s = archive.db().cached("SELECT id FROM document WHERE doc = ?1");
  s.bind(1, found.docs.front()).row();
  Address out{found.docs.front(), std::string(s.text(0)), {}, {}, found.by_number};
  s.reset();
  return out;
}

}  // namespace

Result<Address> find_address(const Archive& archive, std::string_view typed) {
  if (typed.empty() || typed.size() > kLongest) {
    return Error{ErrorCode::kUsage, "an address is an id, a path, or the number of a cable", {}};
  }
  const std::string own = archive.path() + "!/";
  if (typed.starts_with(own)) typed.remove_prefix(own.size());
  if (const std::vector<int64_t> docs = at_path(archive, typed); !docs.empty()) return address_of(archive, {docs});
  const Cut asked = cut(typed);
  const Result<Found> found = find(archive, asked.name);
  if (!found) return found.error();
  if (!asked.paragraph && !asked.span) return address_of(archive, *found);
  return within(archive, *found, asked);
}

}  // namespace stemma::engine
