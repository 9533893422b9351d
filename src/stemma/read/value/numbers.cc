// At each word that can start one, a number is read as far as it goes; then its sides are
// looked at: a currency before, a unit behind, a comparison that makes it a range.
#include <algorithm>
#include <cmath>

#include "stemma/read/value/find.h"
#include "stemma/read/value/number.h"
#include "stemma/read/value/tables/units.h"

namespace stemma::read::value {
namespace {

using doc::NumberKind;
using doc::NumberMention;

constexpr uint64_t kNumeric = bit(Cat::Ones) | bit(Cat::Tens) | bit(Cat::Hundred) | bit(Cat::Hundreds) | bit(Cat::Magnitude) | bit(Cat::Half) |
                              bit(Cat::Dozen) | bit(Cat::Ordinal) | bit(Cat::Fraction);

struct Quantity {
  NumberMention mention;
  double value = 0;
  size_t first = 0, end = 0;   // tokens
};

class Numbers {
 public:
  explicit Numbers(const Words& words) : w(words) {}

  std::vector<NumberMention> all() {
    for (size_t i = 0; i < w.size();) {
      if (address(i)) {
        do ++i; while (i < w.size() && !w[i].spaced);
        continue;
      }
      const size_t next = promising(i) ? at(i) : i;
      i = next > i ? next : i + 1;
    }
    return std::move(out_);
  }

 private:
  size_t at(size_t i);
  bool address(size_t i) const;
  bool numeric(size_t i) const { return w.is_digits(i) || (w[i].cats & kNumeric) != 0; }
  bool promising(size_t i) const;
  std::optional<Quantity> quantity(size_t i) const;
  void unit(Quantity& q) const;
  bool take_unit(Quantity& q, size_t j, Cat cat) const;
  void smaller_unit(Quantity& q) const;
  std::optional<Quantity> money_before(size_t i) const;
  bool counts(size_t i, const Number& n) const;
  bool short_word(size_t i) const;
  size_t range(size_t i);
  size_t between(size_t i);
  size_t or_more(size_t i, int64_t& side) const;
  std::optional<Quantity> limit(size_t i) const;
  void put(const Quantity& q) { out_.push_back(q.mention); }
  void put_range(size_t from, size_t to, const Quantity* low, const Quantity* high, const std::string& unit);
  bool english() const { return (w.languages() & kEnBit) != 0; }

