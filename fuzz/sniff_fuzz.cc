// Any bytes have a format with a name, and it does not depend on what stands behind the
// first 64 KB, nor on how they are declared; the encoding that a page states is a word.
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
  check_words(stemma::read::html::declared_encoding(bytes));
  return 0;
}
