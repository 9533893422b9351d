// One object a finding; the sentence around the figure is the claim, or the figure's place in its table.
#include "stemma/report/claim_review.h"

#include <algorithm>

#include "stemma/report/json_lines.h"
#include "stemma/report/version.h"
#include "stemma/text/sentence.h"

namespace stemma::report {
namespace {

std::string claim_of(const doc::Document& d, const audit::Finding& f) {
  const Span at = f.evidence.empty() ? Span{} : f.evidence.front();
  if (f.where != "sentence" || at.empty()) return f.where + ": " + f.stated;
  for (const doc::Block& b : d.blocks) {
    if (at.begin < b.span.begin || at.end > b.span.end) continue;
    for (const Span s : text::sentences(d.text, b.span)) {
      if (s.begin <= at.begin && at.end <= s.end) return std::string(s.of(d.text));
    }
  }
  return std::string(at.of(d.text));
}

void write_review(Json& j, const engine::Entry& entry, const audit::Finding& f) {
  const doc::Document& d = *entry.document;
  const bool holds = f.severity == audit::Severity::kVerified;
  j.begin_object().key("@type").string("ClaimReview").key("claimReviewed").string(claim_of(d, f));
  j.key("reviewRating").begin_object().key("@type").string("Rating").key("ratingValue").number(holds ? 2 : 1).key("bestRating").number(2);
  j.key("worstRating").number(1).key("alternateName").string(holds ? "the figures hold" : "the figures do not hold as printed").end_object();
  j.key("reviewBody").string(f.message + (f.formula.empty() ? "" : " [" + f.formula + "]"));
  j.key("itemReviewed").begin_object().key("@type").string("Claim").key("appearance").begin_object().key("@type").string("CreativeWork");
  j.key("name").string(d.title.empty() ? entry.path() : d.title).key("identifier").string(d.id);
  if (!d.url.empty()) j.key("url").string(d.url);
  j.end_object().end_object();
  j.key("author").begin_object().key("@type").string("Organization").key("name").string(std::string("stemma ") + std::string(kVersion) + ", a check of arithmetic by program").end_object();
  if (!d.url.empty()) j.key("url").string(d.url);
  j.end_object();
}

}  // namespace

std::string claim_review_head() { return "{\"@context\":\"https://schema.org\",\"@graph\":[\n"; }
std::string claim_review_foot() { return "]}\n"; }

std::string claim_reviews(const engine::Entry& entry, const std::vector<audit::Finding>& findings, bool& first) {
  std::string out;
  for (const audit::Finding& f : findings) {
    if (f.severity == audit::Severity::kNote || f.code == audit::Code::kHeader) continue;
    Json j;
    write_review(j, entry, f);
    out += (first ? "" : ",") + j.take() + "\n";
    first = false;
  }
  return out;
}

}  // namespace stemma::report
