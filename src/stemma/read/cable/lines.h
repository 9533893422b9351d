// What a single line of a cable can be, told by its own shape.
//
//   paragraph_start("5. (C/NF) Notwithstanding")   // number 5, portion "C/NF"
//   paragraph_start("1.4 percent of all")          // nothing: a number, not a paragraph
//   classification_line("S E C R E T SECTION 01 OF 02 PORT VALE 000123")
//
// Positions are offsets into the line given. Lines longer than kLongest are prose or
// hostile: only their begin is looked at.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/doc/cable.h"

namespace stemma::read::cable {

inline constexpr size_t kLongest = 240;

// "-----", "=====", "----- ---", "* * * *": at least four marks and nothing else.
bool is_rule(std::string_view ink);

struct ParagraphStart {
  uint32_t number = 0;
  std::string portion;       // normalised: "C/NF"
  size_t number_end = 0;     // past the full stop
  size_t portion_begin = 0;  // with its brackets; equal ends if none
  size_t portion_end = 0;
  size_t text = 0;  // where the words begin
};
std::optional<ParagraphStart> paragraph_start(std::string_view ink);

// "(C/NF)" at the begin: the mark, and its length with brackets in `size`; empty if none.
std::string portion_mark(std::string_view s, size_t& size);
// 0 U, 1 SBU or LOU, 2 C, 3 S, 4 TS; -1 unknown. Marks and classifications alike.
int secrecy(std::string_view mark_or_class);

// Length of "-- ", "• ", "a. " with its white space; 0 if there is none. `lettered`
// tells the forms that could also be the begin of a sentence.
size_t bullet(std::string_view ink, bool& lettered);

struct Classification {
  std::string level;                  // "CONFIDENTIAL"
  std::vector<std::string> handling;  // caveats on the same line
  std::optional<doc::CableSection> section;
  std::string station;  // as keyed; empty if the line has none
  uint32_t number = 0;
};
std::optional<Classification> classification_line(std::string_view ink);
// "SECTION 01 OF 03 LIMA 004377" behind a classification, or "LIMA 004377" alone.
bool station_and_number(std::string_view s, Classification& out);

// A line of nothing but caveats: "NOFORN SIPDIS". Appends them.
bool handling_line(std::string_view ink, std::vector<std::string>& out);

// Transmission lines at page joins: "LIMA 00001669  002 OF 003", "CONFIDENTIAL PAGE 02
// LIMA 04377 082030Z", a classification alone, release banners.
bool is_residue(std::string_view ink);
// Behind the text: BT, #1669, NNNN, "<< END OF DOCUMENT >>", declassification stamps.
bool is_end_mark(std::string_view ink);
// These or residue.
bool is_trailer(std::string_view ink);

// What a line of a telegram's text is whatever stands around it, the first that holds.
enum class LineShape : uint8_t {
  kUnasked,
  kRule,
  kLevel,  // classification_line() with a station
  kResidue,
  kEnd,    // is_end_mark()
  kOther
};
LineShape shape_of(std::string_view ink);
// Of the lines of a draft, as far as they were asked: a telegram's text is read twice, once to find where it ends.
using LineShapes = std::vector<LineShape>;

// Words only the page around a document uses (advertisement, newsletter, ©, ...).
bool furniture_cue(std::string_view ink);

bool ends_sentence(std::string_view ink);

}  // namespace stemma::read::cable
