// A passage: who has it, in which words, and which way it may have gone.
#include "stemma/report/trace.h"
#include "stemma/report/words.h"

namespace stemma::report {
namespace {

constexpr size_t kLongSide = 420;   // columns of a side that are printed

const char* arrow(trace::pairs::Direction d) {
  constexpr const char* kArrows[] = {" – ", " → ", " ← "};
  return kArrows[static_cast<size_t>(d)];
}

void write_side(Page& page, const engine::TracedDocument& traced, const doc::Document& d, Span span) {
  page.begin("    ", 4).add(traced.path(), Style::kStrong);
  if (!d.date.empty()) page.add(" · " + d.date.substr(0, 10), Style::kFaint);
  page.add(" · " + std::to_string(span.begin) + "–" + std::to_string(span.end), Style::kFaint).end();
  page.begin("      ", 6).add(shorten(doc::flow(d, span), kLongSide)).end();
}

}  // namespace

std::string passage_text(const engine::TraceReport& report, const engine::PassageDetails& p, Look look) {
  Page page(look);
  const trace::pairs::Details& d = p.details;
  page.begin(d.kind == trace::pairs::PassageKind::kVerbatim ? "  = " : "  ≈ ", 4, d.kind == trace::pairs::PassageKind::kVerbatim ? Style::kGood : Style::kWarn);
  page.add(trace::pairs::name(d.kind), Style::kStrong).add(", " + count(p.passage.words(), "word", "words"));
  page.add(std::string(d.direction == trace::pairs::Direction::kUnknown ? "; direction unknown" : "; a") + (d.direction == trace::pairs::Direction::kUnknown ? "" : arrow(d.direction)) +
           (d.direction == trace::pairs::Direction::kUnknown ? "" : "b"));
  for (size_t i = 0; i < d.why.size(); ++i) page.add(std::string(i == 0 ? " by " : ", ") + trace::pairs::name(d.why[i]), Style::kFaint);
  page.end();
  write_side(page, report.documents[p.passage.doc_a], *p.a, p.a_span);
  write_side(page, report.documents[p.passage.doc_b], *p.b, p.b_span);
  return page.gap().take();
}

std::string trace_summary_text(const engine::TraceReport& report, Look look) {
  Page page(look);
  page.begin("", 0).add(count(report.documents.size(), "document", "documents") + ": ");
  page.add(count(report.passages.size(), "passage", "passages") + " shared", Style::kStrong).end();
  page.begin("  ", 2).add("Words that may stand in common by chance in so many documents are not listed.", Style::kFaint).end();
  return page.take();
}

}  // namespace stemma::report
