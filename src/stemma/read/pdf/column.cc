// Each rule is one line of begins(), in the order of their certainty.
#include "stemma/read/pdf/column.h"

#include <algorithm>
#include <cmath>

#include "stemma/read/shape.h"

namespace stemma::read::pdf {
namespace {

const Line& first_line(const Sheet& sheet, const Row& row) { return sheet.lines[row.lines.front()]; }
const Line& last_line(const Sheet& sheet, const Row& row) { return sheet.lines[row.lines.back()]; }

bool is_bullet(std::string_view word) {
  for (std::string_view b : {"•", "▪", "●", "○", "■", "◦", "‣", "➢", "", "·"}) {
    if (word == b) return true;
  }
  return false;
}

// "•", "–", "3.", "(a)", "12)": what an item begins with.
bool is_label(std::string_view word) {
  if (is_bullet(word) || word == "-" || word == "–" || word == "—" || word == "*") return true;
  return word.size() <= 6 && (word.ends_with('.') || word.ends_with(')'));
}

// Does b begin below the second word of a: the second line of an item, beside its label?
bool below_second_word(const Sheet& sheet, const Row& a, const Row& b) {
  const Line& line = first_line(sheet, a);
  if (!is_label(sheet.word(line.first))) return false;
  const float second = line.words() > 1 ? sheet.words[line.first + 1].box.left
                       : a.lines.size() > 1 ? sheet.lines[a.lines[1]].box.left : a.box.left;
  return second > a.box.left + 0.6F * b.size && std::abs(b.box.left - second) < 0.3F * b.size;
}

}  // namespace

Column::Column(const Sheet& sheet, const std::vector<Row>& rows, const Style& style) : sheet_(sheet), rows_(rows) {
  if (rows.empty()) return;
  find_edges();
  find_leading(style);
  run_.assign(rows.size(), 1);
  for (size_t i = rows.size() - 1; i-- > 0;) {
    if (std::abs(rows[i].box.left - rows[i + 1].box.left) < 0.4F * rows[i].size) run_[i] = run_[i + 1] + 1;
  }
  find_hanging();
}

void Column::find_edges() {
  std::vector<float> lefts, rights;
  for (const Row& row : rows_) {
    lefts.push_back(row.box.left);
    rights.push_back(row.box.right);
  }
  std::sort(lefts.begin(), lefts.end());
  std::sort(rights.begin(), rights.end());
  const size_t crowd = std::max<size_t>(2, lefts.size() / 10);
  left_ = lefts.front();
  for (size_t i = 0; i + crowd <= lefts.size(); ++i) {
    if (lefts[i + crowd - 1] - lefts[i] > 0.4F * rows_.front().size) continue;
    left_ = lefts[i];
    break;
  }
  right_ = rights[rights.size() - 1 - rights.size() / 20];
}

void Column::find_leading(const Style& style) {
  leading_ = style.leading;
  std::vector<float> gaps;
  for (size_t i = 1; i < rows_.size(); ++i) {
    if (std::abs(rows_[i].size - rows_[i - 1].size) > 0.1F * rows_[i].size || rows_[i].size <= 0) continue;
    const float gap = (rows_[i].box.bottom - rows_[i - 1].box.bottom) / rows_[i].size;
    if (gap > 0.5F && gap < 4) gaps.push_back(gap);
  }
  if (gaps.size() < 3) return;
  std::nth_element(gaps.begin(), gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 3), gaps.end());
  leading_ = gaps[gaps.size() / 3];
}

void Column::find_hanging() {
  // [set in after the edge, at the edge after set in]: how many, and how many after a short row
  size_t in = 0, in_short = 0, out = 0, out_short = 0;
  for (size_t i = 1; i < rows_.size(); ++i) {
    if (indented(i) == indented(i - 1) || rows_[i].table) continue;
    (indented(i) ? in : out)++;
    if (left_room(i - 1)) (indented(i) ? in_short : out_short)++;
  }
  hanging_ = out >= 2 && in >= 2 && out_short * in > in_short * out && 5 * out_short >= 2 * out && 5 * in_short < 2 * in;
}

bool Column::indented(size_t i) const {
  const float by = rows_[i].box.left - left_;
  return by >= 0.7F * rows_[i].size && by <= 6 * rows_[i].size;
}

bool Column::left_room(size_t i) const {
  if (i + 1 >= rows_.size()) return false;
  const Line& below = first_line(sheet_, rows_[i + 1]);
  return right_ - rows_[i].box.right > sheet_.words[below.first].box.width() + 0.8F * rows_[i].size;
}

bool Column::ends(size_t i) const {
  const Line& line = last_line(sheet_, rows_[i]);
  uint32_t last = line.end - 1;
  if (last > line.first && raised(sheet_, line, last)) --last;
  const std::string_view word = sheet_.word(last);
  return ends_sentence(word) || word.ends_with(':');
}

bool Column::begins(size_t i) const {
  const Row& a = rows_[i - 1];
  const Row& b = rows_[i];
  const float gap = (b.box.bottom - a.box.bottom) / std::max(b.size, 1.0F);
  if (a.table || b.table) return a.table != b.table || gap > 3;
  const float waver = sheet_.recognised ? 1.45F : 1.12F;
  if (a.size > waver * b.size || b.size > waver * a.size) return true;
  if (gap > (sheet_.recognised ? 1.5F : 1.3F) * leading_ + 0.1F || gap < -1) return true;
  const Line& line = first_line(sheet_, b);
  if (is_bullet(sheet_.word(line.first))) return true;
  if (hanging_ && !indented(i) && indented(i - 1)) return true;
  if (below_second_word(sheet_, a, b)) return false;
  if (!hanging_ && indented(i) && b.box.left > a.box.left + 0.6F * b.size) {
    if (run_[i] == 1 || left_room(i - 1) || ends(i - 1)) return true;
  }
  if (!hanging_ && !indented(i) && i >= 2 && indented(i - 1) && indented(i - 2) && ends(i - 1)) return true;
  return left_room(i - 1) && ends(i - 1) && !starts_lower(sheet_.word(line.first));
}

}  // namespace stemma::read::pdf
