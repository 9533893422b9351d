// The header of CIA traffic, 1950s to 1990s: a form above, the message as sent below.
//
//   CLASSIFIED MESSAGE     ROUTING        form: to, from, action and info offices
//   TO : DIRECTOR  FROM : PORT VALE       29 NOV 62   IN 26114
//   SECRET 290152Z                        level and time; month and year stand on the form
//   PRITY WAVE INFO DIR CITE VALE 4521    addresses, then station and number of the sender
//   RYBAT GYROSE                          slugs
//   REF DIR 19477                         then the text, to END OF MESSAGE or the level again
//
// Later traffic writes 220306Z JUL 78 STAFF, "CITE PORT VALE 45940", "TO: IMMEDIATE
// DIRECTOR.", SLUGS:, SUBJECT:, TEXT:; a cable from headquarters has "DIRECTOR 795035" in
// place of CITE. All of it is scanned paper: marks for letters, letters for digits.
//
//   cited("DIR INFO HAGU CITE VALE 0836")   // VALE, 836
//   cited("PLS CITE YOUR SOURCE")           // nothing: no number
//
// Pure functions; each looks at one line, cia_fields at most at 120.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "stemma/read/cable/dates.h"
#include "stemma/read/cable/header.h"

namespace stemma::read::cable {

struct Cited {
  std::string station;  // as keyed
  uint32_t number = 0;
  size_t begin = 0;  // of CITE (or of DIRECTOR) in the line
  size_t end = 0;    // past the number
  bool outgoing = false;
};
// "... CITE STATION NNNN" in a line of capitals, or "[ddhhmmZ] DIRECTOR NNNNNN" alone.
std::optional<Cited> cited(std::string_view ink);

// "CLASSIFIED MESSAGE", whatever the scanner made of up to three of its letters.
bool classified_message(std::string_view ink);

// "SECRET 220306Z JUL 78 STAFF", "S E C R E T 290152Z": the group's place behind a level.
struct LevelTime {
  std::string level;
  size_t time = 0;      // begin of the six digits
  size_t end = 0;       // past the group, month and year included
  bool certain = false; // "Z" stands behind the digits
};
std::optional<LevelTime> level_and_time(std::string_view ink);

// "IN 26114" or "OUT 68234": the number under which the message was logged.
bool logged_number(std::string_view ink);
// "TOT: 012139Z MAY 98", "TOR:", "REPRODUCTION BY OTHER THAN THE ISSUING OFFICE".
bool form_words(std::string_view ink);
// The message is over: "END OF MESSAGE", "E2 IMPDET".
bool message_ends(std::string_view ink);

// Header fields in lines [first, limit); body is the first line of the text.
Fields cia_fields(const Draft& draft, size_t first, size_t limit);

// "PRITY WAVE INFO DIR" or "IMMEDIATE DIRECTOR.": precedence, to and info of `cable`.
void cia_addresses(std::string_view value, doc::Cable& cable);

// "9 DEC 63", "NOV 8 2343Z 62" in a short line of the form.
std::optional<Date> form_date(std::string_view ink);

// The first whole group of the header's text, over line ends: "022130Z FEB\n96". The time
// of receipt (TOR) is not taken for it.
std::optional<Dtg> form_group(std::string_view form);

// A group without month and year ("290152Z") on the form's date, the day before or after.
std::optional<Dtg> dated_group(std::string_view group, const Date& form);

}  // namespace stemma::read::cable
