#include "stemma/trace/parse.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using stemma::Span;
using stemma::doc::Block;
using stemma::doc::BlockKind;
using stemma::doc::Document;
using stemma::trace::find_quotations;
using stemma::trace::JointKind;
using stemma::trace::Quotation;

namespace {

Document plain(std::string text) {
  Document d;
  d.text = std::move(text);
  return d;
}

// Blocks of the given kinds, one for each text, with a blank line between.
Document blocks(const std::vector<std::pair<BlockKind, std::string>>& parts) {
  Document d;
  for (const auto& [kind, text] : parts) {
    if (!d.text.empty()) d.text += "\n\n";
    Block b;
    b.kind = kind;
    b.span.begin = static_cast<uint32_t>(d.text.size());
    d.text += text;
    b.span.end = static_cast<uint32_t>(d.text.size());
    d.blocks.push_back(b);
  }
  return d;
}

using Strings = std::vector<std::string>;

Strings exact(const Document& d) {
  Strings out;
  for (const Quotation& q : find_quotations(d, 0)) out.emplace_back(q.span.of(d.text));
  return out;
}
Strings exact(std::string text) { return exact(plain(std::move(text))); }

Strings of(const Document& d, const std::vector<Span>& spans) {
  Strings out;
  for (const Span& s : spans) out.emplace_back(s.of(d.text));
  return out;
}
Strings fragments(std::string text) {
  const Document d = plain(std::move(text));
  const auto quotes = find_quotations(d, 0);
  return quotes.size() == 1 ? of(d, quotes[0].fragments) : Strings{"not one quotation"};
}
std::vector<JointKind> joints(std::string text) {
  const auto quotes = find_quotations(plain(std::move(text)), 0);
  std::vector<JointKind> out;
  for (const auto& q : quotes)
    for (const auto& j : q.joints) out.push_back(j.kind);
  return out;
}

}  // namespace

TEST_CASE("every kind of mark encloses a quotation") {
  CHECK(exact("He said “the port is closed”.") == Strings{"the port is closed"});
  CHECK(exact("He said \"the port is closed\".") == Strings{"the port is closed"});
  CHECK(exact("Il dit « le port est fermé ».") == Strings{"le port est fermé"});
  CHECK(exact("Il dit «\u00A0le port est fermé\u00A0».") == Strings{"le port est fermé"});
  CHECK(exact("Er sagte: „Der Hafen ist zu“.") == Strings{"Der Hafen ist zu"});
  CHECK(exact("Er sagte: »Der Hafen ist zu«.") == Strings{"Der Hafen ist zu"});
  CHECK(exact("Rzekł: „Port jest zamknięty”.") == Strings{"Port jest zamknięty"});
  CHECK(exact("Han sade: ”Hamnen är stängd”.") == Strings{"Hamnen är stängd"});
  CHECK(exact("He said ‘the port is closed’.") == Strings{"the port is closed"});
  CHECK(exact("He said 'the port is closed'.") == Strings{"the port is closed"});
  CHECK(exact("Er sagte: ‚Der Hafen ist zu‘.") == Strings{"Der Hafen ist zu"});
  CHECK(exact("Il a dit ‹le port› hier.") == Strings{"le port"});
  CHECK(exact("He said ``the port is closed''.") == Strings{"the port is closed"});
}

TEST_CASE("mixed and damaged marks still pair") {
  CHECK(exact("He said “the port is closed\".") == Strings{"the port is closed"});
  CHECK(exact("He said \"the port is closed”.") == Strings{"the port is closed"});
  CHECK(exact("He said “the port is closed“ and “the ships wait“.") == Strings{"the port is closed", "the ships wait"});
  CHECK(exact("He said ”the port is closed” and ”the ships wait”.") == Strings{"the port is closed", "the ships wait"});
  CHECK(exact("He said â€œthe port is closedâ€\u009D.") == Strings{"the port is closed"});
  CHECK(exact("He said â€œthe port is closedâ€ and left.") == Strings{"the port is closed"});
  CHECK(exact("He said \u0093the port is closed\u0094.") == Strings{"the port is closed"});
  CHECK(exact("He said \uFFFDthe port is closed\uFFFD.") == Strings{"the port is closed"});
  CHECK(exact("He said &ldquo;the port is closed&rdquo;.") == Strings{"the port is closed"});
}

