// Which words of a message are an earlier message's, and where its signature begins.
//
//   quoted("Yes.\n\nOn 3 May 2004 Ana Ruiz wrote:\n> Will you come?\n")
//       // one span of depth 1, from "On" to "come?"
//   quoted("5 > 3 in every case.\n")       // none: the sign does not begin a line
//
// Two ways of quoting: '>' before each line, one for each level (RFC 3676, section 4.5),
// with the line that introduces it; and whole messages below a line such as "-----Original
// Message-----" or a block of "From: … Sent: … Subject: …", to the end of the text. The
// introducing lines are known in English, Spanish, French, Portuguese and German.
// Pure functions, linear in the text.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "stemma/doc/mail.h"

namespace stemma::read::mail {

// Ascending; deeper ones lie inside. Offsets count from `begin` of the text on.
std::vector<doc::QuotedMail> quoted(std::string_view text, uint32_t begin = 0);

// The signature below "-- " on a line of its own (RFC 3676, section 4.3), up to the first
// quoted line; empty if there is none.
std::optional<Span> signature(std::string_view text, uint32_t begin, const std::vector<doc::QuotedMail>& quoted);

}  // namespace stemma::read::mail
