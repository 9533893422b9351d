// Any output of pdftotext or tesseract: valid text, hints, pages, regions and notes inside it,
// in order. The first byte chooses the table; the rest is what the program printed.
#include <cstdlib>

#include "stemma/read/ocr/tsv.h"
#include "stemma/read/pdf/boxes.h"
#include "stemma/read/pdf/compose.h"
#include "stemma/read/pdf/pdf.h"
#include "stemma/text/utf8.h"

namespace {
void require(bool holds) {
  if (!holds) std::abort();
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  const std::string_view printed(reinterpret_cast<const char*>(data) + 1, size - 1);
  std::vector<stemma::read::pdf::Sheet> sheets;
  stemma::read::Content head;
  if (data[0] % 2 == 0) {
    (void)stemma::read::pdf::parse_boxes(printed, 1, sheets);
    stemma::read::pdf::read_head(printed, head);
    (void)stemma::read::pdf::with_end(printed);
  } else {
    stemma::read::ocr::Tally tally;
    stemma::read::ocr::read_tsv(printed, 300, sheets, tally);
  }
  const auto content = stemma::read::pdf::compose(sheets);
  const auto end = static_cast<uint32_t>(content.text.size());
  require(stemma::text::valid_prefix(content.text) == content.text.size());
  uint32_t at = 0;
  for (const auto& h : content.hints) {
    require(h.span.begin >= at && h.span.begin < h.span.end && h.span.end <= end);
    at = h.span.begin;
  }
  at = 0;
  for (const auto& p : content.pages) {
    require(p.span.begin >= at && p.span.begin <= p.span.end && p.span.end <= end);
    at = p.span.end;
  }
  at = 0;
  size_t words = 0;
  for (const auto& r : content.regions) {
    require(r.span.begin >= at && r.span.begin < r.span.end && r.span.end <= end);
    at = r.span.end;
    ++words;
  }
  size_t lines = 0;
  for (const auto& s : sheets) lines += s.lines.size();
  require(words == lines);   // no line is lost, none comes twice
  for (const auto& n : content.notes) require(n.span.begin <= n.span.end && n.span.end <= end);
  return 0;
}
