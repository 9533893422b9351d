// Binary search in sorted tables; slips by an edit distance of one that must lead to
// exactly one post, so that nothing is decided between two.
#include "stemma/read/cable/station.h"

#include <algorithm>
#include <array>
#include <bit>

#include "stemma/read/cable/dates.h"
#include "stemma/read/cable/scan.h"
#include "stemma/read/cable/tables/routing.h"
#include "stemma/read/cable/tables/stations.h"
#include "stemma/text/edit_distance.h"

namespace stemma::read::cable {
namespace {

bool in_table(std::string_view name) {
  return std::binary_search(std::begin(tables::kStations), std::end(tables::kStations), name);
}

std::string_view variant_of(std::string_view name) {
  const auto* end = std::end(tables::kStationVariants);
  const auto* it = std::lower_bound(std::begin(tables::kStationVariants), end, name,
                                    [](const auto& v, std::string_view n) { return v.variant < n; });
  return it != end && it->variant == name ? it->station : std::string_view{};
}

// Equal but for one letter lost, added, changed, or two swapped.
bool one_slip(std::string_view a, std::string_view b) { return text::edit_distance(a, b, 1) <= 1; }

// Two letters wrong are allowed in a long name.
bool two_slips(std::string_view a, std::string_view b) {
  return std::min(a.size(), b.size()) >= 9 && text::edit_distance(a, b, 2) <= 2;
}

// The letters of a name, a bit each. A slip adds at most one to them and takes at most one away.
constexpr uint32_t letters_of(std::string_view name) {
  uint32_t out = 0;
  for (const char c : name) out |= 1U << (static_cast<unsigned char>(c) & 31U);
  return out;
}

constexpr auto kLetters = [] {
  std::array<uint32_t, std::size(tables::kStations)> out{};
  for (size_t i = 0; i < out.size(); ++i) out[i] = letters_of(tables::kStations[i]);
  return out;
}();

// The only post that `slip`, of at most `slips` letters, leads to; empty if there are none or several.
template <class Slip>
std::string_view only_one(std::string_view name, int slips, const Slip& slip) {
  const uint32_t letters = letters_of(name);
  std::string_view found;
  for (size_t i = 0; i < kLetters.size(); ++i) {
    const std::string_view s = tables::kStations[i];
    if (std::max(s.size(), name.size()) - std::min(s.size(), name.size()) > static_cast<size_t>(slips)) continue;
    if (std::popcount(kLetters[i] & ~letters) > slips || std::popcount(letters & ~kLetters[i]) > slips) continue;
    if (std::max(s.size(), name.size()) < 6 || !slip(name, s)) continue;
    if (!found.empty()) return {};
    found = s;
  }
  return found;
}

std::string_view nearest(std::string_view name) {
  if (name.size() < 5) return {};
  if (const auto one = only_one(name, 1, one_slip); !one.empty()) return one;
  return only_one(name, 2, two_slips);
}

// "SECTION", with at most two letters wrong.
bool like_section(std::string_view w) {
  if (w.size() < 5 || w.size() > 9) return false;
  constexpr std::string_view kSection = "SECTION";
  std::array<size_t, 8> row{};
  for (size_t j = 0; j <= kSection.size(); ++j) row[j] = j;
  for (size_t i = 1; i <= w.size(); ++i) {
    size_t diagonal = row[0];
    row[0] = i;
    for (size_t j = 1; j <= kSection.size(); ++j) {
      const size_t was = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (w[i - 1] == kSection[j - 1] ? 0 : 1)});
      diagonal = was;
    }
  }
  return row[kSection.size()] <= 2;
}

// Drops "SECTION01OF03" before a name, however garbled the word is.
std::string_view drop_section(std::string_view s) {
  Scan c{s};
  const std::string_view word = c.letters();
  if (!like_section(word) || c.digits(2).empty()) return s;
  const std::string_view of = c.letters();
  if (of.empty() || of.size() > 2 || c.digits(2).empty() || !is_letter(c.peek())) return s;
  return c.rest();
}

