#include "stemma/trace/flags.h"

#include <algorithm>

namespace stemma::trace {

std::vector<Flag> raise_flags(const Witness& w) {
  std::vector<Flag> out;
  omission_flags(w, out);
  edge_flags(w, out);
  replacement_flags(w, out);
  place_flags(w, out);
  attribution_flags(w, out);
  note_flags(w, out);
  std::vector<Flag> unique;
  for (Flag& f : out) {
    const bool seen = std::any_of(unique.begin(), unique.end(), [&](const Flag& u) {
      return u.code == f.code && u.span == f.span && u.in_quote == f.in_quote;
    });
    if (!seen) unique.push_back(std::move(f));
  }
  return unique;
}

}  // namespace stemma::trace
