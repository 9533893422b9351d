// Several cables in one file: where each begins.
//
//   for (Span s : cable::split(bytes)) read(s.of(bytes));   // s partition the bytes
//   cable::split("A page with one cable or none").size()    // 1: the whole
//
// A cable begins where a header names another station and number than the one before,
// and the one before has ended: its end mark stands between (BT, NNNN, #1669, END OF
// DOCUMENT, END OF MESSAGE, Dissemination Rule), or its own transmission line opens it.
// A header quoted inside a cable stands before that cable's end mark: it does not split.
// Sections of one cable carry the same number: they stay together.
//
// Raw bytes: any encoding that keeps ASCII; nothing is decoded. Pure, linear, and cheap
// where no line begins like a header.
#pragma once

#include <string_view>
#include <vector>

#include "stemma/base/span.h"

namespace stemma::read::cable {

std::vector<Span> split(std::string_view bytes);

}  // namespace stemma::read::cable
