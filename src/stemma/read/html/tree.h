// The page as a sequence of events, in the order of the document's tree.
//
//   struct Show : Visitor { void text(const Text& t) override { puts(t); } … };
//   walk("<p>a", show);      // enter p, text "a", leave p, inside html and body
//   walk("", show);          // html, head and body, and no text
//
// The one place that knows the parser (lexbor). Iterative: the depth of a page costs no
// stack. Elements and texts know where in the source they stand; what the parser made up
// (an html nobody wrote) stands where it was made up. Attributes are asked for by a
// closed list of names, so that asking costs no comparison of strings.
// Thread-safe: each walk has a parser of its own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace stemma::read::html {

// The attributes anybody here asks for; their names stand in tree.cc in this order.
enum class Attribute : uint8_t {
  kClass, kColspan, kContent, kDatetime, kHidden, kHref, kHttpEquiv, kId, kItemprop, kItemtype, kLang, kName, kProperty, kPubdate, kRel, kRole,
  kRowspan, kStyle, kType, kAriaHidden, kCount,
};

struct Element {
  std::string_view name;                // "p"
  uint16_t tag = 0;                     // a small number, one for each known name; 0 if the name is unknown
  size_t begin = 0;                     // of the start tag in the source
  size_t end = 0;                       // behind it
  size_t close = 0;                     // of the end tag; `end` if there is none
  const void* node = nullptr;
  const uintptr_t* names = nullptr;     // the parser's numbers for Attribute, in this page
  // The value of an attribute, entities decoded; empty if absent.
  std::string_view attribute(Attribute which) const;
  bool has(Attribute which) const;
  bool bare() const;                    // no attributes at all
};
constexpr size_t kTags = 1024;          // Element::tag is below this

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
