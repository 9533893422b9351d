// Cells become amounts of money with the words they are called by; words shared with another
// place say that the two speak of one thing, the logarithm of their ratio says the rest.
#include "stemma/audit/scale.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <set>

#include "stemma/audit/amounts.h"
#include "stemma/audit/flat.h"
#include "stemma/audit/sheet_names.h"
#include "stemma/audit/tables/scales.h"
#include "stemma/audit/tables/totals.h"

namespace stemma::audit {
namespace {

constexpr size_t kMostTables = 40;
constexpr size_t kShared = 2;          // words that two places must share
constexpr double kOff = 2.4, kOffMost = 3.6;   // decades that count as a thousand
constexpr double kSame = 1.3;          // and as the same order

// What another place says of a table's amounts.
struct Voice {
  int decades = 0;       // 3: it puts them a thousand times lower
  bool agrees = false;
  bool tight = false;    // two totals, and a thousand to within a fifth of a decade
  const Amount* mine = nullptr;
  const Amount* theirs = nullptr;
};

constexpr size_t kNowhere = SIZE_MAX;

struct Heard {
  std::vector<Voice> against;
  size_t agree = 0;
  size_t other = kNowhere;   // the table that spoke against it
  void hear(const Voice& v, size_t table) {
    agree += v.agrees;
    if (v.decades == 0 || (!against.empty() && against.front().decades != v.decades)) return;
    if (against.empty()) other = table;
    against.push_back(v);
  }
};

bool off(double decades) { return std::abs(decades) >= kOff && std::abs(decades) <= kOffMost; }

Voice of_table(const std::vector<Amount>& mine, const std::vector<Amount>& theirs) {
  std::vector<double> ratios;
  Voice voice;
  size_t most = 0;
  const auto total = [](const Amount& a) { return a.total; };
  const bool totals = std::any_of(mine.begin(), mine.end(), total) && std::any_of(theirs.begin(), theirs.end(), total);
  for (const Amount& a : mine) {
    const Amount* best = nullptr;
    size_t best_shared = kShared - 1;
    for (const Amount& b : theirs) {   // totals with totals; single lines only where they are called alike
      if (a.currency != b.currency || (totals && !(a.total && b.total))) continue;
      const size_t n = !totals && shared(a.lines, b.lines) < kShared ? 0 : shared(a.words, b.words);
      if (n > best_shared || (n == best_shared && best != nullptr && std::abs(std::log10(a.value / b.value)) < std::abs(std::log10(a.value / best->value)))) {
        best = &b;
        best_shared = n;
      }
    }
    if (best == nullptr) continue;
    ratios.push_back(std::log10(a.value / best->value));
    if (best_shared + (a.total ? 1U : 0U) > most) most = best_shared + (a.total ? 1U : 0U), voice.mine = &a, voice.theirs = best;
  }
  if (ratios.empty()) return voice;
  std::sort(ratios.begin(), ratios.end());
  const double middle = ratios[ratios.size() / 2];
  const auto far = std::count_if(ratios.begin(), ratios.end(), [&](double r) { return r * middle > 0 && std::abs(r) > kSame; });
  if (off(middle) && static_cast<size_t>(far) * 4 >= ratios.size() * 3) voice.decades = middle > 0 ? 3 : -3;
  voice.agrees = std::abs(middle) < kSame;
  if (voice.decades != 0) {
    voice.tight = voice.mine->total && voice.theirs->total && std::abs(std::abs(middle) - 3) < 0.3 &&
                  std::abs(std::abs(std::log10(voice.mine->value / voice.theirs->value)) - 3) < 0.6;
  }
  return voice;
}

// A sentence: the same digits of the same year, a thousand apart; or the same words.
Voice of_sentence(const std::vector<Amount>& mine, const Amount& theirs) {
  Voice voice;
  for (const Amount& a : mine) {
    if (a.currency != theirs.currency) continue;
    const double decades = std::log10(a.value / theirs.value);
    const bool year = shared(a.years, theirs.years) > 0;
    const size_t n = shared(a.words, theirs.words);
    const bool lines = shared(a.lines, theirs.words) > 0;
    if (a.total && year && n >= 1 && off(decades)) {
      const double same = a.value * (decades > 0 ? 1e-3 : 1e3);
      if (std::abs(same - theirs.value) <= theirs.slack) return {decades > 0 ? 3 : -3, false, false, &a, &theirs};
    }
    if (n < kShared || !lines) continue;
    if (std::abs(decades) < kSame) voice.agrees = true;
    if (a.total && n > kShared && off(decades) && voice.mine == nullptr) voice = {decades > 0 ? 3 : -3, voice.agrees, false, &a, &theirs};
  }
  if (voice.agrees) voice.decades = 0;
  return voice;
}

}  // namespace

MoneyUnit money_unit(std::string_view words) {
  MoneyUnit unit;
  const std::string lower = flat(words);
  for (const Currency& c : kCurrencies) {
    const bool word = c.sign.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;   // "eur" is no part of "Europe"
    const bool there = word ? has_word(words, " " + std::string(c.sign) + " ") : lower.find(c.sign) != std::string::npos;
    if (unit.currency.empty() && there) unit.currency = c.code;
  }
  for (const Scale& s : kScales) {
    if (unit.scale == 1 && has_word(words, " " + std::string(s.word) + " ")) unit.scale = s.factor;
  }
  unit.stated = !unit.currency.empty() && unit.scale > 1;
  return unit;
}

void audit_scale(const doc::Document& document, const std::vector<Quantity>& quantities, std::vector<Finding>& findings) {
  std::vector<std::vector<Amount>> tables;
  std::vector<MoneyUnit> units(document.tables.size());
  for (size_t t = 0; t < std::min(document.tables.size(), kMostTables); ++t) {
    const doc::Table& table = document.tables[t];
    const bool whole = table.cells.size() == table.rows.size() * table.columns.size();
    tables.push_back(whole ? amounts_of(table, units[t]) : std::vector<Amount>());
  }
  const std::vector<Amount> text = tables.empty() ? std::vector<Amount>() : amounts_of(document, quantities);
  std::vector<Heard> heard(tables.size());
  for (size_t t = 0; t < tables.size(); ++t) {
    for (size_t o = 0; o < tables.size(); ++o) {
      if (o != t) heard[t].hear(of_table(tables[t], tables[o]), o);
    }
    for (const Amount& a : text) heard[t].hear(of_sentence(tables[t], a), kNowhere);
  }
  for (size_t t = 0; t < tables.size(); ++t) {
    const std::vector<Voice>& against = heard[t].against;
    if (against.empty() || heard[t].agree > 0) continue;
    // One voice is enough if it is a table that others bear out, and names and size are as near as can be.
    const bool borne_out = heard[t].other != kNowhere && heard[heard[t].other].agree > 0 && against[0].tight;
    if (against.size() < 2 && !borne_out) continue;
    const doc::Table& table = document.tables[t];
    Finding f{.code = Code::kUnitScale, .severity = Severity::kWarning};
    f.where = (table.label.empty() ? "table" : table.label) + (table.unit.empty() ? "" : ", " + table.unit);
    f.stated = table.unit;
    f.delta = against.front().decades > 0 ? "1000" : "0.001";
    f.message = "by its unit this table is " + std::string(against.front().decades > 0 ? "a thousand times above" : "a thousandth of") + " what " +
                (against.size() == 1 ? "another place" : std::to_string(against.size()) + " other places") + " of the document say" + (against.size() == 1 ? "s" : "") + " of the same";
    for (const Voice& v : against) {
      f.evidence.push_back(v.mine->span);
      f.evidence.push_back(v.theirs->span);
      if (f.explanations.size() < 4) f.explanations.push_back("here " + v.mine->printed + ", elsewhere " + v.theirs->printed);
    }
    findings.push_back(std::move(f));
  }
}

}  // namespace stemma::audit
