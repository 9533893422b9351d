// From the end of the column upwards as long as rows are small; then down to the first marker.
#include "stemma/read/pdf/foot.h"

#include <algorithm>
#include <charconv>

#include "stemma/read/shape.h"

namespace stemma::read::pdf {

Foot::Foot(const Sheet& sheet, const std::vector<Row>& rows, const Style& style) : sheet_(sheet), body_(style.size) {
  for (const Row& row : rows) {
    if (small(row) || row.lines.empty()) continue;
    has_text_ = true;
    add_anchors(row);
    for (size_t s = strip(row.box.left); s <= strip(row.box.right); ++s) lowest_[s] = std::max(lowest_[s], row.box.bottom);
  }
}

void Foot::add_anchors(const Row& row) {
  for (uint32_t l : row.lines) {
    const Line& line = sheet_.lines[l];
    for (uint32_t i = line.first; i < line.end; ++i) {
      const std::string_view word = sheet_.word(i);
      if (i > line.first && raised(sheet_, line, i) && is_marker(word)) anchors_.emplace(word);
      const size_t open = word.rfind('[');
      const size_t close = open == word.npos ? open : word.find(']', open);
      if (close != word.npos) anchors_.emplace(word.substr(open, close + 1 - open));
      for (std::string_view sign : {"*", "†", "‡", "§"}) {
        if (word.size() > sign.size() && word.ends_with(sign)) anchors_.emplace(sign);
      }
    }
  }
}

size_t Foot::strip(float x) const {
  if (sheet_.width <= 0 || !(x > 0)) return 0;
  return std::min(kStrips - 1, static_cast<size_t>(x / sheet_.width * static_cast<float>(kStrips)));
}

bool Foot::small(const Row& row) const {
  return !row.table && row.size < (sheet_.recognised ? 0.88F : 0.94F) * body_;
}

bool Foot::above_text(const Row& row) const {
  for (size_t s = strip(row.box.left); s <= strip(row.box.right); ++s) {
    if (lowest_[s] > row.box.middle()) return true;
  }
  return false;
}

size_t Foot::first_note(const std::vector<Row>& segment, bool goes_on) const {
  if (!has_text_) return segment.size();
  size_t first = segment.size();
  while (first > 0 && small(segment[first - 1])) --first;
  while (first < segment.size() && above_text(segment[first])) ++first;
  if (goes_on) return first;
  for (; first < segment.size(); ++first) {
    const std::string m = marker(segment[first], "");
    if (m.empty()) continue;
    const Line& line = sheet_.lines[segment[first].lines.front()];
    if (sheet_.recognised || raised(sheet_, line, line.first) || anchors_.contains(m)) return first;
  }
  return first;
}

std::string Foot::marker(const Row& row, const std::string& previous) const {
  const Line& line = sheet_.lines[row.lines.front()];
  if (line.words() < 2 && row.lines.size() < 2) return "";
  std::string_view word = sheet_.word(line.first);
  if (raised(sheet_, line, line.first)) return is_marker(word) ? std::string(word) : "";
  if (!is_alpha(word[0]) && !is_digit(word[0]) && is_marker(word)) return std::string(word);   // a sign
  const std::string_view printed = word;
  if (word.front() == '[' || word.front() == '(') word.remove_prefix(1);
  uint32_t number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  if (error != std::errc() || number == 0 || number > 999) return "";
  const std::string_view rest = word.substr(static_cast<size_t>(end - word.data()));
  if (!rest.empty() && rest != "." && rest != ")" && rest != "]" && rest != ").") return "";
  uint32_t before = 0;
  const size_t digit = previous.find_first_of("123456789");
  if (digit != previous.npos) std::from_chars(previous.data() + digit, previous.data() + previous.size(), before);
  if (before != 0 && number != before + 1) return "";
  const bool bracketed = printed.front() == '[' || printed.front() == '(';
  return bracketed ? std::string(printed) : std::string(word.substr(0, word.size() - rest.size()));
}

}  // namespace stemma::read::pdf
