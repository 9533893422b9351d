// Memoranda of conversation: who spoke with whom, when, where, about what.
//
//   MEMORANDUM OF CONVERSATION
//   PARTICIPANTS: The Minister of Ports, Mr. Orr
//                 The Ambassador
//   DATE AND TIME: Tuesday, March 14, 1973, 4:00 p.m.
//   PLACE: The Customs House
//   SUBJECT: Harbor dues                   → kind report, date 1973-03-14 (`header`)
//
// The title and the labels PARTICIPANTS and DATE (or SUBJECT) must stand together, or the
// title in capitals directly above SUBJECT, as informal ones have it: a text
// that names a memorandum, or a list of participants alone, is none. Such a memorandum is
// no cable and gets no key; its head becomes blocks of kind `header`.
//
//   if (mark_memorandum(draft)) draft.doc.kind;   // report
//   mark_memorandum(draft_of_a_cable);            // false, nothing marked
//
// Works on the draft given and on nothing else; linear in its lines.
#pragma once

#include "stemma/read/draft.h"

namespace stemma::read::cable {

// Marks the head of the memorandum, sets kind, date and title; false if there is none.
bool mark_memorandum(Draft& draft);

}  // namespace stemma::read::cable
