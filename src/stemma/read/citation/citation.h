// References in notes and lists of works, taken apart into the fields of CSL-JSON.
//
//   auto c = references_in("See Ana Prado, Salt Roads (Lima: Ancla, 1998), 12–14; ibid., 20.");
//   c[0].citation.authors[0].family  // "Prado"
//   c[0].citation.title              // "Salt Roads"
//   resolve(c)[1].repeats            // 0: the "ibid."
//   references_in("The dock burned.")     // empty: prose is no reference
//   references_in("Prado, Salt Roads, 14")   // a short title only: kept by resolve() if the full one is known
//
// The common forms: notes and lists after Chicago, MLA and APA; letters and records in
// archives; newspapers; web pages; statutes and cases. A field is set only where its
// place in the form is plain, else it stays empty; `confidence` is the part of the form
// that was understood. A reference without title, writer, address or archive is dropped.
//
// By hand-written grammars, each tried in turn, as in the rule-based reference parsers
// (Day et al., "Reference metadata extraction using a hierarchical knowledge
// representation framework", 2007). Linear time; pure and thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stemma/doc/citation.h"
#include "stemma/read/blocks.h"

namespace stemma::read::citation {

struct Found {
  doc::Citation citation;
  std::string alias;      // "hereafter Roads"
  bool brief = false;     // a short form: says something only beside a full one
};

// The references in one note (or, `list`, one entry of a list); spans count from `base`.
std::vector<Found> references_in(std::string_view text, uint32_t base = 0, bool list = false);

// Sets `repeats` where a reference stands for one before it ("ibid.", "Prado, Salt
// Roads, 14"), and leaves out short forms that stand for nothing known.
std::vector<doc::Citation> resolve(std::vector<Found> found);

// All references of the document, from its notes and lists; changes draft.doc.citations.
// Entries under a heading that says so become kReference blocks.
void find_citations(Draft& draft, std::vector<Piece>& pieces);

}  // namespace stemma::read::citation