TEST_CASE("apostrophes, inches, feet and ditto marks are not quotation marks") {
  CHECK(exact("The dog’s tail and the workers’ union of ’68, the '90s, and 'tis late, rock 'n' roll.").empty());
  CHECK(exact("A pipe of 12\" and a man of 5'10\" stood there; 6\" more.").empty());
  CHECK(exact("wheat   5 t\n  \"     6 t\n  \"     7 t").empty());
  CHECK(exact("L’ambassadeur d’hier n'a rien dit.").empty());
  CHECK(exact("‘It’s the workers’ own dog’s day,’ he said.") == Strings{"It’s the workers’ own dog’s day,"});
  CHECK(exact("'It's the workers' rights that count,' he said.") == Strings{"It's the workers' rights that count,"});
}

TEST_CASE("marks that do not balance") {
  CHECK(exact("A lone ” closes nothing.").empty());
  CHECK(exact("He said: “the port is closed and nobody knows why.") == Strings{"the port is closed and nobody knows why."});
  CHECK(exact("He said: “the port is closed.\n\nThe ships wait.") == Strings{"the port is closed."});
  CHECK(exact("A screw of \" length\n\nHe said \"no\".") == Strings{"no"});
  CHECK(exact("He said “open, then “the ships wait” came.") == Strings{"the ships wait"});
  CHECK(exact("\"\" and “ ” and «»").empty());
}

TEST_CASE("nested quotations are recorded in the outer one") {
  const Document d = plain("“He called it ‘a grave mistake’ and left”, she said.");
  const auto quotes = find_quotations(d, 3);
  REQUIRE(quotes.size() == 1);
  CHECK(quotes[0].doc == 3);
  CHECK(of(d, quotes[0].inner) == Strings{"a grave mistake"});
  CHECK(of(d, quotes[0].fragments) == Strings{"He called it ‘a grave mistake’ and left"});

  const Document british = plain("‘He called it “a grave mistake” and left,’ she said.");
  const auto single = find_quotations(british, 0);
  REQUIRE(single.size() == 1);
  CHECK(of(british, single[0].inner) == Strings{"a grave mistake"});
  CHECK(exact("\"He said 'no' twice.\"") == Strings{"He said 'no' twice."});
}

TEST_CASE("an ellipsis divides, however it is written") {
  const Strings two{"the port", "is closed"};
  for (const char* mark : {"…", "...", "....", ". . .", ". . . .", "[...]", "[…]", "(...)", "(…)", "* * *", "[. . .]",
                           "[....]", "<...>", "… […]", "***", "[snip]", ".\u00A0.\u00A0."}) {
    CAPTURE(mark);
    CHECK(fragments(std::string("He said “the port ") + mark + " is closed”.") == two);
    CHECK(joints(std::string("He said “the port ") + mark + " is closed”.") == std::vector{JointKind::kEllipsis});
  }
  CHECK(fragments("He said “the port...is closed”.") == two);
  CHECK(fragments("He said “… the port … is closed …”.") == two);
  CHECK(fragments("He said “the port of the U.S. is closed”.") == Strings{"the port of the U.S. is closed"});
  CHECK(fragments("He said “the port (in Lima) is closed”.") == Strings{"the port (in Lima) is closed"});
}

TEST_CASE("a bracket is a gloss") {
  CHECK(fragments("“the GOX [Government of X] is ready”") == Strings{"the GOX", "is ready"});
  CHECK(fragments("“field[ing] two teams”") == Strings{"field", "two teams"});
  CHECK(fragments("“[T]he port [sic] is closed.”") == Strings{"he port", "is closed."});
  CHECK(joints("“[T]he port [sic] … closed.”") == std::vector{JointKind::kGloss, JointKind::kGloss, JointKind::kEllipsis});
  CHECK(fragments("“the port [is closed”") == Strings{"the port [is closed"});
}

TEST_CASE("an interrupted quotation is one") {
  const Document d = plain("“The harbour”, noted Vance, “and the roads to it, are closed”. He left.");
  const auto quotes = find_quotations(d, 0);
  REQUIRE(quotes.size() == 1);
  CHECK(of(d, quotes[0].fragments) == Strings{"The harbour", "and the roads to it, are closed"});
  REQUIRE(quotes[0].joints.size() == 1);
  CHECK(quotes[0].joints[0].kind == JointKind::kInterruption);
  CHECK(exact("“The harbour,” he said, “is closed.”").size() == 1);
  CHECK(exact("\"The harbour,\" Mr. Vance told reporters in Lima, \"is closed.\"").size() == 1);
  CHECK(exact("“The harbour” — as Vance put it — “is closed.”").size() == 1);
}

TEST_CASE("two quotations stay two") {
  CHECK(exact("“The harbour is closed,” he said. “We wait.”").size() == 2);
  CHECK(exact("They are “radical”, “extreme”, “bad”.").size() == 3);
  CHECK(exact("He spoke of “delay” and Vance said, “we wait”.").size() == 2);
  CHECK(exact("“We wait,” and later Vance said, “we left”.").size() == 2);
  CHECK(exact("“We wait,” said Vance, who added, “we left”.").size() == 2);
}

