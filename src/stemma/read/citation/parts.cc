// Words are told by their first letter; lists by "and" and "&".
#include "stemma/read/citation/parts.h"

#include <algorithm>

#include "stemma/read/citation/tables/words.h"
#include "stemma/read/date.h"
#include "stemma/read/shape.h"

namespace stemma::read::citation {
namespace {

std::vector<std::string_view> split(std::string_view text, char by) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const size_t at = std::min(text.find(by), text.size());
    if (at > 0) out.push_back(text.substr(0, at));
    text.remove_prefix(std::min(at + 1, text.size()));
  }
  return out;
}

bool listed(std::string_view word, const auto& list) { return std::find(std::begin(list), std::end(list), word) != std::end(list); }

bool starts_upper(std::string_view w) { return !w.empty() && (is_upper(w[0]) || static_cast<unsigned char>(w[0]) >= 0xC3); }

bool is_initial(std::string_view w) { return w.size() >= 2 && w.size() <= 6 && is_upper(w[0]) && w.back() == '.'; }

doc::CitedName one_name(std::string_view text) {
  doc::CitedName n;
  text = trimmed(text, " ,;:");
  if (is_body(text) || !is_person(text)) {
    n.literal = text;
    return n;
  }
  const std::vector<std::string_view> words = split(text, ' ');
  size_t family = words.size() - 1;
  while (family > 1 && (listed(words[family], std::initializer_list<std::string_view>{"Jr.", "Sr.", "II", "III"}))) --family;
  while (family > 1 && listed(words[family - 1], kParticles)) --family;
  n.given = std::string(text.substr(0, static_cast<size_t>(words[family].data() - text.data()) - 1));
  n.family = std::string(text.substr(static_cast<size_t>(words[family].data() - text.data())));
  return n;
}

bool digits_only(std::string_view s) {
  return !s.empty() && std::all_of(s.begin(), s.end(), [](char c) { return is_digit(c) || c == '-' || c == ',' || c == ' ' || static_cast<unsigned char>(c) >= 0x80; }) && is_digit(s[0]);
}

}  // namespace

std::string_view trimmed(std::string_view text, std::string_view marks) {
  while (!text.empty() && marks.find(text.front()) != marks.npos) text.remove_prefix(1);
  while (!text.empty() && marks.find(text.back()) != marks.npos) text.remove_suffix(1);
  return text;
}

bool is_body(std::string_view text) {
  for (std::string_view w : split(text, ' ')) {
    if (listed(trimmed(w), kBodies)) return true;
  }
  return text.starts_with("U.S. ") || text.starts_with("The ");
}

bool is_person(std::string_view text) {
  const std::vector<std::string_view> words = split(text, ' ');
  if (words.size() < 2 || words.size() > 6 || text.size() > 60) return false;
  for (size_t i = 0; i < words.size(); ++i) {
    const std::string_view w = words[i];
    if (std::any_of(w.begin(), w.end(), [](char c) { return is_digit(c) || c == '(' || c == '"' || c == ':'; })) return false;
    if (i > 0 && i + 1 < words.size() && listed(w, kParticles)) continue;
    if (!starts_upper(w)) return false;
    if (w.find("“") != w.npos) return false;
    if (w.size() > 2 && w.back() == '.' && !is_initial(w)) return false;
  }
  return !is_initial(words.back()) || words.back() == "Jr." || words.back() == "Sr.";
}

std::vector<doc::CitedName> names_of(std::string_view text, bool family_first) {
  std::vector<doc::CitedName> out;
  text = trimmed(text, " ,;:");
  for (std::string_view tail : {" et al.", " et al", ", et al.", ", et al"}) {
    if (text.ends_with(tail)) text.remove_suffix(tail.size());
  }
  if (text.empty() || text.size() > 300) return out;
  std::string even(text);
  for (std::string_view joint : {", and ", ", & ", " and ", " & ", " y "}) {
    for (size_t at = even.find(joint); at != even.npos; at = even.find(joint)) even.replace(at, joint.size(), "|");
  }
  for (std::string_view part : split(even, '|')) {
    const std::vector<std::string_view> chunks = split(part, ',');
    for (size_t i = 0; i < chunks.size(); ++i) {
      const std::string_view chunk = trimmed(chunks[i], " ;:");
      const std::string_view next = i + 1 < chunks.size() ? trimmed(chunks[i + 1], " ;:") : std::string_view();
      const bool inverted = family_first && !next.empty() && !is_body(chunk) && starts_upper(next) && (is_initial(split(next, ' ').front()) || (out.empty() && split(next, ' ').size() <= 3));
      if (inverted) {
        out.push_back({std::string(chunk), std::string(next), ""});
        ++i;
      } else if (!chunk.empty()) {
        out.push_back(one_name(chunk));
      }
    }
  }
  return out;
}

std::string year_in(std::string_view text) {
  for (size_t i = 0; i + 4 <= text.size(); ++i) {
    const bool year = (text[i] == '1' && text[i + 1] >= '5') || (text[i] == '2' && text[i + 1] == '0');
    if (!year || !is_digit(text[i + 1]) || !is_digit(text[i + 2]) || !is_digit(text[i + 3])) continue;
    if ((i > 0 && (is_digit(text[i - 1]) || text[i - 1] == '/')) || (i + 4 < text.size() && is_digit(text[i + 4]))) continue;
    return std::string(text.substr(i, 4));
  }
  return {};
}

