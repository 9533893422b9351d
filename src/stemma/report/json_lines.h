// Results as JSON Lines: one object a line, `type` first, the contract's names.
//
// docs/schema/{document,copy,quotation,summary}.schema.json describe the objects; the test
// tests/schema validates real output against them. Keys are only ever added.
//
//   std::cout << document_json(entry) << "\n" << summary_json(summary, 0) << "\n";
//   document_json(Entry{})        // wrong: an entry always has a document and a path
//
// Every span object carries begin, end (UTF-8 byte offsets into the document's text)
// and exact, the text itself. Where exact runs over a line end, `flow` has the words on
// one line, as read. Pure functions; safe on any thread.
#pragma once

#include <string>

#include "stemma/engine/engine.h"
#include "stemma/engine/reading.h"
#include "stemma/report/json.h"

namespace stemma::report {

// With `values`, also every mention of a date and of a number (read/value).
std::string document_json(const engine::Entry& entry, bool values = false);

// One line for a second copy of a document: its path, and that of the first.
std::string copy_json(const engine::Item& item);

// One line for the quotation `index` of the checked document `doc` of the report.
std::string quotation_json(const engine::CheckReport& report, size_t doc, size_t index);

// The last line. `exit` is the process's exit code.
std::string summary_json(const engine::ReadingSummary& summary, int exit);
std::string summary_json(const engine::CheckReport& report, int exit);

// begin, end, exact, and flow where exact runs over a line end.
void write_span(Json& json, const doc::Document& document, Span span);

// The keys "dates" and "numbers" of a document.
void write_values(Json& json, const doc::Document& document);

// The key "mail" with what a message's header says; nothing for other documents.
void write_mail(Json& json, const doc::Document& document);

// The keys "failures" and "notes" of a summary: what could not be read, what was left out.
void write_failures(Json& json, const std::vector<engine::Failure>& failures);
void write_notes(Json& json, const std::vector<engine::Note>& notes);

// The contract's name of an error: "not-found", "binary", …
const char* name(ErrorCode code);

}  // namespace stemma::report
