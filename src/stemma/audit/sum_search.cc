// Prefix sums over the lines of a few telling witnesses propose ranges; pairs and steps are
// tried one by one. What closes in a single witness is weighed in all.
#include "stemma/audit/sum_search.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace stemma::audit {
namespace {

constexpr size_t kMostWitnesses = 64;
constexpr size_t kMostFilters = 6;
constexpr size_t kFree = 160;         // lines that are combined freely
constexpr size_t kNear = 4;           // beyond that: ranges that begin so near the total
constexpr size_t kMostPairs = 90;
constexpr size_t kLongestStep = 14;
constexpr size_t kMostWeighed = 6000;

double information(const View& view, FigureKind kind, size_t witness) {
  double bits = 0;
  for (size_t i = 0; i < view.items(); ++i) {
    const Figure& f = view.at(i, witness);
    if (f.kind == kind) bits += std::log2(1.0 + static_cast<double>(std::abs(f.value)) / static_cast<double>(f.slack));
  }
  return bits;
}

// A relation that fails as often as not is none, whatever the places where it closes.
bool holds_enough(const Sum& s, bool named) {
  const uint32_t closes = s.holds + s.trivial / 2;
  return s.holds > 0 && (named ? s.fails <= closes : s.fails * 3 <= std::max<uint32_t>(3, closes));
}

class Proposer {
 public:
  Proposer(const Sheet& sheet, const std::vector<uint32_t>& order, const SumSearch& search)
      : sheet_(sheet), order_(order), search_(search), n_(order.size()), lines_(static_cast<double>(order.size())) {}