std::string date_in(std::string_view text) {
  if (const auto d = find_date(text)) return d->iso;
  return year_in(text);
}

// "Place: Publisher, 1998", "Place, 1998", "Publisher, 1998", "1998".
bool imprint_of(std::string_view text, doc::Citation& c) {
  text = trimmed(text);
  const std::string year = year_in(text.size() > 24 ? text.substr(text.size() - 24) : text);
  const bool undated = text.ends_with("n.d.") || text.ends_with("n.d");
  if (year.empty() && !undated) return false;
  const size_t at = year.empty() ? text.rfind("n.d") : text.rfind(year);
  std::string_view before = trimmed(text.substr(0, at));
  if (before.find("diss") != before.npos || before.find("thesis") != before.npos || before.find("tesis") != before.npos) {
    c.type = "thesis";
    const size_t comma = before.find(", ");
    if (comma != before.npos) c.publisher = trimmed(before.substr(comma + 1));
    c.issued = year;
    return true;
  }
  for (std::string_view edition : {" ed., ", " ed.; ", " ed. "}) {
    const size_t e = before.find(edition);
    if (e != before.npos && e < 12) {
      c.edition = before.substr(0, e);
      before = trimmed(before.substr(e + edition.size()));
    }
  }
  if (before.size() > 90 || before.find_first_of("0123456789") != before.npos) return false;   // prose, not a place
  const size_t colon = before.find(": ");
  if (colon != before.npos) {
    c.publisher_place = trimmed(before.substr(0, colon));
    c.publisher = trimmed(before.substr(colon + 2));
  } else if (!before.empty()) {
    const bool body = is_body(before) || before.find(" Press") != before.npos;
    (body ? c.publisher : c.publisher_place) = std::string(before);
  }
  c.issued = year;
  return true;
}

std::string take_addresses(std::string text, doc::Citation& c) {
  for (std::string_view sign : {"https://", "http://", "www."}) {
    const size_t at = text.find(sign);
    if (at == text.npos) continue;
    size_t end = std::min(text.find_first_of(" <>\"", at), text.size());
    while (end > at && std::string_view(".,;)").find(text[end - 1]) != std::string_view::npos) --end;
    c.url = text.substr(at, end - at);
    text.replace(at, end - at, "");
    break;
  }
  size_t doi = c.url.find("doi.org/");
  if (doi != c.url.npos) {
    c.doi = c.url.substr(doi + 8);
  } else if ((doi = text.find("10.")) != text.npos && (doi == 0 || !is_digit(text[doi - 1])) && doi + 8 < text.size() && is_digit(text[doi + 3]) && is_digit(text[doi + 6])) {
    size_t end = std::min(text.find(' ', doi), text.size());
    while (end > doi && (text[end - 1] == '.' || text[end - 1] == ',')) --end;
    if (text.substr(doi, end - doi).find('/') != std::string::npos) {
      c.doi = text.substr(doi, end - doi);
      size_t from = doi;
      for (std::string_view lead : {"doi: ", "doi:", "DOI: ", "DOI:", "DOI ", "doi "}) {
        if (doi >= lead.size() && text.compare(doi - lead.size(), lead.size(), lead) == 0) from = std::min(from, doi - lead.size());
      }
      text.replace(from, end - from, "");
    }
  }
  for (std::string_view lead : {"ISBN ", "ISBN: ", "ISBN-13: "}) {
    const size_t at = text.find(lead);
    if (at == text.npos) continue;
    const size_t end = std::min(text.find_first_not_of("0123456789-Xx", at + lead.size()), text.size());
    c.isbn = text.substr(at + lead.size(), end - at - lead.size());
    text.erase(at, end - at);
    break;
  }
  return text;
}

std::string_view take_locator(std::string_view text, std::string& locator) {
  while (!text.empty() && std::string_view(" ,.;:").find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  for (std::string_view sign : {", pp. ", ", p. ", ": pp. ", " at ", ", at ", ", chap. ", ", chapter ", ", fol. ", ", para. ", ", pág. ", ", págs. ", ", S. "}) {
    const size_t tail = text.size() > 60 ? text.size() - 60 : 0;
    const size_t behind = text.substr(tail).rfind(sign);
    if (behind == text.npos) continue;
    const size_t at = tail + behind;
    const std::string_view value = text.substr(at + sign.size());
    if (value.empty() || !(is_digit(value[0]) || sign == ", p. ")) continue;
    locator = trimmed(value);
    return trimmed(text.substr(0, at));
  }
  // "…, 12–14, 20": the longest tail of numbers, but no year.
  size_t from = text.npos;
  for (size_t at = text.rfind(", "); at != text.npos; at = text.rfind(", ", at - 1)) {
    if (!digits_only(text.substr(at + 2)) || text.size() - at > 50) break;
    from = at;
    if (at == 0) break;
  }
  if (from == text.npos) return text;
  const std::string_view value = text.substr(from + 2);
  if (value.size() == 4 && !year_in(value).empty()) return text;
  locator = value;
  return trimmed(text.substr(0, from));
}

}  // namespace stemma::read::citation
