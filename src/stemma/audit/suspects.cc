// A constraint names its cells; a cell is a suspect if the change that repairs this one leaves
// every other constraint of the cell closed.
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "stemma/audit/table_audit.h"

namespace stemma::audit {
namespace {

// 1 as the total, -1 as a part, 0 when the cell is not in it: what delta gains when the cell grows by one.
int role(const Constraint& c, Place cell) {
  if (place(*c.sum, c.sum->target, c.witness) == cell) return 1;
  const uint32_t line = c.sum->across ? cell.column : cell.row;
  const uint32_t witness = c.sum->across ? cell.row : cell.column;
  if (witness != c.witness) return 0;
  return std::binary_search(c.sum->parts.begin(), c.sum->parts.end(), line) ? -1 : 0;
}

using Near = std::vector<const Constraint*>;

// The other constraints that share a cell with this one.
Near near_to(const std::vector<Constraint>& all, const Constraint& failing) {
  const Sum& s = *failing.sum;
  Near out;
  for (const Constraint& c : all) {
    if (c.sum == failing.sum && c.witness == failing.witness) continue;
    const bool crosses = c.witness == s.target || std::binary_search(s.parts.begin(), s.parts.end(), c.witness);
    if (c.sum->across == s.across ? c.witness == failing.witness : crosses) out.push_back(&c);
  }
  return out;
}

bool repairs(const Near& others, const Constraint& failing, Place cell) {
  const int64_t change = -failing.instance.delta() * role(failing, cell);
  return std::all_of(others.begin(), others.end(), [&](const Constraint* c) {
    return std::abs(c->instance.delta() + role(*c, cell) * change) <= c->instance.slack || role(*c, cell) == 0;
  });
}

std::string digits_of(int64_t value) { return std::to_string(std::abs(value) / 2); }

// Do the digits differ by two neighbours that changed places?
bool transposed(const std::string& a, const std::string& b) {
  if (a.size() != b.size()) return false;
  size_t first = a.size(), differ = 0;
  for (size_t i = 0; i < a.size(); ++i) {
    if (a[i] == b[i]) continue;
    first = std::min(first, i);
    ++differ;
  }
  return differ == 2 && a[first] == b[first + 1] && a[first + 1] == b[first];
}

bool one_digit(const std::string& a, const std::string& b) {
  if (a.size() != b.size()) return false;
  size_t differ = 0;
  for (size_t i = 0; i < a.size(); ++i) differ += a[i] != b[i];
  return differ == 1;
}

// What a figure would have to be, rounded to its own last place.
int64_t rounded(int64_t value, int64_t slack) {
  const int64_t place_unit = 2 * slack;
  const int64_t half = value >= 0 ? slack : -slack;
  return (value + half) / place_unit * place_unit;
}

// In the digits that are printed: without the places that only other figures of the table have.
std::string printed(int64_t value, int64_t slack) { return digits_of(value / slack); }

std::string one_cell(const Grid& grid, const Figure& f, int64_t needed) {
  if (needed == f.value || (needed < 0) != (f.value < 0)) return {};
  const std::string stands = printed(f.value, f.slack), wanted = printed(needed, f.slack);
  if (transposed(stands, wanted)) return grid.print(f.value) + " for " + grid.print(needed) + ": two digits changed places";
  if (one_digit(stands, wanted)) return grid.print(f.value) + " for " + grid.print(needed) + ": one digit";
  return {};
}

bool near(int64_t a, int64_t b, int64_t slack) { return std::abs(a - b) <= slack; }

void factor(const Grid& grid, const Figure& f, int64_t needed, int64_t slack, std::vector<std::string>& out) {
  constexpr int64_t kMost = int64_t{1} << 52;
  if (f.value == 0 || std::abs(f.value) > kMost || std::abs(needed) > kMost || slack > kMost) return;
  for (const int64_t by : {10, 100, 1000}) {
    if (near(f.value, needed * by, slack * by)) out.push_back(grid.print(f.value) + " for " + grid.print(needed) + ": the decimal mark shifted");
    if (near(f.value * by, needed, slack)) out.push_back(grid.print(f.value) + " for " + grid.print(needed) + ": the decimal mark shifted");
  }
  if (near(-f.value, needed, slack)) out.push_back(grid.print(f.value) + " for " + grid.print(needed) + ": the sign");
}

}  // namespace

std::vector<Place> suspects(const std::vector<Constraint>& all, const Constraint& failing) {
  std::vector<Place> out;
  const Near others = near_to(all, failing);
  const auto consider = [&](uint32_t line) {
    const Place p = place(*failing.sum, line, failing.witness);
    if (repairs(others, failing, p)) out.push_back(p);
  };
  consider(failing.sum->target);
  for (const uint32_t p : failing.sum->parts) consider(p);
  return out;
}

std::vector<std::string> explain(const Grid& grid, const Constraint& c) {
  std::vector<std::string> out;
  const View view{&grid, c.sum->across};
  const int64_t delta = c.instance.delta(), slack = c.instance.slack;
  const Figure& total = view.at(c.sum->target, c.witness);
  const auto figure = [&](const Figure& f, int64_t needed) {
    if (const std::string words = one_cell(grid, f, rounded(needed, f.slack)); !words.empty()) out.push_back(words);
    factor(grid, f, needed, slack, out);
  };
  figure(total, total.value - delta);
  for (const uint32_t p : c.sum->parts) {
    const Figure& f = view.at(p, c.witness);
    if (f.kind != c.sum->kind) continue;
    figure(f, f.value + delta);
    if (f.value != 0 && near(delta, -f.value, slack)) out.push_back(grid.print(f.value) + " not in the total");
    if (f.value != 0 && near(delta, f.value, slack)) out.push_back(grid.print(f.value) + " in the total twice");
  }
  constexpr size_t kMost = 6;
  if (out.size() > kMost) out.resize(kMost);
  return out;
}

}  // namespace stemma::audit
