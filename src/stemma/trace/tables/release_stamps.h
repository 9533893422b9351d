// What archives and agencies print on what they let go, in lower case: formulas of releases under the Freedom of
// Information Act, of the National Archives, the Department of State and the CIA. Facts; compiled for stemma by hand.
#pragma once

#include <string_view>

namespace stemma::trace {

inline constexpr std::string_view kReleaseStamps[] = {
    "release under",      "released under",      "approved for release", "released in part",  "released in full", "declassified",
    "sanitized",          "sanitised",           "denied in part",       "withheld in part",  "redacted",         "foia",
    "historical review",  "review program",      "[text not declassified]", "not declassified", "excised",
};

}  // namespace stemma::trace
