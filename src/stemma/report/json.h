// A JSON writer: exact order of keys, exact escapes, always valid UTF-8.
//
// Objects are written in the order of the calls, on one line, so that the same
// values give the same bytes. Numbers are printed in the shortest form that reads back
// to the same value. Bytes that are not UTF-8 (a file name may hold any) become U+FFFD.
//
//   Json j;
//   j.begin_object().key("type").string("hit").key("score").number(0.5).end_object();
//   j.text()                          // {"type":"hit","score":0.5}
//   j.begin_object().number(1);       // wrong: a value without its key; an assertion
//
// By specification: RFC 8259. Not thread-safe; one writer a thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/base/span.h"

namespace stemma::report {

class Json {
 public:
  Json& begin_object();
  Json& end_object();
  Json& begin_array();
  Json& end_array();
  Json& key(std::string_view name);  // of printable ASCII without " and \; others are an assertion

  Json& string(std::string_view value);
  Json& number(uint64_t value);
  Json& number(int value);
  Json& number(float value);  // not finite: null
  Json& number(double value);
  Json& boolean(bool value);
  Json& null();
  // null for an empty string: an absent fact.
  Json& string_or_null(std::string_view value);

  // "begin":…,"end":…,"exact":… of a span, inside an object already begun.
  Json& span(Span span, std::string_view text);

  const std::string& text() const { return out_; }
  void reserve(size_t bytes) { out_.reserve(bytes); }  // room ahead: what is not written costs nothing
  std::string take();  // the text; the writer is as new afterwards

 private:
  void value_begins();

  std::string out_;
  std::vector<char> open_;  // '{' or '[' of every level
  bool first_ = true;       // no member yet at this level
  bool keyed_ = false;      // a key is written and waits for its value
};

// `text` with every byte that is no UTF-8 replaced by U+FFFD.
std::string valid_utf8(std::string_view text);

}  // namespace stemma::report
