// A page of text for people: styles, signs, wrapping to the width of the terminal.
//
// Text is added in styled pieces and broken at spaces; continuation lines are indented
// under the first. Without colour the same bytes come out, less the escape codes, so
// every meaning carried by a colour must also have a sign in the text.
//
//   Page page({.width = 80, .colour = false});
//   page.begin("  source  ", 10).add("09LIMA1669", Style::kStrong).end();
//   page.add("\x1b[2J")     // no escape reaches the terminal: controls become U+FFFD
//
// Widths count columns: combining marks 0, East Asian wide letters 2 (UAX #11, abridged).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace stemma::report {

enum class Style : uint8_t { kPlain, kStrong, kFaint, kGood, kBad, kWarn, kOmitted, kInserted, kCut, kLink };

struct Look {
  size_t width = 80;  // columns; at least 20 are used
  bool colour = false;
};

class Page {
 public:
  explicit Page(Look look) : look_(look) {}

  // A paragraph: its first line begins with `lead`, the others with `indent` spaces.
  Page& begin(std::string_view lead, size_t indent, Style style = Style::kPlain);
  // Words of the paragraph. Pieces join without a space unless one of them has it.
  Page& add(std::string_view text, Style style = Style::kPlain);
  Page& end();
  // An empty line.
  Page& gap();

  const std::string& text() const { return out_; }
  std::string take();

 private:
  void put(std::string_view word, Style style);
  void flush_word();

  Look look_;
  std::string out_;
  std::string word_;  // the word under way, with its escapes
  size_t word_columns_ = 0;
  size_t column_ = 0;
  size_t indent_ = 0;
  bool at_start_ = true;  // nothing but the lead on this line yet
  bool space_ = false;    // a space is due before the next word
};

// Columns that `text` takes on a terminal.
size_t columns(std::string_view text);
// `text` safe to print: valid UTF-8, control characters as U+FFFD, white space as spaces.
std::string printable(std::string_view text);
// At most `limit` columns, cut in the middle: "beginning … end".
std::string shorten(std::string_view text, size_t limit);

}  // namespace stemma::report
