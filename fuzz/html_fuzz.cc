// Any mark-up: valid text, a whole map, hints inside the text.
#include <cstdlib>

#include "stemma/read/html/html.h"
#include "stemma/text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view html(reinterpret_cast<const char*>(data), size);
  if (stemma::text::valid_prefix(html) != size || html.find('\0') != std::string_view::npos) return 0;
  (void)stemma::read::html::looks_like_page(html);
  (void)stemma::read::html::declared_encoding(html);
  const auto page = stemma::read::html::read_page(html);
  if (stemma::text::valid_prefix(page.text) != page.text.size() || page.map.text_size() != page.text.size()) std::abort();
  if (page.map.to_source({0, page.map.text_size()}).end > size) std::abort();
  for (const auto& h : page.hints) {
    if (h.span.begin > h.span.end || h.span.end > page.text.size()) std::abort();
  }
  return 0;
}