  const Words& w;
  std::vector<NumberMention> out_;
};

// An address holds no figures.
bool Numbers::address(size_t i) const {
  if (w[i].mark != 0 || w[i].number >= 0) return false;
  const char first = static_cast<char>(w.text()[w[i].begin] | 32);
  return (first == 'h' && (w.same(i, "http") || w.same(i, "https"))) || (first == 'w' && w.same(i, "www"));
}

// Whether a number can begin here, by this token and the next few.
bool Numbers::promising(size_t i) const {
  const Token& t = w[i];
  if (t.number >= 0 || (t.cats & kNumeric) != 0) return true;
  constexpr uint64_t kLead = bit(Cat::A) | bit(Cat::Minus) | bit(Cat::Currency) | bit(Cat::Between) | bit(Cat::From) | bit(Cat::Compare) | bit(Cat::The);
  if ((t.cats & kLead) == 0) {
    if (t.mark == '?') return true;
    return (t.mark == '.' || t.mark == ',' || t.mark == '-') && numeric(i + 1);
  }
  for (size_t k = i + w.reach(i); k < i + 10; k += w.reach(k)) {   // before it stand only marks and words of the lists
    if (numeric(k)) return true;
    if (w[k].cats == 0 && (w[k].mark == 0 || w[k].mark == '\n')) return false;
  }
  return true;
}

const tables::UnitRow& row(int64_t n) { return tables::kUnits[n]; }

// "un", "a": articles more often than numbers, unless something is counted with them.
bool Numbers::counts(size_t i, const Number& n) const {
  if (n.end != i + 1 || w.is_digits(i)) return true;
  if (english() && n.value == 1 && i > 0) {   // "the one", "which one": a pronoun
    if (w.is(i - 1, Cat::The) || w.is(i - 1, Cat::Shift) || w.same(i - 1, "that") || w.same(i - 1, "which") || w.same(i - 1, "another") ||
        w.same(i - 1, "no") || w.is(i - 1, Cat::Every)) return false;
  }
  if (!w.is(i, Cat::Ones)) return !w.is(i, Cat::A) && (!w.is(i, Cat::Magnitude) || n.value == 1000);
  return !w.is(i, Cat::A);
}

std::optional<Quantity> Numbers::quantity(size_t i) const {
  if (auto money = money_before(i)) return money;
  Quantity q;
  q.first = i;
  if (const auto o = ordinal_at(w, i)) {
    const auto n = number_at(w, i);
    // A singular behind more than one is an ordinal: "twenty-fifth", "dos milésimo"; "two fifths" are a fraction.
    const Match* one = w.match(i, Cat::Ones);
    const bool plural = w.of(o->end - 1).back() == 's' || w.is(i, Cat::A) || (one != nullptr && one->value == 1 && n && n->value < 1);
    if (!n || n->end <= o->end - (n->fraction && plural ? 1 : 0)) {
      q.mention.kind = NumberKind::kOrdinal;
      q.mention.value = decimal(o->value);
      q.end = o->end;
      q.value = o->value;
      q.mention.span = q.mention.figure = {w[i].begin, w[o->end - 1].end};
      return q;
    }
  }
  const auto n = number_at(w, i);
  if (!n) return std::nullopt;
  q.end = n->end;
  q.value = n->value;
  q.mention.kind = n->fraction ? NumberKind::kFraction : NumberKind::kCardinal;
  q.mention.value = decimal(*n);
  q.mention.span = q.mention.figure = {w[i].begin, w[n->end - 1].end};
  q.mention.approximate = n->approximate || (i > 0 && w.is(i - 1, Cat::About));
  unit(q);
  if (q.mention.unit.empty() && q.mention.kind != NumberKind::kPercent && !counts(i, *n)) return std::nullopt;
  return q;
}

bool Numbers::short_word(size_t i) const { return w[i].end - w[i].begin == 1 && w[i].mark == 0; }

bool Numbers::take_unit(Quantity& q, size_t j, Cat cat) const {
  const Match* m = w.match(j, cat);
  if (m == nullptr) return false;
  if (cat == Cat::Measure && w.mark(j, '"') && w[j + 1].mark == 0 && w.glued(j + 1)) return false;   // an opening quote
  if (cat == Cat::Currency && w[j].mark != 0 && !w.glued(j) && (w.is_digits(j + m->length) && w.glued(j + m->length))) return false;   // "$" of the next
  if (short_word(j) && m->length == 1 && w.glued(j + 1) && (w[j + 1].mark == '\'' || w.is_digits(j + 1))) return false;
  q.mention.unit = row(m->value).name;
  q.mention.kind = cat == Cat::Currency ? NumberKind::kMoney : NumberKind::kMeasure;
  q.end = j + m->length;
  return true;
}

// What is counted, behind the number.
void Numbers::unit(Quantity& q) const {
  size_t j = q.end;
  if (w.mark(j, '-') && w.glued(j) && w.glued(j + 1)) ++j;
  if (w.is(j, Cat::Percent)) {
    w.take(j, Cat::Percent);
    q.mention.kind = NumberKind::kPercent;
    q.end = j;
  } else {
    const bool open = w.mark(j, '(') || w.mark(j, '[');
    if (open) ++j;
    if (!take_unit(q, j, Cat::Currency) && !take_unit(q, j, Cat::Measure)) {
      size_t k = j;
      if (w.take(k, Cat::Of) && k == j + 1) {   // "millones de euros"
        if (!take_unit(q, k, Cat::Currency)) take_unit(q, k, Cat::Measure);
      }
      if (q.mention.unit.empty()) return;
    }
    if (open) {
      if (w.mark(q.end, ')') || w.mark(q.end, ']')) ++q.end;
      else { q.mention.unit.clear(); q.end = j - 1; q.mention.kind = NumberKind::kCardinal; return; }
    }
    int64_t m = 0;
    if (size_t k = q.end; q.mention.kind == NumberKind::kMoney && !open && w.take(k, Cat::Magnitude, &m)) {   // "75 USD million"
      q.value *= static_cast<double>(m);
      q.mention.value = decimal(q.value);
      q.end = k;
    }
    smaller_unit(q);
  }
  q.mention.span.end = w[q.end - 1].end;
}

// "13 dollars 45 cents", "5 feet 2 inches".
void Numbers::smaller_unit(Quantity& q) const {
  size_t j = q.end;
  if (!w.take(j, Cat::And) && !english()) w.take(j, Cat::Point);   // "3 euros con 99"
  const auto n = number_at(w, j);
  if (!n || n->ordinal) return;
  // "15 dollars and 50.": bare cents only where the clause ends with them.
  const Token& behind = w[n->end];
  const bool ends = n->end >= w.size() || ((behind.mark == '.' || behind.mark == ';' || behind.mark == '?' || behind.mark == '!' || behind.mark == '\n') && !w.is_digits(n->end + 1));
  if (q.mention.kind == NumberKind::kMoney && ends && q.value == std::floor(q.value) && q.value < 1e4 && n->value >= 10 && n->value < 100 &&
      n->value == std::floor(n->value) && !n->fraction) {
    q.value += n->value / 100;
    q.mention.value = decimal(q.value);
    q.end = n->end;
    return;
  }
  const Match* m = w.match(n->end, q.mention.kind == NumberKind::kMoney ? Cat::Currency : Cat::Measure);
  if (m == nullptr) return;
  const tables::UnitRow& small = row(m->value);
  const std::string_view of = small.of;
  const bool completes = of == q.mention.unit || (of == "*" && q.mention.kind == NumberKind::kMoney && row(m->value).money);
  if (small.cents == 0 || !completes || n->value >= small.cents || q.value != std::floor(q.value)) return;
  for (const tables::UnitRow& r : tables::kUnits) {
    if (r.name == q.mention.unit && r.cents != 0 && r.money) return;   // "50 cents 20 cents"
  }
  q.value += n->value / small.cents;
  q.mention.value = decimal(q.value);
  q.end = n->end + m->length;
}

std::optional<Quantity> Numbers::money_before(size_t i) const {
  const Match* m = w.match(i, Cat::Currency);
  if (m == nullptr) return std::nullopt;
  size_t j = i + m->length;
  const std::string_view sign = w.text().substr(w[i].begin, w[j - 1].end - w[i].begin);
  const bool code = sign.size() <= 4 && row(m->value).cents == 0;   // "USD", "Rs": no word before its number
  if (m->length > 1 && (w.same(i, "a") || w.same(i, "s")) && !w[i].capital) return std::nullopt;   // "a $5 note"
  const bool mark = w[j - 1].mark != 0 || static_cast<unsigned char>(sign.back()) >= 0x80;
  const bool capitals = std::none_of(sign.begin(), sign.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!mark && code && !capitals && sign.size() > 2) return std::nullopt;   // "pen 7" is no price in soles
  if (!mark && !code && std::string_view(row(m->value).name) != "sen") return std::nullopt;
  if (w.mark(j, '.') && !w.is_digits(j + 1)) ++j;   // "Rs. 500"
  const bool minus = i > 0 && w.mark(i - 1, '-') && w[i - 1].spaced && w.glued(i);
  const auto n = number_at(w, j);
  if (!n || n->ordinal || (!w.is_digits(j) && !w.is_digits(j + 1) && !code)) return std::nullopt;
  Quantity q;
  q.first = minus ? i - 1 : i;
  q.end = n->end;
  q.value = minus ? -n->value : n->value;
  q.mention.kind = NumberKind::kMoney;
  q.mention.unit = row(m->value).name;
  q.mention.value = (minus ? "-" : "") + decimal(*n);
  q.mention.figure = {w[j].begin, w[n->end - 1].end};
  q.mention.span = {w[q.first].begin, w[n->end - 1].end};
  q.mention.approximate = q.first > 0 && w.is(q.first - 1, Cat::About);
  return q;
}

void Numbers::put_range(size_t from, size_t to, const Quantity* low, const Quantity* high, const std::string& unit_name) {
  NumberMention m;
  m.kind = NumberKind::kRange;
  m.span = m.figure = {w[from].begin, w[to - 1].end};
  if (low) m.value = low->mention.value;
  if (high) m.high = high->mention.value;
  m.unit = unit_name;
  out_.push_back(std::move(m));
}

std::optional<Quantity> Numbers::limit(size_t i) const {
  size_t j = i;
  if (w.is(j, Cat::The) && !w.is_digits(j)) ++j;
  auto q = quantity(j);
  if (q) q->first = i;
  return q;
}

// "between 20 and 30", "from 20 to 30", "more than 20 and less than 30", "20-30".
size_t Numbers::between(size_t i) {
  size_t j = i;
  const bool pair = w.take(j, Cat::Between);
  if (!pair && !w.take(j, Cat::From)) return i;
  auto low = limit(j);
  if (!low || low->mention.kind == NumberKind::kFraction) return i;
  size_t k = low->end;
  if (!(w.take(k, pair ? Cat::And : Cat::To) || w.take_mark(k, '-') || w.take_mark(k, '~') || (pair && w.take(k, Cat::To)))) return i;
  auto high = limit(k);
  if (!high || high->value <= low->value) return i;
  put_range(i, high->end, &*low, &*high, high->mention.unit);
  put(*low);
  put(*high);
  return high->end;
}

// "or more", "and fewer" from `i` on; `side` is the comparison (11 more, 12 less). `i` where none is.
size_t Numbers::or_more(size_t i, int64_t& side) const {
  if (!english()) {   // "30 por lo menos", "100 como máximo"
    for (const auto& [how, s] : {std::pair{2, 11}, std::pair{4, 12}}) {
      size_t j = i;
      if (!w.take_value(j, Cat::Compare, how) || j < i + 2 || numeric(j)) continue;
      side = s;
      return j;
    }
  }
  const bool word = w.same(i, "or") || w.same(i, "and") || w.same(i, "o") || w.same(i, "u") || w.same(i, "ou") || w.same(i, "oder");
  size_t j = i + 1;
  if (!word) return i;
  for (const int64_t s : {11, 12}) {
    if (!w.take_value(j, Cat::Compare, s)) continue;
    const bool than = w.same(j, "than") || w.same(j, "de") || w.same(j, "que") || w.same(j, "do") || w.same(j, "als");
    if (numeric(j) || (than && numeric(j + 1))) return i;   // "5 or more than 6"
    side = s;
    return j;
  }
  return i;
}

size_t Numbers::range(size_t i) {
  size_t j = i;
  int64_t how = 0;
  if (!w.take(j, Cat::Compare, &how) || how > 5) return i;
  if (w.mark(j, '=')) { how = how == 1 ? 2 : how == 3 ? 4 : how; ++j; }
  auto q = limit(j);
  if (q && how != 5) {   // "more than 5000 or equal"
    size_t e = q->end;
    if ((w.same(e, "or") || w.same(e, "o")) && (w.same(e + 1, "equal") || w.same(e + 1, "igual")) && !numeric(e + 2) && !numeric(e + 3)) {
      e += 2;
      if (w.same(e, "to") || w.same(e, "a")) ++e;
      put_range(i, e, how <= 2 ? &*q : nullptr, how <= 2 ? nullptr : &*q, q->mention.unit);
      put(*q);
      return e;
    }
  }
  if (q && how == 5) {   // "equal to 30", "equal to 30 or more"
    int64_t side = 0;
    const size_t e = or_more(q->end, side);
    put_range(i, e, side == 12 ? nullptr : &*q, side == 11 ? nullptr : &*q, q->mention.unit);
    put(*q);
    return e;
  }
  if (!q || q->mention.kind == NumberKind::kPercent) {
    if (q) { put_range(i, q->end, how <= 2 ? &*q : nullptr, how <= 2 ? nullptr : &*q, "%"); put(*q); return q->end; }
    return i;
  }
  // The other side: "… and less than 30".
  size_t k = q->end;
  int64_t other = 0;
  w.take_mark(k, ',');
  if ((w.take(k, Cat::And) || k > q->end) && w.take(k, Cat::Compare, &other) && (how <= 2) != (other <= 2) && other != 5) {
    if (auto second = limit(k)) {
      const bool first_low = how <= 2;
      if ((first_low ? q->value : second->value) < (first_low ? second->value : q->value)) {
        put_range(i, second->end, first_low ? &*q : &*second, first_low ? &*second : &*q, second->mention.unit);
        put(*q);
        put(*second);
        return second->end;
      }
    }
  }
  put_range(i, q->end, how <= 2 ? &*q : nullptr, how <= 2 ? nullptr : &*q, q->mention.unit);
  put(*q);
  return q->end;
}

size_t Numbers::at(size_t i) {
  constexpr uint64_t kOpens = bit(Cat::Between) | bit(Cat::From) | bit(Cat::Compare);
  if ((w[i].cats & kOpens) != 0) {
    if (const size_t end = between(i); end > i) return end;
    if (const size_t end = range(i); end > i) return end;
  }
  auto q = quantity(i);
  if (!q) {   // past the digits of a code: "A12B", "3.14.15"
    if (!w.is_digits(i)) return i;
    return i + 1;
  }
  // Glued to letters before it, a figure is part of a name: "BRCA2".
  const bool name_part = i > 0 && w.is_digits(i) && w.glued(i) && w[i - 1].mark == 0 && !w.is_digits(i - 1) && q->mention.kind != NumberKind::kMoney;
  if (name_part) return q->end;
  size_t k = q->end;
  if (w.is_digits(i) && (w.take_mark(k, '-') || w.take_mark(k, '~')) && w.is_digits(k) && q->mention.kind == NumberKind::kCardinal &&
      (i == 0 || w[i].spaced)) {
    auto high = quantity(k);
    const bool chain = high && (w.mark(high->end, '-') && w.is_digits(high->end + 1));
    if (high && !chain && high->value > q->value && high->mention.kind != NumberKind::kOrdinal) {
      put_range(i, high->end, &*q, &*high, high->mention.unit);
      put(*q);
      put(*high);
      return high->end;
    }
  }
  int64_t side = 0;
  if (const size_t end = or_more(q->end, side); end > q->end && q->mention.kind != NumberKind::kOrdinal) {
    put_range(i, end, side == 11 ? &*q : nullptr, side == 11 ? nullptr : &*q, q->mention.unit);
    put(*q);
    return end;
  }
  put(*q);
  return q->end;
}

}  // namespace

std::vector<NumberMention> numbers_of(const Words& w) { return Numbers(w).all(); }

}  // namespace stemma::read::value
