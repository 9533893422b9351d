// Any bytes have a format with a name, and it does not depend on what stands behind the
// first 64 KB. What a page states of its encoding is looked for, too.
#include "promises.h"
#include "stemma/read/html/html.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace promises;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const stemma::read::Format format = stemma::read::sniff(bytes);
  demand(*stemma::read::media_type(format) != '\0');
  std::string longer(bytes);
  longer.resize(64U << 10U, ' ');
  const stemma::read::Format padded = stemma::read::sniff(longer);
  longer += "PK\x03\x04 From: <TEI> %PDF-";
  demand(stemma::read::sniff(longer) == padded);
  (void)stemma::read::html::declared_encoding(bytes);   // a name to look up; it may be any bytes
  return 0;
}
