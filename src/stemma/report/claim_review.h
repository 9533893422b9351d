// Checked claims as ClaimReview objects of schema.org, in JSON-LD: what fact-checking tools and search engines read.
//
//   std::string out = claim_review_head();
//   bool first = true;
//   out += claim_reviews(entry, findings, first);       // objects of one graph, one a line
//   out += claim_review_foot();
//   claim_reviews(entry, {}, first)                     // nothing
//
// A claim is the printed figure in its sentence or its place; its rating is 2 of 2 where the figures hold, 1 where they do
// not, in words beside it. Notes are no reviews. Nothing is rated true or false: the alternate name says what was compared.
// Properties: claimReviewed, reviewRating, itemReviewed, author, url where the document has one. No dates: the same
// findings give the same bytes. Pure; safe on any thread.
//
// Source: https://schema.org/ClaimReview
#pragma once

#include <string>
#include <vector>

#include "stemma/audit/finding.h"
#include "stemma/engine/reading.h"

namespace stemma::report {

std::string claim_review_head();
// `first`: no object of the graph has been written yet; false afterwards if one was.
std::string claim_reviews(const engine::Entry& entry, const std::vector<audit::Finding>& findings, bool& first);
std::string claim_review_foot();

}  // namespace stemma::report
