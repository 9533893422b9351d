// Mentions of dates and numbers as the contract writes them: keys without a value are left
// out, so that what is not known is absent.
#include "stemma/read/value/find.h"
#include "stemma/report/json_lines.h"

namespace stemma::report {
namespace {

void filled(Json& j, std::string_view key, const std::string& value) {
  if (!value.empty()) j.key(key).string(value);
}

}  // namespace

void write_values(Json& j, const doc::Document& d) {
  j.key("dates").begin_array();
  const read::value::Values found = read::value::find_values(d);
  for (const doc::DateMention& m : found.dates) {
    j.begin_object();
    write_span(j, d, m.span);
    j.key("kind").string(doc::name(m.kind)).key("value").string_or_null(m.value);
    filled(j, "from", m.begin);
    filled(j, "to", m.end);
    if (!m.candidates.empty()) {
      j.key("candidates").begin_array();
      for (const std::string& c : m.candidates) j.string(c);
      j.end_array();
    }
    j.key("rule").string(m.rule);
    filled(j, "reference", m.reference);
    j.end_object();
  }
  j.end_array().key("numbers").begin_array();
  for (const doc::NumberMention& m : found.numbers) {
    j.begin_object();
    write_span(j, d, m.span);
    j.key("kind").string(doc::name(m.kind)).key("value").string_or_null(m.value);
    filled(j, "high", m.high);
    filled(j, "unit", m.unit);
    if (m.approximate) j.key("approximate").boolean(true);
    j.end_object();
  }
  j.end_array();
}

}  // namespace stemma::report
