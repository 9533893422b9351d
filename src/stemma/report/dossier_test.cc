#include "stemma/report/dossier.h"

#include <doctest/doctest.h>

#include "stemma/report/example_internal.h"
#include "stemma/report/html.h"

using namespace stemma::report;  // NOLINT: a test

namespace {

bool has(const std::string& html, std::string_view part) { return html.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("text of documents is escaped, and made safe to show") {
  CHECK(escape_html("5 < 6 & \"so\" it's \x1b") == "5 &lt; 6 &amp; &quot;so&quot; it&#39;s \uFFFD");
  CHECK(has(dossier_html(example()), "Money &amp; &lt;strikes&gt;"));
  CHECK_FALSE(has(dossier_html(example()), "<strikes>"));
}

TEST_CASE("left-out words stand in place with their signs") {
  const std::string html = dossier_html(example());
  CHECK(has(html,
            "<b>outside money</b> <del class=\"marked\"><span class=\"sign\">[−</span><s>"
            "<mark title=\"drops-additive\">also</mark></s><span class=\"sign\">−]</span></del> <b>played a part</b>"));
  CHECK(has(html,
            "<span class=\"cut\"><span class=\"sign\">⟨</span><i><mark title=\"drops-concession\">While</mark></i> "
            "<i>prices were the main cause,</i><span class=\"sign\">⟩</span></span>"));
}

TEST_CASE("nothing outside is asked for, and the policy forbids it") {
  const std::string html = dossier_html(example());
  CHECK(has(html, "content=\"default-src 'none'; style-src 'sha256-"));
  for (const char* part : {"src=", "http://", "https://", "@import", "url(", " style=\"", " onclick="}) {
    CAPTURE(part);
    CHECK_FALSE(has(html, part));
  }
}

TEST_CASE("the same report gives the same bytes") { CHECK(dossier_html(example()) == dossier_html(example())); }

TEST_CASE("figures stand behind the quotations, what holds is folded") {
  stemma::audit::Finding wrong{.code = stemma::audit::Code::kSum, .severity = stemma::audit::Severity::kError, .where = "sentence"};
  wrong.message = "stated 14; the parts add up to 13";
  stemma::audit::Finding right = wrong;
  right.severity = stemma::audit::Severity::kVerified;
  right.message = "stated 13; the parts add up to 13";
  const std::string html = dossier_html(example(), {{right, wrong}});
  CHECK(has(html, "1 check is to be looked at, 1 holds."));
  CHECK(html.find("stated 14;") < html.find("<summary>1 check holds</summary>"));
  CHECK(html.find("<summary>1 check holds</summary>") < html.find("stated 13;"));
  CHECK_FALSE(has(dossier_html(example(), {{}}), "class=\"figures\""));
}

TEST_CASE("a table of verdicts, and how the dossier was made") {
  const std::string html = dossier_html(example(), {}, "0123456789abcdef");
  CHECK(has(html, "<summary>All verdicts in a table</summary>"));
  CHECK(has(html, "<a href=\"#q1\">1</a>"));
  CHECK(has(html, "<td>… elided</td><td>drops-additive, cut-left, drops-concession</td>"));
  CHECK(has(html, "<dd>0123456789abcdef: the same documents give the same one, others another</dd>"));
  CHECK_FALSE(has(dossier_html(example()), "Its fingerprint"));
}

TEST_CASE("documents by date are drawn and listed") {
  const std::string html = dossier_html(example());
  CHECK(has(html, "<li><time>2009-03-02</time> ○ <a href=\"#d00000000000000aa\">09PORTAMARA12</a></li><li><time>2011-03-19</time> ● <a href=\"#s1\">"));
  CHECK(has(html, "<circle class=\"source\" r=\"4\" cx=\"12\" cy=\"40\">"));
  CHECK(has(html, "<circle class=\"article\" r=\"5\" cx=\"988\" cy=\"40\">"));
}

TEST_CASE("sources that are copies of each other are one family") {
  stemma::engine::CheckReport report = example();
  CHECK_FALSE(has(dossier_html(report), "id=\"families\""));
  report.searched.push_back(report.searched[0]);
  const auto copy = static_cast<uint32_t>(report.searched.size() - 1);
  report.families.assign(report.searched.size(), "");
  report.families[0] = report.families[copy] = "00000000000000aa";
  auto& sources = report.checked[0].quotations[0].sources;
  sources.push_back(sources[0]);
  sources.back().doc = copy;
  CHECK(has(dossier_html(report), "Copies and versions among the sources"));
}

TEST_CASE("an empty report is a whole page") {
  const std::string html = dossier_html({});
  CHECK(has(html, "0 quotations"));
  CHECK(html.substr(html.size() - 15) == "</body></html>\n");
}
