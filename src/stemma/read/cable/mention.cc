// Every number that no letter or digit stands before may be a year; what follows decides. Digits
// are rare in prose, so the scan costs little.
#include "stemma/read/cable/mention.h"

#include <algorithm>

#include "stemma/read/cable/dates.h"
#include "stemma/read/cable/scan.h"
#include "stemma/read/cable/station.h"
#include "stemma/text/lexicon.h"

namespace stemma::read::cable {
namespace {

constexpr size_t kLongestName = 24;    // letters and blanks of a post
constexpr size_t kShortestUnknown = 5; // letters of a post that the tables lack
constexpr int kFirstYear = 1945;
constexpr int kLastYear = 2029;         // a two-digit year beyond it is a number of something else

// The digits at `at` go on from what stands before them.
bool continues(std::string_view s, size_t at) {
  if (at == 0) return false;
  const char c = s[at - 1];
  if (is_alnum(c) || c == '$' || c == '_') return true;
  return (c == '.' || c == ',' || c == ':' || c == '-') && at > 1 && is_digit(s[at - 2]);
}

std::string_view digits_at(std::string_view s, size_t at) {
  size_t end = at;
  while (end < s.size() && is_digit(s[end])) ++end;
  return s.substr(at, end - at);
}

int year_of(std::string_view digits) {
  const int n = static_cast<int>(number(digits).value_or(0));
  const int year = digits.size() == 2 ? full_year(n) : digits.size() == 4 ? n : 0;
  return year >= kFirstYear && year <= kLastYear ? year : 0;
}

// Capitals, with single blanks or hyphens between words if `spaced`.
std::string_view name_at(std::string_view s, size_t at, bool spaced) {
  size_t end = at;
  while (end < s.size() && end - at <= kLongestName) {
    const bool between = spaced && end > at && (s[end] == ' ' || s[end] == '-') && end + 1 < s.size() && is_upper(s[end + 1]) && is_upper(s[end - 1]);
    if (!is_upper(s[end]) && !between) break;
    ++end;
  }
  return s.substr(at, end - at);
}

// A post that the tables lack could be called so: "SELMORA", neither "HOURS" nor "KXQRT".
bool could_be_a_post(std::string_view name) {
  std::string folded(name);
  for (char& c : folded) c = static_cast<char>(c + 32);
  return name.size() >= kShortestUnknown && name.find_first_of("AEIOU") != std::string_view::npos && !text::is_ordinary(folded);
}

bool like_a_year(std::string_view digits) { return digits.size() == 4 && (digits.substr(0, 2) == "19" || digits.substr(0, 2) == "20"); }

bool plausible(std::string_view name, std::string_view digits, bool spaced) {
  if (never_station(name)) return false;
  if (spaced) return known_station(name) && digits.size() >= 3 && !like_a_year(digits);
  if (known_station(name)) return name.size() >= 3;
  return could_be_a_post(name) && digits.size() >= 3 && !like_a_year(digits);
}

// What may not stand behind the number: it would be a part of something longer.
bool goes_on(std::string_view s, size_t at) {
  if (at >= s.size()) return false;
  const auto c = static_cast<unsigned char>(s[at]);
  if (is_alnum(s[at]) || c == '%' || c == '_' || (c >= 0xC3 && c < 0xE0)) return true;   // also letters of two bytes
  return (s[at] == '.' || s[at] == ',' || s[at] == ':') && at + 1 < s.size() && is_digit(s[at + 1]);
}

// The cable named at `at`, where the digits of its year begin; its end in `end`.
std::optional<doc::CableKey> named_at(std::string_view s, size_t at, size_t& end) {
  const std::string_view years = digits_at(s, at);
  const int year = year_of(years);
  size_t i = at + years.size();
  if (year == 0 || i >= s.size()) return {};
  const bool spaced = s[i] == ' ';
  if (spaced) ++i;
  const std::string_view name = name_at(s, i, spaced);
  i += name.size();
  if (name.size() < 3 || name.size() > kLongestName || i >= s.size()) return {};
  const bool airgram = s.substr(i).starts_with("-A") && i + 2 < s.size() && is_digit(s[i + 2]);
  if (airgram) i += 2;
  else if (spaced && s[i] == ' ') ++i;
  const std::string_view digits = digits_at(s, i);
  const auto n = number(digits);
  if (!n || *n == 0 || digits.size() > 8 || goes_on(s, i + digits.size()) || (!airgram && !plausible(name, digits, spaced))) return {};
  if (airgram && !known_station(name)) return {};
  end = i + digits.size();
  return doc::CableKey{year, station_key(name), *n, airgram};
}

}  // namespace

std::vector<doc::CableReference> mentions_in(std::string_view text, Span within) {
  std::vector<doc::CableReference> out;
  const std::string_view s = text.substr(0, within.end);
  for (size_t i = within.begin; i < s.size();) {
    if (!is_digit(s[i])) {
      ++i;
      continue;
    }
    size_t end = 0;
    if (!continues(s, i)) {
      if (const auto key = named_at(s, i, end)) {
        doc::CableReference r;
        r.key = key;
        r.span = {static_cast<uint32_t>(i), static_cast<uint32_t>(end)};
        r.kind = "cable";
        out.push_back(std::move(r));
        i = end;
        continue;
      }
    }
    i += digits_at(s, i).size();
  }
  return out;
}

std::vector<doc::CableReference> mentions(const doc::Document& d) {
  std::vector<doc::CableReference> out;
  for (const doc::Block& b : d.blocks) {
    if (b.kind == doc::BlockKind::kFurniture || (d.cable && (b.kind == doc::BlockKind::kHeader || b.kind == doc::BlockKind::kTitle))) continue;
    for (doc::CableReference& r : mentions_in(d.text, b.span)) {
      const bool own = d.cable && d.cable->key == r.key;
      const bool listed = d.cable && std::any_of(d.cable->references.begin(), d.cable->references.end(), [&](const doc::CableReference& l) { return l.span.overlaps(r.span); });
      if (!own && !listed) out.push_back(std::move(r));
    }
  }
  return out;
}

}  // namespace stemma::read::cable