TEST_CASE("a quotation re-opened in the next paragraph goes on") {
  const std::string text = "He wrote: “The harbour is closed …\n\n“The ships wait.”\n\n“We too,” she said.";
  const Document d = plain(text);
  const auto quotes = find_quotations(d, 0);
  REQUIRE(quotes.size() == 2);
  CHECK(of(d, quotes[0].fragments) == Strings{"The harbour is closed", "The ships wait."});
  REQUIRE(quotes[0].joints.size() == 2);
  CHECK(quotes[0].joints[0].kind == JointKind::kEllipsis);
  CHECK(quotes[0].joints[1].kind == JointKind::kContinuation);
  CHECK(quotes[1].span.of(d.text) == "We too,");
  CHECK(exact("\"One.\n\n\"Two.\n\n\"Three.\" End.").size() == 1);
  CHECK(exact("« Un.\n\n» Deux. »").size() == 1);
}

TEST_CASE("a quotation runs over wrapped lines and around furniture") {
  CHECK(fragments("He said \"the port\nis closed\" again.") == Strings{"the port\nis closed"});
  Document d = blocks({{BlockKind::kParagraph, "He said “the port"},
                       {BlockKind::kFurniture, "Buy “now” and save"},
                       {BlockKind::kParagraph, "is closed” again."}});
  d.blocks[2].continues = true;
  const auto quotes = find_quotations(d, 0);
  REQUIRE(quotes.size() == 1);
  CHECK(of(d, quotes[0].fragments) == Strings{"the port", "is closed"});
  CHECK(quotes[0].joints.empty());
}

TEST_CASE("block quotations have no marks") {
  const Document d = blocks({{BlockKind::kParagraph, "The report says:"},
                             {BlockKind::kBlockquote, "The harbour … is “closed” to us."},
                             {BlockKind::kBlockquote, "The ships wait."},
                             {BlockKind::kParagraph, "That was all."},
                             {BlockKind::kBlockquote, "“The ships wait.”"}});
  const auto quotes = find_quotations(d, 0);
  REQUIRE(quotes.size() == 2);
  CHECK(quotes[0].block);
  CHECK(of(d, quotes[0].fragments) == Strings{"The harbour", "is “closed” to us.", "The ships wait."});
  CHECK(of(d, quotes[0].inner) == Strings{"closed"});
  CHECK(quotes[1].span.of(d.text) == "The ships wait.");
}

TEST_CASE("tables, headers and references are not searched") {
  CHECK(exact(blocks({{BlockKind::kHeader, "SUBJECT: THE \"PORT\""}, {BlockKind::kTable, "\"a\""}, {BlockKind::kReference, "“Title”"}})).empty());
}

TEST_CASE("bare text as a quotation") {
  const Document d = plain("“the port … is ‘closed’”");
  const Quotation q = stemma::trace::as_quotation(d, 0, {0, static_cast<uint32_t>(d.text.size())});
  CHECK(q.span.of(d.text) == "the port … is ‘closed’");
  CHECK(of(d, q.fragments) == Strings{"the port", "is ‘closed’"});
  CHECK(of(d, q.inner) == Strings{"closed"});
}

TEST_CASE("hostile marks: spans valid, fragments inside, time linear") {
  uint64_t state = 7;
  const char* alphabet[] = {"“", "”", "\"", "'", "‘", "’", "«", "»", "„", "[", "]", "...", "…", " ", "a", "said", ",", ".", "\n\n", "(", "*", "s", "5", "\uFFFD", "â€"};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int i = 0; i < 40; ++i) {
      state = state * 6364136223846793005ULL + 1442695040888963407ULL;
      text += alphabet[(state >> 33) % (sizeof alphabet / sizeof *alphabet)];
    }
    const Document d = plain(text);
    uint32_t last = 0;
    for (const Quotation& q : find_quotations(d, 0)) {
      CAPTURE(text);
      REQUIRE(q.span.begin <= q.span.end);
      REQUIRE(q.span.end <= text.size());
      REQUIRE(q.span.begin >= last);
      last = q.span.end;
      uint32_t at = q.span.begin;
      for (const Span& f : q.fragments) {
        REQUIRE(f.begin >= at);
        REQUIRE(f.end > f.begin);
        at = f.end;
      }
      REQUIRE(at <= q.span.end);
      for (const Span& s : q.inner) REQUIRE(q.span.contains(s));
    }
  }
}
