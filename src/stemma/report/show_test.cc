#include "stemma/report/show.h"

#include <doctest/doctest.h>

#include "stemma/report/example_internal.h"

using namespace stemma;          // NOLINT: a test
using namespace stemma::report;  // NOLINT

namespace {

engine::Brief other(const std::string& reference, const std::string& title) {
  engine::Brief b;
  b.doc = 2;
  b.id = "00000000000000cc";
  b.kind = "cable";
  b.title = title;
  b.date = "2009-03-01T08:00:00Z";
  b.reference = reference;
  b.path = "cables/11.txt";
  return b;
}

// The cable of example_internal.h, between another and a gap, cited once.
Shown shown() {
  Shown s{example_cable(), {1, "00000000000000aa", {}, {}, false}, {}, "port.stemma"};
  s.graph.cites.push_back({{0, 2}, "1.", "cable", doc::CableKey{2009, "STATE", 77}, {}});
  s.graph.cites.push_back({{0, 2}, "1.", "cable", doc::CableKey{2009, "PORTAMARA", 11}, {other("09PORTAMARA11", "THE QUAY")}});
  s.graph.cites.push_back({{0, 2}, "a talk of May", "other", {}, {}});
  s.graph.neighbours = engine::Neighbours{other("09PORTAMARA9", "THE QUAY"), {}, 2, 0};
  s.graph.sections = {{1, {}}, {2, other("09PORTAMARA12", "HARBOUR STRIKE")}};
  s.graph.places = {{"cables/12.txt", 1, true}};
  s.graph.signers = {{"VALE", "Ines Vale", {}, {other("09PORTAMARA9", "")}}, {"BURNS", "", {"Ann Burns", "Bob Burns"}, {}}, {"RAE", "", {}, {}}};
  return s;
}

std::string behind_card(const std::string& text) { return text.substr(text.find("\n\n") + 1); }

}  // namespace

TEST_CASE("a paragraph with its number and portion mark in the margin, wrapped to the page") {
  CHECK(behind_card(show_text(shown(), {}, {.width = 50, .colour = false})) == R"(
  1. (C)  While prices were the main cause,
          outside money also played a part. The
          minister did not resign.
)");
}

TEST_CASE("the span asked for is marked; so is the paragraph asked for") {
  Shown s = shown();
  s.address.span = find(s.entry.document->text, "outside money also\nplayed");
  CHECK(behind_card(show_text(s, {}, {.width = 60, .colour = false})) == R"(
  1. (C)  While prices were the main cause, ⟦outside money
          also played⟧ a part. The minister did not resign.
)");
  s.address.paragraph = 1;
  s.address.span = Span{0, 60};
  CHECK(show_text(s, {}, {.width = 100, .colour = false}).find("▸ 1. (C)  While prices") != std::string::npos);
}

TEST_CASE("a number that several blocks bear is printed once") {
  doc::Document d;
  d.id = "00000000000000dd";
  d.text = "5. (C) One.\nTwo.\n";
  d.blocks = {{doc::BlockKind::kParagraph, {0, 11}, 5, "C"}, {doc::BlockKind::kParagraph, {12, 16}, 5, "C"}};
  d.masks = {{doc::MaskKind::kParagraphNumber, {0, 2}}, {doc::MaskKind::kPortionMark, {3, 6}}};
  CHECK(behind_card(show_text({entry_of(std::move(d), "a.txt"), {}, {}, "a.stemma"}, {}, {.width = 60, .colour = false})) ==
        "\n  5. (C)  One.\n\n          Two.\n");
}

