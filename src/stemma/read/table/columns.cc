// Hard expectation maximisation: lay the cells out with what is known of the columns
// (at first: a stub, then figures), count what each column holds, lay out again. The last
// layout is priced by adaptive codes, so that every column more must pay for itself.
#include "stemma/read/table/columns.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace stemma::read::table {
namespace {

constexpr size_t kSample = 1000;       // cells that decide the number of columns
constexpr size_t kMostHeader = 400;    // cells of a header
constexpr int kRounds = 3;
constexpr size_t kFinalists = 8;
constexpr int kSizes = 13;
constexpr float kNever = 1e9F;
// Prices in bits, chosen on development tables: a cell left out where empty cells are
// printed and where they are not, each further one beside it as a share of that, a row
// of nothing but its stub (where empty cells are printed, they are there), a serial number in its place, a column.
constexpr float kGapKept = 7;
constexpr float kGapDropped = 1.2F;
constexpr float kGapOn = 0.4F;
constexpr float kSection = 4;
constexpr float kSerial = 0.6F;
constexpr float kColumnPrice = 0.4F;
constexpr float kYearsFit = -8;        // a header of years as long as the row
constexpr double kMultiple = 0.2;      // bits a cell that several rows as one must save

using Looks = std::span<const Look>;

// What a column held so far, as counts.
struct Profile {
  std::array<float, kSorts + 1> sorts{};   // the last: left out
  std::array<float, 4> decimals{};
  std::array<float, kSizes> digits{};
  float seen = 0;
  float figures = 0;
};

// Serial numbers or years in a stub or a header: each follows from the one before.
class Progression {
 public:
  bool goes_on(int32_t serial) {
    const int32_t step = serial - last_;
    const bool yes = serial >= 0 && last_ >= 0 && step != 0 && (step == step_ || std::abs(step) == 1);
    step_ = serial >= 0 && last_ >= 0 ? step : 0;
    last_ = serial;
    return yes;
  }

 private:
  int32_t last_ = -1;
  int32_t step_ = 0;
};

// The first run of three years or more that go on: most often the header of all columns but the stub.
struct YearRun {
  size_t end = 0;
  size_t length = 0;
};
YearRun first_year_run(Looks cells) {
  Progression years;
  size_t length = 0;
  for (size_t i = 0; i < std::min(cells.size(), kMostHeader); ++i) {
    const bool year = cells[i].sort == Sort::kYear;
    const bool on = years.goes_on(year ? cells[i].serial : -1);
    if (on) {
      length = std::max<size_t>(length, 1) + 1;
    } else if (length >= 3) {
      return {i, length};
    } else {
      length = 0;
    }
  }
  return {};
}

// A kind's price: its share in the column so far, leaning on its share elsewhere while the
// column has shown little.
float bits(float count, float all, float lean, float elsewhere) { return -std::log2((count + lean * elsewhere) / (all + lean)); }

constexpr float kLean = 1.2F;

// Shares in the columns of figures as a whole; of the stub, what stubs hold.
struct Elsewhere {
  std::array<float, kSorts + 1> stub{0.02F, 0.66F, 0.14F, 0.12F, 0.01F, 0.01F, 0.04F};
  std::array<float, kSorts + 1> sorts{};
  std::array<float, 4> decimals{};
  std::array<float, kSizes> digits{};

  YearRun years;

  explicit Elsewhere(std::span<const Look> cells) : years(first_year_run(cells)) {
    sorts.fill(0.5F);
    decimals.fill(0.5F);
    digits.fill(0.3F);
    for (const Look look : cells) {
      const float weight = look.sort == Sort::kText ? 0.3F : 1;   // most text is stub and header
      sorts[static_cast<size_t>(look.sort)] += weight;
      decimals[look.decimals] += 1;
      digits[look.digits] += 1;
    }
    sorts[kSorts] = 0.03F * static_cast<float>(cells.size()) + 0.5F;
    scale(sorts);
    scale(decimals);
    scale(digits);
  }

