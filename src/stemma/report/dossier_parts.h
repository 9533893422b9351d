// The parts of a dossier, each in its own file; put together by dossier.cc.
//
//   write_quotation(h, report, 0, 3, 4);   // dossier_quotation.cc: one proof, anchor #q4
//   write_card(h, entry, {});                  // dossier_cards.cc: what a document is
//
// All append complete elements. Not for use outside report/.
#pragma once

#include <cstddef>

#include "stemma/engine/engine.h"
#include "stemma/report/html.h"

namespace stemma::report {

// `number` counts over the whole dossier, from 1: the anchor is "q" and the number.
void write_quotation(Html& h, const engine::CheckReport& report, size_t doc, size_t index, size_t number);
// "clean", "failed" or "open": how a quotation is grouped for colour and filter.
const char* state(const trace::CheckedQuotation& quotation);

// A closed <details> with the facts of a document; its name is the label if none is given.
void write_card(Html& h, const engine::Entry& entry, std::string_view label);
// The section on the documents searched.
void write_collection(Html& h, const engine::CheckReport& report);

// Counts, the filter by verdict, and how to read the signs.
void write_counts(Html& h, const engine::CheckReport& report);
void write_legend(Html& h);

}  // namespace stemma::report
