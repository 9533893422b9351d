// What stands around a cable that was printed again: the release and the mail it came in.
//
//   UNCLASSIFIED U.S. Department of State Case No. F-2014-1 Doc No. C0 Date: 07/31/2015
//   RELEASE IN PART B6                    → header, masked as residue of the page
//   From: Orr, Ann                        → one block of kind header, if three labels or
//   Sent: Monday, March 1, 2010 09:12       more of a mail stand together
//   Subject: FW: harbor dues
//   B6                                    → an exemption code in the margin: as a banner
//   Fyi. The cable is below.              → text, left alone: somebody wrote it
//
// Nothing that a block of the cable already holds is touched. Linear in lines and blocks.
#pragma once

#include "stemma/read/cable/cable.h"
#include "stemma/read/draft.h"

namespace stemma::read::cable {

// To be called behind parse().
void mark_wrapper(Draft& draft, const Extent& extent);

}  // namespace stemma::read::cable
