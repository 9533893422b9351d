// An invented check of three quotations for the tests of this folder: two documents of
// one or two paragraphs, every kind of edit, built by hand, without reading or tracing.
//
//   const engine::CheckReport r = example();
//   r.checked[0].quotations[0]      // elided, drops "also", cut on the left
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "stemma/engine/engine.h"

namespace stemma::report {

inline Span find(std::string_view text, std::string_view words) {
  const size_t at = text.find(words);
  return {static_cast<uint32_t>(at), static_cast<uint32_t>(at + words.size())};
}

inline engine::Entry entry_of(doc::Document d, const std::string& path) {
  d.source.path = path;
  d.source.bytes = d.text.size();
  d.source.media_type = "text/plain";
  d.source.encoding = "utf-8";
  d.source.sha256 = d.id + std::string(48, '0');
  return {std::make_shared<const doc::Document>(std::move(d)), {path}};
}

// A telegram of the invented post of Port Amara.
inline engine::Entry example_cable() {
  doc::Document d;
  d.id = "00000000000000aa";
  d.kind = doc::Kind::kCable;
  d.title = "HARBOUR STRIKE";
  d.date = "2009-03-02T10:15:00Z";
  d.date_from = doc::DateFrom::kDtg;
  d.language = "en";
  d.text = "1. (C) While prices were the main cause, outside money also\nplayed a part. The minister did not resign.\n";
  d.blocks.push_back({doc::BlockKind::kParagraph, {0, static_cast<uint32_t>(d.text.size() - 1)}, 1, "C"});
  d.blocks.back().wrapped = true;
  d.masks.push_back({doc::MaskKind::kParagraphNumber, {0, 2}});
  d.masks.push_back({doc::MaskKind::kPortionMark, {3, 6}});
  doc::Cable c;
  c.reference = "09PORTAMARA12";
  c.key = doc::CableKey{2009, "PORTAMARA", 12};
  c.classification = "CONFIDENTIAL";
  d.cable = c;
  return entry_of(std::move(d), "cables/12.txt");
}

inline engine::Entry example_article() {
  doc::Document d;
  d.id = "00000000000000bb";
  d.kind = doc::Kind::kArticle;
  d.title = "Money & <strikes>";
  d.date = "2011-03-19";
  d.date_from = doc::DateFrom::kByline;
  d.language = "en";
  d.text =
      "The post said that “outside money … played a part”. It added: “The minister did resign.” A “so-called” "
      "inquiry.\n";
  d.blocks.push_back({doc::BlockKind::kParagraph, {0, static_cast<uint32_t>(d.text.size() - 1)}, {}, ""});
  return entry_of(std::move(d), "article.txt");
}

inline trace::Quotation quotation_of(const doc::Document& d, std::string_view words) {
  trace::Quotation q;
  q.span = find(d.text, words);
  q.fragments = {q.span};
  return q;
}

inline trace::CheckedQuotation elided_quotation(const doc::Document& article, const doc::Document& cable) {
  trace::CheckedQuotation c;
  c.quotation = quotation_of(article, "outside money … played a part");
  c.quotation.fragments = {find(article.text, "outside money"), find(article.text, "played a part")};
  c.quotation.joints = {{trace::JointKind::kEllipsis, find(article.text, "…")}};
  c.quotation.speaker = trace::Speaker{"The post", find(article.text, "The post")};
  c.quotation.cue = "said that";
  c.verdict = trace::Verdict::kElided;
  c.expected_by_chance = 1e-9;
  trace::SourceMatch m;
  m.span = find(cable.text, "outside money also\nplayed a part");
  m.sentence = find(cable.text, "While prices were the main cause, outside money also\nplayed a part.");
  m.paragraph = 1;
  m.portion = "C";
  m.verdict = trace::Verdict::kElided;
  m.pieces = {{c.quotation.fragments[0], find(cable.text, "outside money")},
              {c.quotation.fragments[1], find(cable.text, "played a part")}};
  m.edits.push_back({trace::EditOp::kOmit, find(cable.text, "also"), {}, true, false});
  m.flags.push_back({trace::FlagCode::kDropsAdditive, trace::FlagWhere::kOmission, false, find(cable.text, "also"),
                     "“also” says there are other causes."});
  m.flags.push_back({trace::FlagCode::kCutLeft, trace::FlagWhere::kEdge, false,
                     find(cable.text, "While prices were the main cause,"), "The sentence begins earlier."});
  m.flags.push_back({trace::FlagCode::kDropsConcession, trace::FlagWhere::kEdge, false, find(cable.text, "While"), ""});
  c.sources.push_back(m);
  return c;
}

inline trace::CheckedQuotation altered_quotation(const doc::Document& article, const doc::Document& cable) {
  trace::CheckedQuotation c;
  c.quotation = quotation_of(article, "The minister did resign.");
  c.verdict = trace::Verdict::kSilentlyElided;
  trace::SourceMatch m;
  m.span = find(cable.text, "The minister did not resign.");
  m.sentence = m.span;
  m.verdict = c.verdict;
  m.pieces = {{c.quotation.span, m.span}};
  m.edits.push_back({trace::EditOp::kOmit, find(cable.text, "not"), {}, false, false});
  m.flags.push_back({trace::FlagCode::kDropsNegation, trace::FlagWhere::kOmission, false, find(cable.text, "not"),
                     "“not” is left out."});
  c.sources.push_back(m);
  return c;
}

inline engine::CheckReport example() {
  engine::CheckReport r;
  const engine::Entry article = example_article();
  const engine::Entry cable = example_cable();
  r.against = "cables/";
  r.searched = {cable};
  r.searched_documents = 1;
  engine::CheckedDocument d{article, 1, {}};
  d.quotations.push_back(elided_quotation(*article.document, *cable.document));
  d.quotations.push_back(altered_quotation(*article.document, *cable.document));
  trace::CheckedQuotation scare;
  scare.quotation = quotation_of(*article.document, "so-called");
  scare.verdict = trace::Verdict::kUntraceable;
  scare.expected_by_chance = 12.5;
  d.quotations.push_back(scare);
  r.checked.push_back(std::move(d));
  return r;
}

}  // namespace stemma::report
