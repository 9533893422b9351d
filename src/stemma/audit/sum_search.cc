// Prefix sums over the lines of a few telling witnesses propose ranges; pairs and steps are
// tried one by one. What closes in a single witness is weighed in all.
#include "stemma/audit/sum_search.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "stemma/audit/slips.h"

namespace stemma::audit {
namespace {

constexpr size_t kFarFilters = 3;    // that propose parts at a distance
constexpr size_t kFree = 160;         // lines that are combined freely
constexpr size_t kNear = 4;           // beyond that: ranges that begin so near the total
constexpr size_t kMostPairs = 90;
constexpr size_t kLongestStep = 14;
constexpr double kBeyondDoubt = 8;   // evidence above the cost
constexpr size_t kMostWeighed = 1500;
constexpr size_t kLongest = 1500;     // range of lines, unless its total is called so
constexpr size_t kMostForgiven = 3;   // places where slips are looked for
constexpr double kSupposed = 0.5;     // evidence above the cost of a sum that holds nowhere

// Lines of other things, in which it misses by far, cast none.
uint32_t doubts(const Sum& s) { return s.fails - s.far; }

bool holds_enough(const Sum& s, bool named) {
  const uint32_t closes = s.holds + s.trivial / 2, fails = doubts(s);
  if (s.holds == 0) return false;
  if (s.evidence >= s.cost + kBeyondDoubt) return true;   // meant in some of the lines only
  return named ? fails <= closes : fails * 2 <= std::max<uint32_t>(2, closes);
}

class Proposer {
 public:
  Proposer(const Sheet& sheet, const std::vector<uint32_t>& order, const SumSearch& search)
      : sheet_(sheet), order_(order), search_(search), n_(order.size()), lines_(static_cast<double>(order.size())), live_(sheet.live()) {}

  std::vector<Sum> all() {
    for (size_t f = 0; f < sheet_.filters; ++f) {
      sum_up(f);
      for (size_t t = 0; t < n_; ++t) {
        if (!sheet_.has(order_[t], f)) continue;
        beside(f, t);
        if (f < kFarFilters) steps(f, t);
      }
    }
    for (size_t f = 0; f < std::min(sheet_.filters, kFarFilters); ++f) {
      sum_up(f);
      for (size_t t = 0; t < n_; ++t) {
        if (!sheet_.has(order_[t], f)) continue;
        apart(f, t);
        pairs(f, t);
      }
    }
    for (size_t f = 0; f < std::min(sheet_.filters, kFarFilters); ++f) {
      for (size_t t = 0; t < n_; ++t) {
        if (sheet_.has(order_[t], f)) suppose(f, t);
      }
    }
    return std::move(found_);
  }

 private:
  struct Prefix {
    int64_t value = 0;
    int64_t slack = 0;
    uint32_t count = 0;
  };

  void sum_up(size_t f) {
    prefix_.assign(n_ + 1, {});
    for (size_t i = 0; i < n_; ++i) {
      prefix_[i + 1] = prefix_[i];
      if (!sheet_.has(order_[i], f)) continue;
      const Figure& x = sheet_.at(order_[i], f);
      prefix_[i + 1].value += x.value;
      prefix_[i + 1].slack += sheet_.slack(order_[i], f);
      prefix_[i + 1].count += 1;
    }
  }

  bool closes(const Prefix& total, size_t i, size_t j) const {
    if (prefix_[j].count - prefix_[i].count < 2) return false;
    const int64_t delta = total.value - (prefix_[j].value - prefix_[i].value);
    return std::abs(delta) <= prefix_[j].slack - prefix_[i].slack + total.slack;
  }
  Prefix total_of(size_t f, size_t t) const { return {sheet_.at(order_[t], f).value, sheet_.slack(order_[t], f), 1}; }

  bool named(size_t t) const { return order_[t] < search_.totals.size() && search_.totals[order_[t]]; }

