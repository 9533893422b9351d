// Any bytes, read as a document, give a document that keeps its promises, or an error; and
// the same once more. Files that other programs read for us are left out.
#include "promises.h"
#include "stemma/read/read.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace promises;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (needs_a_program(bytes)) return 0;
  const auto read = stemma::read::read_bytes(bytes, {.path = "a"});
  const auto again = stemma::read::read_bytes(bytes, {.path = "a"});
  demand(static_cast<bool>(read) == static_cast<bool>(again));
  if (!read) {
    demand(!read.error().message.empty() && read.error().message == again.error().message);
    return 0;
  }
  uint64_t source = size;
  for (const auto& p : read->source.parts) source = std::max(source, p.end);
  check_document(*read, source);
  demand(read->text == again->text && read->blocks.size() == again->blocks.size() && read->kind == again->kind);
  return 0;
}
