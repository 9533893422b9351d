// Cut at the first of the things that never stand in a subject, then tidied.
#include "stemma/read/cable/subject.h"

#include <algorithm>

#include "stemma/read/cable/lines.h"
#include "stemma/read/cable/scan.h"

namespace stemma::read::cable {
namespace {

// "&#8217;" → ’, "\" before a line end dropped.
std::string unescape(std::string_view s) {
  std::string out;
  for (size_t i = 0; i < s.size(); ++i) {
    if (s[i] == '\\' && (i + 1 == s.size() || s[i + 1] == '\n')) continue;
    if (s.substr(i, 5) == "&amp;" || s.substr(i, 6) == "&quot;") {
      out += s[i + 1] == 'a' ? '&' : '"';
      i += s[i + 1] == 'a' ? 4 : 5;
      continue;
    }
    if (s[i] == '&' && i + 3 < s.size() && s[i + 1] == '#') {
      Scan c{s, i + 2};
      const auto n = number(c.digits(6));
      if (n && *n > 0x1F && *n < 0xD800 && c.eat(';')) {
        if (*n < 0x80)
          out += static_cast<char>(*n);
        else if (*n < 0x800)
          out += {static_cast<char>(0xC0 | (*n >> 6)), static_cast<char>(0x80 | (*n & 0x3F))};
        else
          out += {static_cast<char>(0xE0 | (*n >> 12)), static_cast<char>(0x80 | ((*n >> 6) & 0x3F)),
                  static_cast<char>(0x80 | (*n & 0x3F))};
        i = c.i - 1;
        continue;
      }
    }
    out += s[i];
  }
  return out;
}

}  // namespace

std::string parse_subject(std::string_view value) {
  value = trim(value.substr(0, 1000), ":");
  std::string kept;
  while (!value.empty()) {
    const size_t end = std::min(value.find('\n'), value.size());
    const std::string_view line = trim(value.substr(0, end));
    value.remove_prefix(std::min(end + 1, value.size()));
    if (line.empty()) {
      if (!kept.empty()) break;
      continue;
    }
    if (is_residue(line) || is_rule(line)) break;
    if (const auto p = paragraph_start(line); p && p->number == 1) break;
    kept += std::string(line) + "\n";
  }
  std::string s = one_line(unescape(kept));
  size_t size = 0;
  if (!portion_mark(s, size).empty()) s = std::string(trim(std::string_view(s).substr(size), ":"));
  if (begins(s, "C O R R E C T E D") || begins(s, "CORRECTED COPY")) return {};
  return s;
}

}  // namespace stemma::read::cable
