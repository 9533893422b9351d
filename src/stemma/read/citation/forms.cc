// Tried from the most telling form down: statutes and cases; a title in quotation marks;
// writer to receiver with a date; year behind the writer; a book by its imprint in
// brackets; a list entry with points; an address.
#include "stemma/read/citation/forms.h"

#include <algorithm>

#include "stemma/read/citation/parts.h"
#include "stemma/read/citation/tables/words.h"
#include "stemma/read/date.h"
#include "stemma/read/shape.h"

namespace stemma::read::citation {
namespace {

constexpr auto npos = std::string_view::npos;

struct Quoted {
  size_t begin = npos, end = npos;   // of the title inside the marks
  size_t behind = npos;
};

Quoted quoted_title(std::string_view s) {
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"“", "”"}, {"\"", "\""}, {"«", "»"}, {"‘", "’"}}) {
    const size_t begin = s.find(open);
    if (begin == npos) continue;
    size_t end = s.find(close, begin + open.size());
    // ’ is an apostrophe too, and “ ” may hold another pair.
    while (close == "’" && end != npos && end + 3 < s.size() && is_alpha(s[end + 3])) end = s.find(close, end + 3);
    if (end == npos || end < begin + open.size() + 3) continue;
    return {begin + open.size(), end, end + close.size()};
  }
  return {};
}

// Digits at `at`, with a range: "12–14".
std::string_view number_at(std::string_view s, size_t at) {
  size_t end = at;
  while (end < s.size() && (is_digit(s[end]) || ((s[end] == '-' || s[end] == '/') && end > at && end + 1 < s.size() && is_digit(s[end + 1])) ||
                            (s.substr(end, 3) == "–" && end > at))) {
    end += s.substr(end, 3) == "–" ? 3 : 1;
  }
  return s.substr(at, end - at);
}

// The number behind one of `leads`; its place in `at`.
std::string_view behind(std::string_view s, std::initializer_list<std::string_view> leads, size_t* at = nullptr) {
  for (std::string_view lead : leads) {
    for (size_t i = s.find(lead); i != npos; i = s.find(lead, i + 1)) {
      const bool word = i == 0 || !is_alpha(s[i - 1]);
      const std::string_view n = number_at(s, i + lead.size());
      if (!word || n.empty()) continue;
      if (at != nullptr) *at = i;
      return n;
    }
  }
  return {};
}

void set_names(std::string_view text, bool inverted, doc::Citation& c) {
  text = trimmed(text, " ,;:");
  bool editors = false;
  for (std::string_view sign : {", eds.", ", eds", " (eds.)", ", ed.", ", ed", " (ed.)", ", editor", ", editors"}) {
    if (!text.ends_with(sign)) continue;
    text.remove_suffix(sign.size());
    editors = true;
    break;
  }
  (editors ? c.editors : c.authors) = names_of(text, inverted);
}

bool all_people(const std::vector<doc::CitedName>& names) {
  return !names.empty() && std::all_of(names.begin(), names.end(), [](const doc::CitedName& n) { return !n.family.empty() || is_body(n.literal); });
}

// "42 U.S.C. § 1983"; "Pub. L. No. 94–412"; "Roe v. Doe, 410 U.S. 113 (1973)".
bool law(std::string_view s, doc::Citation& c) {
  const size_t versus = std::min(s.find(" v. "), s.find(" vs. "));
  if (versus != npos && versus > 1 && versus < 120 && is_upper(s[0])) {
    const size_t comma = s.find(", ", versus);
    if (comma == npos || comma + 2 >= s.size() || !is_digit(s[comma + 2])) return false;
    c.type = "legal_case";
    c.title = s.substr(0, comma);
    c.volume = number_at(s, comma + 2);
    const size_t open = s.rfind('(');
    c.issued = year_in(open == npos ? s : s.substr(open));
    std::string_view rest = trimmed(s.substr(comma + 2 + c.volume.size(), open == npos ? npos : open - comma - 2 - c.volume.size()));
    const size_t last = rest.find_last_of(' ');
    if (last != npos && is_digit(rest[last + 1])) {
      c.container_title = trimmed(rest.substr(0, last), " ,");
      c.page = rest.substr(last + 1);
    }
    return true;
  }
  const bool code = s.find(" U.S.C. ") != npos || s.find(" Stat. ") != npos || s.starts_with("Pub. L.") || s.starts_with("Public Law ") || s.find(" C.F.R. ") != npos;
  if (!code || s.size() > 240) return false;
  c.type = "legislation";
  const std::string_view n = behind(s, {"Pub. L. No. ", "Pub. L. ", "Public Law No. ", "Public Law "});
  c.number = n;
  const size_t comma = s.find(", ");
  if (!n.empty() && comma != npos && comma > 4 && !s.starts_with("Pub")) c.title = s.substr(0, comma);
  for (std::string_view book : {" U.S.C. ", " Stat. ", " C.F.R. "}) {
    const size_t at = s.find(book);
    if (at == npos) continue;
    c.container_title = trimmed(book, " ");
    size_t from = at;
    while (from > 0 && is_digit(s[from - 1])) --from;
    c.volume = s.substr(from, at - from);
    size_t page = at + book.size();
    if (s.substr(page, 2) == "§") page = s.find_first_of("0123456789", page);
    if (page != npos) c.page = number_at(s, page);
    break;
  }
  if (const size_t open = s.rfind('('); open != npos) c.issued = year_in(s.substr(open));
  return !c.container_title.empty() || !c.number.empty();
}

