// The parts of a dossier, each in its own file; put together by dossier.cc.
//
//   write_quotation(h, report, 0, 3, 4);   // dossier_quotation.cc: one proof, anchor #q4
//   write_card(h, entry, {});                  // dossier_cards.cc: what a document is
//
// All append complete elements. Not for use outside report/.
#pragma once

#include <cstddef>
#include <set>
#include <string>

#include "stemma/engine/engine.h"
#include "stemma/report/html.h"

namespace stemma::report {

// `number` counts over the whole dossier, from 1: the anchor is "q" and the number.
void write_quotation(Html& h, const engine::CheckReport& report, size_t doc, size_t index, size_t number);
// "clean", "failed" or "open": how a quotation is grouped for colour and filter.
const char* state(const trace::CheckedQuotation& quotation);

// A closed <details> with the facts of a document; its name is the label if none is given.
void write_card(Html& h, const engine::Entry& entry, std::string_view label);
// Places in report.searched of the documents that are a source of some quotation here.
std::set<uint32_t> sources_of(const engine::CheckReport& report);
// Quoting documents and sources by date, drawn and listed; families among the sources; the way it was made (dossier_record.cc).
// Each is left out where there is nothing to say.
void write_timeline(Html& h, const engine::CheckReport& report);
void write_families(Html& h, const engine::CheckReport& report);
void write_method(Html& h, const engine::CheckReport& report, const std::string& fingerprint);
// The section on the documents searched.
void write_collection(Html& h, const engine::CheckReport& report);

// Every quotation in a row: its number, its first words, the verdict, the source (dossier_counts.cc).
void write_table(Html& h, const engine::CheckReport& report);
// Counts, the filter by verdict, and how to read the signs.
void write_counts(Html& h, const engine::CheckReport& report);
void write_legend(Html& h);

}  // namespace stemma::report
