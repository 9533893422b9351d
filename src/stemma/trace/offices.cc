// The table is split into views of itself; only names are folded, so that reading it costs a few
// milliseconds, once, and only where a text speaks of an office at all.
#include "stemma/trace/offices.h"

#include <algorithm>
#include <charconv>

#include "stemma/text/token.h"

namespace stemma::trace {

extern const std::string_view kOffices;   // tables/us_offices.tsv

namespace {

constexpr int kGrownUp = 22, kOldest = 95;       // years of age in which people hold office
constexpr int kCareer = 40;                      // years around a term, where no birth is known
constexpr std::string_view kAsOf = "# as-of ";

// The part up to `mark`; what is left stays in `rest`.
std::string_view cut(std::string_view& rest, char mark) {
  const size_t at = std::min(rest.find(mark), rest.size());
  const std::string_view part = rest.substr(0, at);
  rest.remove_prefix(std::min(at + 1, rest.size()));
  return part;
}

std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> out;
  for (const text::Token& t : text::tokenize(text)) out.push_back(text::fold(t.span.of(text)));
  return out;
}

Term term(std::string_view printed) {
  Term t;
  t.office = cut(printed, '=');
  t.from = cut(printed, '/');
  t.to = printed;
  return t;
}

}  // namespace

int year_of(std::string_view date) {
  int year = 0;
  if (date.size() >= 4) std::from_chars(date.data(), date.data() + 4, year);
  return year;
}

bool Term::may_cover(int year) const {
  if (from.empty()) return true;
  return year + 1 >= year_of(from) && (to.empty() || year <= year_of(to) + 1);
}

bool Officer::is_called(std::string_view forename) const {
  return std::any_of(names.begin(), names.end(), [&](const std::string& n) {
    return forename.size() == 1 ? n.starts_with(forename) : n == forename;
  });
}

bool Officer::may_act_in(int year) const {
  if (died != 0 && year > died + 1) return false;
  if (born != 0) return year >= born + kGrownUp && year <= born + kOldest;
  return std::any_of(terms.begin(), terms.end(), [&](const Term& t) {
    return !t.from.empty() && year >= year_of(t.from) - kCareer && year <= year_of(t.from) + kCareer;
  });
}

OfficeTable::OfficeTable() {
  for (std::string_view rest = kOffices; !rest.empty();) {
    std::string_view line = cut(rest, '\n');
    if (line.starts_with(kAsOf)) last_year_ = year_of(line.substr(kAsOf.size()));
    if (line.empty() || line.front() == '#') continue;
    Officer o;
    o.surname = cut(line, '\t');
    std::string_view names = cut(line, '\t');
    o.names = folded_words(names);
    o.forenames = names.substr(0, names.find('|'));
    o.born = year_of(cut(line, '\t'));
    o.died = year_of(cut(line, '\t'));
    while (!line.empty()) {
      o.terms.push_back(term(cut(line, ';')));
      offices_.insert(o.terms.back().office);
    }
    std::string key;
    for (const std::string& w : folded_words(o.surname)) key.append(key.empty() ? "" : " ").append(w);
    people_[key].push_back(std::move(o));
  }
}

const OfficeTable& OfficeTable::instance() {
  static const OfficeTable table;
  return table;
}

std::span<const Officer> OfficeTable::of_surname(std::string_view folded) const {
  const auto it = people_.find(folded);
  return it == people_.end() ? std::span<const Officer>() : std::span<const Officer>(it->second);
}

}  // namespace stemma::trace