std::string_view drop_prefixes(std::string_view s) {
  s = drop_section(s);
  constexpr std::string_view kPrefixes[] = {"EFTO",      "NOFORN",  "AMEMBASSY", "AMCONSUL",
                                            "USMISSION", "EMBASSY", "FSC",       "USINT"};
  for (const std::string_view p : kPrefixes)
    if (s.size() > p.size() && s.substr(0, p.size()) == p && !in_table(s) && is_letter(s[p.size()]))
      s.remove_prefix(p.size());
  return s;
}

std::string letters_only(std::string_view printed) {
  std::string out;
  for (const char c : printed) {
    if (is_letter(c))
      out += upper(c);
    else if (c == '0')
      out += 'O';  // 0TTAWA, SANTIAG0
  }
  return out;
}

// Digits of the year at the begin: "05", "2005", "7575".
int take_year(Scan& c) {
  const std::string_view d = c.digits(4);
  const int n = static_cast<int>(number(d).value_or(0));
  if (d.size() == 2) return full_year(n);
  if (d.size() == 4 && n >= 1900 && n < 2100) return n;
  if (d.size() == 4 && d.substr(0, 2) == d.substr(2)) return full_year(n % 100);
  return 0;
}

}  // namespace

bool known_station(std::string_view printed) {
  std::string s;
  for (const char c : printed)
    if (is_letter(c) || is_digit(c)) s += c == '0' ? 'O' : upper(c);
  return in_table(s) || !variant_of(s).empty();
}

std::string station_key(std::string_view printed) {
  const std::string all = letters_only(printed);
  std::string_view s = drop_prefixes(all);
  if (printed.substr(0, 7) == "EMBASSY" && s == "VIENNA") return "VIENNA";
  if (in_table(s)) return std::string(s);
  if (const auto v = variant_of(s); !v.empty()) return std::string(v);
  if (const auto n = nearest(s); !n.empty()) return std::string(n);
  return std::string(s);
}

bool never_station(std::string_view word) {
  static constexpr std::string_view kNever[] = {
      "ABOUT", "ACCOUNT", "ACT", "ACTION", "AFTER", "AGENDA", "AGREEMENT", "AIRGRAM", "ALSO", "AND", "ANNEX",
      "APPENDIX", "APPROX", "APR", "APRIL", "ARE", "ART", "ARTICLE", "ARTICLES", "ATTACHMENT", "AUG", "AUGUST",
      "BATCH", "BEFORE", "BETWEEN", "BILL", "BOX", "BRIEFING", "BUDGET", "BUT", "CABLE", "CABLES", "CASE", "CELL",
      "CFR", "CHAPTER", "CIRCULAR", "CLASSNET", "CLAUSE", "CONFIRMATION", "CONTRACT", "CONVENTION", "DATED", "DEC",
      "DECEMBER", "DECREE", "DEMARCHE", "DESPATCH", "DIPLOMATIC", "DIPNOTE", "DISPATCH", "DOC", "DTG", "EDITION",
      "EMAIL", "EMAILS", "ENCLOSURE", "EXECUTIVE", "EXHIBIT", "EXT", "FACT", "FAH", "FAM", "FAX", "FEB", "FEBRUARY",
      "FIGURE", "FILE", "FLIGHT", "FOR", "FORM", "FRIDAY", "FROM", "FUND", "FY", "GRANT", "GUIDANCE", "HAS", "HAVE",
      "HOTEL", "IIR", "IN", "INCSR", "INTELLIPEDIA", "INVOICE", "ISSUE", "ITEM", "JAN", "JANUARY", "JUL", "JULY",
      "JUN", "JUNE", "LAW", "LETTER", "LIC", "LICENCE", "LICENSE", "LINE", "MAIL", "MAR", "MARCH", "MAY", "MEETING",
      "MEMO", "MEMORANDUM", "MESSAGE", "MONDAY", "MSG", "MTCR", "NIPRNET", "NO", "NONPAPER", "NOTE", "NOTICE", "NOV",
      "NOVEMBER", "NUMBER", "NUMBERS", "OCT", "OCTOBER", "OF", "ON", "OPCON", "ORDER", "OSC", "OVER", "PAGE", "PAPER",
      "PAR", "PARA", "PARAGRAPH", "PARAS", "PART", "PASSPORT", "PER", "PHONE", "PLUS", "POC", "POINT", "POINTS",
      "PRESS", "PROJECT", "PROTOCOL", "REF", "REFERENCE", "REFERENCES", "REFS", "REFTEL", "RELEASE", "REPORT", "RES",
      "RESOLUTION", "ROOM", "SATURDAY", "SCHEDULE", "SECTION", "SEP", "SEPT", "SEPTEL", "SEPTEMBER", "SERIAL",
      "SHEET", "SINCE", "SIPRNET", "SPEECH", "STATEMENT", "SUITE", "SUNDAY", "TAB", "TABLE", "TD", "TEL", "TELCON",
      "TELCONS", "TELEGRAM", "TELEPHONE", "THE", "THURSDAY", "TO", "TODAY", "TRANSCRIPT", "TREATY", "TUESDAY",
      "UNSCR", "UNTIL", "USC", "VERSION", "VIA", "VISA", "VISAS", "VOL", "VOLUME", "WAS", "WEDNESDAY", "WERE", "WILL",
      "WIRE", "WITH", "YESTERDAY"};
  const std::string w = upper(word);
  return std::binary_search(std::begin(kNever), std::end(kNever), std::string_view(w));
}

