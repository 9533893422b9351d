// Any bytes, in any encoding forced or detected: valid text and a whole map, or an error.
#include <cstdlib>

#include "stemma/text/decode.h"
#include "stemma/text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const char* const kForced[] = {"", "utf-8", "utf-16le", "utf-32be", "windows-1251", "shift_jis", "gb18030", "iso-2022-jp", "hz-gb-2312"};
  if (size == 0) return 0;
  stemma::text::DecodeOptions options;
  options.forced = kForced[data[0] % (sizeof kForced / sizeof *kForced)];
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto d = stemma::text::decode(bytes, options);
  if (!d) return 0;
  if (stemma::text::valid_prefix(d->text) != d->text.size() || d->map.text_size() != d->text.size()) std::abort();
  if (d->map.to_source({0, d->map.text_size()}).end > bytes.size()) std::abort();
  return 0;
}
