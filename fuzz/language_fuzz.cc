// The languages of any text and of its blocks: codes of two or three letters, or nothing;
// one for each block; the same twice.
#include "promises.h"
#include "stemma/read/language.h"

namespace {

using namespace promises;

void check_code(std::string_view code) {
  if (code.empty()) return;
  demand(code.size() >= 2 && code.size() <= 12);
  for (const char c : code) demand((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || (c >= '0' && c <= '9'));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  Document d;
  d.text = bytes.substr(0, stemma::text::valid_prefix(bytes));
  const std::string all = stemma::read::language_by_letters(d.text);
  check_code(all);
  demand(all == stemma::read::language_by_letters(d.text));
  for (size_t begin = 0; begin < d.text.size();) {
    const size_t end = std::min(d.text.find("\n\n", begin), d.text.size());
    if (end > begin) d.blocks.push_back({.span = {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)}});
    begin = end + 2;
  }
  for (const char* own : {"", "en", "es"}) {
    d.language = own;
    const std::vector<std::string> each = stemma::read::block_languages(d);
    demand(each.size() == d.blocks.size());
    for (const std::string& code : each) check_code(code);
  }
  return 0;
}
