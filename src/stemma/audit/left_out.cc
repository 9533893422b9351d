// Each line that is no known total is held against the block above it and the one below it; what is missing
// in each column decides.
#include "stemma/audit/left_out.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "stemma/audit/tables/totals.h"

namespace stemma::audit {
namespace {

constexpr size_t kFree = 160;       // lines of which any may be a total
constexpr size_t kLongest = 400;    // block
constexpr double kMostNamed = 0.5;  // of a named total that may be missing
constexpr double kNear = 4;         // decades of nearness, in six columns at most, of a total that is not named
constexpr size_t kColumns = 6;

// What the block beside a total lacks, column by column.
struct Lack {
  uint32_t total = 0;
  std::vector<uint32_t> parts;
  std::vector<uint32_t> places;   // columns in which it is less
  size_t closes = 0;
  size_t against = 0;             // columns that do not look like it: more than the total, mixed signs
  double most = 0;                // the largest share missing
};

class Search {
 public:
  Search(const Grid& grid, const Names& names, const std::vector<Sum>& sums, bool across, std::vector<Finding>& findings)
      : view_{&grid, across}, names_(names), named_(names.called(across, kTotalWords)), findings_(findings) {
    for (uint32_t i = 0; i < view_.items(); ++i) {
      for (size_t w = 0; w < view_.witnesses(); ++w) {
        if (view_.at(i, w).kind != FigureKind::kNumber) continue;
        live_.push_back(i);
        break;
      }
    }
    for (const Sum& s : sums) {
      if (s.across == across && s.kind == FigureKind::kNumber) of_.emplace(s.target, s.parts);
    }
  }

  void run() {
    for (size_t k = 0; k < live_.size(); ++k) {
      const uint32_t t = live_[k];
      if (of_.count(t) || (!named_[t] && live_.size() > kFree)) continue;
      for (const bool up : {true, false}) {
        for (const bool wide : {false, true}) {
          const Lack lack = of_block(t, block(k, up, wide));
          if (lack.places.empty() || !speaks(lack)) continue;
          say(lack);
          break;
        }
      }
    }
  }

 private:
  // The lines beside line k, up to a gap or another total; parts of totals among them step back.
  std::vector<uint32_t> block(size_t k, bool up, bool wide) const {
    std::set<uint32_t> lines;
    for (size_t j = k; lines.size() < kLongest && (up ? j-- > 0 : ++j < live_.size());) {
      const uint32_t before = live_[up ? j + 1 : j - 1];
      if (named_[live_[j]] || (!wide && !lines.empty() && std::max(before, live_[j]) - std::min(before, live_[j]) > 1)) break;
      lines.insert(live_[j]);
    }
    std::set<uint32_t> leaves = lines;
    for (const auto& [target, parts] : of_) {
      if (!lines.count(target)) continue;
      for (const uint32_t p : parts) leaves.erase(p);
    }
    return {leaves.begin(), leaves.end()};
  }

  Lack of_block(uint32_t t, std::vector<uint32_t> parts) const {
    Lack out{.total = t, .parts = std::move(parts)};
    for (uint32_t w = 0; out.parts.size() >= 2 && w < view_.witnesses(); ++w) {
      const Figure& total = view_.at(t, w);
      if (total.kind != FigureKind::kNumber) continue;
      int64_t sum = 0, slack = view_.slack(t, w);
      size_t n = 0;
      bool mixed = false;
      for (const uint32_t p : out.parts) {
        const Figure& f = view_.at(p, w);
        if (f.kind != FigureKind::kNumber) continue;
        ++n;
        sum += f.value;
        slack += view_.slack(p, w);
        mixed = mixed || (f.value != 0 && (f.value < 0) != (total.value < 0));
      }
      if (n < 2) continue;
      const int64_t rest = total.value - sum;
      if (std::abs(rest) <= slack) {
        ++out.closes;
      } else if (mixed || (rest < 0) != (total.value < 0) || std::abs(rest) >= std::abs(total.value)) {
        ++out.against;
      } else {
        out.places.push_back(w);
        out.most = std::max(out.most, static_cast<double>(rest) / static_cast<double>(total.value));
      }
    }
    return out;
  }

  bool speaks(const Lack& lack) const {
    const size_t less = lack.places.size();
    if (lack.closes > less) return false;
    if (named_[lack.total]) return less >= 2 && lack.against * 5 <= less && lack.most <= kMostNamed;
    if (lack.against > 0 || less < 3 || lack.parts.size() < 3) return false;
    const double decades = static_cast<double>(std::min(less, kColumns)) * -std::log10(lack.most);
    return decades >= kNear;
  }

  const doc::Cell& cell(uint32_t line, uint32_t witness) const {
    return view_.across ? *names_.at(witness, line) : *names_.at(line, witness);
  }

  void say(const Lack& lack) {
    const Grid& grid = *view_.grid;
    const uint32_t w = lack.places.front();
    int64_t sum = 0, slack = view_.slack(lack.total, w);
    Finding f{.code = Code::kSum, .severity = Severity::kWarning};
    f.evidence.push_back(cell(lack.total, w).span);
    for (const uint32_t p : lack.parts) {
      const Figure& figure = view_.at(p, w);
      if (figure.kind != FigureKind::kNumber) continue;
      sum += figure.value;
      slack += view_.slack(p, w);
      f.formula += (f.formula.empty() ? "" : " + ") + grid.print(figure.value);
      f.evidence.push_back(cell(p, w).span);
    }
    const int64_t stated = view_.at(lack.total, w).value;
    f.where = view_.across ? names_.cell(w, lack.total) : names_.cell(lack.total, w);
    f.stated = grid.print(stated);
    f.computed = grid.print(sum);
    f.delta = grid.print(stated - sum);
    f.tolerance = grid.print(slack);
    f.formula += " = " + f.computed;
    const std::string lines = view_.across ? "column" : "row", places = view_.across ? " rows" : " columns";
    f.message = "stated " + f.stated + "; the " + lines + "s beside it add up to " + f.computed + ", and to less than the total in all " +
                std::to_string(lack.places.size()) + places + " that can be added up: a " + lines + " may be left out, or not listed";
    std::string missing;
    constexpr size_t kMost = 8;
    for (size_t i = 0; i < std::min(kMost, lack.places.size()); ++i) {
      int64_t rest = view_.at(lack.total, lack.places[i]).value;
      for (const uint32_t p : lack.parts) rest -= view_.at(p, lack.places[i]).kind == FigureKind::kNumber ? view_.at(p, lack.places[i]).value : 0;
      missing += (i ? ", " : "") + grid.print(rest);
    }
    f.explanations.push_back("a " + lines + " of " + missing + (lack.places.size() > kMost ? " …" : "") + " would close the total");
    findings_.push_back(std::move(f));
  }

  View view_;
  const Names& names_;
  std::vector<bool> named_;
  std::vector<uint32_t> live_;                         // lines with figures
  std::multimap<uint32_t, std::vector<uint32_t>> of_;   // known totals and their parts
  std::vector<Finding>& findings_;
};

}  // namespace

void left_out(const Grid& grid, const Names& names, const std::vector<Sum>& sums, std::vector<Finding>& findings) {
  for (const bool across : {false, true}) Search(grid, names, sums, across, findings).run();
}

}  // namespace stemma::audit
