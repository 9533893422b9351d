// Units (lines, or whole table rows of three cells and more) are divided at gutters until
// none is left; what remains is cut into rows and looked at for tables of two columns.
#include "stemma/read/pdf/order.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "stemma/read/pdf/grid.h"

namespace stemma::read::pdf {
namespace {

constexpr int kDeepest = 6;
constexpr size_t kFewest = 3;      // lines on each side of a gutter

// Two boxes on one baseline: the middle of each lies within the other.
bool level(const Box& a, const Box& b) {
  return a.middle() > b.top && a.middle() < b.bottom && b.middle() > a.top && b.middle() < a.bottom;
}

void finish(const Sheet& sheet, Row& row) {
  std::sort(row.lines.begin(), row.lines.end(), [&](uint32_t a, uint32_t b) {
    const Box& x = sheet.lines[a].box;
    const Box& y = sheet.lines[b].box;
    return x.left != y.left ? x.left < y.left : a < b;
  });
  uint32_t most = 0;
  for (uint32_t i : row.lines) {
    const Line& line = sheet.lines[i];
    const uint32_t letters = sheet.words[line.end - 1].letters.end - sheet.words[line.first].letters.begin;
    if (letters > most) {
      most = letters;
      row.size = line.size;
    }
  }
}

class Order {
 public:
  explicit Order(const Sheet& sheet) : sheet_(sheet) {}

  void divide(std::vector<Row> units, int depth) {
    const float gutter = depth < kDeepest ? best_gutter(units) : 0;
    if (gutter == 0) {
      leaf(std::move(units));
      return;
    }
    std::stable_sort(units.begin(), units.end(), [](const Row& a, const Row& b) { return a.box.top < b.box.top; });
    std::vector<Row> wide, left, right;
    for (Row& u : units) {
      if (u.box.right <= gutter) {
        left.push_back(std::move(u));
      } else if (u.box.left >= gutter) {
        right.push_back(std::move(u));
      } else {
        close_band(wide, left, right, depth);
        wide.push_back(std::move(u));
      }
    }
    close_band(wide, left, right, depth);
    if (!wide.empty()) leaf(std::move(wide));
  }

  std::vector<Row> rows;

 private:
  // Lines on one side only belong to the full width: the short end of a wide paragraph.
  void close_band(std::vector<Row>& wide, std::vector<Row>& left, std::vector<Row>& right, int depth) {
    if (left.empty() || right.empty()) {
      for (auto* side : {&left, &right}) {
        for (Row& u : *side) wide.push_back(std::move(u));
        side->clear();
      }
      return;
    }
    if (!wide.empty()) leaf(std::exchange(wide, {}));
    divide(std::exchange(left, {}), depth + 1);
    divide(std::exchange(right, {}), depth + 1);
  }

  void leaf(std::vector<Row> units) {
    std::vector<uint32_t> lines;
    for (const Row& u : units) lines.insert(lines.end(), u.lines.begin(), u.lines.end());
    std::vector<Row> out = rows_across(sheet_, std::move(lines));
    mark_grids(sheet_, out);
    for (Row& row : out) {
      row.segment = segment_;
      rows.push_back(std::move(row));
    }
    ++segment_;
  }

  // The x that parts `units` into columns; 0 if none does.
  float best_gutter(const std::vector<Row>& units) const {
    if (units.size() < 2 * kFewest) return 0;
    std::vector<float> lefts, rights;
    for (const Row& u : units) {
      lefts.push_back(u.box.left);
      rights.push_back(u.box.right);
    }
    std::sort(lefts.begin(), lefts.end());
    std::sort(rights.begin(), rights.end());
    struct Candidate {
      float x;
      double score;
    };
    std::vector<Candidate> candidates;   // just before the left edge of some line
    for (size_t i = 0; i < lefts.size(); ++i) {
      if (i > 0 && lefts[i] - lefts[i - 1] < 0.5F) continue;
      const float x = lefts[i] - 0.1F;
      const auto before = static_cast<double>(std::upper_bound(rights.begin(), rights.end(), x) - rights.begin());
      const auto after = static_cast<double>(lefts.end() - std::lower_bound(lefts.begin(), lefts.end(), x));
      const double crossing = static_cast<double>(units.size()) - before - after;
      if (std::min(before, after) >= kFewest) candidates.push_back({x, std::min(before, after) - crossing});
    }
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
      return a.score != b.score ? a.score > b.score : a.x < b.x;
    });
    if (candidates.size() > 4) candidates.resize(4);
    for (const Candidate& c : candidates) {
      if (columns_at(units, c.x)) return c.x;
    }
    return 0;
  }

