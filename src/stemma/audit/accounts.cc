// One sentence makes one account: its verb, its only day, its capitalised words, the figure beside
// the verb. Accounts meet in buckets, by verb and day for tolls, by verb and a pair of names for days.
#include "stemma/audit/accounts.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <tuple>

#include "stemma/audit/calendar.h"
#include "stemma/audit/flat.h"
#include "stemma/audit/tables/events.h"
#include "stemma/read/value/find.h"
#include "stemma/text/sentence.h"

namespace stemma::audit {
namespace {

constexpr uint32_t kBeside = 45;        // bytes from a count to its verb
constexpr uint32_t kLongest = 320;      // of a sentence that tells one thing
constexpr size_t kMostOfBucket = 200;
constexpr size_t kSharedNames = 2;
constexpr int kSlip = 45;               // days apart that may be one event

bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; }

// Capitalised words but the first one of the sentence, months and weekdays.
std::set<std::string> names_of(std::string_view words) {
  constexpr std::string_view kDates =
      " january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday "
      "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ";
  std::set<std::string> out;
  const auto small = std::count_if(words.begin(), words.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  const auto large = std::count_if(words.begin(), words.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (large > small) return out;   // a telegram in capitals: they tell nothing
  for (size_t i = 0; i < words.size();) {
    size_t end = i;
    while (end < words.size() && letter(words[end])) ++end;
    if (end == i) {
      ++i;
      continue;
    }
    const std::string word = flat(words.substr(i, end - i));
    if (i > 0 && words[i] >= 'A' && words[i] <= 'Z' && word.size() >= 3 && kDates.find(" " + word + " ") == std::string_view::npos) out.insert(word);
    i = end;
  }
  return out;
}

// The first word behind a count, "policemen", to six letters; words for people in general are one.
std::string counted(std::string_view behind) {
  size_t i = 0;
  while (i < behind.size() && behind[i] == ' ') ++i;
  size_t end = i;
  while (end < behind.size() && letter(behind[end])) ++end;
  std::string word(behind.substr(i, end - i));
  if (word == "people" || word == "persons" || word == "personas" || word == "were" || word == "dead" || word == "muertos" || word == "had") return "people";
  constexpr size_t kStem = 6;
  if (word.size() > kStem) word.resize(kStem);
  return word;
}

template <size_t N>
const EventVerb* verb_in(std::string_view words, const EventVerb (&verbs)[N]) {
  for (const EventVerb& v : verbs) {
    const size_t at = words.find(v.stem);
    if (at != std::string_view::npos && (at == 0 || !letter(words[at - 1]))) return &v;
  }
  return nullptr;
}

std::optional<Account> toll(const std::string& words, Span sentence, const std::vector<const Quantity*>& figures) {
  for (const Quantity* q : figures) {
    if (!q->unit.empty() || q->range || q->hedged || q->value < 1 || q->value != std::floor(q->value)) continue;
    if (q->value >= 1500 && q->value <= 2100 && q->span.size() == 4) continue;
    const size_t at = q->span.end - sentence.begin;
    const std::string_view behind = std::string_view(words).substr(at, kBeside);
    const std::string_view near = behind.substr(0, behind.find_first_of(",;.:()"));
    const EventVerb* v = verb_in(near, kTollVerbs);
    if (v == nullptr) continue;
    return Account{.verb = std::string(v->name), .who = counted(behind), .day = {}, .names = {}, .value = q->value, .slack = 0, .toll = true, .span = q->span, .printed = {}, .doc = {}, .path = {}};
  }
  return {};
}

size_t common(const std::set<std::string>& a, const std::set<std::string>& b) {
  return static_cast<size_t>(std::count_if(a.begin(), a.end(), [&](const std::string& w) { return b.count(w) > 0; }));
}

// Days that may be two accounts of one event: near each other, or the same day of another year.
bool akin(const std::string& a, const std::string& b) {
  const auto x = day_of(a), y = day_of(b);
  if (!x || !y || a == b) return false;
  const int64_t apart = std::abs(number_of(*x) - number_of(*y));
  return apart <= kSlip || (x->month == y->month && x->day == y->day && std::abs(x->year - y->year) <= 10);
}

Contradiction said(const Account& a, const Account& b) {
  Finding f{.code = a.toll ? Code::kContradiction : Code::kDateContradiction, .severity = Severity::kWarning};
  f.where = a.verb + (a.toll ? ", " + a.day : "");
  f.stated = a.toll ? plain(a.value) : a.day;
  f.computed = a.toll ? plain(b.value) : b.day;
  if (a.toll) f.delta = plain(a.value - b.value);
  f.message = a.toll ? "two counts for " + a.day + ": “" + a.printed + "” and, in " + b.path + ", “" + b.printed + "”"
                     : "two days for what seems one event: " + a.day + " and, in " + b.path + ", " + b.day;
  f.evidence = {a.span};
  f.elsewhere = {{b.doc, b.path, b.span, b.printed}};
  return {std::move(f), a.doc, a.path, a.printed};
}

// Each document once, in the order of their paths.
void put_in_order(std::vector<Account>& accounts) {
  const auto order = [](const Account& a) { return std::tie(a.path, a.span.begin, a.verb); };
  std::sort(accounts.begin(), accounts.end(), [&](const Account& a, const Account& b) { return order(a) < order(b); });
  std::map<std::string, std::string> place;   // of a document, the first path
  for (const Account& a : accounts) place.emplace(a.doc, a.path);
  std::erase_if(accounts, [&](const Account& a) { return place[a.doc] != a.path; });
}

}  // namespace

std::vector<Account> accounts_of(const doc::Document& document, const std::vector<doc::DateMention>& dates, const std::vector<Quantity>& quantities) {
  std::vector<Account> out;
  size_t d = 0, q = 0;
  for (const doc::Block& block : document.blocks) {
    if (block.kind != doc::BlockKind::kParagraph && block.kind != doc::BlockKind::kItem) continue;
    while (d < dates.size() && dates[d].span.begin < block.span.begin) ++d;
    if (d == dates.size()) break;
    if (dates[d].span.begin >= block.span.end) continue;
    for (const Span s : text::sentences(document.text, block.span)) {
      const doc::DateMention* day = nullptr;
      size_t days = 0;
      for (; d < dates.size() && dates[d].span.begin < s.end; ++d) {
        if (!dates[d].reference.empty() || !day_of(dates[d].value) || dates[d].value.size() != 10) continue;
        day = &dates[d];
        ++days;
      }
      while (q < quantities.size() && quantities[q].span.begin < s.begin) ++q;
      if (days != 1 || s.size() > kLongest) continue;
      std::vector<const Quantity*> figures;
      for (size_t i = q; i < quantities.size() && quantities[i].span.end <= s.end; ++i) {
        if (!quantities[i].span.overlaps(day->span)) figures.push_back(&quantities[i]);
      }
      const std::string words = flat(s.of(document.text));
      std::optional<Account> a = toll(words, s, figures);
      if (!a) {
        const EventVerb* v = verb_in(std::string_view(words).substr(0, day->span.end - s.begin), kDayVerbs);
        if (v == nullptr) continue;
        a = Account{.verb = std::string(v->name), .who = {}, .day = {}, .names = {}, .span = day->span, .printed = {}, .doc = {}, .path = {}};
      }
      a->day = day->value;
      a->names = names_of(s.of(document.text));
      a->printed = document.text.substr(a->span.begin, std::min<size_t>(a->span.size() + (a->toll ? 24 : 0), s.end - a->span.begin));
      while (!a->printed.empty() && (static_cast<unsigned char>(a->printed.back()) & 0xC0) == 0x80) a->printed.pop_back();
      if (a->names.size() >= kSharedNames) out.push_back(std::move(*a));
    }
  }
  return out;
}

std::vector<Account> accounts_of(const doc::Document& document) {
  const read::value::Values values = read::value::find_values(document);
  return accounts_of(document, values.dates, quantities(values.numbers, document.text));
}

std::vector<Contradiction> contradictions(std::vector<Account> accounts) {
  put_in_order(accounts);
  std::map<std::string, std::vector<size_t>> buckets;
  for (size_t i = 0; i < accounts.size(); ++i) {
    const Account& a = accounts[i];
    if (a.toll) {
      buckets["t " + a.verb + " " + a.day + " " + a.who].push_back(i);
      continue;
    }
    for (auto x = a.names.begin(); x != a.names.end(); ++x) {
      for (auto y = std::next(x); y != a.names.end(); ++y) buckets["d " + a.verb + " " + *x + " " + *y].push_back(i);
    }
  }
  std::set<std::pair<size_t, size_t>> pairs;
  for (const auto& [key, members] : buckets) {
    for (size_t i = 0; i < std::min(members.size(), kMostOfBucket); ++i) {
      for (size_t j = i + 1; j < std::min(members.size(), kMostOfBucket); ++j) {
        const Account &a = accounts[members[i]], &b = accounts[members[j]];
        const size_t least = std::min(a.names.size(), b.names.size());
        if (common(a.names, b.names) < std::max(kSharedNames, (least + 1) / 2)) continue;
        if (a.toll ? a.value != b.value : akin(a.day, b.day)) pairs.emplace(members[i], members[j]);
      }
    }
  }
  std::vector<Contradiction> out;
  for (const auto& [i, j] : pairs) out.push_back(said(accounts[i], accounts[j]));
  return out;
}

}  // namespace stemma::audit
