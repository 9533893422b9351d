#include "stemma/trace/speaker.h"

namespace stemma::trace {

void attribute(const doc::Document&, const Surroundings&, Quotation&) {}

}  // namespace stemma::trace
