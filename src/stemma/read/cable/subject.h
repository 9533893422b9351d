// The subject of a cable: one line, without portion mark, cut where it ends.
//
//   parse_subject("(C/NF) A VISIT TO\nPORT VALE")   // "A VISIT TO PORT VALE"
//   parse_subject("C O R R E C T E D COPY//...")     // "": a remark, not a subject
//
// Case and spelling stay as printed, a closing place name ("(Iceland)") stays.
#pragma once

#include <string>
#include <string_view>

namespace stemma::read::cable {

// A subject in title case, for display: "THE EU AND PORT-BASED TRADE: A VIEW" → "The EU and
// Port-Based Trade: A View". Acronyms of the list stay; the subject itself is not touched.
std::string title_case(std::string_view subject);

// `value` is what stands behind "SUBJECT:", line breaks kept.
std::string parse_subject(std::string_view value);

}  // namespace stemma::read::cable
