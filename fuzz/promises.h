// What a document promises, whatever the bytes were: for the targets of this folder.
//
//   demand(a <= b);                    // aborts, which libFuzzer keeps as a find
//   check_content(page, bytes.size()); // what a format yields, before the document is made
//   check_document(*read_bytes(…));    // text, blocks, spans, map
//   check_document(doc::Document{});   // an empty document keeps every promise
//
// Everything here is an invariant of doc/document.h and read/draft.h, stated again without
// their code. Linear in the document; pure, thread-safe.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "stemma/read/blank.h"
#include "stemma/read/draft.h"
#include "stemma/read/format.h"
#include "stemma/text/utf8.h"

namespace promises {

using stemma::Span;
using stemma::doc::Document;

// Says which promise was broken before it ends the run. (clang 14 has no <source_location>.)
inline void demand(bool holds, const char* file = __builtin_FILE(), int line = __builtin_LINE()) {
  if (holds) return;
  std::fprintf(stderr, "broken: %s:%d\n", file, line);
  std::abort();
}

// Bytes that another program would be started for: too slow here, and not our code.
inline bool needs_a_program(std::string_view bytes) {
  const stemma::read::Format f = stemma::read::sniff(bytes);
  return f == stemma::read::Format::kPdf || f == stemma::read::Format::kImage;
}

// Valid UTF-8 as it goes out to JSON: names, titles, reasons.
inline void check_words(std::string_view s, const char* file = __builtin_FILE(), int line = __builtin_LINE()) {
  demand(stemma::text::valid_prefix(s) == s.size(), file, line);
}

inline void check_span(std::string_view text, Span s, const char* file = __builtin_FILE(), int line = __builtin_LINE()) {
  demand(s.begin <= s.end && s.end <= text.size(), file, line);
  const auto inside = [&](uint32_t at) { return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0U) == 0x80; };
  demand(!inside(s.begin) && !inside(s.end), file, line);   // never through a character
}

// The map leads every piece of the text into the source, and covers the text exactly.
inline void check_map(const stemma::text::SourceMap& map, std::string_view text, uint64_t source) {
  demand(map.text_size() == text.size());
  uint32_t at = 0;
  for (const auto& p : map.pieces()) {
    demand(p.text_begin == at && p.text_size > 0 && p.source_begin + p.source_size <= source);
    at += p.text_size;
  }
  demand(at == text.size());
}

// What a format yields; `source` is the size of what its map leads to.
inline void check_content(const stemma::read::Content& c, uint64_t source) {
  check_words(c.text);
  demand(c.text.find('\r') == std::string::npos);
  check_map(c.map, c.text, source);
  uint32_t at = 0;
  for (const auto& h : c.hints) {
    check_span(c.text, h.span);
    demand(h.span.begin >= at);
    at = h.span.begin;
  }
  for (const auto& p : c.pages) check_span(c.text, p.span);
  for (const auto& r : c.regions) check_span(c.text, r.span);
  for (const std::string* s : {&c.stated.title, &c.stated.date, &c.stated.author, &c.stated.publisher, &c.stated.url}) check_words(*s);
}

// Blocks ascend, do not overlap, and hold every character that is not white space.
inline void check_blocks(const Document& d) {
  uint32_t at = 0;
  const auto all_blank = [&](uint32_t begin, uint32_t end) {
    while (begin < end) {
      const uint32_t blank = stemma::read::blank_at(d.text, begin);
      if (blank == 0) return false;
      begin += blank;
    }
    return true;
  };
  for (const auto& b : d.blocks) {
    check_span(d.text, b.span);
    demand(b.span.begin >= at && b.span.begin < b.span.end && all_blank(at, b.span.begin));
    at = b.span.end;
  }
  demand(all_blank(at, static_cast<uint32_t>(d.text.size())));
}

inline void check_cable(const stemma::doc::Cable& c, std::string_view text) {
  for (const auto& r : c.references) check_span(text, r.span);
  for (const auto& p : c.paragraphs) check_span(text, p.span);
  for (const Span s : c.comments) check_span(text, s);
  if (c.summary) check_span(text, *c.summary);
  if (c.signature_span) check_span(text, *c.signature_span);
  demand(c.tag_meanings.size() == c.tags.size());
  for (const std::string* s : {&c.reference, &c.subject, &c.subject_title, &c.classified_by, &c.signature}) check_words(*s);
}

inline void check_table(const stemma::doc::Table& t, std::string_view text) {
  check_span(text, t.span);
  for (const auto& cell : t.cells) {
    check_span(text, cell.span);
    check_words(cell.raw);
    check_words(cell.value);
  }
  for (const auto& row : t.rows) demand(row.size() <= t.columns.size() || t.columns.empty());
  for (const std::string* s : {&t.label, &t.caption, &t.unit, &t.source}) check_words(*s);
}

// A document that was read out of `source` bytes.
inline void check_document(const Document& d, uint64_t source) {
  check_words(d.text);
  demand(d.text.find('\r') == std::string::npos);
  check_map(d.map, d.text, source);
  check_blocks(d);
  uint32_t at = 0;
  for (const auto& m : d.masks) {
    check_span(d.text, m.span);
    demand(m.span.begin >= at);
    at = m.span.end;
  }
  for (const auto& r : d.repairs) check_span(d.text, r.span);
  for (const auto& t : d.tables) check_table(t, d.text);
  for (const auto& n : d.notes) {
    check_span(d.text, n.span);
    for (const Span a : n.anchors) check_span(d.text, a);
  }
  if (d.cable) check_cable(*d.cable, d.text);
  if (d.mail) {
    for (const auto& q : d.mail->quoted) check_span(d.text, q.span);
  }
  for (const auto& p : d.pages) check_span(d.text, p.span);
  for (const auto& r : d.regions) check_span(d.text, r.span);
  for (const std::string* s : {&d.title, &d.date, &d.language, &d.publisher, &d.url, &d.source.member}) check_words(*s);
  for (const auto& a : d.authors) check_words(a);
}

}  // namespace promises
