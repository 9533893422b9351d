#include "stemma/report/text.h"

#include <doctest/doctest.h>

#include "stemma/report/example_internal.h"
#include "stemma/report/tally.h"
#include "stemma/report/words.h"

using namespace stemma;          // NOLINT: a test
using namespace stemma::report;  // NOLINT

TEST_CASE("a checked document reads as a list of proofs") {
  CHECK(checked_text(example(), 0, {.width = 80, .colour = false}) == R"(article.txt
  Money & <strikes> · article · 2011-03-19 · 3 quotations

 …  elided: words left out, and the places marked
    “outside money … played a part”
    — The post · said that
      in 09PORTAMARA12 · paragraph 1 · C · 2009-03-02 · cables/12.txt
    ⟨While prices were the main cause,⟩ outside money [-also-] played a part.
    ! drops-additive — “also” says there are other causes.
    · cut-left “While prices were the main cause,” — The sentence begins
      earlier.
    ! drops-concession “While” — leaves out a concession

 ‥  silently-elided: words left out without a mark
    “The minister did resign.”
      in 09PORTAMARA12 · 2009-03-02 · cables/12.txt
    The minister did [-not-] resign.
    ! drops-negation — “not” is left out.

 ?  untraceable: too short or too common to say where it comes from
    “so-called”

)");
}

TEST_CASE("the summary gives every count its denominator and names the collection") {
  CHECK(summary_text(example(), {.width = 100, .colour = false}) ==
        R"(3 quotations in 1 document, checked against 1 document of cables/
     1  untraceable: too short or too common to say where it comes from
     1  elided: words left out, and the places marked; 1 of them flagged for what was left out or
        changed
     1  silently-elided: words left out without a mark
  0 of 3 clean; 2 of 3 differ from their source or change its sense
  signs: ⟨…⟩ the sentence beyond a cut [-…-] left out {+…+} not in the source {~…~} as the quotation
  has it
)");
}

TEST_CASE("a document's card says what it is and how the date is known") {
  CHECK(document_text(example_cable(), {.width = 80, .colour = false}) == R"(cables/12.txt
  title       HARBOUR STRIKE
  kind        cable · language en
  date        2009-03-02T10:15:00Z (from the date-time group)
  cable       09PORTAMARA12
  marked      CONFIDENTIAL
  built of    1 block: 1 paragraph
  source      104 bytes · text/plain · utf-8 · id 00000000000000aa

)");
}

TEST_CASE("every verdict has a sign of its own, and clean ones a tick") {
  trace::CheckedQuotation q;
  const auto shown = [&q](trace::Verdict v) {
    q.verdict = v;
    return std::string(sign(q));
  };
  CHECK(shown(trace::Verdict::kElided) == "…");
  CHECK(shown(trace::Verdict::kSilentlyElided) == "‥");
  CHECK(shown(trace::Verdict::kAltered) == "≠");
  CHECK(shown(trace::Verdict::kSpliced) == "⇄");
  CHECK(shown(trace::Verdict::kParaphrased) == "≈");
  CHECK(shown(trace::Verdict::kVerbatim) == "!");
  CHECK(shown(trace::Verdict::kNotFound) == "?");
  q.clean = true;
  CHECK(shown(trace::Verdict::kElided) == "✓");
}

TEST_CASE("failed is what has a source and differs, never what has none") {
  trace::CheckedQuotation q;
  for (const auto v : {trace::Verdict::kUntraceable, trace::Verdict::kNotFound}) {
    q.verdict = v;
    CHECK_FALSE(engine::failed(q));
  }
  for (const auto v : {trace::Verdict::kVerbatim, trace::Verdict::kElided, trace::Verdict::kSpliced,
                       trace::Verdict::kSilentlyElided, trace::Verdict::kAltered, trace::Verdict::kParaphrased}) {
    q.verdict = v;
    CHECK(engine::failed(q));
  }
  q.clean = true;
  q.verdict = trace::Verdict::kVerbatim;
  CHECK_FALSE(engine::failed(q));
}

TEST_CASE("exit codes: 1 for a failed check, 2 for a partial result, which weighs more") {
  engine::CheckReport r = example();
  CHECK(exit_code(r) == 1);
  r.failures.push_back({"x", {ErrorCode::kEmpty, "nothing in it", {}}});
  CHECK(exit_code(r) == 2);
  r.checked.clear();
  r.failures.clear();
  CHECK(exit_code(r) == 0);
}

TEST_CASE("strict: whatever is not clean counts") {
  engine::CheckReport r = example();
  auto& quotations = r.checked[0].quotations;
  quotations.erase(quotations.begin(), quotations.begin() + 2);   // the untraceable one is left
  REQUIRE(quotations.size() == 1);
  CHECK(exit_code(r) == 0);
  CHECK(exit_code(r, true) == 1);
  quotations[0].verdict = trace::Verdict::kVerbatim;
  quotations[0].clean = true;
  CHECK(exit_code(r, true) == 0);
  quotations.clear();
  CHECK(exit_code(r, true) == 0);
}
