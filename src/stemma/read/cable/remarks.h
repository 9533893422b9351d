// Summary and comments of a cable: the spans between their marks.
//
// "SUMMARY:" ... "END SUMMARY" in any case, over line ends and paragraphs, and without
// the one or the other; the span holds the words between, not the marks. A comment is
// also a heading COMMENT with the paragraph below it, and a "(Note: ... End Note.)".
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "stemma/doc/cable.h"
#include "stemma/read/cable/body.h"

namespace stemma::read::cable {

std::optional<Span> find_summary(std::string_view text, const Body& body);
std::vector<Span> find_comments(std::string_view text, const Body& body);

}  // namespace stemma::read::cable
