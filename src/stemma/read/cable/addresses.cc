// The route stands before a slash; precedence and number are taken from the end, in
// whatever order they come.
#include "stemma/read/cable/addresses.h"

#include <algorithm>

#include "stemma/read/cable/lines.h"
#include "stemma/read/cable/scan.h"

namespace stemma::read::cable {
namespace {

constexpr size_t kNone = std::string_view::npos;

bool is_precedence(std::string_view w) {
  constexpr std::string_view kWords[] = {"IMMEDIATE", "PRIORITY", "ROUTINE", "FLASH", "NIACT"};
  return std::find(std::begin(kWords), std::end(kWords), w) != std::end(kWords);
}

bool is_collective(std::string_view name) {
  return find_word(name, "COLLECTIVE") != kNone || begins(name, "ALL DIPLOMATIC") || begins(name, "ALL AMERICAN") ||
         begins(name, "ALL OECD") || begins(name, "ALL AFRICAN") || begins(name, "ALL EUROPEAN") ||
         begins(name, "ALL CONSULAR") || begins(name, "ALDAC") || begins(name, "ALDIPCON") || begins(name, "AIG ");
}

// "PAGE 02 ROME 03067 01 OF 02 211833Z SECSTATE WASHDC": what follows the page line.
std::string_view behind_page(std::string_view line) {
  if (!begins(line, "PAGE ")) return line;
  Scan c{line, 5};
  c.spaces();
  if (c.digits(3).empty()) return line;
  const size_t z = line.find("Z ", c.i);
  if (z == kNone || z < 6 || !is_digit(line[z - 1]) || !is_digit(line[z - 6])) return {};
  return trim(line.substr(z + 2));
}

}  // namespace

doc::CableRecipient parse_address(std::string_view s, std::string_view role) {
  doc::CableRecipient out;
  out.role = role;
  s = trim(s, ";.");
  const size_t slash = s.find('/');
  if (slash != kNone && slash >= 4 && slash <= 8 && s[0] == 'R' &&
      std::all_of(s.begin(), s.begin() + static_cast<std::ptrdiff_t>(slash), is_upper)) {
    out.route = std::string(s.substr(0, slash));
    s = trim(s.substr(slash + 1));
  }
  auto w = words(s);
  while (w.size() > 1) {
    const std::string_view last = trim(w.back(), ",");
    if (is_precedence(last))
      out.precedence = std::string(last) + (out.precedence.empty() ? "" : " " + out.precedence);
    else if (number(last) && out.number.empty())
      out.number = std::string(last);
    else if (!number(last))
      break;
    w.pop_back();
  }
  for (const auto x : w) out.name += (out.name.empty() ? "" : " ") + std::string(x);
  out.collective = is_collective(out.name);
  return out;
}

std::vector<doc::CableRecipient> parse_addresses(std::string_view v, std::string_view role) {
  std::vector<doc::CableRecipient> out;
  v = trim(v, "/:");
  // "LONDON, AMEMBASSY ROUTINE; PARIS, ...": between semicolons a line end is layout
  const std::string_view ends = v.find(';') == kNone ? "\n" : ";";
  while (!v.empty()) {
    const size_t end = std::min(v.find_first_of(ends), v.size());
    const std::string piece = one_line(v.substr(0, end));
    v.remove_prefix(std::min(end + 1, v.size()));
    const std::string_view line = behind_page(piece);
    if (line.empty() || is_residue(line)) continue;
    if (begins(line, "E.O.") || begins(line, "TAGS")) break;  // the next label: this one had no value
    doc::CableRecipient r = parse_address(line, role);
    if (is_precedence(r.name) && !out.empty() && out.back().precedence.empty()) out.back().precedence = r.name;
    if (r.name.empty() || is_precedence(r.name) || number(r.name)) continue;
    const bool twice = std::any_of(out.begin(), out.end(), [&](const auto& o) { return o.name == r.name; });
    if (!twice) out.push_back(std::move(r));
  }
  return out;
}

}  // namespace stemma::read::cable
