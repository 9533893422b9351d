// Words are composed as languages do it: a group below a thousand, then magnitudes. A
// magnitude larger than the one before multiplies all that stands ("dos mil millones"),
// a smaller one only its group ("two million three thousand").
#include "stemma/read/value/number.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <vector>

namespace stemma::read::value {
namespace {

constexpr double kMost = 1e27;

bool romance(const Words& w) { return (w.languages() & kEnBit) == 0; }

// Glued with a hyphen, or a word on.
bool take_hyphen(const Words& w, size_t& i) {
  if (!w.mark(i, '-')) return false;
  ++i;
  return true;
}

// "twenty-one", "treinta y uno", "soixante et onze", "quatre-vingt-dix-sept".
bool tens(const Words& w, size_t& i, double& value) {
  int64_t n = 0;
  if (!w.take(i, Cat::Tens, &n)) return w.take(i, Cat::Ones, &n) ? (value = static_cast<double>(n), true) : false;
  value = static_cast<double>(n);
  size_t j = i;
  take_hyphen(w, j);
  if (romance(w)) w.take(j, Cat::And);
  take_hyphen(w, j);
  int64_t ones = 0;
  const bool long_ones = (w.languages() & kFrBit) != 0 && (n == 60 || n == 80);
  if (w.take(j, Cat::Ones, &ones) && ones > 0 && ones < (long_ones ? 20 : 10)) {
    value += static_cast<double>(ones);
    i = j;
  }
  return true;
}

// Below a thousand, in words: "three hundred and six", "ciento veinte", "two hundred".
bool group(const Words& w, size_t& i, double& value) {
  size_t j = i;
  int64_t n = 0;
  double head = 0;
  if (w.take(j, Cat::Hundreds, &n)) {
    value = static_cast<double>(n);
  } else {
    const bool a = !romance(w) && w.is(j, Cat::A) && w.is(j + 1, Cat::Hundred);
    if (a) { ++j; head = 1; }
    else if (!tens(w, j, head)) {
      if (!romance(w) || !w.is(j, Cat::Hundred)) return false;
      head = 1;
    }
    size_t k = j;
    take_hyphen(w, k);
    if (head < 1 || head > 99 || !w.take(k, Cat::Hundred)) {
      value = head;
      i = j;
      return true;
    }
    j = k;
    value = head * 100;
  }
  i = j;
  w.take(j, Cat::And);
  take_hyphen(w, j);
  double rest = 0;
  if (tens(w, j, rest) && rest > 0 && rest < 100) {
    value += rest;
    i = j;
  }
  return true;
}

bool groups_of_three(const Words& w, size_t i, char mark, size_t& end) {
  size_t n = 0;
  while (w.mark(i, mark) && w.glued(i) && w.glued(i + 1) && w.digits(i + 1) == 3 && n < 12) { i += 2; ++n; }
  end = i;
  return n > 0;
}

// "1 234 567": only in languages that write so.
bool blank_groups(const Words& w, size_t i, size_t& end) {
  size_t n = 0;
  while (w.digits(i) == 3 && w[i].spaced && !w.glued(i) && w[i].begin == w[i - 1].end + 1 && n < 8) { ++i; ++n; }
  end = i;
  return n > 0 && !w.is_digits(i);
}

struct Parts {
  size_t end;
  bool decimal;
};

void append_digits(const Words& w, size_t from, size_t to, std::string& out) {
  for (size_t i = from; i < to; ++i) {
    if (w.is_digits(i)) out += w.of(i);
  }
}

double to_double(const std::string& s) {
  double v = 0, scale = 0;
  for (char c : s) {
    if (c == '.') { scale = 1; continue; }
    v = v * 10 + (c - '0');
    scale *= 10;
  }
  return scale > 1 ? v / scale : v;
}

void trim_zeros(std::string& s) {
  const size_t first = s.find_first_not_of('0');
  s.erase(0, first == s.npos ? s.size() - 1 : s[first] == '.' ? first - 1 : first);
  if (s.find('.') == s.npos) return;
  while (s.back() == '0') s.pop_back();
  if (s.back() == '.') s.pop_back();
}

// Single letters that stand for a magnitude right behind digits: "10M", "5k".
double letter_magnitude(const Words& w, size_t i) {
  if (w[i].end - w[i].begin != 1) return 0;
  const char c = w.of(i)[0];
  if (c == 'k' || c == 'K') return w.glued(i) || (c == 'k' && (w[i + 1].spaced || i + 1 >= w.size() || w[i + 1].mark != 0)) ? 1e3 : 0;
  if (c == 'M') return 1e6;
  if (c == 'B' || c == 'G') return w.glued(i) ? 1e9 : 0;
  if (c == 'T') return w.glued(i) ? 1e12 : 0;
  return 0;
}

bool take_magnitude(const Words& w, size_t& i, double& m, bool literal) {
  int64_t n = 0;
  size_t j = i;
  take_hyphen(w, j);
  if (w.take(j, Cat::Magnitude, &n)) {
    m = static_cast<double>(n);
    w.take_mark(i, '.');
    i = j;
    return true;
  }
  if (literal && w.take(j, Cat::Hundred)) { m = 100; i = j; return true; }
  if (literal) m = letter_magnitude(w, i);
  if (literal && m > 0) { ++i; return true; }
  return false;
}

// ", " or "and" between the groups of one number.
size_t joint(const Words& w, size_t i) {
  size_t j = i;
  if (w.mark(j, ',')) ++j;
  w.take(j, Cat::And);
  return j;
}

struct Sum {
  double group = 0, last = kMost;
  bool grouped = false;
  std::vector<std::pair<double, double>> parts;   // value and magnitude, descending
  void times(double m) {
    double value = grouped ? group : parts.empty() || parts.back().second >= m ? 1 : 0;
    for (; !parts.empty() && parts.back().second < m; parts.pop_back()) value += parts.back().first;
    parts.emplace_back(std::min(value * m, kMost), m);
    group = 0;
    grouped = false;
    last = m;
  }
  double total() const {
    double sum = group;
    for (const auto& [value, m] : parts) sum += value;
    return sum;
  }
};

// `bare`: nothing stands behind it that would make its last words a fraction.
std::optional<Number> cardinal(const Words& w, size_t i, bool bare = false) {
  Number n;
  Sum sum;
  size_t at = i;
  int groups = 0;   // bounded: a text of nothing but number words stays linear
  for (bool first = true; at < w.size() && ++groups <= 16; first = false) {
    size_t j = first ? at : joint(w, at);
    double g = 0, m = 0;
    const auto literal = literal_at(w, j);
    if (literal) {
      g = literal->value;
      j = literal->end;
    } else if (first && !romance(w) && w.is(j, Cat::A) && (w.is(j + 1, Cat::Magnitude) || w.is(j + 1, Cat::Dozen))) {
      g = 1;
      ++j;
    } else if (!group(w, j, g)) {
      if (!first || !romance(w) || !w.is(j, Cat::Magnitude)) break;
      g = 1;   // "mil quinientos"
    }
    size_t k = j;
    const bool big = take_magnitude(w, k, m, literal.has_value());
    if (first && literal && !big) { n = *literal; return n; }
    const bool hundreds = sum.last == 100 && w.is(at, Cat::And) && g < 100 && g > 0;   // "3 hundred and 21"
    if (!first && literal && (!big || m >= sum.last) && !(hundreds && !big)) break;
    if (!first && (g >= sum.last && !big)) break;
    if (!first && j == at) break;
    if (!big && sum.last < 1000 && !hundreds) break;
    if (!bare && !big && !first && j > at && w.is(k, Cat::Fraction) && !literal && (w.is(at, Cat::And) || w.mark(at, ','))) break;   // "two million and two thirds"
    sum.group = g;
    sum.grouped = true;
    at = big ? k : j;
    if (!literal || (big && w.match(k - 1, Cat::Magnitude) != nullptr)) n.worded = true;
    if (!big) { sum.last = 1; break; }
    sum.times(m);
    for (int k2 = 0; k2 < 4 && take_magnitude(w, at, m, false); ++k2) sum.times(m);
  }
  if (at == i) return std::nullopt;
  n.value = sum.total();
  n.end = at;
  return n;
}

std::optional<double> unicode_fraction(std::string_view s) {
  if (s.size() < 2 || s.size() > 3 || static_cast<unsigned char>(s[0]) < 0xC2) return std::nullopt;
  struct Row { std::string_view sign; double value; };
  constexpr Row kRows[] = {{"½", .5}, {"¼", .25}, {"¾", .75}, {"⅓", 1.0 / 3}, {"⅔", 2.0 / 3}, {"⅛", .125}, {"⅜", .375}, {"⅝", .625}, {"⅞", .875}, {"⅕", .2}, {"⅖", .4}, {"⅗", .6}, {"⅘", .8}, {"⅙", 1.0 / 6}, {"⅚", 5.0 / 6}};
  for (const Row& r : kRows) {
    if (s == r.sign) return r.value;
  }
  return std::nullopt;
}

// "3/4" right at `i`.
bool slash_fraction(const Words& w, size_t i, double& value, size_t& end) {
  if (!w.is_digits(i) || !w.mark(i + 1, '/') || !w.is_digits(i + 2) || w[i + 2].number == 0) return false;
  if (i > 1 && w.mark(i - 1, '/') && w.glued(i) && w.is_digits(i - 2)) return false;   // "5/17/2018"
  const bool glued = w.glued(i + 1) && w.glued(i + 2);
  const bool apart = !w.glued(i + 1) && !w.glued(i + 2);
  if ((!glued && !apart) || w.digits(i) > 6 || w.digits(i + 2) > 6 || (w.mark(i + 3, '/') && w.is_digits(i + 4))) return false;
  value = static_cast<double>(w[i].number) / static_cast<double>(w[i + 2].number);
  end = i + 3;
  return true;
}

// The words "twenty-fifths", "thirty firsts": a denominator of tens and a plural; 0 where none is.
int64_t compound_denominator(const Words& w, size_t i, size_t& end) {
  int64_t tens_value = 0, ones = 0;
  size_t j = i;
  if (!w.take(j, Cat::Tens, &tens_value)) return 0;
  const bool hyphen = take_hyphen(w, j);
  const size_t at = j;
  const bool first = w.same(j, "first") || w.same(j, "firsts");
  if (first) ++j, ones = 1;
  else if (!w.take(j, Cat::Fraction, &ones) || ones > 9) return 0;
  if (w.of(at).back() != 's' && !hyphen) return 0;
  end = j;
  return tens_value + ones;
}

// A denominator in words behind a numerator: "thirds", "twenty-fifths".
bool denominator(const Words& w, size_t i, double numerator, double& value, size_t& end) {
  size_t j = i;
  take_hyphen(w, j);
  int64_t d = 0;
  size_t k = j;
  if (w.take(k, Cat::Fraction, &d)) {
    if (d == 2 && numerator != 1 && !(w.languages() == kEsBit && w.of(k - 1).back() == 's')) return false;
    const bool plural = w.of(k - 1).back() == 's';
    if (!plural && numerator != 1 && (w.languages() & kEnBit) != 0 && d != 2) {
      if (j == i) return false;   // "two third" is no fraction, "two-third majority" is
    }
    value = numerator / static_cast<double>(d);
    end = k;
    return true;
  }
  return false;
}

// "and a half", "y media", "and three quarters", " 1/2" behind a whole number.
bool and_part(const Words& w, size_t i, double& value, size_t& end) {
  size_t j = i;
  double part = 0;
  if (slash_fraction(w, j, part, end) && !w.mark(j + 1, '-')) { value = part; return part < 1; }
  if (auto u = unicode_fraction(w.of(i))) { value = *u; end = i + 1; return true; }
  if (!w.take(j, Cat::And) && !(romance(w) && w.take(j, Cat::Point))) return false;
  const bool a = w.take(j, Cat::A);
  if (w.is(j, Cat::Half)) { value = 0.5; end = j + 1; return true; }
  if (a && !romance(w) && denominator(w, j, 1, value, end)) return true;
  if (a && romance(w) && w.is(j, Cat::Fraction) && denominator(w, j, 1, value, end)) return true;
  size_t k = j;
  double n = 0;
  return !a && tens(w, k, n) && denominator(w, k, n, value, end);
}

// Digits of decimals read aloud: "point two five", "coma veintidós".
bool decimals(const Words& w, size_t i, double& value, size_t& end) {
  size_t j = i;
  if (!w.take(j, Cat::Point)) return false;
  double scale = 1;
  value = 0;
  size_t k = j;
  if (w.is_digits(k) && !w.glued(k)) {
    for (size_t d = 0; d < w.digits(k); ++d) scale *= 10;
    value = static_cast<double>(w[k].number) / scale;
    end = k + 1;
    return true;
  }
  while (k < j + 20) {
    double n = 0;
    size_t next = k;
    if (!(romance(w) ? group(w, next, n) : tens(w, next, n))) break;
    if (romance(w) && w.is(next, Cat::Fraction)) break;
    const double places = n >= 100 ? 1000 : n >= 10 ? 100 : 10;
    scale *= places;
    value = value * places + n;
    k = next;
  }
  if (k == j) return false;
  value /= scale;
  end = k;
  return true;
}

void add_parts(const Words& w, Number& n) {
  double part = 0;
  size_t end = 0;
  if (n.ordinal) return;
  const bool whole = n.value == std::floor(n.value);
  if (whole && !n.decimal && !and_part(w, n.end, part, end) && decimals(w, n.end, part, end) && n.worded) {
    n.value += part;
    n.end = end;
    n.exact.clear();
    n.worded = n.decimal = true;
    return;
  }
  if (whole && !n.decimal && and_part(w, n.end, part, end)) {
    size_t unit = n.end;
    double m = 1;
    // "one million and a half": half of a million.
    if (w.mark(unit, '/') == false && n.worded && n.end > 0 && w.is(n.end - 1, Cat::Magnitude) && (w.is(n.end, Cat::And) || w.is(n.end, Cat::Point))) {
      if (const Match* last = w.match(n.end - 1, Cat::Magnitude)) m = static_cast<double>(last->value);
    }
    const bool scaled = m > 1;
    const double before = n.value;
    n.value += part * m;
    n.end = end;
    n.exact.clear();
    n.fraction = true;
    size_t k = end;
    if (take_magnitude(w, k, m, false)) {   // "five and a half million", "a billion and a half million"
      n.value = scaled ? before + part * m : n.value * m;
      n.end = k;
      n.worded = true;
    }
  }
}

}  // namespace

std::optional<Number> literal_at(const Words& w, size_t i) {
  Number n;
  std::string digits;
  size_t at = i;
  const bool bare = !w.is_digits(i) && (w.mark(i, '.') || w.mark(i, ',')) && w.is_digits(i + 1) && w.glued(i + 1) && (i == 0 || !w.is_digits(i - 1));
  if (!w.is_digits(i) && !bare) return std::nullopt;
  const char thousands = romance(w) ? '.' : ',';
  size_t end = i + 1;
  if (bare) {
    digits = "0";
    at = i;
  } else {
    const size_t d = w.digits(i);
    if (d <= 3 && w[i].number > 0) {
      size_t groups = 0;
      if (groups_of_three(w, i + 1, thousands, groups) || (groups_of_three(w, i + 1, romance(w) ? ',' : '.', groups) && groups > i + 3) ||
          groups_of_three(w, i + 1, '\'', groups) || (blank_groups(w, i + 1, groups) && (romance(w) || groups > i + 2 || w.of(i + 1) == "000"))) {
        end = groups;
      }
    }
    append_digits(w, i, end, digits);
    at = end;
  }
  const bool mark = w.mark(at, '.') || w.mark(at, ',');
  if (mark && (bare || w.glued(at)) && w.is_digits(at + 1) && w.glued(at + 1)) {
    const bool list = w.mark(at, ',') && !romance(w) && end == i + 1;   // "3,4" in English
    const bool more = (w.mark(at + 2, '.') || w.mark(at + 2, ',')) && w.glued(at + 2) && w.is_digits(at + 3) && w.glued(at + 3);
    const bool listed = list && i > 1 && w.mark(i - 1, ',') && w.glued(i) && w.is_digits(i - 2);   // "22,24,26"
    if ((!list || w.digits(at + 1) != 3) && !more && !listed) {
      digits += '.';
      digits += w.of(at + 1);
      n.decimal = true;
      end = at + 2;
    } else if (bare) {
      return std::nullopt;
    }
  } else if (bare) {
    return std::nullopt;
  }
  n.value = to_double(digits);
  trim_zeros(digits);
  n.exact = std::move(digits);
  n.end = end;
  return n;
}

std::optional<Number> small_number(const Words& w, size_t i) {
  Number n;
  if (w.is_digits(i)) {
    n.value = static_cast<double>(w[i].number);
    n.end = i + 1;
    return n;
  }
  size_t j = i;
  if (!tens(w, j, n.value)) return std::nullopt;
  n.end = j;
  n.worded = true;
  return n;
}

// "vigésimo primero", "cincuenta y dos milésimo tricentésimo séptimo": ordinals descend;
// a cardinal before one of a thousand or more multiplies it.
static std::optional<Number> romance_ordinal(const Words& w, size_t i) {
  Number n;
  n.ordinal = true;
  double last = kMost;
  size_t j = i;
  for (int part = 0; part < 12; ++part) {
    size_t k = j;
    double times = 1;
    if (!w.is(k, Cat::Ordinal)) {
      const auto head = cardinal(w, k, true);
      if (!head || !head->worded || !w.is(head->end, Cat::Ordinal)) break;
      times = head->value;
      k = head->end;
    }
    int64_t value = 0;
    w.take(k, Cat::Ordinal, &value);
    const double v = static_cast<double>(value);
    if (v >= last || (times != 1 && v < 1000) || (v >= 10 && v < 100 && last < 100)) break;
    const bool magnitudes = times >= v && v < 1e12;   // "tres millones cincuenta y dos milésimo": only the last thousand counts
    n.value += magnitudes ? std::floor(times / 1000) * 1000 + std::fmod(times, 1000) * v : times * v;
    last = v;
    j = k;
  }
  if (j == i) return std::nullopt;
  n.end = j;
  return n;
}

std::optional<Number> ordinal_at(const Words& w, size_t i) {
  Number n;
  n.ordinal = true;
  if (w.is_digits(i)) {
    constexpr std::string_view kSuffixes[] = {"st", "nd", "rd", "th", "er", "ro", "ra", "do", "da", "to", "ta", "mo", "ma", "vo", "va", "no", "na", "re", "eme", "e", "o", "a"};
    size_t j = i + 1;
    if (!w.glued(j)) return std::nullopt;
    bool suffix = w.mark(j, 'o') || w.mark(j, 'a');
    const bool english = (w.languages() & kEnBit) != 0;
    for (size_t k = english ? 0 : 4; k < (english ? 4 : std::size(kSuffixes)) && !suffix; ++k) suffix = w.same(j, kSuffixes[k]);
    if (!suffix) return std::nullopt;
    n.value = static_cast<double>(w[i].number);
    n.end = j + 1;
    return n;
  }
  if (romance(w) && (w.languages() & kDeBit) == 0) return romance_ordinal(w, i);
  size_t j = i;
  double head = 0;
  int64_t last = 0;
  // "one hundred twenty-fifth": a cardinal and a last ordinal below it.
  size_t k = i;
  double base = 0, g = 0;
  int64_t m = 0;
  if (group(w, k, g)) {
    base = g;
    while (w.take(k, Cat::Magnitude, &m)) {
      base *= static_cast<double>(m);
      size_t next = k;
      w.take(next, Cat::And);
      if (group(w, next, g) && g < static_cast<double>(m)) { base += g; k = next; }
    }
    j = k;
    take_hyphen(w, j);
    w.take(j, Cat::And);
    take_hyphen(w, j);
    head = base;
  } else if (w.take(k, Cat::Tens, &m)) {
    head = static_cast<double>(m);
    j = k;
  }
  if (!w.take(j, Cat::Ordinal, &last)) return std::nullopt;
  if (head > 0) {
    const bool multiplies = last >= 100 && (head < 100 || last >= 1000);
    if (!multiplies && std::fmod(head, last < 10 ? 10 : 100) != 0) return std::nullopt;
    n.value = multiplies ? head * static_cast<double>(last) : head + static_cast<double>(last);
  } else {
    n.value = static_cast<double>(last);
  }
  n.end = j;
  return n;
}

namespace {

// Whether a cardinal from `i` to `end` has an "and" behind its hundreds: the value before it.
bool split_whole(const Words& w, size_t i, size_t end, double& whole) {
  if (romance(w)) return false;
  for (size_t k = end; k-- > i + 1;) {
    if (!w.is(k, Cat::And)) continue;
    size_t j = k + 1;
    double below = 0;
    if (!tens(w, j, below) || j != end) return false;
    const auto all = cardinal(w, i, true);
    if (!all) return false;
    whole = all->value - below;
    return true;
  }
  return false;
}

// "two out of five", "1 in twenty", "one over three": a numerator `n` with its total behind.
bool of_total(const Words& w, size_t i, Number& n) {
  if (n.decimal || n.value < 1 || n.value != std::floor(n.value)) return false;
  const bool english = (w.languages() & kEnBit) != 0;
  size_t j = n.end;
  bool alone = false;   // the words mean this only where nothing is counted behind them
  if (english && w.same(j, "out") && w.same(j + 1, "of")) j += 2;
  else if (english && w.same(j, "in") && n.value == 1 && (i == 0 || !w.is(i - 1, Cat::And))) j += 1;
  else if (w.same(j, english ? "over" : w.languages() == kFrBit ? "sur" : "sobre")) { j += 1; alone = true; }
  else return false;
  if (w.digits(j) > 3 || w.digits(i) > 4) return false;   // "1 in 2010"
  const auto total = cardinal(w, j, true);
  if (!total || total->decimal || total->value < n.value * (alone ? 0 : 1) || total->value < 2) return false;
  const Token& behind = w[total->end];
  if (alone && !(total->end >= w.size() || (behind.mark != 0 && behind.mark != '%' && behind.mark != '-') || w.is(total->end, Cat::Percent))) return false;
  if (!alone && n.end + 1 == j && w.is(total->end, Cat::Unit)) return false;   // "one in three years"
  n = Number{.end = total->end, .value = n.value / total->value, .fraction = true, .worded = true};
  return true;
}

// "one hundred thirty-fifths": 100/35. The last tens belong to the denominator if something is left.
std::optional<Number> compound_fraction(const Words& w, size_t i) {
  if ((w.languages() & kEnBit) == 0 || !((w[i].cats & (bit(Cat::Ones) | bit(Cat::Tens) | bit(Cat::A))) != 0)) return std::nullopt;
  for (size_t k = i + 1; k < i + 8; ++k) {
    size_t end = 0;
    const int64_t d = compound_denominator(w, k, end);
    if (d == 0) {
      if ((w[k].cats & (bit(Cat::Ones) | bit(Cat::Tens) | bit(Cat::Hundred) | bit(Cat::Magnitude) | bit(Cat::And))) == 0 && !w.mark(k, '-')) return std::nullopt;
      continue;
    }
    if (w.of(end - 1).back() != 's' && !(k == i + 1 && w.is(i, Cat::Ones))) return std::nullopt;   // "one hundred twenty-fifth"
    size_t j = i;
    double numerator = 0;
    if (!group(w, j, numerator)) return std::nullopt;
    if (j != k) {   // the group took the tens of the denominator: "one hundred thirty"
      numerator -= static_cast<double>(d / 10 * 10);
      if (w.mark(k - 1, '-') || w.is(k - 1, Cat::And) || numerator <= 0) return std::nullopt;
    }
    return Number{.end = end, .value = numerator / static_cast<double>(d), .fraction = true, .worded = true};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Number> number_at(const Words& w, size_t i) {
  constexpr uint64_t kStarts = bit(Cat::Ones) | bit(Cat::Tens) | bit(Cat::Hundred) | bit(Cat::Hundreds) | bit(Cat::Magnitude) | bit(Cat::A) |
                               bit(Cat::Half) | bit(Cat::Dozen) | bit(Cat::Minus);
  const Token& t = w[i];
  if (t.number < 0 && (t.cats & kStarts) == 0 && t.mark == 0) return std::nullopt;
  size_t at = i;
  const bool minus_word = w.take(at, Cat::Minus);
  const bool minus_mark = !minus_word && w.mark(at, '-') && (at == 0 || w[at].spaced || w.mark(at - 1, '<') || w.mark(at - 1, '>') || w.mark(at - 1, '='));
  if (minus_mark) ++at;
  if (auto u = unicode_fraction(w.of(at))) {
    Number n;
    n.value = *u;
    n.fraction = true;
    n.end = at + 1;
    return n;
  }
  std::optional<Number> n;
  double part = 0;
  size_t end = 0;
  if (slash_fraction(w, at, part, end)) {
    n = Number{.end = end, .value = part, .fraction = true};
  } else if (!romance(w) && w.is(at, Cat::Half) && (w.is(at + 1, Cat::A) ? w.is(at + 2, Cat::Magnitude) : w.is(at + 1, Cat::Magnitude))) {
    size_t k = at + 1 + (w.is(at + 1, Cat::A) ? 1 : 0);
    double m = 1;
    take_magnitude(w, k, m, false);
    n = Number{.end = k, .value = m / 2, .fraction = true, .worded = true};
  } else if (w.is(at, Cat::A) && !romance(w) && denominator(w, at + 1, 1, part, end) && w.is(at + 1, Cat::Fraction)) {
    n = Number{.end = end, .value = part, .fraction = true, .worded = true};
    double m = 1;
    if (size_t k = end; w.is(k, Cat::Magnitude) && take_magnitude(w, k, m, false)) { n->value *= m; n->end = k; }   // "a quarter million"
  } else {
    n = compound_fraction(w, at);
    if (n) {
      n->value = minus_word || minus_mark ? -n->value : n->value;
      return n;
    }
    n = cardinal(w, at);
    if (n && of_total(w, at, *n)) {}
    else if (n && n->exact.empty() && n->value < 1e9 && denominator(w, n->end, n->value, part, end) && n->value > 0) {
      double whole = 0;
      if (n->value > 100 && w.match(end - 1, Cat::Fraction) != nullptr && split_whole(w, at, n->end, whole)) {
        const double d = n->value / part, below = n->value - whole;
        if (below < d) part = whole + below / d;   // "two hundred and three quarters": 200 and 3/4
      }
      *n = Number{.end = end, .value = part, .fraction = true, .worded = true};
      size_t k = end;
      if (!romance(w) && w.same(k, "of") && w.is(k + 1, Cat::A)) k += 2;   // "two thirds of a million"
      double m = 1;
      if (w.is(k, Cat::Magnitude) && take_magnitude(w, k, m, false)) { n->value *= m; n->end = k; }
    } else if (n) {
      add_parts(w, *n);
      size_t k = n->end;
      int64_t dozen = 0;
      if (take_hyphen(w, k), w.take(k, Cat::Dozen, &dozen)) {
        double whole = 0;
        if (n->value <= 100 || !split_whole(w, at, n->end, whole)) whole = 0;   // "three hundred and two dozen": 300 and 24
        n->value = whole + (n->value - whole) * static_cast<double>(dozen);
        n->end = k; n->exact.clear(); n->worded = true; }
    }
  }
  if (!n && !romance(w) && w.is(at, Cat::A)) {
    size_t k = at + 1;
    int64_t dozen = 0;
    const bool half = false;
    if (half) ++k;
    if (w.take(k, Cat::Dozen, &dozen)) n = Number{.end = k, .value = static_cast<double>(dozen) / (half ? 2 : 1), .worded = true};
  }
  if (!n && w.is(at, Cat::Half)) {   // "half a dozen", "media docena"
    size_t k = at + 1;
    w.take(k, Cat::A);
    int64_t dozen = 0;
    if (w.take(k, Cat::Dozen, &dozen)) n = Number{.end = k, .value = static_cast<double>(dozen) / 2, .worded = true};
  }
  if (n && (minus_word || minus_mark)) {
    n->value = -n->value;
    if (!n->exact.empty() && n->value != 0) n->exact.insert(0, 1, '-');
  }
  return n;
}

std::string decimal(double v) {
  if (!std::isfinite(v)) return {};
  char buffer[80];
  const bool whole = v == std::floor(v) && std::fabs(v) < kMost;
  const int magnitude = v == 0 ? 0 : static_cast<int>(std::floor(std::log10(std::fabs(v))));
  const int places = whole ? 0 : std::clamp(14 - magnitude, 0, 30);
  const auto done = std::to_chars(buffer, buffer + sizeof buffer, v == 0 ? 0.0 : v, std::chars_format::fixed, places);
  std::string s(buffer, done.ec == std::errc() ? done.ptr : buffer);
  if (s.find('.') != s.npos) {
    while (s.back() == '0') s.pop_back();
    if (s.back() == '.') s.pop_back();
  }
  return s;
}

std::string decimal(const Number& n) { return n.exact.empty() ? decimal(n.value) : n.exact; }

}  // namespace stemma::read::value
