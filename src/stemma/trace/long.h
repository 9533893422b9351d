// Long quotations: whole pages between quotation marks, checked part by part.
//
// The alignment's table grows with the square of the quotation. Beyond kLongWords the
// quotation is divided at word borders into parts that are checked one by one and joined
// again: parts have to follow each other in one document, without words between them.
//
//   if (is_long(document, quotation)) return check_long(document, quotation, check);
//   a part that is not found among others that are: the whole is `altered`
//
// Linear in the length of the quotation; at most kMostParts parts, beyond which nothing is
// said (`untraceable`): a mark that was never closed, not a quotation.
#pragma once

#include <functional>

#include "stemma/trace/collection.h"
#include "stemma/trace/quotation.h"

namespace stemma::trace {

inline constexpr uint32_t kLongWords = 400;
inline constexpr uint32_t kMostParts = 64;

bool is_long(const doc::Document& document, const Quotation& quotation);

CheckedQuotation check_long(const doc::Document& document, const Quotation& quotation,
                            const Collection& against,
                            const std::function<CheckedQuotation(const Quotation&)>& check);

}  // namespace stemma::trace
