// Any mark-up as a document of an edition: what it yields is valid and leads to the file.
#include "promises.h"
#include "stemma/read/tei/tei.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace promises;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto content = stemma::read::tei::read_tei(bytes);
  if (!content) {
    demand(!content.error().message.empty());
    return 0;
  }
  check_content(*content, size);
  for (const auto& n : content->notes) {
    check_span(content->text, n.span);
    for (const Span a : n.anchors) check_span(content->text, a);
  }
  return 0;
}