  // Ranges that touch the total, of every length; behind it and before it.
  void beside(size_t f, size_t t) {
    const Prefix total = total_of(f, t);
    const double cost = std::log10(2 * lines_ * lines_) + (named(t) ? -1.0 : 0.5);
    const size_t longest = named(t) ? n_ : kLongest;
    for (size_t i = t - std::min(t, longest); i + 2 <= t; ++i) {
      if (closes(total, i, t)) range(t, i, t, cost);
    }
    for (size_t j = t + 3; j <= std::min(n_, t + 1 + longest); ++j) {
      if (closes(total, t + 1, j)) range(t, t + 1, j, cost);
    }
  }

  // Ranges at a distance.
  void apart(size_t f, size_t t) {
    const Prefix total = total_of(f, t);
    const double cost = std::log10(lines_ * lines_ * lines_) + (named(t) ? 1.0 : 2.0);
    const size_t reach = n_ <= kFree ? n_ : kNear;
    for (size_t j = t - std::min(t, reach); j < t; ++j) {
      for (size_t i = j - std::min(j, kLongest); i + 2 <= j; ++i) {
        if (closes(total, i, j)) range(t, i, j, cost);
      }
    }
    for (size_t i = t + 2; i < std::min(n_, t + 2 + reach); ++i) {
      for (size_t j = i + 2; j <= std::min(n_, i + kLongest); ++j) {
        if (closes(total, i, j)) range(t, i, j, cost);
      }
    }
  }

  // Does the line `b` follow the line `a`, but for lines without figures?
  bool next_to(uint32_t a, uint32_t b) const {
    const auto i = std::lower_bound(live_.begin(), live_.end(), a);
    return i != live_.end() && *i == a && i + 1 != live_.end() && *(i + 1) == b;
  }

  // Does another line stand between these two neighbours, one without figures?
  bool gap(size_t i) const {
    const auto at = [&](uint32_t line) { return std::lower_bound(live_.begin(), live_.end(), line) - live_.begin(); };
    return at(order_[i + 1]) - at(order_[i]) != order_[i + 1] - order_[i];
  }

  // The whole block above the total, and the one below it: up to a line without figures or
  // another total, with and without a head line; across gaps to the edge.
  void suppose(size_t f, size_t t) {
    if (n_ > kFree && !named(t)) return;
    const double cost = named(t) ? -0.8 : 1.8;
    size_t i = t;
    while (i > 0 && !(i < t && gap(i - 1)) && !(i < t && named(i - 1))) --i;
    for (const size_t first : {i, i + 1, size_t{0}}) {
      if (first + 2 <= t) supposed(f, t, {order_.begin() + static_cast<std::ptrdiff_t>(first), order_.begin() + static_cast<std::ptrdiff_t>(t)}, cost);
    }
    size_t j = t + 1;
    while (j < n_ && !(j > t + 1 && gap(j - 1)) && !named(j)) ++j;
    for (const size_t last : {j, n_}) {
      if (last >= t + 3) supposed(f, t, {order_.begin() + static_cast<std::ptrdiff_t>(t) + 1, order_.begin() + static_cast<std::ptrdiff_t>(last)}, cost + 0.5);
    }
  }

  void supposed(size_t f, size_t t, std::vector<uint32_t> parts, double cost) {
    const Instance here = instance_of(sheet_.view, sheet_.kind, order_[t], parts, sheet_.witnesses[f]);
    if (slip_of(sheet_.view, sheet_.kind, order_[t], parts, sheet_.witnesses[f], here).evidence < cost + kFault + kSupposed) return;
    Sum s{.across = search_.across, .kind = sheet_.kind, .target = order_[t], .parts = std::move(parts), .cost = cost, .supposed = true};
    sheet_.weigh(s);
    if (s.holds > 0 || s.fails != 1) return;   // others have proposed it, or more than one place would be wrong
    s.evidence = 0;
    sheet_.forgive(s);
    if (s.evidence >= cost + kSupposed) found_.push_back(std::move(s));
  }

  void range(size_t t, size_t i, size_t j, double cost) { propose(t, {order_.begin() + i, order_.begin() + j}, cost); }

