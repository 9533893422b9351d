// Cables by number, and what to say when an address leads nowhere or to several documents.
#include <algorithm>
#include <set>

#include "stemma/engine/archive/address.h"
#include "stemma/engine/archive/address_internal.h"
#include "stemma/engine/pipeline.h"
#include "stemma/engine/search/grammar.h"
#include "stemma/read/cable/scan.h"
#include "stemma/read/cable/station.h"
#include "stemma/text/edit_distance.h"

namespace stemma::engine {
namespace {

constexpr size_t kShown = 6;        // candidates in an error
constexpr uint32_t kSlips = 2;

std::string joined(const std::vector<std::string>& names, size_t more = 0) {
  std::string out;
  for (size_t i = 0; i < names.size(); ++i) out += (i == 0 ? "" : i + 1 == names.size() && more == 0 ? " and " : ", ") + names[i];
  return more == 0 ? out : out + " and " + std::to_string(more) + " more";
}

bool archive_knows(const Archive& archive, const std::string& station) {
  store::Statement& s = archive.db().cached("SELECT EXISTS (SELECT 1 FROM cable WHERE station = ?1) OR EXISTS (SELECT 1 FROM reference WHERE station = ?1)");
  const bool yes = s.bind(1, station).row() && s.integer(0) != 0;
  s.reset();
  return yes;
}

// "SELMORA 412": a station that is in no table of ours, but in this archive.
std::optional<doc::CableKey> number_of_own_station(const Archive& archive, std::string_view typed) {
  namespace c = read::cable;
  const std::string_view s = c::trim(typed);
  size_t digits = s.size();
  while (digits > 0 && c::is_digit(s[digits - 1])) --digits;
  size_t name = 0;
  while (name < digits && (c::is_digit(s[name]) || s[name] == ' ')) ++name;
  if (digits == s.size() || s.size() - digits > 8 || name >= digits) return {};
  std::string_view station = c::trim(s.substr(name, digits - name), " -#");
  const bool letters = std::all_of(station.begin(), station.end(), [](char ch) { return c::is_letter(ch) || ch == ' ' || ch == '-' || ch == '\''; });
  const std::string_view year = c::trim(s.substr(0, name));
  if (!letters || (!year.empty() && year.size() != 2 && year.size() != 4)) return {};
  doc::CableKey key;
  key.station = c::station_key(station);
  key.number = c::number(s.substr(digits)).value_or(0);
  if (const auto y = c::number(year)) key.year = static_cast<int>(year.size() == 4 ? *y : *y < 50 ? 2000 + *y : 1900 + *y);
  if (key.number == 0 || !archive_knows(archive, key.station)) return {};
  return key;
}

std::vector<std::string> references(store::Statement& s) {
  std::vector<std::string> out;
  while (s.row()) out.push_back(doc::reference({static_cast<int>(s.integer(0)), std::string(s.text(1)), static_cast<uint32_t>(s.integer(2)), s.integer(3) != 0}));
  s.reset();
  return out;
}

// The cables of that post and year that come before and after; else those of that number.
std::vector<std::string> near_cables(const Archive& archive, const doc::CableKey& key) {
  store::Statement& s = archive.db().cached(
      "SELECT DISTINCT year, station, number, airgram FROM cable WHERE station = ?1 AND (year = ?2 OR ?2 = 0) AND airgram = ?4 ORDER BY abs(number - ?3), year, number LIMIT 3");
  s.bind(1, key.station).bind(2, int64_t{key.year}).bind(3, int64_t{key.number}).bind(4, int64_t{key.airgram});
  std::vector<std::string> out = references(s);
  store::Statement& other = archive.db().cached("SELECT DISTINCT year, station, number, airgram FROM cable WHERE station = ?1 AND number = ?2 AND year IS NOT NULL ORDER BY year LIMIT 3");
  for (std::string& r : references(other.bind(1, key.station).bind(2, int64_t{key.number}))) {
    if (std::find(out.begin(), out.end(), r) == out.end()) out.push_back(std::move(r));
  }
  return out;
}

size_t times_cited(const Archive& archive, const doc::CableKey& key) {
  store::Statement& s = archive.db().cached("SELECT count(DISTINCT doc) FROM reference WHERE station = ?1 AND number = ?2 AND (year = ?3 OR ?3 = 0) AND airgram = ?4");
  s.bind(1, key.station).bind(2, int64_t{key.number}).bind(3, int64_t{key.year}).bind(4, int64_t{key.airgram}).row();
  const auto n = static_cast<size_t>(s.integer(0));
  s.reset();
  return n;
}

Error no_cable(const Archive& archive, std::string_view name, const doc::CableKey& key) {
  std::string message = "the archive has no cable '" + std::string(name) + "'";
  if (const size_t n = times_cited(archive, key); n > 0) message += "; " + std::to_string(n) + (n == 1 ? " document cites it" : " documents cite it");
  const std::vector<std::string> near = near_cables(archive, key);
  if (!near.empty()) message += "; the nearest it has: " + joined(near);
  else if (!archive_knows(archive, key.station)) message += "; it has none of " + key.station;
  return {ErrorCode::kNotFound, message, {}};
}

// Files whose names are a slip or two away.
std::vector<std::string> near_names(const Archive& archive, std::string_view name) {
  const std::string_view last = name.substr(name.find_last_of('/') + 1);
  std::set<std::pair<uint32_t, std::string>> found;
  store::Statement& s = archive.db().cached("SELECT f.path, p.member FROM place p JOIN file f USING(file) WHERE p.current");
  while (s.row()) {
    const std::string path = address(std::string(s.text(0)), std::string(s.text(1)));
    const std::string_view end = std::string_view(path).substr(path.find_last_of('/') + 1);
    const bool begins = last.size() >= 3 && end.starts_with(last);
    const uint32_t d = begins ? 1 : text::edit_distance(last, end, kSlips);
    if (d <= kSlips && d < last.size()) found.emplace(d, path);
    if (found.size() > kShown) found.erase(std::prev(found.end()));
  }
  s.reset();
  std::vector<std::string> out;
  for (const auto& [d, path] : found) out.push_back("'" + path + "'");
  return out;
}

}  // namespace

std::optional<doc::CableKey> cable_number(const Archive& archive, std::string_view typed) {
  if (const auto key = parse_cable_number(typed)) return key;
  return number_of_own_station(archive, typed);
}

std::vector<int64_t> documents_of_cable(const Archive& archive, const doc::CableKey& key) {
  store::Statement& s = archive.db().cached(
      "SELECT c.doc FROM cable c JOIN document d USING(doc) WHERE c.station = ?1 AND c.number = ?2 AND (?3 = 0 OR c.year = ?3) AND c.airgram = ?4 "
      "ORDER BY d.current DESC, ifnull(c.section, 1), d.words DESC, c.doc");
  std::vector<int64_t> out;
  s.bind(1, key.station).bind(2, int64_t{key.number}).bind(3, int64_t{key.year}).bind(4, int64_t{key.airgram});
  while (s.row()) out.push_back(s.integer(0));
  s.reset();
  return out;
}

std::string candidate(const Archive& archive, int64_t doc) {
  store::Statement& s = archive.db().cached("SELECT id, ifnull(reference, '') FROM document WHERE doc = ?1");
  s.bind(1, doc).row();
  std::string out(s.text(0));
  std::string more(s.text(1));
  s.reset();
  const std::vector<std::string> paths = archive.paths(doc, true);
  if (!paths.empty()) more += (more.empty() ? "" : ", ") + paths.front();
  return more.empty() ? out : out + " (" + more + ")";
}

Error not_found(const Archive& archive, std::string_view name) {
  if (const auto key = cable_number(archive, name)) return no_cable(archive, name, *key);
  const std::vector<std::string> near = near_names(archive, name);
  std::string message = "nothing in the archive is called '" + std::string(name) + "'; ";
  if (!near.empty()) return {ErrorCode::kNotFound, message + "did you mean " + joined(near) + "?", {}};
  return {ErrorCode::kNotFound, message + "an address is an id, a path, or the number of a cable", {}};
}

Error ambiguous(const Archive& archive, std::string_view name, const std::vector<int64_t>& docs) {
  std::vector<std::string> names;
  for (size_t i = 0; i < std::min(docs.size(), kShown); ++i) names.push_back(candidate(archive, docs[i]));
  return {ErrorCode::kUsage, "'" + std::string(name) + "' may be " + joined(names, docs.size() - names.size()) + "; name one of them", {}};
}

}  // namespace stemma::engine
