// A hyphen with digits ("EUR-12") tells the form of 1973-79, where white space divides;
// otherwise commas divide and a number at the end of an entry is its count.
#include "stemma/read/cable/offices.h"

#include <algorithm>

#include "stemma/read/cable/lines.h"
#include "stemma/read/cable/scan.h"

namespace stemma::read::cable {
namespace {

constexpr size_t kNone = std::string_view::npos;
constexpr size_t kMost = 400;  // offices of one cable

// "EUR-12", "NSCE-00": name and count.
std::optional<doc::CableOffice> counted(std::string_view w) {
  w = trim(w, ",.");
  const size_t dash = w.rfind('-');
  if (dash == kNone || dash == 0 || dash > 8 || w.size() - dash > 4) return {};
  const std::string_view name = w.substr(0, dash);
  if (!std::all_of(name.begin(), name.end(), [](char c) { return is_upper(c) || c == '/' || is_digit(c); })) return {};
  if (!is_upper(name[0])) return {};
  // the scanner reads O for 0 and I or l for 1
  std::string digits(w.substr(dash + 1));
  for (char& c : digits) c = c == 'O' ? '0' : c == 'I' || c == 'l' ? '1' : c;
  const auto n = number(digits);
  if (!n) return {};
  return doc::CableOffice{std::string(name), *n};
}

void by_commas(std::string_view value, Offices& out) {
  while (!value.empty() && out.list.size() < kMost) {
    const size_t end = std::min(value.find_first_of(",;\n"), value.size());
    std::string_view entry = trim(value.substr(0, end), ".:");
    value.remove_prefix(std::min(end + 1, value.size()));
    if (entry.empty() || entry.size() > 60 || is_residue(entry)) continue;
    uint32_t copies = 0;
    const size_t space = entry.rfind(' ');
    if (space != kNone)
      if (const auto n = number(entry.substr(space + 1)); n && *n < 100) {
        copies = *n;
        entry = trim(entry.substr(0, space));
      }
    out.list.push_back({one_line(entry), copies});
  }
}

}  // namespace

Offices parse_offices(std::string_view value) {
  Offices out;
  value = value.substr(0, 8000);
  const auto w = words(value);
  if (std::none_of(w.begin(), w.end(), [](std::string_view x) { return counted(x).has_value(); })) {
    by_commas(value, out);
    return out;
  }
  for (const std::string_view x : w) {
    if (auto office = counted(x); office && out.list.size() < kMost) out.list.push_back(*office);
    const size_t stroke = x.find('/');
    if (stroke == kNone || (stroke > 0 && !counted(x.substr(0, stroke)))) continue;
    if (stroke > 0) out.list.push_back(*counted(x.substr(0, stroke)));  // "SS-15/028"
    if (const auto n = number(x.substr(stroke + 1)); n && !out.total) out.total = n;
  }
  return out;
}

bool office_line(std::string_view ink) {
  if (ink.size() < 5 || ink.size() > kLongest || is_lower(ink[1])) return false;
  auto w = words(ink);
  if (!w.empty() && (w[0] == "ACTION" || w[0] == "INFO" || w[0] == "ORIGIN")) w.erase(w.begin());
  if (w.empty()) return false;
  size_t good = 0;
  for (const std::string_view x : w)
    good += counted(x).has_value() || x[0] == '/' || x == "W" || x == "R" || x.find("/0") != kNone;
  return good == w.size() && (counted(w[0]).has_value() || w[0][0] == '/');
}

}  // namespace stemma::read::cable
