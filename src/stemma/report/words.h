// Output words for people: what a verdict, a date or a failure is called in a sentence.
//
// The contract's names stay as they are ("silently-elided"); beside them stands one
// short sentence that says what they mean. All wording that the terminal and the
// dossier share lives here. A verdict speaks of the collection searched; none of these
// words passes judgement on a writer.
//
//   meaning(trace::Verdict::kNotFound)   // "no source in the collection searched"
//   sign(quotation)                      // "✓", never a colour alone
//
// Pure functions of their arguments.
#pragma once

#include <string>
#include <string_view>

#include "stemma/engine/engine.h"

namespace stemma::report {

// One clause: what the verdict says.
const char* meaning(trace::Verdict verdict);
// One letter before a quotation: ✓ clean, … elided, ≠ altered, ⇄ spliced, ‥ silently
// elided, ≈ paraphrased, ! right words but a flag on their sense, ? no verdict possible.
const char* sign(const trace::CheckedQuotation& quotation);

// What a flag says, in words: "drops-concession" → "leaves out a concession".
const char* meaning(trace::FlagCode code);

// "from the date-time group", "stated in the text", …
const char* meaning(doc::DateFrom from);

// "the embassy · alleged that · cable · 2009": what the text says of the quotation.
std::string attribution(const trace::Quotation& quotation);

// "09LIMA1669 · paragraph 5 · C/NF · 2009-11-25": where in the source it stands.
std::string address(const doc::Document& source, const trace::SourceMatch& match);

// The best short name of a document: cable reference, title, or file name.
std::string short_name(const engine::Entry& entry);

// "1 quotation", "2 quotations".
std::string count(size_t n, std::string_view one, std::string_view many);

// "cannot read 'a.eml': no such file; check the spelling of the path".
std::string explain(const engine::Failure& failure);

}  // namespace stemma::report
