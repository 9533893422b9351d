// The block begins at its title; every "Name: value" below it is an attribute, other lines
// continue the value before. It ends with the markings, or where text of another kind begins.
#include "stemma/read/cable/attributes.h"

#include <algorithm>
#include <cstdlib>

#include "stemma/read/cable/lines.h"
#include "stemma/read/cable/scan.h"
#include "stemma/read/cable/station.h"
#include "stemma/read/cable/subject.h"
#include "stemma/read/cable/tags.h"

namespace stemma::read::cable {
namespace {

constexpr size_t kMostLines = 400;
constexpr size_t kNone = std::string_view::npos;

// "Original Handling Restrictions: n/a": length of the name, 0 if the line has none.
size_t name_size(std::string_view s) {
  const size_t colon = s.substr(0, 50).find(':');
  if (colon == kNone || colon < 2 || !is_upper(s[0])) return 0;
  if (colon + 1 < s.size() && !is_space(s[colon + 1])) return 0;
  if (words(s.substr(0, colon)).size() > 5) return 0;
  return std::all_of(s.begin(), s.begin() + static_cast<std::ptrdiff_t>(colon),
                     [](char c) { return is_letter(c) || c == ' '; })
             ? colon
             : 0;
}

bool title(std::string_view s) { return s.size() < 24 && equals(trim(s, ":"), "MESSAGE ATTRIBUTES"); }

bool other_text(std::string_view s) {
  const auto level = classification_line(s);
  return (level && !level->station.empty()) || begins(s, "VZCZC") || begins(s, "PAGE 01") || s.size() > 2000;
}

// Names from printed lists: one a line, or between commas and semicolons.
void each(std::string_view v, std::vector<std::string>& out) {
  for (size_t at = 0; at <= v.size();) {
    const size_t end = std::min(v.find_first_of(",;\n", at), v.size());
    std::string name = one_line(trim(v.substr(at, end - at)));
    if (!name.empty() && std::find(out.begin(), out.end(), name) == out.end()) out.push_back(std::move(name));
    at = end + 1;
  }
}

std::string level_of(std::string_view v) {
  const auto c = classification_line(v);
  return c ? c->level : std::string();
}

// The days between two dates of which one may lie in the next month or year; 99 if far.
int days_apart(const Date& a, const Date& b) {
  const auto count = [](const Date& d) { return d.year * 366 + day_of_year(d); };
  return std::min(99, std::abs(count(a) - count(b)));
}

}  // namespace

std::string_view Attributes::of(std::string_view text, std::string_view name) const {
  for (const Attribute& a : list) {
    if (!equals(one_line(a.name.of(text)), name)) continue;
    const std::string_view v = trim(a.value.of(text), "'!");
    return equals(v, "N/A") || equals(v, "NA") ? std::string_view() : v;
  }
  return {};
}

std::optional<Attributes> find_attributes(const Draft& draft, size_t from) {
  size_t i = from;
  while (i < draft.lines.size() && !title(draft.ink(i))) ++i;
  if (i >= draft.lines.size()) return {};
  Attributes out;
  out.first = i;
  size_t foreign = 0;  // lines in a row that continue nothing
  for (++i; i < draft.lines.size() && i < out.first + kMostLines && foreign < 9; ++i) {
    const std::string_view s = draft.ink(i);
    if (s.empty()) continue;
    if (other_text(s) || title(s)) break;
    const Span in = draft.lines[i].ink;
    if (const size_t n = name_size(s)) {
      Span value{in.begin + static_cast<uint32_t>(n) + 1, in.end};
      while (!value.empty() && is_space(draft.text()[value.begin])) ++value.begin;
      out.list.push_back({in, {in.begin, in.begin + static_cast<uint32_t>(n)}, value});
      foreign = 0;
    } else {
      if (out.list.empty()) break;
      Attribute& a = out.list.back();
      if (a.value.empty()) a.value.begin = in.begin;
      a.span.end = a.value.end = in.end;
      ++foreign;
    }
    out.last = i + 1;
  }
  if (out.list.size() < 3) return {};
  return out;
}

Stated stated(std::string_view text, const Attributes& list) {
  Stated out;
  if (const auto key = parse_identifier(one_line(list.of(text, "DOCUMENT NUMBER")))) {
    out.station = complete_station(key->station);
    out.number = key->number;
  }
  out.date = parse_date(list.of(text, "DRAFT DATE"));
  if (out.date && out.date->year < 1972) out.date.reset();  // the archive's "01 JAN 1960" is no date
  return out;
}

std::optional<doc::HeaderCheck> compare(std::string_view text, const Attributes& list, const doc::Cable& cable,
                                        const Stated& header) {
  const Stated listed = stated(text, list);
  size_t compared = 0;
  std::string differ;
  const auto put = [&](bool same, std::string_view what, const std::string& here, const std::string& there) {
    ++compared;
    if (same) return;
    differ += (differ.empty() ? "" : "; ") + std::string(what) + " " + here + ", listed " + there;
  };
  if (header.number != 0 && listed.number != 0)
    put(header.number == listed.number && (header.station == listed.station || begins(header.station, listed.station)),
        "number", header.station + " " + std::to_string(header.number),
        listed.station + " " + std::to_string(listed.number));
  if (header.date && listed.date)
    put(days_apart(*header.date, *listed.date) <= 2, "date", iso(*header.date), iso(*listed.date));
  const std::string level = level_of(list.of(text, "ORIGINAL CLASSIFICATION"));
  if (!cable.classification.empty() && !level.empty())
    put(cable.classification == level, "level", cable.classification, level);
  const std::string_view tags = list.of(text, "TAGS");
  if (!cable.tags.empty() && !tags.empty()) {
    for (const std::string& t : parse_tags(tags))
      if (std::find(cable.tags.begin(), cable.tags.end(), t) == cable.tags.end()) put(false, "TAGS", "without", t);
    ++compared;
  }
  if (compared == 0) return {};
  return doc::HeaderCheck{"attributes-vs-header", differ.empty(),
                          differ.empty() ? std::to_string(compared) + " of both agree" : differ};
}

void fill(std::string_view text, const Attributes& list, doc::Cable& cable) {
  if (cable.from.empty()) cable.from = one_line(list.of(text, "FROM"));
  if (cable.to.empty()) each(list.of(text, "TO"), cable.to);
  if (cable.tags.empty()) cable.tags = parse_tags(list.of(text, "TAGS"));
  if (cable.subject.empty()) cable.subject = parse_subject(list.of(text, "SUBJECT"));
  if (cable.classification.empty()) cable.classification = level_of(list.of(text, "ORIGINAL CLASSIFICATION"));
  if (cable.handling.empty()) handling_line(one_line(list.of(text, "ORIGINAL HANDLING RESTRICTIONS")), cable.handling);
}

}  // namespace stemma::read::cable
