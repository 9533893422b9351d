// Bytes against the grammars of dates and numbers, in each of the five languages, with a
// reference date and without. The text has to be UTF-8, as canonical text is.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "stemma/read/value/find.h"
#include "stemma/text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace stemma;
  if (size < 2) return 0;
  constexpr const char* kLanguages[] = {"en", "es", "fr", "pt", "de"};
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const std::string_view text = bytes.substr(0, text::valid_prefix(bytes));
  const char* language = kLanguages[data[0] % 5];
  for (const char* reference : {"", "2009-11-25", "0001-01-01"}) {
    for (const doc::DateMention& m : read::value::dates_in(text, {.language = language, .reference = reference})) {
      if (m.span.empty() || m.span.end > text.size()) std::abort();
    }
  }
  for (const doc::NumberMention& m : read::value::numbers_in(text, language)) {
    if (!m.span.contains(m.figure) || m.span.end > text.size()) std::abort();
  }
  return 0;
}
