// Footnotes: which rows at the foot of a column are notes, and where each begins.
//
//   Foot foot(sheet, rows_of_the_page, style);
//   size_t first = foot.first_note(segment, false);   // segment.size() if there is none
//   foot.marker(segment[first], "")                   // "3": the row begins with this marker
//   foot.marker(row, "3")                             // only "4" now, or a raised or a sign
//
// A note is set smaller than the text, stands below all text of its column, and begins with
// a marker: raised, or a number, bracket or sign (* † ‡ §) that the text of the page points
// from. (Recognised pages show no raised letters: there the number is enough.) A page wholly in small type has no
// footnotes: that is a list of notes or an index, and notes.h looks for those.
// Constructed in linear time; the questions take constant time a row. Thread-safe.
#pragma once

#include <array>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "stemma/read/pdf/flow.h"

namespace stemma::read::pdf {

class Foot {
 public:
  Foot(const Sheet& sheet, const std::vector<Row>& rows, const Style& style);

  // `goes_on`: the page before ended in the middle of a note.
  size_t first_note(const std::vector<Row>& segment, bool goes_on) const;

  // The marker that `row` begins with, empty if none. After note `previous`, a plain
  // number counts only if it is the next.
  std::string marker(const Row& row, const std::string& previous) const;

 private:
  bool small(const Row& row) const;
  bool above_text(const Row& row) const;   // text stands below it in the same part of the page's width

  static constexpr size_t kStrips = 32;    // of the page's width
  const Sheet& sheet_;
  float body_ = 0;
  std::array<float, kStrips> lowest_{};    // bottom of the lowest text in each strip
  bool has_text_ = false;
  std::set<std::string, std::less<>> anchors_;   // "3", "[3]", "*": markers in the text
  void add_anchors(const Row& row);
  size_t strip(float x) const;
};

}  // namespace stemma::read::pdf
