// One quotation: a sign and the verdict, the quoted words, what the text says of them,
// then every witness with its proof and the flags in words.
#include <algorithm>

#include "stemma/report/proof.h"
#include "stemma/report/tally.h"
#include "stemma/report/text.h"
#include "stemma/report/witnesses.h"
#include "stemma/report/words.h"

namespace stemma::report {
namespace {

constexpr size_t kIndent = 4;
constexpr size_t kLongStretch = 320;  // columns of a stretch left out or cut off that are shown in full
constexpr size_t kWitnesses = 3;      // listed by name; further ones are counted

Style style_of(const trace::CheckedQuotation& q) {
  if (q.clean) return Style::kGood;
  return engine::failed(q) ? Style::kBad : Style::kFaint;
}

struct Signs {
  const char* open;
  const char* close;
  Style style;
};

Signs signs_of(RunKind kind) {
  switch (kind) {
    case RunKind::kCut: return {"⟨", "⟩", Style::kCut};
    case RunKind::kOmitted: return {"[-", "-]", Style::kOmitted};
    case RunKind::kContext: return {"", "", Style::kFaint};
    default: return {"", "", Style::kStrong};
  }
}

std::string added(const std::string& words) { return "{+" + shorten(words, kLongStretch) + "+}"; }

void draw(Page& page, const Run& run) {
  if (run.space) page.add(" ");
  switch (run.kind) {
    case RunKind::kForm: page.add(run.source, Style::kStrong).add("{~" + run.quote + "~}", Style::kCut); return;
    case RunKind::kInserted: page.add(added(run.quote), Style::kInserted); return;
    case RunKind::kReplaced:
      page.add("[-" + shorten(run.source, kLongStretch) + "-]", Style::kOmitted)
          .add(added(run.quote), Style::kInserted);
      return;
    case RunKind::kFurniture: page.add("⟦…⟧", Style::kCut); return;
    default: break;
  }
  const Signs signs = signs_of(run.kind);
  if (run.opens) page.add(signs.open, signs.style);
  page.add(run.kind == RunKind::kSame ? run.source : shorten(run.source, kLongStretch),
           run.flag ? Style::kWarn : signs.style);
  if (run.closes) page.add(signs.close, signs.style);
}

void draw_flag(Page& page, const doc::Document& quoting, const doc::Document& source, const trace::Flag& flag) {
  const bool grave = trace::group(flag.code) == trace::FlagGroup::kMeaning;
  page.begin(std::string(kIndent, ' ') + (grave ? "! " : "· "), kIndent + 2, grave ? Style::kBad : Style::kFaint);
  page.add(trace::name(flag.code), grave ? Style::kBad : Style::kWarn);
  const std::string exact = doc::flow(flag.in_quote ? quoting : source, flag.span);
  const bool place =
      trace::group(flag.code) == trace::FlagGroup::kPlace || trace::group(flag.code) == trace::FlagGroup::kNote;
  const bool told = flag.note.find(exact) != std::string::npos;  // the reason quotes it
  if (!exact.empty() && !place && !told) page.add(" “" + shorten(exact, 160) + "”");
  page.add(" — " + (flag.note.empty() ? std::string(meaning(flag.code)) : flag.note), Style::kFaint).end();
}

void draw_witness(Page& page, const engine::CheckReport& report, const doc::Document& quoting,
                  const trace::SourceMatch& m) {
  const engine::Entry& entry = report.searched[m.doc];
  const std::string where = address(*entry.document, m);
  page.begin("    ", kIndent + 2).add("in ", Style::kFaint);
  if (!where.empty()) page.add(where, Style::kLink).add(" · ", Style::kFaint);
  page.add(entry.path(), Style::kFaint).end();
  const Proof p = proof(quoting, *entry.document, m);
  page.begin("    ", kIndent);
  for (const Run& run : p.runs) draw(page, run);
  page.end();
  if (p.reordered)
    page.begin("    ", kIndent).add("(the parts stand here in the order of the source)", Style::kFaint).end();
  for (const trace::Flag& flag : m.flags) draw_flag(page, quoting, *entry.document, flag);
}

// Copies and versions of what was named last.
void draw_family(Page& page, size_t others) {
  if (others > 0) page.begin("      ", kIndent + 2).add("and in " + count(others, "copy or version", "copies or versions") + " of it", Style::kFaint).end();
}

void draw_other_witnesses(Page& page, const engine::CheckReport& report, const trace::CheckedQuotation& q) {
  const std::vector<Witness> all = witnesses(report, q);
  if (!all.empty()) draw_family(page, all.front().others);
  size_t others = q.further;
  for (size_t i = 1; i < all.size(); ++i) {
    const trace::SourceMatch& m = q.sources[all[i].best];
    if (i > kWitnesses) {
      others += 1 + all[i].others;
      continue;
    }
    const engine::Entry& entry = report.searched[m.doc];
    const std::string where = address(*entry.document, m);
    page.begin("    ", kIndent + 2).add(i == 1 ? "also in " : "and ", Style::kFaint);
    if (!where.empty()) page.add(where, Style::kLink).add(" · ", Style::kFaint);
    page.add(entry.path() + " (" + trace::name(m.verdict) + ")", Style::kFaint).end();
    draw_family(page, all[i].others);
  }
  if (others > 0) {
    page.begin("    ", kIndent).add("and in " + count(others, "other place", "other places") + (q.further > 0 ? " or more" : ""), Style::kFaint).end();
  }
}

void draw_near(Page& page, const engine::CheckReport& report, const trace::CheckedQuotation& q) {
  if (!q.sources.empty() || q.near.empty()) return;
  const trace::Near& near = q.near.front();
  const engine::Entry& entry = report.searched[near.doc];
  page.begin("    ", kIndent + 2).add(near.why.empty() ? "closest passage; not a source" : near.why, Style::kFaint);
  page.add(": “" + shorten(doc::flow(*entry.document, near.span), 240) + "” ", Style::kFaint);
  page.add(short_name(entry), Style::kLink).end();
}

void draw_quotation(Page& page, const engine::CheckReport& report, const doc::Document& d,
                    const trace::CheckedQuotation& q) {
  page.begin(std::string(" ").append(sign(q)).append("  "), kIndent, style_of(q));
  page.add(trace::name(q.verdict), style_of(q));
  if (q.clean) page.add(", clean", Style::kGood);
  page.add(": " + std::string(meaning(q.verdict)), Style::kFaint);
  if (q.slips > 0) page.add("; " + count(q.slips, "slip of the pen", "slips of the pen"), Style::kFaint);
  page.end();
  page.begin("    ", kIndent).add("“" + doc::flow(d, q.quotation.span) + "”").end();
  if (const std::string who = attribution(q.quotation); !who.empty())
    page.begin("    — ", kIndent + 2, Style::kFaint).add(who, Style::kFaint).end();
  if (!q.sources.empty()) draw_witness(page, report, d, q.sources.front());
  draw_other_witnesses(page, report, q);
  draw_near(page, report, q);
  for (const trace::Flag& flag : q.flags) draw_flag(page, d, d, flag);
  page.gap();
}

void draw_verdict_count(Page& page, trace::Verdict v, size_t n, size_t of) {
  std::string number = std::to_string(n);
  number.insert(0, number.size() < 6 ? 6 - number.size() : 0, ' ');
  page.begin(number + "  ", 8).add(trace::name(v), Style::kStrong);
  page.add(": " + std::string(meaning(v)), Style::kFaint);
  if (of > 0 && v <= trace::Verdict::kElided && v != trace::Verdict::kUntraceable && v != trace::Verdict::kSpliced) {
    page.add("; " + std::to_string(of) + " of them flagged for what was left out or changed", Style::kBad);
  }
  page.end();
}

// Right words whose sense a flag puts in question, by verdict.
size_t flagged(const engine::CheckReport& report, trace::Verdict v) {
  size_t n = 0;
  for (const auto& d : report.checked) {
    for (const auto& q : d.quotations) n += q.verdict == v && engine::failed(q) ? 1 : 0;
  }
  return n;
}

}  // namespace

std::string checked_text(const engine::CheckReport& report, size_t doc, Look look) {
  const engine::CheckedDocument& checked = report.checked[doc];
  const doc::Document& d = *checked.entry.document;
  Page page(look);
  page.begin("", 0).add(checked.entry.path(), Style::kStrong).end();
  page.begin("  ", 2);
  if (!d.title.empty()) page.add(d.title + " · ");
  page.add(doc::name(d.kind), Style::kFaint);
  if (!d.date.empty()) page.add(" · " + d.date.substr(0, 10), Style::kFaint);
  page.add(" · " + count(checked.quotations.size(), "quotation", "quotations"), Style::kFaint).end();
  page.gap();
  for (const trace::CheckedQuotation& q : checked.quotations) draw_quotation(page, report, d, q);
  return page.take();
}

std::string summary_text(const engine::CheckReport& report, Look look) {
  const Tally t = tally(report);
  Page page(look);
  page.begin("", 0).add(count(t.quotations, "quotation", "quotations") + " in ", Style::kStrong);
  page.add(count(report.checked.size(), "document", "documents"), Style::kStrong);
  page.add(", checked against " + count(report.searched_documents, "document", "documents") + " of ");
  page.add(report.against, Style::kStrong).end();
  for (size_t i = 0; i < kVerdicts; ++i) {
    const auto v = static_cast<trace::Verdict>(i);
    if (t.by_verdict[i] > 0) draw_verdict_count(page, v, t.by_verdict[i], flagged(report, v));
  }
  page.begin("  ", 2).add(std::to_string(t.clean) + " of " + std::to_string(t.quotations) + " clean",
                          t.failed > 0 ? Style::kPlain : Style::kGood);
  page.add("; " + std::to_string(t.failed) + " of " + std::to_string(t.quotations) +
               " differ from their source or change its sense",
           t.failed > 0 ? Style::kBad : Style::kPlain)
      .end();
  if (t.by_verdict[static_cast<size_t>(trace::Verdict::kNotFound)] > 0) {
    page.begin("  ", 2)
        .add("not-found says what this collection lacks, not that a quotation is false.", Style::kFaint)
        .end();
  }
  const bool proofs = t.quotations > t.by_verdict[0] + t.by_verdict[static_cast<size_t>(trace::Verdict::kNotFound)];
  if (proofs) {
    page.begin("  ", 2)
        .add(
            "signs: ⟨…⟩ the sentence beyond a cut  [-…-] left out  {+…+} not in the source  {~…~} as the quotation has "
            "it",
            Style::kFaint)
        .end();
  }
  return page.take();
}

}  // namespace stemma::report