  // One side of a gutter, within the bands that have both sides.
  struct Side {
    float left = 1e9F, right = -1e9F;
    double words = 0, ink = 0;   // ink: the area of its lines
    size_t lines = 0;
    void add(const Sheet& sheet, const Row& u) {
      left = std::min(left, u.box.left);
      right = std::max(right, u.box.right);
      ink += static_cast<double>(u.box.width()) * static_cast<double>(u.size);
      for (uint32_t i : u.lines) words += sheet.lines[i].words();
      ++lines;
    }
    // Long lines that fill a good part of the paper; the side may hold several columns.
    bool text(float height) const {
      return words >= 3.5 * static_cast<double>(lines) && ink >= 0.3 * static_cast<double>(right - left) * static_cast<double>(height);
    }
  };

  // Is there running text on both sides of x, side by side?
  bool columns_at(const std::vector<Row>& units, float x) const {
    std::vector<const Row*> left, right;
    Side a, b;
    for (const Row& u : units) {
      if (u.box.right <= x) left.push_back(&u);
      if (u.box.left >= x) right.push_back(&u);
    }
    const auto by_middle = [](const Row* p, const Row* q) { return p->box.middle() < q->box.middle(); };
    std::sort(left.begin(), left.end(), by_middle);
    std::sort(right.begin(), right.end(), by_middle);
    const float top = std::max(left.front()->box.top, right.front()->box.top);
    const float bottom = std::min(left.back()->box.bottom, right.back()->box.bottom);
    float size = 0;
    float edge = -1e9F;   // where the left side ends beside the right side
    size_t shared = 0;    // left lines with a right line on their baseline
    size_t r = 0;
    for (const Row* u : left) {
      if (u->box.middle() < top || u->box.middle() > bottom) continue;
      a.add(sheet_, *u);
      edge = std::max(edge, u->box.right);
      size += u->size;
      while (r < right.size() && right[r]->box.middle() < u->box.middle() - 0.2F * u->size) ++r;
      shared += r < right.size() && right[r]->box.middle() <= u->box.middle() + 0.2F * u->size;
    }
    for (const Row* u : right) {
      if (u->box.middle() >= top && u->box.middle() <= bottom) b.add(sheet_, *u);
    }
    if (a.lines < kFewest || b.lines < kFewest) return false;
    size /= static_cast<float>(a.lines);
    if (b.left - edge < 0.5F * size) return false;
    return (a.text(bottom - top) && b.text(bottom - top)) || shared * 2 < std::min(a.lines, b.lines);
  }

  const Sheet& sheet_;
  uint32_t segment_ = 0;
};

}  // namespace

std::vector<uint32_t> lines_of(const Sheet& sheet) {
  std::vector<uint32_t> all(sheet.lines.size());
  std::iota(all.begin(), all.end(), 0U);
  return all;
}

std::vector<Row> rows_across(const Sheet& sheet, std::vector<uint32_t> lines) {
  std::stable_sort(lines.begin(), lines.end(), [&](uint32_t a, uint32_t b) { return sheet.lines[a].box.middle() < sheet.lines[b].box.middle(); });
  std::vector<Row> rows;
  for (uint32_t i : lines) {
    const Box& box = sheet.lines[i].box;
    if (!rows.empty() && level(sheet.lines[rows.back().lines.front()].box, box)) {
      rows.back().lines.push_back(i);
      rows.back().box.add(box);
    } else {
      Row row;
      row.lines = {i};
      row.box = box;
      rows.push_back(std::move(row));
    }
  }
  for (Row& row : rows) finish(sheet, row);
  return rows;
}

std::vector<Row> reading_order(const Sheet& sheet, const std::vector<uint32_t>& lines) {
  std::vector<Row> units;
  for (Row& row : rows_across(sheet, lines)) units.push_back(std::move(row));
  const std::vector<bool> whole = grid_rows(sheet, units);
  std::vector<Row> parts;
  for (size_t i = 0; i < units.size(); ++i) {
    if (whole[i]) {
      parts.push_back(std::move(units[i]));
      continue;
    }
    for (uint32_t line : units[i].lines) {
      Row part;
      part.lines = {line};
      part.box = sheet.lines[line].box;
      part.size = sheet.lines[line].size;
      parts.push_back(std::move(part));
    }
  }
  Order order(sheet);
  if (!parts.empty()) order.divide(std::move(parts), 0);
  return std::move(order.rows);
}

}  // namespace stemma::read::pdf