  // Lines at equal steps, from any line on: the first of each group of columns.
  void steps(size_t f, size_t t) {
    if (n_ > kFree) return;
    const Prefix total = total_of(f, t);
    const double near = std::log10(kLongestStep * lines_ * lines_) + (named(t) ? -0.5 : 0.5), far = near + std::log10(lines_);
    for (size_t step = 2; step <= kLongestStep; ++step) {
      for (size_t first = 0; first + step < n_; ++first) {
        if (!sheet_.has(order_[first], f)) continue;
        const bool from_total = first == t + step || (t > first && (t - first) % step == 0);
        if (!from_total && n_ > kMostPairs) continue;
        int64_t sum = 0, slack = total.slack;
        size_t count = 0;
        for (size_t i = first; i < n_ && i != t; i += step) {
          ++count;
          if (!sheet_.has(order_[i], f)) continue;
          sum += sheet_.at(order_[i], f).value;
          slack += sheet_.slack(order_[i], f);
          if (count >= 2 && std::abs(total.value - sum) <= slack) progression(t, first, step, count, from_total ? near : far);
        }
      }
    }
  }

  void progression(size_t t, size_t first, size_t step, size_t count, double cost) {
    std::vector<uint32_t> parts;
    for (size_t k = 0; k < count; ++k) parts.push_back(order_[first + k * step]);
    propose(t, std::move(parts), cost);
  }

  // Any two lines.
  void pairs(size_t f, size_t t) {
    if (n_ > kMostPairs) return;
    const Prefix total = total_of(f, t);
    const double cost = std::log10(lines_ * lines_ * lines_) + 2.5;
    for (size_t i = 0; i < n_; ++i) {
      if (i == t || !sheet_.has(order_[i], f)) continue;
      const Prefix a = total_of(f, i);
      for (size_t j = i + 2; j < n_; ++j) {
        if (j == t || !sheet_.has(order_[j], f)) continue;
        const Prefix b = total_of(f, j);
        if (std::abs(total.value - a.value - b.value) <= total.slack + a.slack + b.slack) propose(t, {order_[i], order_[j]}, cost);
      }
    }
  }

  void propose(size_t t, std::vector<uint32_t> parts, double cost) {
    if (found_.size() + missed_ >= kMostWeighed) return;
    std::sort(parts.begin(), parts.end());
    std::vector<uint32_t> key = parts;
    key.push_back(order_[t]);
    if (!seen_.insert(std::move(key)).second) return;
    Sum s{.across = search_.across, .kind = sheet_.kind, .target = order_[t], .parts = std::move(parts), .cost = cost};
    if (!promising(s)) return;
    sheet_.weigh(s);
    if (s.fails > 0 && s.fails <= std::max<size_t>(kMostForgiven, s.holds)) sheet_.forgive(s);
    const bool close = next_to(s.parts.back(), s.target) || next_to(s.target, s.parts.front());
    if (!close && !named(t) && s.holds < std::min<size_t>(3, sheet_.witnesses.size())) ++missed_;
    else if (s.evidence >= cost && (close || doubts(s) * 3 <= std::max<uint32_t>(2, s.holds + s.trivial / 2)) && holds_enough(s, named(t))) found_.push_back(std::move(s));
    else ++missed_;
  }

  // Most accidents close in one of the telling witnesses and in none of the others.
  bool promising(const Sum& s) const {
    size_t closes = 0, fails = 0;
    for (size_t f = 0; f < sheet_.filters; ++f) {
      const Closing c = instance_of(sheet_.view, sheet_.kind, s.target, s.parts, sheet_.witnesses[f]).closing;
      closes += c == Closing::kHolds || c == Closing::kTrivial;
      fails += c == Closing::kFails;
    }
    return fails <= 2 * closes;
  }

  const Sheet& sheet_;
  const std::vector<uint32_t>& order_;
  const SumSearch& search_;
  size_t n_;
  double lines_;
  std::vector<uint32_t> live_;   // all lines with figures, ascending
  std::vector<Prefix> prefix_;
  std::set<std::vector<uint32_t>> seen_;
  std::vector<Sum> found_;
  size_t missed_ = 0;
};

}  // namespace

std::vector<Sum> candidates(const Sheet& sheet, const std::vector<uint32_t>& order, const SumSearch& search) {
  if (order.size() < 3 || sheet.witnesses.empty()) return {};
  return Proposer(sheet, order, search).all();
}

}  // namespace stemma::audit