  template <size_t N>
  static void scale(std::array<float, N>& shares) {
    float all = 0;
    for (const float s : shares) all += s;
    for (float& s : shares) s /= all;
  }
};

float sort_bits(const Profile& p, const Elsewhere& e, bool stub, int sort) {
  const auto s = static_cast<size_t>(sort);
  return bits(p.sorts[s], p.seen, kLean, stub ? e.stub[s] : e.sorts[s]);
}

// The size of a figure: from its column, or from the figure before it in its row.
float size_bits(const Profile& p, const Elsewhere& e, Look look, int before) {
  const float column = std::exp2(-bits(p.digits[look.digits], p.figures, kLean, e.digits[look.digits]));
  float row = e.digits[look.digits];
  if (before >= 0) {
    const int apart = std::abs(before - look.digits);
    row = apart == 0 ? 0.6F : apart == 1 ? 0.16F : apart == 2 ? 0.03F : 0.002F;
  }
  return -std::log2(0.5F * column + 0.5F * row);
}

float decimals_bits(const Profile& p, const Elsewhere& e, Look look) {
  return bits(p.decimals[look.decimals], p.figures, kLean, e.decimals[look.decimals]);
}

bool has_size(Look look) { return look.sort == Sort::kNumber || look.sort == Sort::kPercent; }

float cell_bits(const Profile& p, const Elsewhere& e, bool stub, Look look, int before) {
  float all = sort_bits(p, e, stub, static_cast<int>(look.sort));
  if (has_size(look)) all += decimals_bits(p, e, look) + size_bits(p, e, look, before);
  return all;
}

// cell_bits() of the first figure of a row, for one column: each part is worked out once.
class ColumnPrices {
 public:
  ColumnPrices(const Profile& p, const Elsewhere& e, bool stub) : p_(p), e_(e), stub_(stub) {
    sorts_.fill(kNever);
    decimals_.fill(kNever);
    sizes_.fill(kNever);
  }
  float of(Look look) {
    float all = once(sorts_[static_cast<size_t>(look.sort)], [&] { return sort_bits(p_, e_, stub_, static_cast<int>(look.sort)); });
    if (!has_size(look)) return all;
    all += once(decimals_[look.decimals], [&] { return decimals_bits(p_, e_, look); }) +
           once(sizes_[look.digits], [&] { return size_bits(p_, e_, look, -1); });
    return all;
  }

 private:
  template <class Price>
  static float once(float& known, Price price) {
    if (known == kNever) known = price();
    return known;
  }

  const Profile& p_;
  const Elsewhere& e_;
  bool stub_;
  std::array<float, kSorts> sorts_{};
  std::array<float, 4> decimals_{};
  std::array<float, kSizes> sizes_{};
};

void count(Profile& p, Look look) {
  p.sorts[static_cast<size_t>(look.sort)] += 1;
  p.seen += 1;
  if (!has_size(look)) return;
  p.decimals[look.decimals] += 1;
  p.digits[look.digits] += 1;
  p.figures += 1;
}

void count_left_out(Profile& p) {
  p.sorts[kSorts] += 1;
  p.seen += 1;
}

// Before anything is known: a stub of text (or years), then figures.
std::vector<Profile> first_guess(size_t columns) {
  std::vector<Profile> out(columns);
  for (size_t c = 0; c < columns; ++c) {
    Profile& p = out[c];
    p.seen = 4;
    p.sorts[static_cast<size_t>(Sort::kText)] = c == 0 ? 3.0F : 0.2F;
    p.sorts[static_cast<size_t>(Sort::kYear)] = c == 0 ? 1.0F : 0.1F;
    p.sorts[static_cast<size_t>(Sort::kNumber)] = c == 0 ? 0 : 3.4F;
  }
  return out;
}

float header_cell(Look look) {
  switch (look.sort) {
    case Sort::kText: case Sort::kEmpty: return 1.0F;
    case Sort::kYear: return 1.6F;
    default: return 7.0F;
  }
}

// How well a header of `cells` cells fits: whole rows, or all but the corner.
float header_length(size_t cells, size_t k, Flat flat, YearRun years) {
  if (years.length > 0 && years.end <= cells && (years.length == k || years.length + 1 == k)) return kYearsFit;
  if (cells == 0) return 6;
  const auto missing = static_cast<float>(k > cells ? k - cells : 0);
  if (flat.empties) return cells % k == 0 ? 2 * static_cast<float>(cells / k) - 2 : 9.0F + 3 * missing;
  if (cells == k || cells + 1 == k) return 0;
  if (cells == 2 * k || cells + 1 == 2 * k || cells + 2 == 2 * k) return 3;
  return 7.0F + 1.5F * missing;
}

// One run of the Viterbi algorithm.
class Aligner {
 public:
  Aligner(Looks cells, const Elsewhere& elsewhere, Flat flat, size_t k)
      : cells_(cells), elsewhere_(elsewhere), flat_(flat), k_(k), left_out_(flat.empties ? kGapKept : kGapDropped) {
    sort_kinds();
  }

