// Dates as bylines, datelines and metadata write them, in five languages.
//
//   find_date("Thursday, June 1, 2023")        // 2023-06-01, [10,22)
//   find_date("Lima, 19 de marzo de 2011")     // 2011-03-19
//   find_date("2011-03-19T08:00:00Z")          // 2011-03-19
//   find_date("03/04/2011")                    // nothing: day or month first?
//   find_date("on the fourteenth day of May 1998")   // 1998-05-14
//   find_date("in March 2011")                 // 2011-03
//   find_date("room 2011")                     // nothing: a bare number is no date
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "stemma/base/span.h"

namespace stemma::read {

struct FoundDate {
  std::string iso;   // "2011-03-19" or "2011-03"
  Span span;
};

// The first date in `text`; looks at its first 400 bytes.
std::optional<FoundDate> find_date(std::string_view text);

// `text` itself if it is a moment of ISO 8601 ("2011-02-17T08:30:00Z"), else empty.
std::string iso_moment(std::string_view text);

// `text` itself if it is a year ("1870") or an interval of EDTF whose ends are dates or
// open ("1970-05-01/1970-05-08", "../1861"), else empty.
std::string iso_interval(std::string_view text);

// A line that says when and nothing else: "Published: Thursday, June 1, 2023, 9:30 am".
bool is_date_line(std::string_view line);

}  // namespace stemma::read
