// Tell-tales of spinning as a finding: what is written, and what should stand there.
#include "stemma/report/json_lines.h"
#include "stemma/report/trace.h"
#include "stemma/report/words.h"

namespace stemma::report {
namespace {

constexpr size_t kShownSigns = 20;

std::string message(size_t signs) {
  return count(signs, "place", "places") + " where a machine seems to have swapped words for synonyms";
}

std::string reason(const trace::SpunSign& s) {
  switch (s.tell) {
    case trace::Tell::kMonth: return "the month of " + s.expected + ", taken for a word of the same spelling";
    case trace::Tell::kArticle: return "the article belongs to another word; this one takes “" + s.expected + "”";
    case trace::Tell::kDoubled: return "one word where two different ones were joined";
    case trace::Tell::kPhrase: return "the expression is “" + s.expected + "”";
  }
  return {};
}

}  // namespace

std::string spun_json(const engine::TraceReport& report, uint32_t document) {
  const engine::TracedDocument& traced = report.documents[document];
  const auto d = report.fetch(document);
  Json j;
  j.begin_object().key("type").string("finding").key("code").string("spun-source").key("severity").string("warning");
  j.key("doc").string(traced.id).key("path").string(traced.path()).key("where").string("text");
  for (const char* absent : {"stated", "computed", "delta", "tolerance", "formula"}) j.key(absent).null();
  j.key("message").string(message(traced.signs.size())).key("evidence").begin_array();
  for (const trace::SpunSign& s : traced.signs) {
    j.begin_object().key("tell").string(trace::name(s.tell)).key("expected").string_or_null(s.expected);
    write_span(j, *d, s.span);
    j.end_object();
  }
  j.end_array().key("suspects").begin_array().end_array().key("explanations").begin_array();
  for (const trace::SpunSign& s : traced.signs) j.string("“" + doc::flow(*d, s.span) + "”: " + reason(s));
  j.end_array().end_object();
  return j.take();
}

std::string spun_text(const engine::TraceReport& report, uint32_t document, Look look) {
  const engine::TracedDocument& traced = report.documents[document];
  const auto d = report.fetch(document);
  Page page(look);
  page.begin("  ! ", 4, Style::kWarn).add("spun-source", Style::kStrong).add(", " + message(traced.signs.size())).end();
  page.begin("    ", 4).add(traced.path(), Style::kStrong).end();
  for (size_t i = 0; i < traced.signs.size() && i < kShownSigns; ++i) {
    const trace::SpunSign& s = traced.signs[i];
    page.begin("      ", 8).add("“" + doc::flow(*d, s.span) + "”").add(": " + reason(s), Style::kFaint).end();
  }
  if (traced.signs.size() > kShownSigns) page.begin("      ", 8).add("and " + std::to_string(traced.signs.size() - kShownSigns) + " more", Style::kFaint).end();
  return page.gap().take();
}

}  // namespace stemma::report
