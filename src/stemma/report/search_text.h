// What `search` answers, as text for people and as JSON Lines.
//
//   out << hits_text(answer, look) << facets_text(answer, look) << total_text(answer, look);
//   complain(error.message); point(caret_text("mining (protest", error));   // the query, a caret
//   out << hit_json(answer, 0) << "\n";                      // {"type":"hit","rank":1,…}
//   hit_json(answer, answer.hits.size())                     // out of range: not allowed
//
// Words that were looked for stand between › and ‹ where there is no colour, so that they show in
// a file too. docs/schema/{hit,answer}.schema.json describe the objects. Pure functions.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "stemma/engine/search/search.h"
#include "stemma/report/page.h"

namespace stemma::report {

// The hits in their order, each with its snippets.
std::string hits_text(const engine::SearchAnswer& answer, Look look);
// How many of each sort.
std::string facets_text(const engine::SearchAnswer& answer, Look look);
// "12 of 4,113 documents; 1 to 10 are shown", and what else one should know.
std::string total_text(const engine::SearchAnswer& answer, Look look);
// How the query was read: every part with what it stands for and how many documents have it.
std::string explain_text(const engine::SearchAnswer& answer, Look look);

// In a batch: the line above the answer of a query, and the last line.
std::string batch_heading(std::string_view query, size_t line, Look look);
std::string batch_text(size_t queries, size_t found, size_t failed, Look look);

// The query on one line, and below it a caret under the place of the error; empty if it has none.
std::string caret_text(std::string_view query, const Error& error);

// A hit as one line of JSON; in a batch `line` is the number of its query, from 1.
std::string hit_json(const engine::SearchAnswer& answer, size_t index, size_t line = 0);
// The last line of a search.
std::string search_summary_json(const engine::SearchAnswer& answer, bool explain, int exit);
// In a batch: the line behind the hits of a query, or for one that failed; and the last line.
std::string answer_json(const engine::SearchAnswer& answer, size_t line, bool explain);
std::string failed_query_json(std::string_view query, const Error& error, size_t line);
std::string batch_summary_json(size_t queries, size_t found, size_t failed, int exit);

// The sentence of a remark.
std::string sentence(const engine::Remark& remark);

}  // namespace stemma::report