// What follows the title of an article: "Harbour Studies 12, no. 3 (1998): 45–67".
void take_container(std::string_view s, doc::Citation& c) {
  size_t at = npos;
  c.volume = behind(s, {"vol. ", "Vol. ", "volume "}, &at);
  size_t stop = at;
  c.issue = behind(s, {"no. ", "No. ", "nos. ", "núm. ", "nº "}, &at);
  if (!c.issue.empty()) stop = std::min(stop, at);
  const size_t open = s.find('(');
  stop = std::min({stop, open, s.size()});
  if (c.volume.empty()) {       // the first number behind the name: "Studies 12", "Studies, 12(3)"
    for (size_t i = 1; i < stop; ++i) {
      if (!is_digit(s[i]) || s[i - 1] != ' ') continue;
      const std::string_view n = number_at(s, i);
      const char next = i + n.size() < s.size() ? s[i + n.size()] : ' ';
      const bool alone = n.size() <= 3 && (next == ',' || next == ' ' || next == '(' || next == ':' || next == '.') && !(date_in(s).size() >= 7 && open == npos && c.issue.empty() && next != ':');
      stop = std::min(stop, i);
      if (!alone) break;
      c.volume = n;
      if (next == '(' || next == '.' || next == ':') {
        const std::string_view issue = number_at(s, i + n.size() + 1);
        if (!issue.empty() && issue.size() <= 3 && c.issue.empty()) c.issue = issue;
      }
      break;
    }
  }
  std::string_view name = trimmed(s.substr(0, stop));
  if (const size_t comma = name.find(", "); comma != npos) {
    const std::string_view tail = name.substr(comma + 2);
    if (!date_in(s).empty() && (name.find(" ed. ") == npos)) {   // "Daily Star, March 3": the month is no part of the name
      for (std::string_view month : {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December", "Jan.", "Feb.",
                                     "Aug.", "Sept.", "Oct.", "Nov.", "Dec.", "Spring", "Summer", "Fall", "Autumn", "Winter", "pp", "p"}) {
        if (tail.starts_with(month)) { name = name.substr(0, comma); break; }
      }
    }
  }
  for (std::string_view month : {" January", " February", " March", " April", " May", " June", " July", " August", " September", " October", " November", " December"}) {
    if (name.ends_with(month)) name = trimmed(name.substr(0, name.size() - month.size()));
  }
  c.container_title = trimmed(name, " ,;:");
  std::string_view year = open != npos ? s.substr(open + 1, s.find(')', open) - open - 1) : s;
  std::string date = date_in(year);
  if (date.empty()) date = date_in(s);
  c.issued = date;
  const size_t colon = s.rfind(": ");
  if (colon != npos && colon + 2 < s.size() && is_digit(s[colon + 2])) {
    c.page = number_at(s, colon + 2);
  } else if (const std::string_view pp = behind(s, {"pp. ", "p. ", "pp.", "págs. ", "S. "}); !pp.empty()) {
    c.page = pp;
  } else if (open != npos) {
    std::string locator;
    (void)take_locator(s.substr(open), locator);
    c.page = locator;
  }
}

