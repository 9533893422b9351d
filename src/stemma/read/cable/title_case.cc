// Word by word: acronyms keep their capitals (a list, and any word without a vowel),
// small words are lower but at a begin, parts of a hyphenated word are words themselves,
// and what stands behind an apostrophe is an ending or, behind D' and O', a name.
#include <algorithm>

#include "stemma/read/cable/scan.h"
#include "stemma/read/cable/subject.h"
#include "stemma/read/cable/tables/acronyms.h"
#include "stemma/read/shape.h"

namespace stemma::read::cable {
namespace {

constexpr size_t kNone = std::string_view::npos;

constexpr std::string_view kSmall[] = {"A",    "AN",   "AND", "AS",   "AT",   "BUT", "BY", "DE",  "DEL",
                                       "FOR",  "FROM", "IN",  "INTO", "LA",   "NOR", "OF", "ON",  "OR",
                                       "OVER", "PER",  "THE", "TO",   "UPON", "VIA", "VS", "WITH"};

template <size_t N>
bool in(const std::string_view (&list)[N], std::string_view w) {
  return std::find(std::begin(list), std::end(list), w) != std::end(list);
}

bool acronym(std::string_view w) {
  if (std::binary_search(std::begin(tables::kAcronyms), std::end(tables::kAcronyms), w)) return true;
  if (w.size() < 2 || in(kSmall, w)) return false;
  if (w == "MR" || w == "MRS" || w == "DR" || w == "ST" || w == "MT" || w == "JR" || w == "SR" || w == "FT" ||
      w == "VS" || w == "PT" || w == "LT" || w == "GT" || w == "NTH")
    return false;
  return std::all_of(w.begin(), w.end(), is_upper) && w.find_first_of("AEIOUY") == kNone;
}

// A part between hyphens, apostrophes still in it.
std::string part(std::string_view w) {
  const bool digits = std::any_of(w.begin(), w.end(), is_digit);
  if (digits) {  // 63RD, F16, 2009
    const size_t tail = w.find_first_not_of("0123456789");
    const std::string_view end = tail == kNone ? std::string_view() : w.substr(tail);
    return end == "ST" || end == "ND" || end == "RD" || end == "TH" || end == "S"
               ? std::string(w.substr(0, tail)) + lowered(end)
               : std::string(w);
  }
  size_t mark = w.find('\'');
  size_t length = 1;
  if (const size_t curly = w.find("\xE2\x80\x99"); curly < mark) mark = curly, length = 3;
  if (mark != kNone && mark > 0) {
    const std::string_view tail = w.substr(mark + length);
    const bool name = mark == 1 && (w[0] == 'D' || w[0] == 'O' || w[0] == 'L') && tail.size() > 1;
    return part(w.substr(0, mark)) + std::string(w.substr(mark, length)) + (name ? part(tail) : lowered(tail));
  }
  if (acronym(w) || w.find_first_not_of('X') == kNone) return std::string(w);
  std::string out = lowered(w);
  if (is_lower(out[0])) out[0] = upper(out[0]);
  return out;
}

std::string word(std::string_view w, bool begin) {
  size_t a = 0;
  while (a < w.size() && !is_alnum(w[a]) && static_cast<unsigned char>(w[a]) < 0x80) ++a;
  size_t b = w.size();
  while (b > a && !is_alnum(w[b - 1]) && static_cast<unsigned char>(w[b - 1]) < 0x80) --b;
  const std::string_view core = w.substr(a, b - a);
  if (core.empty()) return std::string(w);
  std::string out(w.substr(0, a));
  if (!begin && in(kSmall, core)) return out + lowered(core) + std::string(w.substr(b));
  if (acronym(core)) return out + std::string(core) + std::string(w.substr(b));
  for (size_t at = 0; at <= core.size();) {
    const size_t end = std::min(core.find_first_of("-/,", at), core.size());
    const std::string_view piece = core.substr(at, end - at);
    if (!piece.empty()) out += at > 0 && in(kSmall, piece) ? lowered(piece) : part(piece);
    if (end < core.size()) out += core[end];
    at = end + 1;
  }
  return out + std::string(w.substr(b));
}

}  // namespace

std::string title_case(std::string_view subject) {
  const auto small = std::count_if(subject.begin(), subject.end(), is_lower);
  const auto big = std::count_if(subject.begin(), subject.end(), is_upper);
  if (small > big) return std::string(subject);  // it has a case of its own
  std::string out;
  bool begin = true;
  for (const std::string_view w : words(subject)) {
    const bool own = std::any_of(w.begin(), w.end(), is_lower) && std::any_of(w.begin(), w.end(), is_upper);
    const std::string printed = own ? std::string(w) : word(upper(w), begin);
    out += (out.empty() ? "" : " ") + printed;
    begin = w.back() == ':' || w == "--" || w == "-" || w.back() == '.' || w.back() == '?' || w.ends_with("--") ||
            w.ends_with("\xE2\x80\x94") || w == "\xE2\x80\x93";
  }
  return out;
}

}  // namespace stemma::read::cable