std::string_view station_of_route(std::string_view indicator) {
  const auto* end = std::end(tables::kRoutes);
  const auto* it = std::lower_bound(std::begin(tables::kRoutes), end, indicator,
                                    [](const auto& r, std::string_view n) { return r.indicator < n; });
  return it != end && it->indicator == indicator ? it->station : std::string_view{};
}

std::string complete_station(std::string_view cut) {
  const std::string s = letters_only(cut);
  if (in_table(s) || s.size() < 4) return s;
  if (const auto v = variant_of(s); !v.empty()) return std::string(v);
  const auto* it = std::lower_bound(std::begin(tables::kStations), std::end(tables::kStations), std::string_view(s));
  const auto fits = [&](const std::string_view* p) {
    return p != std::end(tables::kStations) && p->substr(0, s.size()) == s;
  };
  if (fits(it) && !fits(it + 1)) return std::string(*it);
  return s;
}

std::optional<doc::CableKey> parse_identifier(std::string_view id) {
  id = trim(id);
  if (id.size() > 64) return {};
  Scan c{id};
  const bool four = id.size() > 4 && number(id.substr(0, 4)) && !number(id.substr(0, 5));
  const int year = take_year(c);
  if (year == 0 || is_digit(c.peek())) return {};
  std::string name;  // the letters (and the section's digits) up to the number
  const std::string squeezed = [&] {
    std::string out;
    for (const char ch : c.rest())
      if (is_alnum(ch) || ch == '-' || ch == '\'') out += upper(ch);
    return out;
  }();
  Scan r{drop_section(squeezed)};
  while (!r.done() && (!is_digit(r.peek()) || (r.peek() == '0' && is_letter(r.peek(1))))) name += r.s[r.i++];
  bool airgram = false;
  if (name.size() > 4 && (name.ends_with("-A") || name.ends_with("A-"))) {  // BANGKOK-A50, BANGKOK A-50
    airgram = true;
    name.resize(name.size() - 2);
  }
  if (name.empty() || never_station(name)) return {};
  auto n = number(r.digits(7));
  if (begins(r.rest(), "SUSPECTEDDUPLICATE")) {  // the later number is the valid one
    r.i += 18;
    n = number(r.digits(7));
  } else if (!r.done() && !begins(r.rest(), "ZFR") && !begins(r.rest(), "ZDK") && !begins(r.rest(), "TOSEC")) {
    return {};
  }
  if (!n) return {};
  std::string station = station_key(name);
  if (four && !known_station(station)) station = complete_station(station);
  return doc::CableKey{year, station, *n, airgram};
}

}  // namespace stemma::read::cable
