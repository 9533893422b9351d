// Gumbo with an arena: its nodes are never freed one by one (which recurses), the arena
// goes as a whole. The tree is walked through parent pointers.
#include "stemma/read/html/tree.h"

#include <gumbo.h>

#include <algorithm>
#include <memory>
#include <new>
#include <vector>

namespace stemma::read::html {
namespace {

class Arena {
 public:
  void* take(size_t size) {
    size = (size + 15) & ~size_t{15};
    if (size > left_) {
      const size_t chunk = size > kChunk ? size : kChunk;
      chunks_.push_back(std::unique_ptr<char[]>(new char[chunk]));
      at_ = chunks_.back().get();
      left_ = chunk;
    }
    void* out = at_;
    at_ += size;
    left_ -= size;
    return out;
  }

 private:
  static constexpr size_t kChunk = 256 * 1024;
  std::vector<std::unique_ptr<char[]>> chunks_;
  char* at_ = nullptr;
  size_t left_ = 0;
};

const GumboVector& attributes_of(const void* node) { return static_cast<const GumboNode*>(node)->v.element.attributes; }

class Walker {
 public:
  Walker(const std::string& html, Visitor& visitor) : html_(html), visitor_(visitor) {}

  void run(const GumboNode* root) {
    struct Frame {
      const GumboNode* node;
      unsigned next;
      Element element;
    };
    std::vector<Frame> stack;
    auto open = [&](const GumboNode* node) {
      const Element e = element(node);
      if (visitor_.enter(e)) stack.push_back({node, 0, e});
    };
    open(root);
    while (!stack.empty()) {
      Frame& frame = stack.back();
      const GumboVector& children = frame.node->v.element.children;
      if (frame.next == children.length) {
        visitor_.leave(frame.element);
        stack.pop_back();
        continue;
      }
      const auto* child = static_cast<const GumboNode*>(children.data[frame.next++]);
      switch (child->type) {
        case GUMBO_NODE_ELEMENT: open(child); break;
        case GUMBO_NODE_TEXT: case GUMBO_NODE_WHITESPACE: case GUMBO_NODE_CDATA: text(child->v.text); break;
        default: break;
      }
    }
  }

 private:
  size_t place(const char* p) const {
    return p && p >= html_.data() && p <= html_.data() + html_.size() ? static_cast<size_t>(p - html_.data()) : std::string::npos;
  }

  Element element(const GumboNode* node) {
    const GumboElement& g = node->v.element;
    Element e;
    e.node = node;
    e.name = g.tag == GUMBO_TAG_UNKNOWN ? std::string_view() : std::string_view(gumbo_normalized_tagname(g.tag));
    const size_t at = g.original_tag.length > 0 ? place(g.original_tag.data) : std::string::npos;
    e.begin = at == std::string::npos ? last_ : at;
    e.end = at == std::string::npos ? last_ : at + g.original_tag.length;
    const size_t close = g.original_end_tag.length > 0 ? place(g.original_end_tag.data) : std::string::npos;
    e.close = close == std::string::npos ? e.end : close;
    last_ = e.end;
    return e;
  }

  void text(const GumboText& g) {
    Text t;
    t.text = g.text;
    t.begin = place(g.original_text.data);
    if (t.begin == std::string::npos) t.begin = last_;
    t.end = t.begin + std::min(g.original_text.length, html_.size() - t.begin);
    last_ = t.end;
    visitor_.text(t);
  }

  const std::string& html_;
  Visitor& visitor_;
  size_t last_ = 0;     // source place reached: where what the parser made up stands
};

}  // namespace

std::string_view Element::attribute(const char* key) const {
  const GumboAttribute* a = gumbo_get_attribute(&attributes_of(node), key);
  return a ? std::string_view(a->value) : std::string_view();
}

bool Element::has(const char* key) const { return gumbo_get_attribute(&attributes_of(node), key) != nullptr; }

void walk(const std::string& html, Visitor& visitor) {
  Arena arena;
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = [](void* a, size_t size) { return static_cast<Arena*>(a)->take(size); };
  options.deallocator = [](void*, void*) {};
  options.userdata = &arena;
  options.max_errors = 0;
  const GumboOutput* output = gumbo_parse_with_options(&options, html.data(), html.size());
  if (output && output->root) Walker(html, visitor).run(output->root);
}

}  // namespace stemma::read::html
