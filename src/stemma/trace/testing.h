// Documents for the tests of this folder, made from plain strings without the reader.
//
//   auto d = testing::document("a", "First paragraph.\n\nSecond “quoted words” here.");
//   auto c = testing::cable("09ARDO12", "CONFIDENTIAL", {{"C", "The port closed."}});
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "stemma/doc/document.h"

namespace stemma::trace::testing {

// Paragraphs divided by blank lines.
inline doc::Document document(std::string id, std::string text) {
  doc::Document d;
  d.id = id;
  d.source.path = id + ".txt";
  d.kind = doc::Kind::kArticle;
  d.language = "en";
  d.text = std::move(text);
  d.map.copy(0, static_cast<uint32_t>(d.text.size()));
  for (size_t at = 0; at < d.text.size();) {
    size_t end = d.text.find("\n\n", at);
    if (end == std::string::npos) end = d.text.size();
    if (end > at) {
      doc::Block b;
      b.span = {static_cast<uint32_t>(at), static_cast<uint32_t>(end)};
      d.blocks.push_back(b);
    }
    at = end + 2;
  }
  return d;
}

struct Paragraph {
  std::string portion;
  std::string text;
};

// A cable of numbered, marked paragraphs: "1. (C) text".
inline doc::Document cable(const std::string& station, uint32_t number, const std::vector<Paragraph>& paragraphs) {
  doc::Document d;
  d.id = station + std::to_string(number);
  d.source.path = d.id + ".txt";
  d.kind = doc::Kind::kCable;
  d.language = "en";
  d.date = "2009-11-25T20:48:00Z";
  doc::Cable c;
  c.key = doc::CableKey{2009, station, number};
  c.reference = doc::reference(*c.key);
  c.classification = "CONFIDENTIAL";
  c.signature = "HALVORSEN";
  uint32_t n = 0;
  for (const Paragraph& p : paragraphs) {
    const auto begin = static_cast<uint32_t>(d.text.size());
    const std::string mark = std::to_string(++n) + ".";
    d.text += mark + " (" + p.portion + ") ";
    d.masks.push_back({doc::MaskKind::kParagraphNumber, {begin, begin + static_cast<uint32_t>(mark.size())}});
    d.masks.push_back({doc::MaskKind::kPortionMark,
                       {begin + static_cast<uint32_t>(mark.size()) + 1, static_cast<uint32_t>(d.text.size()) - 1}});
    d.text += p.text;
    doc::Block b;
    b.span = {begin, static_cast<uint32_t>(d.text.size())};
    b.number = n;
    b.portion = p.portion;
    d.blocks.push_back(b);
    c.paragraphs.push_back({n, p.portion, b.span, ""});
    d.text += "\n\n";
  }
  d.cable = std::move(c);
  d.map.copy(0, static_cast<uint32_t>(d.text.size()));
  return d;
}

}  // namespace stemma::trace::testing
