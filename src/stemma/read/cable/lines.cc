// Each test reads a bounded piece of the line; letter-spaced words are matched letter
// by letter, so "C O N F I D E N T I A L" and its OCR variants meet in one form.
#include "stemma/read/cable/lines.h"

#include <algorithm>
#include <array>

#include "stemma/read/cable/labels.h"
#include "stemma/read/cable/scan.h"
#include "stemma/read/cable/station.h"

namespace stemma::read::cable {
namespace {

struct Level {
  std::string_view printed;  // without spaces
  std::string_view level;
};
constexpr Level kLevels[] = {
    {"TOPSECRET", "TOP SECRET"},      {"SECRET", "SECRET"},
    {"CONFIDENTIAL", "CONFIDENTIAL"}, {"LIMITEDOFFICIALUSE", "LIMITED OFFICIAL USE"},
    {"UNCLASSIFIED", "UNCLASSIFIED"}, {"UNCLAS", "UNCLASSIFIED"},
};

constexpr std::string_view kCaveats[] = {"NOFORN",    "SIPDIS",     "NODIS", "EXDIS", "STADIS", "LIMDIS", "TERREP",
                                         "SENSITIVE", "NOCONTRACT", "ORCON", "EFTO",  "FOUO",   "NESCO",  "CHEROKEE",
                                         "ROGER",     "NIACT",      "NF",    "EYES",  "SBU",    "NC",     "OC"};

// Bit 0 for A: the letters that caveats begin with.
constexpr uint32_t kInitials = [] {
  uint32_t out = 0;
  for (const std::string_view w : kCaveats) out |= 1U << (w[0] - 'A');
  return out;
}();

// One caveat at the cursor, letter-spaced or not.
bool take_caveat(Scan& c, std::vector<std::string>& out) {
  const char first = upper(c.peek());
  if (!is_upper(first) || (kInitials >> (first - 'A') & 1U) == 0) return false;
  for (const std::string_view w : kCaveats) {
    if (w[0] != first) continue;
    const size_t n = spaced_word(c.rest(), w);
    if (n == 0) continue;
    c.i += n;
    std::string name(w == "NF" ? "NOFORN" : w == "SBU" ? "SENSITIVE" : w == "OC" ? "ORCON" : w);
    if (w != "EFTO" && w != "EYES" && w != "NC" && std::find(out.begin(), out.end(), name) == out.end())
      out.push_back(name);
    if (w == "EYES") c.eat_word(" ONLY");
    return true;
  }
  return false;
}

void take_caveats(Scan& c, std::vector<std::string>& out) {
  for (;;) {
    const size_t at = c.i;
    while (c.peek() == ' ' || c.peek() == '/' || c.peek() == ',' || c.peek() == '(' || c.peek() == ')') ++c.i;
    if (begins(c.rest(), "FOR OFFICIAL USE ONLY")) {
      c.i += 21;
      out.emplace_back("FOUO");
      continue;
    }
    if (!take_caveat(c, out)) {
      c.i = at;
      return;
    }
  }
}

std::optional<doc::CableSection> take_section(Scan& c) {
  const size_t at = c.i;
  c.spaces();
  const size_t n = std::max(spaced_word(c.rest(), "SECTION"), spaced_word(c.rest(), "SECT"));
  if (n > 0) {
    c.i += n;
    c.eat('.');
    c.spaces();
    const auto a = number(c.digits(3));
    c.spaces();
    if (a && c.eat_word("OF")) {
      c.spaces();
      if (const auto b = number(c.digits(3)); b && *a >= 1 && *a <= *b) return doc::CableSection{*a, *b};
    }
  }
  c.i = at;
  return {};
}

bool all_of(std::string_view s, std::string_view set) { return s.find_first_not_of(set) == std::string_view::npos; }

// "002 OF 003", "001.2 OF 003" at the end of a line.
bool ends_in_page_of(std::string_view s) {
  if (s.empty() || !is_digit(s.back())) return false;
  const auto w = words(s);
  if (w.size() < 3 || !number(w.back()) || !equals(w[w.size() - 2], "OF")) return false;
  const std::string_view n = w[w.size() - 3];
  return all_of(n, "0123456789.") && n.size() <= 6;
}

bool is_page_line(std::string_view ink) {
  const size_t page = find_word(ink, "PAGE");
  if (page == std::string_view::npos || page > 60) return false;
  Scan c{ink, page + 4};
  c.spaces();
  if (c.digits(3).empty()) return false;
  const std::string_view before = trim(ink.substr(0, page));
  if (!before.empty()) {
    const auto level = classification_line(before);
    if (!level) return false;
  }
  c.spaces();
  if (c.done()) return true;
  if (c.eat_word("OF")) return true;
  // STATION NUMBER, in capitals
  const std::string_view rest = c.rest();
  return std::none_of(rest.begin(), rest.end(), is_lower) || parse_identifier(rest).has_value();
}

}  // namespace

bool is_rule(std::string_view ink) {
  if (ink.size() < 4 || ink.size() > kLongest) return false;
  size_t marks = 0;
  for (size_t i = 0; i < ink.size(); ++i) {
    const char c = ink[i];
    if (c == '-' || c == '=' || c == '_' || c == '*' || c == '#' || c == '~' || c == '/' || c == '+')
      ++marks;
    else if (static_cast<unsigned char>(c) == 0xE2 && i + 2 < ink.size())
      i += 2, ++marks;  // U+2010 ...
    else if (c != ' ')
      return false;
  }
  return marks >= 4;
}

int secrecy(std::string_view s) {
  if (begins(s, "TS") || begins(s, "TOP")) return 4;
  if (begins(s, "SBU") || begins(s, "LOU") || begins(s, "LIM") || begins(s, "FOUO")) return 1;
  if (begins(s, "U")) return 0;
  if (begins(s, "C")) return 2;
  return begins(s, "S") ? 3 : -1;
}

std::string portion_mark(std::string_view s, size_t& size) {
  size = 0;
  if (s.empty() || s[0] != '(') return {};
  const size_t close = s.substr(0, 40).find(')');
  if (close == std::string_view::npos) return {};
  std::string mark;
  for (const char c : s.substr(1, close - 1))
    if (!is_space(c)) mark += upper(c);
  std::string_view head = mark;
  head = head.substr(0, head.find_first_of("/-"));
  constexpr std::string_view kMarks[] = {"U",     "SBU", "C", "S", "TS", "LOU", "FOUO", "UNCLASSIFIED", "CONFIDENTIAL",
                                         "SECRET"};
  if (std::find(std::begin(kMarks), std::end(kMarks), head) == std::end(kMarks)) return {};
  if (const size_t entire = mark.find("-ENTIRE"); entire != std::string::npos) mark.resize(entire);
  if (std::any_of(mark.begin(), mark.end(), is_digit)) return {};
  size = close + 1;
  return mark;
}

std::optional<ParagraphStart> paragraph_start(std::string_view ink) {
  if (ink.empty() || is_letter(ink[0])) return {};   // most lines
  Scan c{ink.substr(0, 80)};
  ParagraphStart p;
  c.spaces();
  size_t size = 0;
  if (std::string mark = portion_mark(c.rest(), size); size > 0) {  // "(C) 4. text"
    p.portion = mark;
    p.portion_begin = c.i;
    p.portion_end = c.i += size;
    c.spaces();
  }
  if (c.rest().substr(0, 2) == "\xC2\xB6") c.i += 2;  // ¶
  const auto n = number(c.digits(3));
  if (!n || *n == 0 || is_alnum(c.peek())) return {};
  p.number = *n;
  // "2, STATION CHECKED": a full stop the scanner misread, in a line of capitals
  const bool comma = c.peek() == ',' && c.peek(1) == ' ' && is_upper(c.peek(2)) && is_upper(c.peek(3)) && p.portion_end == 0 &&
                     std::none_of(ink.begin(), ink.end(), is_lower);
  const bool stop = c.eat('.') || (c.peek() == ')' && c.eat(')')) || (comma && c.eat(','));
  if (stop && p.portion_end == 0) c.eat(')');
  p.number_end = c.i;
  if (stop && (is_digit(c.peek()) || c.peek() == '/' || c.peek() == '%')) return {};
  const bool glued = !c.done() && c.peek() != '(' && !is_space(c.peek()) && c.peek() != '\xC2' && is_lower(c.peek());
  if (glued) return {};
  c.spaces();
  if (p.portion_end == 0) {
    p.portion_begin = p.portion_end = c.i;
    if (std::string mark = portion_mark(c.rest(), size); size > 0) {
      p.portion = mark;
      p.portion_end = c.i += size;
      c.spaces();
    }
  }
  if (!stop && p.portion.empty()) return {};
  p.text = c.i;
  return p;
}

size_t bullet(std::string_view ink, bool& lettered) {
  lettered = false;
  Scan c{ink.substr(0, 24)};
  size_t dashes = 0;
  while (c.eat('-')) ++dashes;
  if (dashes > 0 && dashes <= 4 && is_space(c.peek())) return c.spaces(), c.i;
  if (dashes > 0) return dashes >= 2 && dashes <= 4 && is_letter(c.peek()) ? dashes : 0;
  constexpr std::string_view kSigns[] = {"\xE2\x80\xA2",
                                         "\xE2\x80\xA3",
                                         "\xE2\x97\xA6",
                                         "\xE2\x96\xAA",
                                         "\xE2\x80\x93",
                                         "\xE2\x80\x94",
                                         "\xC2\xB7",
                                         "*",
                                         "o",
                                         ">"};
  for (const std::string_view sign : kSigns) {
    if (c.rest().substr(0, sign.size()) != sign || !is_space(c.peek(sign.size()))) continue;
    c.i = sign.size();
    c.spaces();
    return c.i;
  }
  lettered = true;
  const bool open = c.eat('(');
  const size_t at = c.i;
  const bool letter = is_letter(c.peek()) && !is_alnum(c.peek(1));
  if (letter)
    ++c.i;
  else
    c.digits(2);
  if (c.i == at) return 0;
  if (open ? !c.eat(')') : !(c.eat(')') || (letter && c.eat('.')))) return 0;
  if (!is_space(c.peek())) return 0;
  size_t size = 0;
  if (open && !portion_mark(ink, size).empty()) return 0;
  c.spaces();
  return c.i;
}

bool station_and_number(std::string_view s, Classification& out) {
  Scan c{s};
  if (const auto section = take_section(c)) out.section = section;
  take_caveats(c, out.handling);
  c.spaces();
  const size_t begin = c.i;
  size_t count = 0;
  for (;;) {  // up to four words in capitals, then digits
    const size_t at = c.i;
    while (!c.done() && (is_upper(c.peek()) || c.peek() == '-' || c.peek() == '\'' || c.peek() == '.' ||
                         (c.peek() == '0' && is_upper(c.peek(1)))))
      ++c.i;
    if (c.i == at || ++count > 5) return false;
    const std::string_view name = s.substr(begin, c.i - begin);
    const size_t gap = c.i;
    c.spaces();
    if (is_digit(c.peek()) || (c.peek() == 'O' && is_digit(c.peek(1)))) {
      if (c.peek() == 'O') ++c.i;
      const auto n = number(c.digits(8));
      if (!n || (is_alnum(c.peek()) && !begins(c.rest(), "ZFR") && !begins(c.rest(), "ZDK")) || c.peek() == ':') return false;
      if (never_station(name)) return false;
      const std::string key = station_key(name);
      if (key.size() < 3) return false;
      out.station = key;
      out.number = *n;
      return true;
    }
    if (c.i == gap) return false;
  }
}

std::optional<Classification> classification_line(std::string_view ink) {
  ink = ink.substr(0, kLongest);
  const char first = ink.empty() ? '\0' : ink[0];
  if (first != 'T' && first != 'S' && first != 'C' && first != 'L' && first != 'U') return {};   // of the levels
  constexpr std::string_view kSensitive = "SENSITIVE BUT UNCLASSIFIED";
  if (ink.substr(0, kSensitive.size()) == kSensitive && trim(ink.substr(kSensitive.size())).empty()) {
    Classification out;
    out.level = "UNCLASSIFIED";
    out.handling = {"SENSITIVE"};
    return out;
  }
  for (const Level& level : kLevels) {
    if (first != level.printed[0]) continue;
    const size_t n = spaced_word(ink, level.printed);
    if (n == 0) continue;
    Classification out;
    out.level = level.level;
    Scan c{ink, n};
    take_caveats(c, out.handling);
    const std::string_view rest = trim(c.rest());
    if (rest.empty()) return out;
    station_and_number(rest, out);
    if (!out.station.empty() || out.section) return out;
    if (std::any_of(rest.begin(), rest.end(), is_lower)) return {};  // "SECRET talks were held"
    return rest.size() > 60 ? std::nullopt : std::optional(out);
  }
  return {};
}

bool handling_line(std::string_view ink, std::vector<std::string>& out) {
  if (ink.empty() || ink.size() > kLongest) return false;
  std::vector<std::string> found;
  Scan c{ink};
  take_caveats(c, found);
  if (found.empty() && !begins(ink, "EFTO")) return false;
  if (std::any_of(ink.begin(), ink.end(), is_lower)) return false;
  if (!trim(c.rest(), "./,").empty()) return false;
  for (auto& f : found)
    if (std::find(out.begin(), out.end(), f) == out.end()) out.push_back(std::move(f));
  return true;
}

bool is_residue(std::string_view ink) {
  // a level line whose end the scanner lost
  if (ink.size() <= 34 && ink.substr(0, 21) == "SENSITIVE BUT UNCLASS") return true;
  if (!ink.empty() && ink.size() <= 60 && std::string_view("B1PRC").find(ink[0]) != std::string_view::npos &&
      is_page_banner(ink))
    return true;
  if (ink.size() > 130 || ink.size() < 4) return false;
  // in capitals, at least at its begin: prose leaves here
  if (!(is_upper(ink[0]) || is_digit(ink[0])) || is_lower(ink[1]) || is_lower(ink[2]) || is_lower(ink[3])) return false;
  if (ends_in_page_of(ink) && ink.size() < 60 && std::none_of(ink.begin(), ink.end(), is_lower)) return true;
  if (is_page_line(ink)) return true;
  if (find(ink, "CASE NO. F-") != std::string_view::npos && find(ink, "DOC NO. C") != std::string_view::npos)
    return true;
  if (const auto c = classification_line(ink)) return c->station.empty() ? one_line(ink).size() < 45 : true;
  std::vector<std::string> none;
  return handling_line(ink, none);
}

bool is_end_mark(std::string_view ink) {
  if (ink.empty() || ink.size() > 130) return false;
  if (equals(ink, "BT") || ink == "END" || ink == ">" || ink == "/\\") return true;
  if (ink[0] == '#' && ink.size() <= 8 && all_of(ink.substr(1), "0123456789")) return true;
  if (ink.size() <= 20 && ink.size() >= 3 && all_of(ink, "N")) return true;
  if (ink.size() <= 12 && ink.substr(0, 1) == "N" && ink.find("VZCZ") != std::string_view::npos) return true;
  if (ink.size() <= 12 && ink.find("VVZCZ") != std::string_view::npos) return true;
  constexpr std::string_view kBegins[] = {"<< END OF",          "*** CURRENT",      "DECLASSIFIED/RELEASED",
                                          "NOTE BY OC/T",       "NOTE: NOT PASSED", "MESSAGE ATTRIBUTES",
                                          "MARGARET P. GRAFELD"};
  for (const std::string_view b : kBegins)
    if (begins(ink, b)) return true;
  const auto w = is_digit(ink[0]) && ink.find('-') != std::string_view::npos ? words(ink) : std::vector<std::string_view>();
  return w.size() == 3 && w[1] == "-" && parse_identifier(w[0]) && classification_line(w[2]);
}

bool is_trailer(std::string_view ink) { return is_end_mark(ink) || (ink.size() <= 130 && is_residue(ink)); }

LineShape shape_of(std::string_view ink) {
  if (is_rule(ink)) return LineShape::kRule;
  if (const auto c = classification_line(ink); c && !c->station.empty()) return LineShape::kLevel;
  if (is_residue(ink)) return LineShape::kResidue;
  return is_end_mark(ink) ? LineShape::kEnd : LineShape::kOther;
}

bool furniture_cue(std::string_view ink) {
  const std::string_view head = ink.substr(0, kLongest);
  static constexpr std::string_view kAnywhere[] = {"\xC2\xA9",
                                            "ADVERTISEMENT",
                                            "NEWSLETTER",
                                            "SUBSCRI",
                                            "ALL RIGHTS RESERVED",
                                            "COOKIE",
                                            "PAYWALL",
                                            "SCROLL TO CONTINUE",
                                            "CLICK HERE",
                                            "PRIVACY POLICY",
                                            "TERMS OF USE",
                                            "TERMS OF SERVICE",
                                            "READ MORE",
                                            "SIGN UP",
                                            "SIGN IN",
                                            "LOG IN",
                                            "FACEBOOK",
                                            "TWITTER",
                                            "HTTP://",
                                            "HTTPS://",
                                            "WWW.",
                                            "INBOX",
                                            "RELATED ARTICLES",
                                            "RELATED STORIES",
                                            "POWERED BY",
                                            "SPONSORED",
                                            "EMAIL THIS",
                                            "PRINT THIS",
                                            "PERMALINK",
                                            "RSS FEED",
                                            "COMMENTS ("};
  // By first letter: the second letters of the cues, a quick no for most words; © beside them.
  static constexpr std::array<uint32_t, 26> kSecond = [] {
    std::array<uint32_t, 26> out{};
    for (const std::string_view cue : kAnywhere)
      if (is_upper(cue[0])) out[static_cast<size_t>(cue[0] - 'A')] |= 1U << (cue[1] - 'A');
    return out;
  }();
  for (size_t i = 0; i < head.size(); ++i) {  // a cue begins a word
    if (i > 0 && is_alnum(head[i - 1])) continue;
    const char first = upper(head[i]);
    const char second = i + 1 < head.size() ? upper(head[i + 1]) : ' ';
    const bool may = is_upper(first) && is_upper(second) && (kSecond[static_cast<size_t>(first - 'A')] >> (second - 'A') & 1U) != 0;
    if (!may && first != '\xC2') continue;
    for (const std::string_view cue : kAnywhere)
      if (first == cue[0] && begins(head.substr(i), cue)) return true;
  }
  constexpr std::string_view kBegins[] = {
      "SHARE ",       "FOLLOW US",        "JOIN OUR",       "DONATE",          "SUPPORT OUR", "LATEST ",
      "MORE FROM",    "MORE STORIES",     "TRENDING",       "WORLD HEADLINES", "TOP STORIES", "BACK TO",
      "NEXT PAGE",    "PREVIOUS PAGE",    "LEAVE A",        "COPYRIGHT",       "TWEET",       "MOST READ",
      "MOST POPULAR", "CONTINUE READING", "DOWNLOAD OUR",   "GET OUR",         "GET THE",     "START YOUR",
      "TRY OUR",      "BECOME A MEMBER",  "LICENCE NEEDED", "LICENSE NEEDED",  "BUY ",        "BREAKING NEWS"};
  for (const std::string_view cue : kBegins)
    if (begins(head, cue)) return true;
  return false;
}

bool ends_sentence(std::string_view ink) {
  while (!ink.empty()) {
    const char c = ink.back();
    if (c == '"' || c == '\'' || c == ')' || c == ']')
      ink.remove_suffix(1);
    else if (ink.size() >= 3 && ink.substr(ink.size() - 3, 2) == "\xE2\x80")
      ink.remove_suffix(3);
    else
      break;
  }
  return !ink.empty() &&
         (ink.back() == '.' || ink.back() == '!' || ink.back() == '?' || ink.back() == ':' || ink.back() == ';');
}

}  // namespace stemma::read::cable