// "in Ana Prado, ed., Ports of Call (Lima: Ancla, 1998), 12–40"
void take_chapter(std::string_view s, doc::Citation& c) {
  c.type = "chapter";
  s = take_locator(s, c.page);
  const size_t open = s.rfind('(');
  const size_t close = s.rfind(')');
  if (open != npos && close != npos && close > open && imprint_of(s.substr(open + 1, close - open - 1), c)) {
    c.type = "chapter";
    s = trimmed(s.substr(0, open));
  }
  for (std::string_view sign : {", ed. ", ", eds. ", ", edited by ", " edited by ", " ed. by "}) {
    const size_t at = s.find(sign);
    if (at == npos || at < 4) continue;
    c.container_title = trimmed(s.substr(0, at));
    c.editors = names_of(s.substr(at + sign.size()), false);
    return;
  }
  for (std::string_view sign : {", eds., ", ", ed., ", " (eds.), ", " (ed.), ", " (Eds.), ", " (Ed.), ", " (Eds.) ", " (Ed.) "}) {
    const size_t at = s.find(sign);
    if (at == npos) continue;
    c.editors = names_of(s.substr(0, at), false);
    c.container_title = trimmed(s.substr(at + sign.size()));
    return;
  }
  c.container_title = trimmed(s);
}

bool article(const std::string& text, doc::Citation& c) {
  const Quoted q = quoted_title(text);
  if (q.begin == npos || q.begin > 160) return false;
  const size_t mark = text.find_last_not_of("“\"«‘\xE2\x80\x9C\x98\xC2\xAB", q.begin - 1);
  const std::string_view before = mark == npos ? std::string_view() : trimmed(std::string_view(text).substr(0, mark + 1), " ,;:");
  const bool inverted = before.ends_with('.') && before.find(',') != npos && !before.ends_with(" al.");
  std::vector<doc::CitedName> names;
  if (!before.empty()) {
    set_names(inverted && before[before.size() - 3] != ' ' ? trimmed(before) : before, inverted, c);
    names = c.authors.empty() ? c.editors : c.authors;
    if (!all_people(names)) return false;
  }
  const std::string_view title = trimmed(std::string_view(text).substr(q.begin, q.end - q.begin));
  std::string_view rest = trimmed(std::string_view(text).substr(q.behind), " ,.;");
  c.title = title;
  if (rest.starts_with("in ") || rest.starts_with("In ") || rest.starts_with("en: ") || rest.starts_with("In: ")) {
    take_chapter(trimmed(rest.substr(3)), c);
  } else if (rest.starts_with('(') && (rest.find("diss") != npos || rest.find("thesis") != npos || rest.find("tesis") != npos)) {
    rest = take_locator(rest, c.locator);
    imprint_of(trimmed(rest, "()"), c);
  } else {
    take_container(rest, c);
    const bool day = c.issued.size() == 10;
    if (!c.volume.empty() || !c.issue.empty()) c.type = "article-journal";
    else if (has_any(c.container_title, kNewspapers) || (day && c.url.empty())) c.type = c.container_title.empty() ? "document" : "article-newspaper";
    else if (!c.url.empty()) c.type = "webpage";
    else if (rest.find('(') != npos && !c.page.empty()) c.type = "article-journal";
    else c.type = "document";
    if (c.type == "article-newspaper" && c.page.empty()) {
      std::string page;
      const size_t last = rest.rfind(", ");
      if (last != npos && rest.size() - last <= 6 && rest.substr(last + 2).find_first_of("0123456789") != npos && year_in(rest.substr(last)).empty()) c.page = rest.substr(last + 2);
    }
    if (has_any(rest, kArchives) && c.volume.empty()) c.archive = rest, c.container_title.clear();
  }
  return !(c.container_title.empty() && c.issued.empty() && c.url.empty() && c.archive.empty() && c.authors.empty());
}

