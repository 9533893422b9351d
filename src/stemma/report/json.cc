// The writer keeps one bit of state a level (is this the first member?) and appends; what
// needs no escape is found 16 bytes at a time with SSE2 (part of every x86-64), or eight.
// Escapes are the shortest that RFC 8259 allows; everything from U+0080 is written as is.
#include "stemma/report/json.h"

#include <bit>
#include <cassert>
#include <charconv>
#include <cmath>
#include <cstring>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "stemma/text/utf8.h"

namespace stemma::report {
namespace {

// Length of the valid UTF-8 sequence at `at`, or 0 (Unicode 15, table 3-7).
size_t sequence(std::string_view s, size_t at) {
  const auto byte = [&](size_t i) { return i < s.size() ? static_cast<unsigned char>(s[i]) : 0U; };
  const auto tail = [&](size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const unsigned lead = byte(at);
  const unsigned next = byte(at + 1);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return tail(at + 1) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    if (lead == 0xE0 && next < 0xA0) return 0;
    if (lead == 0xED && next > 0x9F) return 0;
    return tail(at + 1) && tail(at + 2) ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    if (lead == 0xF0 && next < 0x90) return 0;
    if (lead == 0xF4 && next > 0x8F) return 0;
    return tail(at + 1) && tail(at + 2) && tail(at + 3) ? 4 : 0;
  }
  return 0;
}

// The end of the run from `at` on that is written as it stands: printable ASCII but " and \.
// In a word, the high bit of each byte tells whether it asks for a look.
size_t plain_end(std::string_view s, size_t at) {
#ifdef __SSE2__
  const __m128i space = _mm_set1_epi8(' '), quote = _mm_set1_epi8('"'), slash = _mm_set1_epi8('\\');
  for (; at + 16 <= s.size(); at += 16) {   // beyond ASCII is below zero
    const __m128i x = _mm_loadu_si128(reinterpret_cast<const __m128i*>(s.data() + at));
    const __m128i marks = _mm_or_si128(_mm_cmpeq_epi8(x, quote), _mm_cmpeq_epi8(x, slash));
    const auto mask = static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(_mm_cmplt_epi8(x, space), marks)));
    if (mask != 0) return at + static_cast<size_t>(std::countr_zero(mask));
  }
#endif
  constexpr uint64_t kOnes = 0x0101010101010101ULL, kHigh = kOnes * 0x80;
  const auto zero = [](uint64_t x) { return (x - kOnes) & ~x; };
  for (; at + 8 <= s.size(); at += 8) {
    uint64_t x = 0;
    std::memcpy(&x, s.data() + at, 8);
    if (((x | (x - kOnes * 0x20) | zero(x ^ kOnes * '"') | zero(x ^ kOnes * '\\')) & kHigh) != 0) break;
  }
  const auto plain = [](char c) { return c >= 0x20 && static_cast<unsigned char>(c) < 0x80 && c != '"' && c != '\\'; };
  while (at < s.size() && plain(s[at])) ++at;
  return at;
}

void escape(unsigned char c, std::string& out) {
  switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    case '\b': out += "\\b"; return;
    case '\f': out += "\\f"; return;
    default: break;
  }
  constexpr char kHex[] = "0123456789abcdef";
  out += "\\u00";
  out += kHex[c >> 4U];
  out += kHex[c & 15U];
}

template <typename T>
void append_number(T value, std::string& out) {
  char buffer[40];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
  out.append(buffer, end);
}

}  // namespace

std::string valid_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  size_t i = text::ascii_prefix(text);
  out.append(text, 0, i);
  while (i < text.size()) {
    const size_t n = sequence(text, i);
    if (n == 0) {
      out += "\xEF\xBF\xBD";
      ++i;
    } else {
      out.append(text, i, n);
      i += n;
    }
  }
  return out;
}

void Json::value_begins() {
  assert(open_.empty() || open_.back() == '[' || keyed_);
  if (!keyed_ && !first_) out_ += ',';
  first_ = false;
  keyed_ = false;
}

Json& Json::begin_object() {
  value_begins();
  out_ += '{';
  open_.push_back('{');
  first_ = true;
  return *this;
}

Json& Json::end_object() {
  assert(!open_.empty() && open_.back() == '{' && !keyed_);
  out_ += '}';
  open_.pop_back();
  first_ = false;
  return *this;
}

Json& Json::begin_array() {
  value_begins();
  out_ += '[';
  open_.push_back('[');
  first_ = true;
  return *this;
}

Json& Json::end_array() {
  assert(!open_.empty() && open_.back() == '[');
  out_ += ']';
  open_.pop_back();
  first_ = false;
  return *this;
}

Json& Json::key(std::string_view name) {
  assert(!open_.empty() && open_.back() == '{' && !keyed_ && plain_end(name, 0) == name.size());
  out_.append(first_ ? "\"" : ",\"").append(name).append("\":");
  first_ = false;
  keyed_ = true;
  return *this;
}

Json& Json::string(std::string_view value) {
  value_begins();
  out_ += '"';
  size_t plain = 0;  // start of the run not yet copied
  for (size_t i = plain_end(value, 0); i < value.size(); i = plain_end(value, i)) {
    const auto c = static_cast<unsigned char>(value[i]);
    const size_t n = c < 0x80 ? 1 : sequence(value, i);
    if (n > 1) {
      i += n;
      continue;
    }
    out_.append(value, plain, i - plain);
    if (n == 0)
      out_ += "\xEF\xBF\xBD";
    else
      escape(c, out_);
    plain = ++i;
  }
  out_.append(value, plain, value.size() - plain);
  out_ += '"';
  return *this;
}

Json& Json::number(uint64_t value) {
  value_begins();
  append_number(value, out_);
  return *this;
}

Json& Json::number(int value) {
  value_begins();
  append_number(value, out_);
  return *this;
}

Json& Json::number(float value) {
  if (!std::isfinite(value)) return null();
  value_begins();
  if (value == 1) out_ += '1';   // most confidences
  else append_number(value, out_);
  return *this;
}

Json& Json::number(double value) {
  if (!std::isfinite(value)) return null();
  value_begins();
  append_number(value, out_);
  return *this;
}

Json& Json::boolean(bool value) {
  value_begins();
  out_ += value ? "true" : "false";
  return *this;
}

Json& Json::null() {
  value_begins();
  out_ += "null";
  return *this;
}

Json& Json::string_or_null(std::string_view value) { return value.empty() ? null() : string(value); }

Json& Json::span(Span span, std::string_view text) {
  key("begin").number(uint64_t{span.begin});
  key("end").number(uint64_t{span.end});
  return key("exact").string(span.of(text));
}

std::string Json::take() {
  std::string out = std::move(out_);
  *this = Json();
  return out;
}

}  // namespace stemma::report
