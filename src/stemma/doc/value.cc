// Names of the contract for mentions of dates and numbers.
#include "stemma/doc/value.h"

namespace stemma::doc {

const char* name(DateKind k) {
  constexpr const char* kNames[] = {"date", "time", "datetime", "range", "duration", "set"};
  return kNames[static_cast<size_t>(k)];
}

const char* name(NumberKind k) {
  constexpr const char* kNames[] = {"cardinal", "ordinal", "percent", "money", "measure", "fraction", "range"};
  return kNames[static_cast<size_t>(k)];
}

}  // namespace stemma::doc