TEST_CASE("repairs and note markers show in the text, tables are drawn, furniture is named") {
  doc::Document d;
  d.id = "00000000000000dd";
  d.text = "Home\nGarcía spoke.1 Tide\n2003\n42\n";
  d.blocks = {{doc::BlockKind::kFurniture, {0, 4}}, {doc::BlockKind::kParagraph, {5, 20}}, {doc::BlockKind::kTable, {21, 33}}};
  d.repairs = {{{5, 12}, "GarcĂa", "utf-8 read as windows-1250"}};
  d.masks = {{doc::MaskKind::kNoteMarker, {19, 20}}};
  doc::Table t;
  t.span = {21, 33};
  t.columns = {"Tide", "Boats"};
  t.rows = {{"spring", "42"}, {"neap", "7"}};
  t.cells = {{0, 1, {30, 32}, "42", "42", doc::CellKind::kNumber}, {1, 1, {30, 32}, "7", "7", doc::CellKind::kNumber}};
  d.tables = {t};
  Shown s{entry_of(std::move(d), "a.txt"), {}, {}, "a.stemma"};
  CHECK(behind_card(show_text(s, {}, {.width = 60, .colour = false})) == R"(
  ~ 1 piece of page furniture: Home

    García° spoke.[1]

    ┌────────┬───────┐
    │ Tide   │ Boats │
    ├────────┼───────┤
    │ spring │    42 │
    │ neap   │     7 │
    └────────┴───────┘

  ° spot of broken encoding, repaired; what stood there:
    GarcĂa → García
)");
  CHECK(show_text(s, {.furniture = true}, {.width = 60, .colour = false}).find("\n  ~ Home\n") != std::string::npos);
  CHECK(show_text(s, {}, {.width = 20, .colour = false}).find("    - Tide: spring;\n      Boats: 42\n") != std::string::npos);
}

TEST_CASE("what stands around a document, with a sign for what is held and what lacks") {
  CHECK(graph_text(shown(), {.width = 80, .colour = false}) == R"(
Signed
  VALE          ✓ Ines Vale, by 09PORTAMARA9
  BURNS         ? Ann Burns, Bob Burns: several persons fit
  RAE           ? no full name in the archive

Sections: 1 of 2 lacking
  1 of 2        ? not in the archive
  2 of 2        ✓ 09PORTAMARA12 · 2009-03-01 · HARBOUR STRIKE · 00000000000000cc

In its series
  before        ✓ 09PORTAMARA9 · 2009-03-01 · THE QUAY · 00000000000000cc; 2
                numbers between not in the archive
  after         the last of its year in the archive

Cites
  ? 09STATE77 not in the archive
  ✓ 09PORTAMARA11 · 2009-03-01 · THE QUAY · 00000000000000cc
  · a talk of May (other)
)");
}

TEST_CASE("the JSON of a document goes on with its archive's keys") {
  const std::string json = show_json(shown());
  CHECK(json.starts_with(R"({"type":"document","id":"00000000000000aa")"));
  CHECK(json.find(R"("quality":[],"cites":[{"begin":0,"end":2,"exact":"1.","kind":"cable","reference":"09STATE77",)") != std::string::npos);
  CHECK(json.find(R"("places":[{"path":"cables/12.txt","version":1,"current":true}],"versions":[])") != std::string::npos);
  CHECK(json.ends_with("}"));
}

TEST_CASE("the request list as text, JSON and CSV; names cannot become formulas") {
  engine::MissingCable m{{2009, "STATE", 77}, "09STATE77", 3, 2, {other("09PORTAMARA11", "THE QUAY"), other("", "")}};
  m.by[1].path = "=cmd.txt";
  CHECK(missing_text({m}, "port.stemma", {.width = 80, .colour = false}) ==
        "1 cable is cited and not in port.stemma; most cited first\n\n  ? 09STATE77           3 times by 09PORTAMARA11, =cmd.txt\n");
  m.by.erase(m.by.begin());
  CHECK(missing_csv({m}) ==
        "reference,year,station,number,airgram,times,works,cited by,first cited,last cited\r\n"
        "09STATE77,2009,STATE,77,no,3,2,'=cmd.txt,2009-03-01,2009-03-01\r\n");
  CHECK(missing_json({}, "port.stemma", 1).find(R"("verb":"missing")") != std::string::npos);
  CHECK(missing_text({}, "port.stemma", {}) == "No cable is cited in port.stemma that it lacks.\n");
}