  // Sets `layout.body` and `layout.column_of` for these profiles.
  void run(const std::vector<Profile>& profiles, Layout& layout) {
    const size_t n = cells_.size();
    prices(profiles);
    std::vector<float> now(k_), before(k_, kNever);
    from_.assign(n * k_, kStart);
    float header = 0;
    for (size_t i = 0; i < n; ++i) {
      ready(before, now, i);
      const float start = i <= kMostHeader && i * 3 <= n * 2 ? header + header_length(i, k_, flat_, elsewhere_.years) : kNever;
      float lead = start;
      for (size_t c = 0; c < std::min<size_t>(k_, 3); lead += skip_[c++]) {   // the first row may lack its first cells
        if (lead >= now[c]) continue;
        now[c] = lead;
        from_[i * k_ + c] = kStart;
      }
      const float* const price = &table_[size_t{kind_of_[i]} * k_];
      for (size_t c = 0; c < k_; ++c) now[c] += price[c];
      header += header_cell(cells_[i]);
      std::swap(now, before);
    }
    trace(before, layout);
  }

 private:
  static constexpr uint16_t kStart = UINT16_MAX;

  void prices(const std::vector<Profile>& profiles) {
    table_.resize(k_ * kinds_.size());
    skip_.resize(k_);
    skip_on_.resize(k_);
    for (size_t c = 0; c < k_; ++c) {
      skip_[c] = left_out_ + sort_bits(profiles[c], elsewhere_, c == 0, kSorts);
      skip_on_[c] = skip_[c] * kGapOn;
      ColumnPrices prices(profiles[c], elsewhere_, c == 0);
      for (size_t kind = 0; kind < kinds_.size(); ++kind) table_[kind * k_ + c] = prices.of(kinds_[kind]);
    }
  }

  // Cells that look alike cost alike: prices are worked out once for each kind.
  void sort_kinds() {
    std::array<uint16_t, size_t{kSorts} * 4 * kSizes> known{};
    for (const Look l : cells_) {
      uint16_t& id = known[(static_cast<size_t>(l.sort) * 4 + l.decimals) * kSizes + l.digits];
      if (id == 0) {
        kinds_.push_back(l);
        id = static_cast<uint16_t>(kinds_.size());
      }
      kind_of_.push_back(static_cast<uint16_t>(id - 1));
    }
  }

  // Once round the columns: skip what is left of each.
  void skip_once(const std::vector<float>& before) {
    const float* const ready = before.data();
    size_t left = k_ - 1;
    size_t origin = left == 0 ? 0 : left - 1;
    float gap = kNever;       // before column `left`
    uint16_t gap_from = 0;
    for (size_t c = 0; c < k_; origin = left, left = c++) {
      const float open = ready[origin] + skip_[left];
      const float on = gap + skip_on_[left];
      const bool opens = open <= on;
      gap_from = opens ? static_cast<uint16_t>(origin) : gap_from;
      gap = opens ? open : on;
      if (!(gap < kNever)) gap = kNever, gap_from = 0;
      gap_[c] = gap;
      gap_from_[c] = gap_from;
    }
  }

  // The second time round, only what rows that end in the next make cheaper: the first
  // column that stays as it was is the last to look at.
  void skip_again(const std::vector<float>& before) {
    const float* const ready = before.data();
    size_t left = k_ - 1;
    size_t origin = left == 0 ? 0 : left - 1;
    for (size_t c = 0; c < k_; origin = left, left = c++) {
      const float open = ready[origin] + skip_[left];
      const float on = gap_[left] + skip_on_[left];
      if (open < gap_[c] && open <= on) {
        gap_[c] = open;
        gap_from_[c] = static_cast<uint16_t>(origin);
      } else if (on < gap_[c]) {
        gap_[c] = on;
        gap_from_[c] = gap_from_[left];
      } else {
        return;
      }
    }
  }

