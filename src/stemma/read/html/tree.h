// The page as a sequence of events, in the order of the document's tree.
//
//   struct Show : Visitor { void text(const Text& t) override { puts(t); } … };
//   walk("<p>a", show);      // enter p, text "a", leave p, inside html and body
//   walk("", show);          // html, head and body, and no text
//
// The one place that knows the parser. Iterative: the depth of a page costs no stack.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace stemma::read::html {

struct Element {
  std::string_view name;                // "p"; empty if unknown
  size_t begin = 0;                     // of the start tag in the source
  size_t end = 0;                       // behind it
  size_t close = 0;                     // of the end tag; `end` if there is none
  const void* node = nullptr;
  // The value of an attribute, entities decoded; empty if absent.
  std::string_view attribute(const char* key) const;
  bool has(const char* key) const;
};

// A piece of text: `text` is decoded; it stands for source[begin, end).
struct Text {
  std::string_view text;
  size_t begin = 0;
  size_t end = 0;
};

class Visitor {
 public:
  virtual ~Visitor() = default;
  // False: leave the element and all in it out (leave() is not called).
  virtual bool enter(const Element& e) = 0;
  virtual void leave(const Element& e) = 0;
  virtual void text(const Text& t) = 0;
};

void walk(const std::string& html, Visitor& visitor);

}  // namespace stemma::read::html
