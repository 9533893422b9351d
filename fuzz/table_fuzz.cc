// Cells one after the other, and whole texts with tables in them. The first byte chooses:
// a layout of the cells alone (one a line), or the document read, as text or as mark-up.
#include <vector>

#include "promises.h"
#include "stemma/read/read.h"
#include "stemma/read/table/columns.h"
#include "stemma/read/table/figures.h"

namespace {

using namespace promises;
namespace table = stemma::read::table;

void check_layout(std::string_view cells, uint8_t how) {
  std::vector<table::Look> looks;
  std::vector<std::string_view> figures;
  while (!cells.empty()) {
    const size_t end = std::min(cells.find('\n'), cells.size());
    const std::string_view cell = cells.substr(0, end);
    looks.push_back(table::look_at(cell));
    if (table::is_figure(cell)) figures.push_back(cell);
    cells.remove_prefix(std::min(end + 1, cells.size()));
  }
  const table::FigureStyle style = table::style_of(figures);
  for (const std::string_view f : figures) {
    for (const char c : table::value_of(f, style)) demand((c >= '0' && c <= '9') || c == '-' || c == '.');
  }
  const table::Layout l = table::lay_out(looks, {.empties = (how & 2U) != 0, .captioned = (how & 4U) != 0});
  if (l.columns == 0) return;
  demand(l.columns <= table::kMostColumns && l.header <= l.body && l.body <= looks.size());
  demand(l.column_of.size() == looks.size() - l.body);
  for (const uint16_t c : l.column_of) demand(c < l.columns);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
  text.resize(stemma::text::valid_prefix(text));
  if (data[0] % 2 == 0) {
    check_layout(text, data[0]);
    return 0;
  }
  if ((data[0] & 8U) != 0) text = "<html><body><p>Of ferries.</p><table>" + text + "</table></body></html>";
  else text = "Table 1. Of ferries\n\n" + text;
  if (needs_a_program(text)) return 0;
  const auto read = stemma::read::read_bytes(text, {.path = "a"});
  if (read) check_document(*read, text.size());
  return 0;
}