  // The cost of standing before column c, with columns skipped, round the end of the row too.
  void ready(const std::vector<float>& before, std::vector<float>& now, size_t i) {
    uint16_t* from = &from_[i * k_];
    if (i == 0) {
      gap_.assign(k_, kNever);
      gap_from_.assign(k_, 0);
    } else {
      skip_once(before);
      skip_again(before);
    }
    for (size_t c = 0, left = k_ - 1; c < k_; left = c++) {
      const bool straight = i > 0 && before[left] <= gap_[c];
      now[c] = i == 0 ? kNever : straight ? before[left] : gap_[c];
      from[c] = straight ? static_cast<uint16_t>(left) : gap_from_[c];
    }
    if (i > 0 && k_ > 2 && !flat_.empties && cells_[i - 1].sort == Sort::kText && before[0] + kSection < now[0]) {
      now[0] = before[0] + kSection;
      from[0] = 0;
    }
  }

  void trace(const std::vector<float>& last, Layout& layout) const {
    const size_t n = cells_.size();
    float best = std::numeric_limits<float>::max();
    size_t column = k_ - 1;
    float rest = 0;
    for (size_t c = k_; c-- > 0;) {
      if (last[c] + rest < best) {
        best = last[c] + rest;
        column = c;
      }
      rest += skip_[c] * (c + 1 == k_ ? 1 : kGapOn);
    }
    std::vector<uint16_t> back;
    size_t i = n;
    while (i-- > 0) {
      back.push_back(static_cast<uint16_t>(column));
      const uint16_t from = from_[i * k_ + column];
      if (from == kStart) break;
      column = from;
    }
    layout.body = i;
    layout.column_of.assign(back.rbegin(), back.rend());
  }

  Looks cells_;
  const Elsewhere& elsewhere_;
  Flat flat_;
  size_t k_;
  float left_out_;
  std::vector<Look> kinds_;
  std::vector<uint16_t> kind_of_;
  std::vector<float> table_, skip_, skip_on_, gap_;
  std::vector<uint16_t> from_, gap_from_;
};

// Calls visit(column, cell index or SIZE_MAX if left out) in order of rows.
template <class Visit>
void each(const Layout& l, size_t k, size_t cells, Visit visit) {
  size_t next = 0;
  for (size_t i = l.body; i < cells; ++i) {
    const size_t column = l.column_of[i - l.body];
    for (; next != column; next = (next + 1) % k) visit(next, SIZE_MAX);
    visit(column, i);
    next = (column + 1) % k;
  }
  for (; next != 0; next = (next + 1) % k) visit(next, SIZE_MAX);
}

std::vector<Profile> profiles_of(Looks cells, const Layout& l, size_t k) {
  std::vector<Profile> out(k);
  each(l, k, cells.size(), [&](size_t column, size_t cell) {
    if (cell == SIZE_MAX) count_left_out(out[column]);
    else count(out[column], cells[cell]);
  });
  return out;
}

double price_of(Looks cells, const Elsewhere& elsewhere, const Layout& l, size_t k, Flat flat) {
  double all = header_length(l.body, k, flat, elsewhere.years) + kColumnPrice * static_cast<double>(k);
  for (size_t i = 0; i < l.body; ++i) all += header_cell(cells[i]);
  std::vector<Profile> seen(k);
  const float left_out = flat.empties ? kGapKept : kGapDropped;
  int before = -1;
  bool gap = false;
  Progression stub;
  for (size_t i = l.body, next = 0; i < cells.size(); ++i) {
    const size_t column = l.column_of[i - l.body];
    if (!flat.empties && next != column && next == 1 && column == 0 && cells[i - 1].sort == Sort::kText) {   // a heading within the table
      all += kSection;
      next = 0;
    }
    for (gap = false; next != column; next = (next + 1) % k, gap = true) {
      all += (left_out + sort_bits(seen[next], elsewhere, next == 0, kSorts)) * (gap ? kGapOn : 1);
      count_left_out(seen[next]);
    }
    if (column == 0) before = -1;
    const Look look = cells[i];
    const float price = cell_bits(seen[column], elsewhere, column == 0, look, before);
    all += column == 0 && stub.goes_on(look.serial) ? std::min(price, kSerial) : price;
    count(seen[column], look);
    if (look.sort == Sort::kNumber) before = look.digits;
    next = (column + 1) % k;
    if (i + 1 == cells.size()) {
      for (gap = false; next != 0; next = (next + 1) % k, gap = true) all += (left_out + sort_bits(seen[next], elsewhere, false, kSorts)) * (gap ? kGapOn : 1);
    }
  }
  return all;
}

enum class From : uint8_t { kStub, kEnd };

// Rows end where the table ends: true where nothing is left out.
std::vector<Profile> from_the_end(Looks cells, size_t k) {
  std::vector<Profile> out(k);
  for (size_t i = std::min(cells.size(), k); i < cells.size(); ++i) count(out[k - 1 - (cells.size() - 1 - i) % k], cells[i]);
  return out;
}

Layout lay_out_from(Looks cells, const Elsewhere& elsewhere, Flat flat, size_t k, int rounds, From from) {
  Layout layout;
  layout.columns = k;
  std::vector<Profile> profiles = from == From::kEnd ? from_the_end(cells, k) : first_guess(k);
  Aligner aligner(cells, elsewhere, flat, k);
  for (int round = 0; round < rounds; ++round) {
    aligner.run(profiles, layout);
    profiles = profiles_of(cells, layout, k);
  }
  layout.price = price_of(cells, elsewhere, layout, k, flat);
  return layout;
}

Layout lay_out_in(Looks cells, const Elsewhere& elsewhere, Flat flat, size_t k, int rounds) {
  Layout by_end = lay_out_from(cells, elsewhere, flat, k, rounds, From::kEnd);
  if (flat.empties) return by_end;
  Layout by_stub = lay_out_from(cells, elsewhere, flat, k, rounds, From::kStub);
  return by_end.price < by_stub.price ? by_end : by_stub;
}

}  // namespace