  std::vector<Sum> all() {
    for (size_t f = 0; f < sheet_.filters; ++f) {
      sum_up(f);
      for (size_t t = 0; t < n_; ++t) {
        if (!sheet_.has(order_[t], f)) continue;
        beside(f, t);
        steps(f, t);
      }
    }
    for (size_t f = 0; f < sheet_.filters; ++f) {
      sum_up(f);
      for (size_t t = 0; t < n_; ++t) {
        if (!sheet_.has(order_[t], f)) continue;
        apart(f, t);
        pairs(f, t);
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
      prefix_[i + 1].slack += x.slack;
      prefix_[i + 1].count += 1;
    }
  }

  bool closes(const Figure& total, size_t i, size_t j) const {
    if (prefix_[j].count - prefix_[i].count < 2) return false;
    const int64_t delta = total.value - (prefix_[j].value - prefix_[i].value);
    return std::abs(delta) <= prefix_[j].slack - prefix_[i].slack + total.slack;
  }

  bool named(size_t t) const { return order_[t] < search_.totals.size() && search_.totals[order_[t]]; }

  // Ranges that touch the total, of every length; behind it and before it.
  void beside(size_t f, size_t t) {
    const Figure& total = sheet_.at(order_[t], f);
    const double cost = std::log10(2 * lines_ * lines_) + (named(t) ? -1.0 : 0.5);
    for (size_t i = 0; i + 2 <= t; ++i) {
      if (closes(total, i, t)) range(t, i, t, cost);
    }
    for (size_t j = t + 3; j <= n_; ++j) {
      if (closes(total, t + 1, j)) range(t, t + 1, j, cost);
    }
  }

  // Ranges at a distance.
  void apart(size_t f, size_t t) {
    const Figure& total = sheet_.at(order_[t], f);
    const double cost = std::log10(lines_ * lines_ * lines_) + (named(t) ? 0.5 : 1.5);
    const size_t reach = n_ <= kFree ? n_ : kNear;
    for (size_t j = t - std::min(t, reach); j < t; ++j) {
      for (size_t i = 0; i + 2 <= j; ++i) {
        if (closes(total, i, j)) range(t, i, j, cost);
      }
    }
    for (size_t i = t + 2; i < std::min(n_, t + 2 + reach); ++i) {
      for (size_t j = i + 2; j <= n_; ++j) {
        if (closes(total, i, j)) range(t, i, j, cost);
      }
    }
  }

  void range(size_t t, size_t i, size_t j, double cost) { propose(t, {order_.begin() + i, order_.begin() + j}, cost); }

  // Every second, third … line from the total on, in either direction.
  void steps(size_t f, size_t t) {
    const Figure& total = sheet_.at(order_[t], f);
    const double cost = std::log10(2 * kLongestStep * lines_ * lines_) + (named(t) ? 0.0 : 0.5);
    for (const int way : {-1, 1}) {
      for (size_t step = 2; step <= kLongestStep; ++step) {
        std::vector<uint32_t> parts;
        int64_t sum = 0, slack = total.slack;
        for (size_t k = 1;; ++k) {
          const size_t away = k * step;
          if (way < 0 ? away > t : t + away >= n_) break;
          const uint32_t line = order_[way < 0 ? t - away : t + away];
          parts.push_back(line);
          if (!sheet_.has(line, f)) continue;
          sum += sheet_.at(line, f).value;
          slack += sheet_.at(line, f).slack;
          if (parts.size() >= 2 && std::abs(total.value - sum) <= slack) propose(t, parts, cost);
        }
      }
    }
  }

  // Any two lines.
  void pairs(size_t f, size_t t) {
    if (n_ > kMostPairs) return;
    const Figure& total = sheet_.at(order_[t], f);
    const double cost = std::log10(lines_ * lines_ * lines_) + 1.5;
    for (size_t i = 0; i < n_; ++i) {
      if (i == t || !sheet_.has(order_[i], f)) continue;
      const Figure& a = sheet_.at(order_[i], f);
      for (size_t j = i + 2; j < n_; ++j) {
        if (j == t || !sheet_.has(order_[j], f)) continue;
        const Figure& b = sheet_.at(order_[j], f);
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
    sheet_.weigh(s);
    if (s.evidence >= cost && holds_enough(s, named(t))) found_.push_back(std::move(s));
    else ++missed_;
  }

  const Sheet& sheet_;
  const std::vector<uint32_t>& order_;
  const SumSearch& search_;
  size_t n_;
  double lines_;
  std::vector<Prefix> prefix_;
  std::set<std::vector<uint32_t>> seen_;
  std::vector<Sum> found_;
  size_t missed_ = 0;
};

}  // namespace

Sheet::Sheet(const View& v, FigureKind k) : view(v), kind(k), items(v.items()) {
  std::vector<std::pair<double, uint32_t>> by_information;
  const size_t all = view.witnesses();
  const size_t stride = std::max<size_t>(1, all / (4 * kMostWitnesses));
  for (size_t w = 0; w < all; w += stride) {
    if (const double bits = information(view, kind, w); bits > 0) by_information.emplace_back(-bits, static_cast<uint32_t>(w));
  }
  std::sort(by_information.begin(), by_information.end());
  const size_t n = by_information.size();
  filters = std::min(n, kMostFilters);
  for (size_t i = 0; i < filters; ++i) witnesses.push_back(by_information[i].second);
  const size_t step = std::max<size_t>(1, (n + kMostWitnesses - 1) / kMostWitnesses);
  for (size_t i = filters; i < n; i += step) witnesses.push_back(by_information[i].second);
}

std::vector<uint32_t> Sheet::live() const {
  std::vector<uint32_t> out;
  for (size_t i = 0; i < items; ++i) {
    bool any = false;
    for (size_t w = 0; w < view.witnesses() && !any; ++w) any = view.at(i, w).kind == kind;
    if (any) out.push_back(static_cast<uint32_t>(i));
  }
  return out;
}

void Sheet::weigh(Sum& sum) const {
  std::vector<std::pair<int64_t, int64_t>> seen;   // figures that repeat are one witness
  for (const uint32_t w : witnesses) {
    const Instance i = instance_of(view, kind, sum.target, sum.parts, w);
    if (i.closing == Closing::kHolds) {
      const std::pair<int64_t, int64_t> figures{i.stated, i.size};
      if (std::find(seen.begin(), seen.end(), figures) != seen.end()) {
        ++sum.trivial;
        continue;
      }
      seen.push_back(figures);
    }
    sum.holds += i.closing == Closing::kHolds;
    sum.trivial += i.closing == Closing::kTrivial;
    sum.fails += i.closing == Closing::kFails;
    sum.evidence += evidence_of(i);
  }
}

std::vector<Sum> candidates(const Sheet& sheet, const std::vector<uint32_t>& order, const SumSearch& search) {
  if (order.size() < 3 || sheet.witnesses.empty()) return {};
  return Proposer(sheet, order, search).all();
}

}  // namespace stemma::audit
