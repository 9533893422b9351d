// Counts with their denominators, which are the filter at the same time, and the key to
// the signs.
#include "stemma/report/dossier_parts.h"
#include "stemma/report/page.h"
#include "stemma/report/tally.h"
#include "stemma/report/words.h"

namespace stemma::report {

void write_counts(Html& h, const engine::CheckReport& report) {
  const Tally t = tally(report);
  h.open("p", "class=\"sum\"").element("strong", "", count(t.quotations, "quotation", "quotations"));
  h.text(" in " + count(report.checked.size(), "document", "documents") + ", checked against " +
         count(report.searched_documents, "document", "documents") + " of " + report.against + ". ");
  h.element("strong", "", std::to_string(t.failed) + " of " + std::to_string(t.quotations));
  h.text(t.failed == 1 ? " differs from its source or changes its sense, "
                       : " differ from their source or change its sense, ");
  h.text(std::to_string(t.clean) + (t.clean == 1 ? " is clean, " : " are clean, "));
  h.text(std::to_string(t.quotations - t.clean - t.failed) + " cannot be decided from this collection.").close("p");
  h.open("fieldset", "class=\"filter\" hidden").element("legend", "", "Show");
  for (size_t i = 0; i < kVerdicts; ++i) {
    if (t.by_verdict[i] == 0) continue;
    const auto v = static_cast<trace::Verdict>(i);
    const std::string name = trace::name(v);
    h.open("label", "title=\"" + escape_html(meaning(v)) + "\"");
    h.raw("<input type=\"checkbox\" checked value=\"" + name + "\"> ");
    h.text(name + " ").element("b", "", std::to_string(t.by_verdict[i])).close("label");
  }
  h.open("label")
      .raw("<input type=\"checkbox\" id=\"only-failed\"> ")
      .text("only what differs ")
      .element("b", "", std::to_string(t.failed))
      .close("label");
  h.element("output", "aria-live=\"polite\"", "").close("fieldset");
}

void write_table(Html& h, const engine::CheckReport& report) {
  constexpr size_t kWords = 90;   // bytes shown of a quotation
  if (tally(report).quotations == 0) return;
  h.open("details", "class=\"verdicts\" id=\"verdicts\"").element("summary", "", "All verdicts in a table").open("table");
  h.open("thead").open("tr");
  for (const char* head : {"", "Quotation", "Verdict", "Flags", "Source"}) h.element("th", "scope=\"col\"", head);
  h.close("tr").close("thead").open("tbody");
  size_t number = 0;
  for (const engine::CheckedDocument& d : report.checked) {
    for (const trace::CheckedQuotation& q : d.quotations) {
      const std::string n = std::to_string(++number);
      h.open("tr", "class=\"" + std::string(state(q)) + "\"").open("td").open("a", "href=\"#q" + n + "\"").text(n).close("a").close("td");
      h.element("td", "", shorten(q.quotation.span.of(d.entry.document->text), kWords));
      h.element("td", "", std::string(sign(q)) + " " + trace::name(q.verdict) + (q.clean ? ", clean" : ""));
      std::string flags, source;
      for (const trace::Flag& f : q.sources.empty() ? q.flags : q.sources.front().flags) flags += (flags.empty() ? "" : ", ") + std::string(trace::name(f.code));
      h.element("td", "", flags);
      if (!q.sources.empty()) {
        const trace::SourceMatch& m = q.sources.front();
        source = short_name(report.searched[m.doc]) + (m.paragraph ? ", paragraph " + std::to_string(*m.paragraph) : "");
      }
      h.element("td", "", source).close("tr");
    }
  }
  h.close("tbody").close("table").close("details");
}

void write_legend(Html& h) {
  h.open("details", "class=\"legend\"").element("summary", "", "How to read a proof").open("dl");
  const auto row = [&h](const char* markup, const char* words) {
    h.open("div").open("dt").raw(markup).close("dt").element("dd", "", words).close("div");
  };
  row("<b>words</b>", "quoted from the source as they stand there");
  row("<span class=\"cut\"><span class=\"sign\">⟨</span>words<span class=\"sign\">⟩</span></span>",
      "the rest of the source’s sentence, beyond the cut edge of the quotation");
  row("<del><span class=\"sign\">[−</span><s>words</s><span class=\"sign\">−]</span></del>",
      "in the source, left out of the quotation");
  row("<ins><span class=\"sign\">{+</span>words<span class=\"sign\">+}</span></ins>",
      "in the quotation, not in the source");
  row("<span class=\"form\"><span class=\"sign\">{~</span>words<span class=\"sign\">~}</span></span>",
      "the same word as the quotation spells it");
  row("<mark>word</mark>", "the word a flag points at: leaving it out or cutting it off can change the sense");
  row("✓", "clean: the words of the source; what was left out is marked and carries no flag");
  row("…&ensp;‥&ensp;≠&ensp;⇄&ensp;≈&ensp;!&ensp;?",
      "elided, silently elided, altered, spliced, paraphrased, right words with a flag on their sense, no verdict "
      "possible");
  h.close("dl").element("p", "", "Keys: j and k go to the next and the previous quotation.").close("details");
}

}  // namespace stemma::report