Layout lay_out_as(Looks cells, Flat flat, size_t k) { return lay_out_in(cells, Elsewhere(cells), flat, k, kRounds); }

Layout lay_out(Looks cells, Flat flat) {
  Layout best;
  if (cells.size() < 4 || cells.size() > kMostFlatCells) return best;
  const Looks sample = cells.first(std::min(cells.size(), kSample));
  const Elsewhere elsewhere(sample);
  std::vector<std::pair<double, size_t>> first;   // one round for all, more for the best
  for (size_t k = 2; k <= std::min(kMostColumns, sample.size() / 2); ++k) {
    first.emplace_back(lay_out_in(sample, elsewhere, flat, k, 1).price, k);
  }
  std::sort(first.begin(), first.end());
  std::vector<Layout> last;
  for (size_t i = 0; i < std::min(first.size(), kFinalists); ++i) last.push_back(lay_out_in(sample, elsewhere, flat, first[i].second, kRounds));
  std::sort(last.begin(), last.end(), [](const Layout& a, const Layout& b) { return a.price < b.price; });
  const auto cells_in = static_cast<double>(sample.size());
  size_t chosen = 0;
  for (size_t i = 1; i < last.size(); ++i) {   // two rows taken for one: then the header is too short for them
    const Layout& one = last[i];
    const size_t k = one.columns;
    const bool whole = one.body % k == 0 || (!flat.empties && (one.body + 1) % k == 0);
    const bool short_header = last[chosen].body + 1 < last[chosen].columns;
    if (last[chosen].columns % k == 0 && whole && one.body > 0 && short_header && one.price - last[0].price < kMultiple * cells_in) chosen = i;
  }
  best = last[chosen];
  best.margin = last.size() < 2 ? 1 : (last[chosen == 0 ? 1 : 0].price - best.price) / cells_in;
  if (sample.size() < cells.size()) {
    const double margin = best.margin;
    best = lay_out_as(cells, flat, best.columns);
    best.margin = margin;
  }
  return best;
}

}  // namespace stemma::read::table
