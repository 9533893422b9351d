#include "oracle/align_oracle.h"

#include <algorithm>
#include <limits>

#include "stemma/trace/align.h"
#include "stemma/trace/similar.h"

namespace stemma::oracle {

using namespace trace::align_cost;

AlignOracle::AlignOracle(std::vector<OracleItem> items, std::vector<std::string> source)
    : items_(std::move(items)), source_(std::move(source)) {}

double AlignOracle::least_cost() {
  double best = std::numeric_limits<double>::infinity();
  for (size_t j = 0; j <= source_.size(); ++j) best = std::min(best, from(0, j, false));
  return best;
}

double AlignOracle::from(size_t i, size_t j, bool in_gap) {
  if (i == items_.size()) return in_gap ? std::numeric_limits<double>::infinity() : 0;
  const auto key = std::make_tuple(i, j, in_gap);
  if (const auto it = known_.find(key); it != known_.end()) return it->second;
  double best = std::numeric_limits<double>::infinity();
  const OracleItem& item = items_[i];
  const bool marked = i > 0 && items_[i - 1].kind == OracleItem::kEllipsis;
  if (i > 0 && j < source_.size()) {   // pass over a source word
    const double open = marked ? kEllipsisOpen : kGapOpen, extend = marked ? kEllipsisExtend : kGapExtend;
    best = std::min(best, (in_gap ? extend : open) + from(i, j + 1, true));
  }
  if (item.kind == OracleItem::kEllipsis) {
    best = std::min(best, from(i + 1, j, false));
  } else if (item.kind == OracleItem::kGloss) {
    for (size_t k = 0; k <= kGlossWords && j + k <= source_.size(); ++k) {
      best = std::min(best, kGloss + kGlossWord * static_cast<double>(k) + from(i + 1, j + k, false));
    }
  } else {
    if (j < source_.size()) {
      best = std::min(best, (item.word == source_[j] ? 0.0 : trace::kDifferent) + from(i + 1, j + 1, false));
    }
    if (!in_gap) best = std::min(best, (item.function ? kInsertFunction : kInsert) + from(i + 1, j, false));
  }
  return known_[key] = best;
}

}  // namespace stemma::oracle