// "Memorandum from Ana Prado to Li Wen, March 3, 1969, RG 59, Box 12, National Archives"
bool record(std::string_view s, doc::Citation& c) {
  const size_t to = s.find(" to ");
  if (to == npos || to < 3 || to > 120) return false;
  std::string_view writer = s.substr(0, to);
  const size_t from = writer.find(" from ");
  std::string lead;
  if (const size_t From = writer.find(" From "); from != npos || From != npos) {
    const size_t at = from != npos ? from : From;
    for (size_t i = 0; i < at; ++i) lead += is_upper(writer[i]) ? static_cast<char>(writer[i] + 32) : writer[i];
    if (!has_any(lead, kRecords)) return false;
    writer = writer.substr(at + 6);
  }
  const std::string_view after = s.substr(to + 4);
  const size_t comma = after.find(", ");
  if (comma == npos || comma > 90 || writer.empty() || !(is_upper(writer[0]) || writer.starts_with("the ")) || !is_upper(after[0])) return false;
  std::string_view rest = after.substr(comma + 2);
  const std::optional<FoundDate> found = find_date(rest.substr(0, 90));
  const std::string date = found ? found->iso : std::string();
  if (date.empty() || writer.size() > 70) return false;
  const std::string_view who = trimmed(writer.substr(0, writer.find(" (")));
  const bool person = is_person(who);
  if (lead.empty() && !person && (who.find(' ') != npos || !is_person("X " + std::string(who))) && !is_body(who)) return false;
  c.type = "personal_communication";
  if (person) c.authors = names_of(who, false);
  else c.authors.push_back({"", "", std::string(who)});
  c.title = trimmed(s.substr(0, to + 4 + comma + 2 + found->span.begin));   // several may have received it
  c.issued = date;
  // What stands behind the date is where it is kept.
  const std::string year = date.substr(0, 4);
  const size_t y = rest.find(year);
  if (y != npos && rest.size() > y + 6) {
    const std::string_view place = trimmed(rest.substr(y + 4));
    if (has_any(place, kArchives) || place.find("Reel") != npos) c.archive = place;
    else if (place.size() < 200) c.container_title = place;
  }
  return true;
}

// "Prado, A., & Wen, L. (1998). Salt roads. Harbour Studies, 12(3), 45–67"
bool apa(std::string_view s, doc::Citation& c) {
  size_t open = s.find(" (");
  if (open == npos || open < 3 || open > 200) return false;
  bool editors = false;
  if (s.substr(open, 7) == " (Eds.)" || s.substr(open, 6) == " (Ed.)") {
    editors = true;
    const size_t next = s.find(" (", open + 2);
    if (next == npos) return false;
    const std::string_view names = s.substr(0, open);
    c.editors = names_of(names, true);
    open = next;
  }
  const size_t close = s.find(')', open);
  if (close == npos || close + 2 >= s.size() || (s[close + 1] != '.' && s[close + 1] != ',')) return false;
  const std::string_view when = s.substr(open + 2, close - open - 2);
  if (!(when.size() >= 4 && is_digit(when[0]) && year_in(when.substr(0, 4)).size() == 4) && when != "n.d.") return false;
  if (s[close + 1] == ',' ) return false;
  if (!editors) {
    const std::string_view names = s.substr(0, open);
    c.authors = names_of(names, true);
    if (c.authors.empty() || (!all_people(c.authors) && !is_body(names))) return false;
    if (is_body(names) && names.find(',') == npos) c.authors = {{"", "", std::string(trimmed(names))}};
  }
  c.issued = year_in(when);
  if (const size_t comma = when.find(", "); comma != npos) {
    if (const std::string d = date_in(std::string(when.substr(comma + 2)) + ", " + c.issued); d.size() > 4) c.issued = d;
  }
  const std::string issued = c.issued;
  std::string_view rest = trimmed(s.substr(close + 2), " ");
  size_t stop = rest.find(". ");
  while (stop != npos && stop > 0 && stop + 2 < rest.size() && !is_upper(rest[stop + 2]) && static_cast<unsigned char>(rest[stop + 2]) < 0xC3) stop = rest.find(". ", stop + 1);
  c.title = trimmed(rest.substr(0, stop));
  rest = stop == npos ? std::string_view() : trimmed(rest.substr(stop + 2));
  if (rest.starts_with("In ")) {
    c.type = "chapter";
    std::string_view in = rest.substr(3);
    const size_t pp = in.find(" (pp. ");
    if (pp != npos) {
      c.page = number_at(in, pp + 6);
      const size_t end = in.find("). ", pp);
      if (end != npos) c.publisher = trimmed(in.substr(end + 3));
      in = in.substr(0, pp);
    }
    const std::string page = c.page, publisher = c.publisher;
    take_chapter(in, c);
    c.page = page;
    c.publisher = publisher;
  } else if (rest.find_first_of("0123456789") != npos && rest.find(',') != npos) {
    take_container(rest, c);
    c.page.clear();
    if (const size_t last = rest.rfind(", "); last != npos && is_digit(rest[last + 2])) c.page = number_at(rest, last + 2);
    c.type = c.volume.empty() ? "article-newspaper" : "article-journal";
  } else {
    c.type = c.url.empty() ? "book" : "webpage";
    if (const size_t colon = rest.find(": "); colon != npos) {
      c.publisher_place = trimmed(rest.substr(0, colon));
      rest = rest.substr(colon + 2);
    }
    (c.type == "book" ? c.publisher : c.container_title) = trimmed(rest);
  }
  c.issued = issued;
  return !c.title.empty();
}

