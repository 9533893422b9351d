// A year, a station, a number, with anything of blanks and signs between them. Without a year or
// with a year apart the station must be one the tables know: "Lima 1669", not "chapter 12".
#include "stemma/engine/search/grammar.h"
#include "stemma/read/cable/station.h"
#include "stemma/text/unicode.h"

namespace stemma::engine {
namespace {

constexpr size_t kLongest = 60;

bool digit(char c) { return text::is_ascii_digit(static_cast<unsigned char>(c)); }
bool letter(char c) { return text::is_ascii_letter(static_cast<unsigned char>(c)); }

// What stands inside one pair of quotation marks, without blanks around it.
std::string_view bare(std::string_view s) {
  constexpr std::string_view kMarks[] = {" ", "\t", "\n", "\"", "\u201C", "\u201D"};
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view m : kMarks) {
      if (s.starts_with(m)) s.remove_prefix(m.size()), again = true;
      if (s.ends_with(m)) s.remove_suffix(m.size()), again = true;
    }
  }
  return s;
}

void skip(std::string_view& s, std::string_view any) {
  while (!s.empty() && any.find(s[0]) != std::string_view::npos) s.remove_prefix(1);
}

// Digits here as a number; -1 if there are none or too many.
int64_t take_number(std::string_view& s, size_t& digits) {
  int64_t n = 0;
  for (digits = 0; digits < s.size() && digit(s[digits]); ++digits) {
    if (digits > 9) return -1;
    n = n * 10 + (s[digits] - '0');
  }
  s.remove_prefix(digits);
  return digits == 0 ? -1 : n;
}

}  // namespace

std::optional<doc::CableKey> parse_cable_number(std::string_view text) {
  std::string_view s = bare(text);
  if (s.size() > kLongest) return {};
  doc::CableKey key;
  size_t digits = 0;
  const int64_t year = take_number(s, digits);
  const bool dated = digits > 0;
  if (dated && digits != 2 && digits != 4) return {};
  if (digits == 4 && (year < 1900 || year > 2099)) return {};
  if (digits == 2) key.year = static_cast<int>(year < 50 ? 2000 + year : 1900 + year);
  if (digits == 4) key.year = static_cast<int>(year);
  const bool glued = dated && !s.empty() && letter(s[0]);
  skip(s, " ");
  size_t end = 0;
  while (end < s.size() && (letter(s[end]) || s[end] == ' ' || s[end] == '-' || s[end] == '\'')) ++end;
  std::string_view name = s.substr(0, end);
  s.remove_prefix(end);
  if (name.ends_with("-A") || name.ends_with("-a")) key.airgram = true, name.remove_suffix(2);
  while (name.ends_with(' ') || name.ends_with('-')) name.remove_suffix(1);
  if (name.empty() || !letter(name[0])) return {};
  skip(s, "#");
  const int64_t number = take_number(s, digits);
  if (number < 1 || digits > 8 || !s.empty()) return {};
  key.station = read::cable::station_key(name);
  key.number = static_cast<uint32_t>(number);
  const bool by_form = glued && name.size() >= 3 && name.find(' ') == name.npos;   // "09ARDO7", a post no table knows; not "02c i9"
  if (key.station.empty() || read::cable::never_station(name) || (!by_form && !read::cable::known_station(name))) return {};
  return key;
}

}  // namespace stemma::engine
