#include "stemma/report/export/w3c_target.h"

#include <string>

#include "stemma/text/utf8.h"

namespace stemma::report {
namespace {

constexpr size_t kContext = 32;  // characters on either side

int digit(char c) { return c >= 'a' ? c - 'a' + 10 : c - '0'; }

// base64url without padding, of hexadecimal digits.
std::string base64url(std::string_view hex) {
  constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  std::string out;
  unsigned bits = 0, have = 0;
  for (const char c : hex) {
    bits = bits << 4U | static_cast<unsigned>(digit(c));
    have += 4;
    if (have < 6) continue;
    have -= 6;
    out += kLetters[bits >> have & 63U];
  }
  if (have > 0) out += kLetters[bits << (6 - have) & 63U];
  return out;
}

std::string name_of(const doc::Document& d) {
  return d.source.sha256.size() == 64 ? "ni:///sha-256;" + base64url(d.source.sha256) : "urn:stemma:" + d.id;
}

}  // namespace

Characters::Characters(std::string_view text) : text_(text) {
  uint64_t n = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    if (i % kStep == 0) marks_.push_back(n);
    n += starts(i);
  }
  if (text.size() % kStep == 0) marks_.push_back(n);
}

uint64_t Characters::before(size_t at) const {
  uint64_t n = marks_[at / kStep];
  for (size_t i = at - at % kStep; i < at; ++i) n += starts(i);
  return n;
}

Span Characters::around(Span s, bool left) const {
  size_t at = left ? s.begin : s.end;
  for (size_t i = 0; i < kContext; ++i) {
    if (left) at = text::previous_code_point(text_, at);
    else if (at < text_.size()) text::next_code_point(text_, at);
  }
  const auto to = static_cast<uint32_t>(at);
  return left ? Span{to, s.begin} : Span{s.end, to};
}

void write_target(Json& j, const doc::Document& d, const Characters& characters, Span span) {
  j.key("target").begin_object().key("type").string("SpecificResource").key("source").begin_object();
  j.key("id").string(name_of(d)).key("type").string("Text");
  if (!d.source.media_type.empty()) j.key("format").string(d.source.media_type);
  if (!d.language.empty()) j.key("language").string(d.language);
  j.end_object();
  if (!span.empty()) {
    j.key("selector").begin_array().begin_object().key("type").string("TextPositionSelector");
    j.key("start").number(characters.before(span.begin)).key("end").number(characters.before(span.end)).end_object();
    j.begin_object().key("type").string("TextQuoteSelector").key("exact").string(span.of(d.text));
    j.key("prefix").string(characters.around(span, true).of(d.text));
    j.key("suffix").string(characters.around(span, false).of(d.text)).end_object().end_array();
  }
  j.end_object();
}

}  // namespace stemma::report