// Names and title before the imprint: "A, B, and C, Title".
bool names_and_title(std::string_view s, doc::Citation& c) {
  size_t comma = s.find(", ");
  if (comma == npos) {
    c.title = trimmed(s);
    return c.title.size() >= 4 && is_upper(c.title[0]);
  }
  // A list of names goes on to the chunk behind "and".
  size_t end = comma;
  if (s.substr(0, comma).find(" and ") == npos) {
    size_t at = comma;
    for (int i = 0; i < 12 && at != npos; ++i) {
      const std::string_view chunk = s.substr(at + 2, s.find(", ", at + 2) - at - 2);
      if (chunk.starts_with("and ") && is_person(chunk.substr(4))) { end = s.find(", ", at + 2); break; }
      if (!is_person(chunk)) break;
      at = s.find(", ", at + 2);
    }
  }
  if (end == npos) return false;
  size_t next = end + 2;
  for (std::string_view sign : {"eds., ", "ed., ", "eds. ", "ed. ", "editor, ", "editors, "}) {
    if (s.substr(next).starts_with(sign)) {
      end = next + sign.size() - 2;
      next += sign.size();
      break;
    }
  }
  set_names(s.substr(0, end), false, c);
  const auto& names = c.authors.empty() ? c.editors : c.authors;
  if (!all_people(names)) {         // no writer: all of it is the title
    c.authors.clear();
    c.editors.clear();
    c.title = trimmed(s);
    return is_upper(s[0]) && c.title.size() >= 4 && c.title.size() < 250;
  }
  std::string_view title = trimmed(s.substr(next));
  for (std::string_view sign : {", ed. ", ", edited by ", ", trans. ", ", translated by "}) {
    const size_t at = title.find(sign);
    if (at == npos) continue;
    if (sign.starts_with(", ed")) c.editors = names_of(title.substr(at + sign.size()), false);
    title = trimmed(title.substr(0, at));
  }
  if (const size_t vol = title.rfind(", vol. "); vol != npos) {
    c.volume = number_at(title, vol + 7);
    if (!c.volume.empty()) title = trimmed(title.substr(0, vol));
  }
  if (const size_t e = title.rfind(" ed"); e != npos && e + 3 == title.size()) {
    if (const size_t from = title.rfind(", ", e); from != npos && e - from < 14) {
      c.edition = title.substr(from + 2, e - from - 2);
      title = trimmed(title.substr(0, from));
    }
  }
  c.title = title;
  return !title.empty();
}

bool book(std::string_view s, doc::Citation& c) {
  size_t open = s.find('(');
  while (open != npos) {
    const size_t close = s.find(')', open);
    if (close == npos) return false;
    doc::Citation imprint = c;
    const std::string_view inside = s.substr(open + 1, close - open - 1);
    if (inside.size() > 5 && inside.find_first_of(",:") != npos && imprint_of(inside, imprint) && inside.find("diss") == npos && inside.find("ccessed") == npos) {
      c = imprint;
      if (!names_and_title(trimmed(s.substr(0, open)), c)) return false;
      c.type = c.title.find("Report") != std::string::npos || c.title.find("Working Paper") != std::string::npos ? "report" : "book";
      std::string_view rest = s.substr(close + 1);
      std::string place;
      if (take_locator(rest, place).size() > 30) return false;      // prose goes on
      if (c.volume.empty() && rest.size() > 3 && rest.starts_with(", ") && is_digit(rest[2]) && rest.find(':') != npos) {
        c.volume = number_at(rest, 2);
        c.locator = number_at(rest, rest.find(':') + 1);
      } else {
        (void)take_locator(rest, c.locator);
      }
      if (const std::string_view n = behind(c.title, {"Report No. ", "Working Paper No. ", "Working Paper ", "Report no. "}); !n.empty()) {
        c.number = n;
        c.type = "report";
        if (const size_t at = c.title.rfind(", "); at != npos && at > 4) c.title.erase(at);
      }
      return true;
    }
    open = s.find('(', close);
  }
  return false;
}

