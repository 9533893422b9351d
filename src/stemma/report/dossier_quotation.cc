// One quotation: sign and verdict, then two columns, the words as quoted in their
// surroundings and the source passage as a proof, then the flags and the witnesses.
#include <algorithm>
#include <utility>

#include "stemma/report/dossier_parts.h"
#include "stemma/report/proof.h"
#include "stemma/report/words.h"

namespace stemma::report {
namespace {

constexpr uint32_t kContext = 260;  // bytes of surrounding text on each side
constexpr size_t kLong = 700;       // a left-out stretch beyond this is folded

std::string language(const doc::Document& d) {
  return d.language.empty() ? "" : "lang=\"" + escape_html(d.language) + "\"";
}

// The words around a quotation, in its own paragraph.
Span around(const doc::Document& d, Span inner) {
  Span block = inner;
  for (const doc::Block& b : d.blocks) {
    if (b.kind != doc::BlockKind::kFurniture && b.span.overlaps(inner)) block = cover(block, b.span);
  }
  Span out{std::max(block.begin, inner.begin - std::min(inner.begin, kContext)),
           std::min(block.end, inner.end + std::min(kContext, static_cast<uint32_t>(d.text.size()) - inner.end))};
  while (out.begin > block.begin && out.begin < inner.begin && d.text[out.begin - 1] != ' ') ++out.begin;
  while (out.end < block.end && out.end > inner.end && d.text[out.end] != ' ') --out.end;
  return out;
}

bool spaced(const doc::Document& d, uint32_t at) {
  const auto blank = [&](uint32_t i) { return i < d.text.size() && (d.text[i] == ' ' || d.text[i] == '\n'); };
  return blank(at) || (at > 0 && blank(at - 1));
}

void write_quoted(Html& h, const doc::Document& d, const trace::Quotation& q) {
  const Span all = around(d, q.span);
  h.open("blockquote", language(d)).open("p");
  if (all.begin < q.span.begin) h.element("span", "class=\"around\"", doc::flow(d, {all.begin, q.span.begin}));
  if (spaced(d, q.span.begin)) h.raw(" ");
  h.open("span", "class=\"words\"");
  uint32_t at = q.span.begin;
  for (const trace::Joint& joint : q.joints) {
    if (joint.span.begin < at || joint.span.end > q.span.end) continue;
    h.text(doc::flow(d, {at, joint.span.begin}));
    if (spaced(d, joint.span.begin)) h.raw(" ");
    const bool gloss = joint.kind == trace::JointKind::kGloss;
    h.element("span", gloss ? "class=\"joint gloss\"" : "class=\"joint\"", doc::flow(d, joint.span));
    if (spaced(d, joint.span.end)) h.raw(" ");
    at = joint.span.end;
  }
  h.text(doc::flow(d, {at, q.span.end})).close("span");
  if (spaced(d, q.span.end)) h.raw(" ");
  if (q.span.end < all.end) h.element("span", "class=\"around\"", doc::flow(d, {q.span.end, all.end}));
  h.close("p").close("blockquote");
  if (const std::string who = attribution(q); !who.empty()) h.element("p", "class=\"said\"", "— " + who);
}

void write_words(Html& h, const Run& run) {
  if (run.flag != nullptr) {
    h.open("mark", "title=\"" + escape_html(trace::name(run.flag->code)) + "\"").text(run.source).close("mark");
  } else if (run.source.size() > kLong) {
    h.open("details", "class=\"long\"").open("summary").text(run.source.substr(0, run.source.find(' ', 60)) + " …");
    h.close("summary").text(run.source).close("details");
  } else {
    h.text(run.source);
  }
}

void sign(Html& h, const char* text) { h.element("span", "class=\"sign\"", text); }

// The words of a run in an element of their own.
void write_within(Html& h, const char* tag, const Run& run) {
  h.open(tag);
  write_words(h, run);
  h.close(tag);
}

// Words between signs; a stretch of several runs opens and closes its element once.
void write_stretch(Html& h, const char* tag, const char* attributes, const char* inner, const Run& run,
                   std::pair<const char*, const char*> signs) {
  if (run.opens) {
    h.open(tag, attributes);
    sign(h, signs.first);
  }
  write_within(h, inner, run);
  if (run.closes) {
    sign(h, signs.second);
    h.close(tag);
  }
}

void write_added(Html& h, const char* tag, const char* attributes, const std::string& words,
                 std::pair<const char*, const char*> signs) {
  h.open(tag, attributes);
  sign(h, signs.first);
  h.text(words);
  sign(h, signs.second);
  h.close(tag);
}

void write_run(Html& h, const Run& run) {
  constexpr std::pair kGone{"[−", "−]"};
  constexpr std::pair kAdded{"{+", "+}"};
  if (run.space) h.raw(" ");
  switch (run.kind) {
    case RunKind::kSame: write_within(h, "b", run); return;
    case RunKind::kContext: h.element("span", "class=\"around\"", run.source); return;
    case RunKind::kCut: write_stretch(h, "span", "class=\"cut\"", "i", run, {"⟨", "⟩"}); return;
    case RunKind::kOmitted: write_stretch(h, "del", run.marked ? "class=\"marked\"" : "", "s", run, kGone); return;
    case RunKind::kForm:
      write_within(h, "b", run);
      write_added(h, "span", "class=\"form\"", run.quote, {"{~", "~}"});
      return;
    case RunKind::kReplaced:
      write_stretch(h, "del", "", "s", run, kGone);
      write_added(h, "ins", "", run.quote, kAdded);
      return;
    case RunKind::kInserted: write_added(h, "ins", "", run.quote, kAdded); return;
    case RunKind::kFurniture:
      h.open("details", "class=\"long furniture\"").element("summary", "", "⟦page furniture⟧");
      h.text(run.source).close("details");
      return;
  }
}

void write_flags(Html& h, const doc::Document& quoting, const doc::Document& source, const std::vector<trace::Flag>& flags) {
  if (flags.empty()) return;
  h.open("ul", "class=\"flags\"");
  for (const trace::Flag& f : flags) {
    const trace::FlagGroup group = trace::group(f.code);
    h.open("li", std::string("class=\"") + trace::name(group) + "\"");
    h.element("span", "class=\"sign\" aria-hidden=\"true\"", group == trace::FlagGroup::kMeaning ? "!" : "·").raw(" ");
    h.element("strong", "", meaning(f.code)).raw(" ").element("code", "", trace::name(f.code));
    const std::string exact = doc::flow(f.in_quote ? quoting : source, f.span);
    const bool pointed = group != trace::FlagGroup::kPlace && group != trace::FlagGroup::kNote;
    const bool told = f.note.find(exact) != std::string::npos;  // the reason quotes it
    if (!exact.empty() && pointed && !told && exact.size() < kLong) h.raw(" ").element("q", "", exact);
    if (!f.note.empty()) h.raw(" ").element("span", "class=\"why\"", f.note);
    h.close("li");
  }
  h.close("ul");
}

void write_place(Html& h, const engine::Entry& entry, const trace::SourceMatch& m) {
  const std::string where = address(*entry.document, m);
  h.open("a", "href=\"#d" + entry.document->id + "\"").open("cite").text(where.empty() ? short_name(entry) : where);
  h.close("cite").close("a");
}

void write_source(Html& h, const engine::CheckReport& report, const doc::Document& quoting,
                  const trace::SourceMatch& m) {
  const engine::Entry& entry = report.searched[m.doc];
  h.open("figcaption").raw("In the source: ");
  write_place(h, entry, m);
  h.close("figcaption");
  const Proof p = proof(quoting, *entry.document, m, kContext);
  h.open("blockquote", language(*entry.document)).open("div", "class=\"proof\"");
  for (const Run& run : p.runs) write_run(h, run);
  h.close("div").close("blockquote");
  if (p.reordered) h.element("p", "class=\"said\"", "The parts stand here in the order of the source.");
}

void write_witnesses(Html& h, const engine::CheckReport& report, const doc::Document& quoting,
                     const trace::CheckedQuotation& c) {
  if (c.sources.size() < 2) return;
  h.open("details", "class=\"witnesses\"");
  h.element("summary", "", "Also in " + count(c.sources.size() - 1, "other place", "other places"));
  for (size_t i = 1; i < c.sources.size(); ++i) {
    h.open("figure", "class=\"source\"");
    write_source(h, report, quoting, c.sources[i]);
    h.close("figure");
    write_flags(h, quoting, *report.searched[c.sources[i].doc].document, c.sources[i].flags);
  }
  h.close("details");
}

void write_no_source(Html& h, const engine::CheckReport& report, const engine::CheckedDocument& checked,
                     const trace::CheckedQuotation& c) {
  h.open("figcaption").text("In the source").close("figcaption");
  const bool common = c.verdict == trace::Verdict::kUntraceable;
  h.element("p", "class=\"nothing\"",
            common ? "Too short or too common to say where it comes from."
                   : "No source in the " + count(checked.searched, "document", "documents") +
                         " searched. This says what the collection lacks, not that the words are false.");
  for (const trace::Near& n : c.near) {
    const engine::Entry& entry = report.searched[n.doc];
    h.open("details", "class=\"near\"").open("summary");
    h.text((n.why.empty() ? "Closest passage; not a source" : n.why) + ": ");
    h.element("cite", "", short_name(entry)).close("summary");
    h.element("blockquote", language(*entry.document), doc::flow(*entry.document, n.span)).close("details");
  }
}

}  // namespace

const char* state(const trace::CheckedQuotation& q) {
  return q.clean ? "clean" : engine::failed(q) ? "failed" : "open";
}

void write_quotation(Html& h, const engine::CheckReport& report, size_t doc, size_t index, size_t number) {
  const engine::CheckedDocument& checked = report.checked[doc];
  const doc::Document& d = *checked.entry.document;
  const trace::CheckedQuotation& c = checked.quotations[index];
  const std::string n = std::to_string(number);
  const std::string verdict = trace::name(c.verdict);
  h.raw("\n").open("article", "class=\"quotation " + std::string(state(c)) + "\" id=\"q" + n +
                                  "\" tabindex=\"-1\" data-verdict=\"" + verdict + "\" aria-labelledby=\"h" + n + "\"");
  h.open("header").element("span", "class=\"stamp\" aria-hidden=\"true\"", sign(c));
  h.open("h3", "id=\"h" + n + "\"").open("a", "href=\"#q" + n + "\"").text(n).close("a").raw(" ").text(verdict);
  if (c.clean) h.raw(", clean");
  h.close("h3").open("p").text(meaning(c.verdict));
  if (c.slips > 0) h.text("; " + count(c.slips, "slip of the pen", "slips of the pen"));
  h.close("p").close("header").open("div", "class=\"pair\"");
  h.open("figure", "class=\"quoted\"").element("figcaption", "", "As quoted");
  write_quoted(h, d, c.quotation);
  h.close("figure").open("figure", "class=\"source\"");
  if (c.sources.empty())
    write_no_source(h, report, checked, c);
  else
    write_source(h, report, d, c.sources.front());
  h.close("figure").close("div");
  if (!c.sources.empty()) write_flags(h, d, *report.searched[c.sources.front().doc].document, c.sources.front().flags);
  write_flags(h, d, d, c.flags);
  write_witnesses(h, report, d, c);
  h.close("article");
}

}  // namespace stemma::report
