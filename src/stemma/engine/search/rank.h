// Which of the documents that answer come first.
//
//   Ranking r = rank_by_relevance(evaluation, lengths, 0, 20);
//   r.docs[0], r.scores[0]
//   rank_by_date(db, evaluation.result, 20, 20)      // the second page, newest first
//   rank_by_relevance(e, lengths, 1'000'000, 20)     // beyond the last: nothing
//
// BM25 with k1 = 1.2, b = 0.75 (Robertson & Zaragoza 2009), a phrase or a pattern counting as one
// word whose rarity is that of its rarest word; lengths are those of the table `lengths`. Equal
// scores stand in the order of the archive. Pure but for the database.
#pragma once

#include <cstdint>
#include <vector>

#include "stemma/engine/search/evaluate.h"
#include "stemma/store/lengths.h"

namespace stemma::engine {

struct Ranking {
  std::vector<uint32_t> docs;
  std::vector<double> scores;   // of each; 0 where no word was asked for
};

Ranking rank_by_relevance(const Evaluation& e, const store::Lengths& lengths, size_t offset, size_t limit);

// Newest first by the first day of a date; equal days in the order of the archive, documents without a date last (rank_date.cc).
Ranking rank_by_date(const store::Database& db, const store::Bitmap& documents, size_t offset, size_t limit);

// Does any part of the query give a score?
bool has_scores(const Evaluation& e);

}  // namespace stemma::engine
