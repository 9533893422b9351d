// Quotations found in any text lie in it: spans ascend, fragments and joints stay inside.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "stemma/read/read.h"
#include "stemma/trace/parse.h"

namespace {

void demand(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const auto read = stemma::read::read_bytes({reinterpret_cast<const char*>(data), size}, {.path = "a.txt"});
  if (!read) return 0;
  const auto quotations = stemma::trace::find_quotations(*read, 0);
  uint32_t last = 0;
  for (const auto& q : quotations) {
    demand(q.span.begin >= last && q.span.begin < q.span.end && q.span.end <= read->text.size());
    last = q.span.begin;
    uint32_t at = q.span.begin;
    for (const stemma::Span f : q.fragments) {
      demand(f.begin >= at && f.begin <= f.end && f.end <= q.span.end);
      at = f.end;
    }
    for (const auto& j : q.joints) demand(j.span.begin >= q.span.begin && j.span.end <= q.span.end);
  }
  return 0;
}
