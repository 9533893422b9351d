// The head of a telegram that was drafted and not sent: people and posts without labels.
//
//   WHA/AND:AVALE                       drafted by; the day and a telephone number below
//   08/24/2009 202-555-0100
//   S:THE SECRETARY                     approved by: the line below those
//
//   WHA:BORR WHA/PPC:CLUND - OK +       cleared by: OFFICE:NAME, several to a line
//   IMMEDIATE QUITO, IMMEDIATE LIMA +   action posts, up to the "+" or a blank line
//   PRIORITY BOGOTA                     information posts
//
// The two lines of the drafter must stand together; without them there is no such head:
//
//   find_draft_form(draft, 0, 40)   // nothing in a text that says "POL:AVALE" somewhere
//
// Pure functions of the draft, linear in the lines given.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "stemma/doc/cable.h"
#include "stemma/read/cable/dates.h"
#include "stemma/read/draft.h"

namespace stemma::read::cable {

struct DraftForm {
  std::vector<Span> lines;  // of the head, ascending
  std::optional<Date> date;
  std::vector<std::string> drafted_by, approved_by, cleared_by;
  std::vector<doc::CableRecipient> recipients;  // roles to and info
};
std::optional<DraftForm> find_draft_form(const Draft& draft, size_t first, size_t limit);

}  // namespace stemma::read::cable
