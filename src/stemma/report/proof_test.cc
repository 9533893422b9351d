#include "stemma/report/proof.h"

#include <doctest/doctest.h>

#include "stemma/report/example_internal.h"

using namespace stemma;          // NOLINT: a test
using namespace stemma::report;  // NOLINT

namespace {

// The proof with the signs of the terminal, and '*' before what a flag points at.
std::string drawn(const Proof& p) {
  std::string out;
  for (const Run& r : p.runs) {
    if (r.space && !out.empty()) out += ' ';
    const std::string words = (r.flag != nullptr ? "*" : "") + r.source;
    switch (r.kind) {
      case RunKind::kContext: out += "(" + words + ")"; break;
      case RunKind::kCut: out += (r.opens ? "<" : "") + words + (r.closes ? ">" : ""); break;
      case RunKind::kSame: out += words; break;
      case RunKind::kForm: out += words + "{~" + r.quote + "~}"; break;
      case RunKind::kOmitted: out += (r.opens ? "[-" : "") + words + (r.closes ? "-]" : ""); break;
      case RunKind::kReplaced: out += "[-" + words + "-]{+" + r.quote + "+}"; break;
      case RunKind::kInserted: out += "{+" + r.quote + "+}"; break;
      case RunKind::kFurniture: out += "[page]"; break;
    }
  }
  return out;
}

doc::Document document_of(std::string text) {
  doc::Document d;
  d.text = std::move(text);
  d.blocks.push_back({doc::BlockKind::kParagraph, {0, static_cast<uint32_t>(d.text.size())}, {}, ""});
  return d;
}

}  // namespace

TEST_CASE("what was left out and cut off stands in its place, with what the flags point at") {
  const engine::CheckReport r = example();
  const auto& q = r.checked[0].quotations[0];
  const Proof p = proof(*r.checked[0].entry.document, *r.searched[0].document, q.sources[0]);
  CHECK(drawn(p) == "<*While prices were the main cause,> outside money [-*also-] played a part(.)");
  CHECK_FALSE(p.reordered);
}

TEST_CASE("the surroundings are those of the same block") {
  const engine::CheckReport r = example();
  const auto& q = r.checked[0].quotations[1];
  const Proof p = proof(*r.checked[0].entry.document, *r.searched[0].document, q.sources[0], 20);
  CHECK(drawn(p) == "(also played a part.) The minister did [-*not-] resign.");
}

TEST_CASE("inserted words are placed by the words before them") {
  const doc::Document source = document_of("the old port was shut again");
  const doc::Document quoting = document_of("the old harbour port was never shut again");
  trace::SourceMatch m;
  m.span = m.sentence = {0, 27};
  m.pieces = {{{0, 41}, {0, 27}}};
  m.edits.push_back({trace::EditOp::kInsert, {}, find(quoting.text, "harbour"), false, false});
  m.edits.push_back({trace::EditOp::kInsert, {}, find(quoting.text, "never"), false, false});
  m.edits.push_back({trace::EditOp::kReplace, find(source.text, "again"), find(quoting.text, "again"), false, false});
  CHECK(drawn(proof(quoting, source, m)) == "the old {+harbour+} port was {+never+} shut [-again-]{+again+}");
}

TEST_CASE("an inserted word after a marked omission is not counted into it") {
  const doc::Document source = document_of("one two three four five six");
  const doc::Document quoting = document_of("one … four indeed five six");
  trace::SourceMatch m;
  m.span = m.sentence = {0, 27};
  m.pieces = {{{0, 3}, {0, 3}}, {find(quoting.text, "four indeed five six"), find(source.text, "four five six")}};
  m.edits.push_back({trace::EditOp::kOmit, find(source.text, "two three"), {}, true, false});
  m.edits.push_back({trace::EditOp::kInsert, {}, find(quoting.text, "indeed"), false, false});
  CHECK(drawn(proof(quoting, source, m)) == "one [-two three-] four {+indeed+} five six");
}

TEST_CASE("words put in side by side are one stretch") {
  const doc::Document source = document_of("the port was shut");
  const doc::Document quoting = document_of("the port was never fully shut");
  trace::SourceMatch m;
  m.span = m.sentence = {0, 17};
  m.pieces = {{{0, 29}, {0, 17}}};
  m.edits.push_back({trace::EditOp::kInsert, {}, find(quoting.text, "never"), false, false});
  m.edits.push_back({trace::EditOp::kInsert, {}, find(quoting.text, "fully"), false, false});
  CHECK(drawn(proof(quoting, source, m)) == "the port was {+never fully+} shut");
}

TEST_CASE("a typo shows both spellings, typography shows nothing") {
  const doc::Document source = document_of("the foremost among “equals”");
  const doc::Document quoting = document_of("the foremostamong \"equals\"");
  trace::SourceMatch m;
  m.span = m.sentence = {0, static_cast<uint32_t>(source.text.size())};
  m.edits.push_back(
      {trace::EditOp::kTypo, find(source.text, "foremost among"), find(quoting.text, "foremostamong"), false, true});
  m.edits.push_back(
      {trace::EditOp::kEqualForm, find(source.text, "“equals”"), find(quoting.text, "\"equals\""), false, false});
  CHECK(drawn(proof(quoting, source, m)) == "the foremost among{~foremostamong~} “equals”");
}

TEST_CASE("furniture inside the passage is passed over with a sign") {
  doc::Document source = document_of("the ferries lay\nSubscribe now\nstill for weeks");
  source.blocks = {{doc::BlockKind::kParagraph, {0, 15}, {}, ""},
                   {doc::BlockKind::kFurniture, {16, 29}, {}, ""},
                   {doc::BlockKind::kParagraph, {30, 45}, {}, ""}};
  const doc::Document quoting = document_of("the ferries lay still for weeks");
  trace::SourceMatch m;
  m.span = m.sentence = {0, 45};
  CHECK(drawn(proof(quoting, source, m)) == "the ferries lay [page] still for weeks");
}

TEST_CASE("fragments in another order are said to be so") {
  const doc::Document d = document_of("one two three four");
  trace::SourceMatch m;
  m.span = m.sentence = {0, 18};
  m.pieces = {{{0, 3}, {8, 13}}, {{4, 7}, {0, 3}}};
  CHECK(proof(d, d, m).reordered);
}