// "Prado, Ana. Salt Roads. Lima: Ancla, 1998"
bool entry(std::string_view s, doc::Citation& c) {
  size_t stop = npos;
  for (size_t at = s.find(". "); at != npos; at = s.find(". ", at + 1)) {
    if (at >= 2 && is_upper(s[at - 1]) && (s[at - 2] == ' ' || s[at - 2] == '.')) {   // an initial: the last one of the names ends them too
      const std::string_view next = s.substr(at + 2, 3);
      if (next.size() == 3 && is_upper(next[0]) && next[1] == '.') continue;
      stop = at;
      break;
    }
    stop = at;
    break;
  }
  if (stop == npos || stop > 160) return false;
  std::string_view names = s.substr(0, s[stop - 1] == ' ' ? stop : stop + (is_upper(s[stop - 1]) ? 1 : 0));
  if (names.find(',') == npos && !is_body(names)) return false;
  const size_t end = s.find(". ", stop + 2);
  if (end == npos) return false;
  const std::string_view rest = s.substr(end + 2);
  if (!imprint_of(rest, c)) return false;
  set_names(names, true, c);
  const auto& people = c.authors.empty() ? c.editors : c.authors;
  if (!all_people(people)) return false;
  c.title = trimmed(s.substr(stop + 2, end - stop - 2));
  if (c.type.empty()) c.type = "book";
  return !c.title.empty() && c.title.size() < 250;
}

// An address with what names the page.
bool address(std::string_view s, doc::Citation& c) {
  if (c.url.empty()) return false;
  c.type = "webpage";
  std::string_view left = trimmed(s);
  for (std::string_view tail : {"Accessed", "accessed", "Retrieved", "available at", "Available at", "retrieved"}) {
    if (const size_t at = left.find(tail); at != npos) left = trimmed(left.substr(0, at), " ,.;:(");
  }
  if (const std::string date = date_in(left); date.size() == 10 && left.find('(') == npos) c.issued = date;
  if (left.size() >= 4 && !left.starts_with("For ") && left.size() < 200 && is_upper(left[0])) {
    const size_t comma = left.find(", ");
    c.title = trimmed(left.substr(0, comma));
  }
  return true;
}

float confidence_of(const doc::Citation& c) {
  float sum = 0.35F;
  if (!c.title.empty()) sum += 0.2F;
  if (!c.authors.empty() || !c.editors.empty()) sum += 0.15F;
  if (!c.issued.empty()) sum += 0.15F;
  if (!c.container_title.empty() || !c.publisher.empty() || !c.archive.empty() || !c.url.empty() || !c.publisher_place.empty()) sum += 0.1F;
  return std::min(sum, 0.95F);
}

}  // namespace

bool one_reference(const std::string& text, doc::Citation& c) {
  const doc::Citation empty = c;
  const std::string s = take_addresses(text, c);
  const doc::Citation start = c;
  using Form = bool (*)(std::string_view, doc::Citation&);
  constexpr Form kForms[] = {law, apa, [](std::string_view v, doc::Citation& out) { return article(std::string(v), out); }, record, book, entry, address};
  for (const Form form : kForms) {
    c = start;
    if (!form(trimmed(s, " ,;"), c)) continue;
    c.confidence = confidence_of(c);
    return true;
  }
  c = empty;
  return false;
}

bool short_form(std::string_view text, doc::Citation& c) {
  std::string locator;
  std::string_view s = take_locator(text, locator);
  const size_t comma = s.find(", ");
  std::string_view who = comma == npos ? s : s.substr(0, comma);
  if (who.empty() || who.size() > 60 || s.size() > 160 || !(is_upper(who[0]) || static_cast<unsigned char>(who[0]) >= 0xC3)) return false;
  std::string_view title = comma == npos ? std::string_view() : trimmed(s.substr(comma + 2));
  const Quoted q = quoted_title(title);
  if (q.begin != npos) {
    const std::string_view behind_title = trimmed(title.substr(q.behind));
    if (behind_title.size() > 40) return false;
    if (locator.empty()) locator = behind_title;
    title = trimmed(title.substr(q.begin, q.end - q.begin));
  }
  if (comma == npos && locator.empty()) return false;
  const size_t last = who.find_last_of(' ');
  c.authors.push_back({std::string(last == npos ? who : who.substr(last + 1)), "", ""});
  c.title = title;
  c.locator = locator;
  return title.empty() ? !locator.empty() : true;
}

}  // namespace stemma::read::citation
