#include "stemma/report/audit_html.h"

#include <doctest/doctest.h>

#include "stemma/report/claim_review.h"

using namespace stemma;

namespace {

// Two rows and a total that misses by 100.
struct Example {
  std::shared_ptr<doc::Document> document = std::make_shared<doc::Document>();
  audit::Finding finding;
  engine::Entry entry;
  Example() {
    document->text = "Hake\n<b>20</b>\nCod\n30\nTotal\n150\n";
    document->id = "0123456789abcdef";
    doc::Table t;
    t.columns = {"", "Tons"};
    t.rows = {{"Hake", "<b>20</b>"}, {"Cod", "30"}, {"Total", "150"}};
    uint32_t at = 0;
    for (uint32_t r = 0; r < 3; ++r) {
      for (uint32_t c = 0; c < 2; ++c) {
        const std::string& raw = t.rows[r][c];
        t.cells.push_back({.row = r, .column = c, .span = {at, at + static_cast<uint32_t>(raw.size())}, .raw = raw});
        at += static_cast<uint32_t>(raw.size()) + 1;
      }
    }
    finding = {.code = audit::Code::kSum, .severity = audit::Severity::kError, .where = "table, Total, Tons", .stated = "150", .computed = "50"};
    finding.formula = "20 + 30 = 50";
    finding.message = "stated 150; the parts add up to 50";
    finding.evidence = {t.cells[5].span, t.cells[1].span, t.cells[3].span};
    document->tables.push_back(std::move(t));
    entry = {document, {"catch.txt"}};
  }
};

}  // namespace

TEST_CASE("the table is redrawn with the figures marked, and markup of documents is text") {
  const Example e;
  const std::string html = report::findings_html(e.entry, {e.finding});
  CHECK(html.find("<td class=\"stated\"><span class=\"sign\">=</span>150</td>") != std::string::npos);
  CHECK(html.find("<td class=\"part\"><span class=\"sign\">+</span>30</td>") != std::string::npos);
  CHECK(html.find("&lt;b&gt;20&lt;/b&gt;") != std::string::npos);
  CHECK(html.find("<b>") == std::string::npos);
  CHECK(html.find("20 + 30 = 50") != std::string::npos);
  CHECK(report::findings_html(e.entry, {}).find("nothing that can be checked") != std::string::npos);
}

TEST_CASE("a finding in two tables is drawn in both, what stands in a sentence is quoted") {
  Example e;
  doc::Document& d = *e.document;
  const auto begin = static_cast<uint32_t>(d.text.size());
  d.text += "1931\n160\nThe year gave 170 tons.";
  d.tables[0].span = {0, begin};
  doc::Table other;
  other.columns = {"", "All"};
  other.span = {begin, begin + 8};
  other.cells = {{.row = 0, .column = 0, .span = {begin, begin + 4}, .raw = "1931"}, {.row = 0, .column = 1, .span = {begin + 5, begin + 8}, .raw = "160"}};
  const Span elsewhere = other.cells[1].span;
  d.tables.push_back(other);
  doc::Block sentence;
  sentence.kind = doc::BlockKind::kParagraph;
  sentence.span = {begin + 9, static_cast<uint32_t>(d.text.size())};
  d.blocks.push_back(sentence);
  const auto at = static_cast<uint32_t>(d.text.find("170"));
  e.finding.evidence = {d.tables[0].cells[5].span, elsewhere, {at, at + 3}};
  const std::string html = report::findings_html(e.entry, {e.finding});
  CHECK(html.find("<td class=\"stated\"><span class=\"sign\">=</span>150</td>") != std::string::npos);
  CHECK(html.find("<th scope=\"col\">All</th>") != std::string::npos);
  CHECK(html.find("<td class=\"part\"><span class=\"sign\">+</span>160</td>") != std::string::npos);
  CHECK(html.find("<blockquote>The year gave <mark>170</mark> tons.</blockquote>") != std::string::npos);
}

TEST_CASE("the page allows no script and loads nothing") {
  const std::string head = report::audit_html_head();
  CHECK(head.find("default-src 'none'") != std::string::npos);
  CHECK(head.find("<script") == std::string::npos);
  CHECK(head.find("http://") == std::string::npos);
}

TEST_CASE("a checked figure as a ClaimReview") {
  const Example e;
  bool first = true;
  const std::string json = report::claim_reviews(e.entry, {e.finding}, first);
  CHECK_FALSE(first);
  CHECK(json.find("\"@type\":\"ClaimReview\",\"claimReviewed\":\"table, Total, Tons: 150\"") != std::string::npos);
  CHECK(json.find("\"ratingValue\":1,\"bestRating\":2,\"worstRating\":1,\"alternateName\":\"the figures do not hold as printed\"") != std::string::npos);
  audit::Finding note = e.finding;
  note.severity = audit::Severity::kNote;
  first = true;
  CHECK(report::claim_reviews(e.entry, {note}, first).empty());
  CHECK(first);
}
