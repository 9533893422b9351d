// Results as text for people: cards of documents, proofs of quotations, counts.
//
// Colour and width come from the caller, who knows the terminal; with colour off the
// same text comes out without escapes, every mark having a sign of its own:
//   ⟨…⟩ the sentence beyond a cut    [-…-] left out    {+…+} not in the source
//
//   out << checked_text(report, 0, {.width = 100, .colour = true}) << summary_text(report, look);
//   checked_text(report, report.checked.size(), look)   // out of range: not allowed
//
// Document text is made safe to print first: no control character of a document ever
// reaches the terminal. Pure functions.
#pragma once

#include <string>
#include <string_view>

#include "stemma/engine/engine.h"
#include "stemma/engine/reading.h"
#include "stemma/report/page.h"

namespace stemma::report {

// The card of one document: what it is, when, from whom, how it is built.
std::string document_text(const engine::Entry& entry, Look look);
// The last lines of `read`.
std::string summary_text(const engine::ReadingSummary& summary, Look look);
// A second copy of a document, in place of its card.
std::string copy_text(const engine::Item& item, Look look);
// The line about tables written to a folder.
std::string tables_written(size_t tables, std::string_view folder);

// All quotations of one checked document, with their proofs.
std::string checked_text(const engine::CheckReport& report, size_t doc, Look look);
// The last lines of `check`: counts, each with its denominator, and what was searched.
std::string summary_text(const engine::CheckReport& report, Look look);

}  // namespace stemma::report
