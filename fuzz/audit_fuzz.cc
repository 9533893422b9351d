// Figures of any kind against the checks: cells laid out as a table, or a text with its sentences. The first
// byte chooses, and how many columns there are. What must hold: every span of a finding lies in the text, words are
// valid, a table of any figures ends soon.
#include <algorithm>
#include <utility>
#include <vector>

#include "promises.h"
#include "stemma/audit/audit.h"
#include "stemma/audit/table_audit.h"
#include "stemma/read/read.h"
#include "stemma/read/table/grid.h"

namespace {

using namespace promises;
namespace audit = stemma::audit;

void check(const std::vector<audit::Finding>& findings, std::string_view text) {
  for (const audit::Finding& f : findings) {
    for (const Span s : f.evidence) check_span(text, s);
    for (const Span s : f.suspects) check_span(text, s);
    for (const std::string* words : {&f.where, &f.stated, &f.computed, &f.delta, &f.tolerance, &f.formula, &f.message}) check_words(*words);
    for (const std::string& e : f.explanations) check_words(e);
  }
}

// Cells one a line, `columns` of them a row.
stemma::doc::Table table_of(std::string_view text, size_t columns) {
  stemma::read::table::Grid grid;
  grid.columns = columns;
  std::vector<Span> row;
  for (uint32_t at = 0; at < text.size();) {
    const uint32_t end = static_cast<uint32_t>(std::min(text.find('\n', at), text.size()));
    row.push_back({at, end});
    if (row.size() == columns) grid.rows.push_back(std::exchange(row, {}));
    at = end + 1;
  }
  return stemma::read::table::make_table(text, grid);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
  text.resize(stemma::text::valid_prefix(text));
  if (data[0] % 2 == 0) {
    stemma::doc::Document d;
    d.text = text;
    d.tables.push_back(table_of(d.text, 1 + data[0] / 2 % 24));
    std::vector<audit::Finding> out;
    audit::audit_table(d, d.tables[0], out);
    check(out, d.text);
    return 0;
  }
  if (needs_a_program(text)) return 0;
  const auto read = stemma::read::read_bytes(text, {.path = "a"});
  if (read) check(audit::audit(*read), read->text);
  return 0;
}
