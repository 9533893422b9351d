// Any bytes as RTF, and any mark-up as the text of a DOCX or ODT file: packed into a ZIP
// file here, since mutations seldom keep its sums right. The first byte chooses.
#include <cstring>

#include "promises.h"
#include "stemma/read/office/docx.h"
#include "stemma/read/office/odt.h"
#include "stemma/read/office/rtf.h"

namespace {

using namespace promises;

uint32_t crc(std::string_view bytes) {
  uint32_t c = 0xffffffffU;
  for (const char b : bytes) {
    c ^= static_cast<unsigned char>(b);
    for (int k = 0; k < 8; ++k) c = (c >> 1U) ^ (0xedb88320U & (0U - (c & 1U)));
  }
  return ~c;
}

// One stored member of a ZIP file; its entry goes to `index`. Fields as in APPNOTE 4.3.
void add(std::string& zip, std::string& index, std::string_view name, std::string_view data) {
  const auto number = [](std::string& out, uint64_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8U * static_cast<unsigned>(i)));
  };
  std::string facts;   // version, flags, method, time, date, sum, sizes, length of name, of extra
  for (const int zero : {20, 0, 0, 0, 33}) number(facts, static_cast<uint64_t>(zero), 2);
  for (const uint64_t n : {uint64_t{crc(data)}, uint64_t{data.size()}, uint64_t{data.size()}}) number(facts, n, 4);
  number(facts, name.size(), 2);
  number(facts, 0, 2);
  const size_t at = zip.size();
  zip.append("PK\x03\x04").append(facts).append(name).append(data);
  index.append("PK\x01\x02").append("\x14\0", 2).append(facts).append(10, '\0');
  number(index, at, 4);
  index.append(name);
}

std::string packed(std::string_view first, std::string_view type, std::string_view name, std::string_view data) {
  std::string zip;
  std::string index;
  add(zip, index, first, type);
  add(zip, index, name, data);
  std::string end("PK\x05\x06\0\0\0\0\2\0\2\0", 12);
  for (const size_t n : {index.size(), zip.size()}) {
    for (unsigned i = 0; i < 4; ++i) end += static_cast<char>(n >> (8 * i));
  }
  return zip + index + end + std::string(2, '\0');
}

void check(const stemma::Result<stemma::read::Content>& content, uint64_t source) {
  if (!content) return demand(!content.error().message.empty());
  for (const auto& p : content->parts) source = std::max(source, p.end);
  check_content(*content, source);
  for (const auto& n : content->notes) {
    check_span(content->text, n.span);
    for (const Span a : n.anchors) check_span(content->text, a);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  stemma::read::Limits limits;
  limits.member_bytes = 1U << 20U;
  if (data[0] % 3 == 0) {
    check(stemma::read::office::read_rtf(bytes), bytes.size());
  } else if (data[0] % 3 == 1) {
    const std::string file = packed("[Content_Types].xml", "<Types/>", "word/document.xml", bytes);
    check(stemma::read::office::read_docx(file, limits), file.size());
  } else {
    const std::string file = packed("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", bytes);
    check(stemma::read::office::read_odt(file, limits), file.size());
  }
  return 0;
}
