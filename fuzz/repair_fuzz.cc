// Any valid text: repairs inside the new text, edits that carry a map over to it.
#include <cstdlib>

#include "stemma/text/repair.h"
#include "stemma/text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (stemma::text::valid_prefix(text) != size) return 0;
  const auto r = stemma::text::repair_encoding(text);
  if (r.repairs.empty()) return 0;
  if (stemma::text::valid_prefix(r.text) != r.text.size()) std::abort();
  stemma::text::SourceMap map;
  map.copy(0, static_cast<uint32_t>(size));
  if (map.edited(r.edits).text_size() != r.text.size()) std::abort();
  for (const auto& x : r.repairs) {
    if (x.span.end > r.text.size() || x.was == x.span.of(r.text)) std::abort();
  }
  return 0;
}
