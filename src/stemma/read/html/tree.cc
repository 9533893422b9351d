// lexbor's tree has no positions, its tokens have. So each token is looked at before and
// after the tree takes it: whatever node is new then came from that token, and the node's
// user field gets the number of a place. Only text that the rules move out of a table comes
// later than its token; it is looked for in front of the table when the rules release it.
#include "stemma/read/html/tree.h"

#include <lexbor/dom/interfaces/character_data.h>
#include <lexbor/html/interfaces/document.h>
#include <lexbor/html/parser.h>
#include <lexbor/html/tree.h>
#include <lexbor/html/tree/insertion_mode.h>
#include <lexbor/html/tree/open_elements.h>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

#include "stemma/read/html/scan.h"

namespace stemma::read::html {
namespace {

constexpr std::array<std::string_view, static_cast<size_t>(Attribute::kCount)> kNames = {
    "class", "colspan", "content", "datetime", "hidden", "href", "http-equiv", "id", "itemprop", "itemtype", "lang", "name", "property", "pubdate",
    "rel", "role", "rowspan", "style", "type", "aria-hidden"};

constexpr size_t kLookBack = 128;   // open elements an end tag is compared with
constexpr size_t kLongText = 4096;

// Where a node stands. Of a text: its part from `at` on; further parts are chained.
struct Place {
  size_t begin = 0;
  size_t end = 0;
  size_t close = 0;    // of an element: its end tag, 0 if none was seen
  size_t at = 0;       // of a text: where in the node's text this part begins
  size_t next = 0;     // of a text: the number of the next part
  size_t last = 0;     // of a text's first part: the number of its last one
  size_t length = 0;   // of a text's first part: length of the node's text so far
};

bool is_text(const lxb_dom_node_t* node) { return node && node->type == LXB_DOM_NODE_TYPE_TEXT; }

// Watches tokens go into the tree and writes down where the new nodes come from.
class Tracker {
 public:
  explicit Tracker(const std::string& html) : html_(html), places_(1) { places_.reserve(html.size() / 24 + 16); }

  void attach(lxb_html_parser_t* parser) {
    tree_ = parser->tree;
    next_ = parser->tkz->callback_token_done;
    lxb_html_tokenizer_callback_token_done_set(parser->tkz, &Tracker::token, this);
  }

  const Place* place_of(const lxb_dom_node_t* node) const {
    const auto number = reinterpret_cast<uintptr_t>(node->user);
    return number == 0 ? nullptr : &places_[number];
  }
  const Place& part(size_t number) const { return places_[number]; }

 private:
  static lxb_html_token_t* token(lxb_html_tokenizer_t* tkz, lxb_html_token_t* token, void* self) {
    return static_cast<Tracker*>(self)->take(tkz, token);
  }

  size_t offset(const lxb_char_t* p) const {
    const auto* c = reinterpret_cast<const char*>(p);
    return c >= html_.data() && c <= html_.data() + html_.size() ? static_cast<size_t>(c - html_.data()) : html_.size();
  }

  lxb_dom_node_t* current() const {
    return tree_->open_elements->length == 0 ? nullptr : lxb_html_tree_current_node(tree_);
  }

  lxb_dom_node_t* innermost(lxb_tag_id_t tag, size_t look) const {
    const size_t open = tree_->open_elements->length;
    for (size_t k = 1; k <= std::min(look, open); ++k) {
      auto* node = static_cast<lxb_dom_node_t*>(tree_->open_elements->list[open - k]);
      if (node->local_name == tag) return node;
    }
    return nullptr;
  }

  lxb_html_token_t* take(lxb_html_tokenizer_t* tkz, lxb_html_token_t* token) {
    const bool text = token->tag_id == LXB_TAG__TEXT;
    const bool closing = (token->type & LXB_HTML_TOKEN_TYPE_CLOSE) != 0;
    const bool real = token->tag_id != LXB_TAG__END_OF_FILE;
    const size_t begin = real ? offset(token->begin) : html_.size();
    const size_t end = real ? std::max(begin, offset(token->end)) : begin;
    const lxb_tag_id_t tag = token->tag_id;
    lxb_dom_node_t* closes = closing ? innermost(tag, kLookBack) : nullptr;
    token = next_(tkz, token, tree_);
    if (!token) return token;
    if (text) {
      took_text(begin, end);
      return token;
    }
    release();
    if (closes && closes->user) places_[reinterpret_cast<uintptr_t>(closes->user)].close = start_of_tag(begin);
    if (!closing && tag != LXB_TAG__EM_COMMENT && tag != LXB_TAG__EM_DOCTYPE) stamp_elements(begin, end);
    return token;
  }

  // A tag's token begins at its name.
  size_t start_of_tag(size_t at) const {
    while (at > 0 && at < html_.size() && html_[at] != '<') --at;
    return at;
  }
  size_t end_of_tag(size_t at) const { return at < html_.size() && html_[at] == '>' ? at + 1 : at; }

  void stamp(lxb_dom_node_t* node, size_t begin, size_t end) {
    Place p;
    p.begin = start_of_tag(begin);
    p.end = std::max(p.begin, end_of_tag(end));
    node->user = reinterpret_cast<void*>(places_.size());
    places_.push_back(p);
  }

  // The new element is open now, perhaps with others made for it around it; or it is a
  // void one, the last of its parent.
  void stamp_elements(size_t begin, size_t end) {
    lxb_dom_node_t* node = current();
    if (!node) return;
    if (lxb_dom_node_t* last = node->last_child; last && !last->user && last->type == LXB_DOM_NODE_TYPE_ELEMENT) stamp(last, begin, end);
    for (; node && !node->user && node->type == LXB_DOM_NODE_TYPE_ELEMENT; node = node->parent) stamp(node, begin, end);
  }

  void took_text(size_t begin, size_t end) {
    if (tree_->mode == lxb_html_tree_insertion_mode_in_table_text) {
      if (!table_) {
        table_ = innermost(LXB_TAG_TABLE, tree_->open_elements->length);
        held_begin_ = begin;
      }
      held_end_ = end;
      return;
    }
    if (lxb_dom_node_t* node = current(); node && is_text(node->last_child)) note_text(node->last_child, begin, end);
  }

  // Text between rows waits for the next token, then stands in front of the table.
  void release() {
    if (!table_) return;
    if (table_->parent && is_text(table_->prev)) note_text(table_->prev, held_begin_, held_end_);
    table_ = nullptr;
  }

  // The library gives a growing text only the room it needs at once, and may move it each
  // time; with room to spare, moving a text cut by many ignored tags stays linear.
  void leave_room(lexbor_str_t& data) {
    if (lexbor_str_size(&data) - data.length > data.length / 4) return;
    lexbor_str_realloc(&data, tree_->document->dom_document.text, data.length * 2);
  }

  void note_text(lxb_dom_node_t* node, size_t begin, size_t end) {
    lexbor_str_t& data = lxb_dom_interface_character_data(node)->data;
    const auto first = reinterpret_cast<uintptr_t>(node->user);
    const size_t at = first == 0 ? 0 : places_[first].length;
    if (data.length <= at) return;
    if (at >= kLongText) leave_room(data);
    // The rules may have dropped white space in front.
    const char c = static_cast<char>(data.data[at]);
    if (begin < end && html_[begin] == '\n' && c != '\n') ++begin;
    while (begin < end && is_space(html_[begin]) && !is_space(c)) ++begin;
    const size_t number = places_.size();
    Place p;
    p.begin = begin;
    p.end = end;
    p.at = at;
    places_.push_back(p);
    if (first == 0) {
      node->user = reinterpret_cast<void*>(number);
    } else {
      places_[places_[first].last].next = number;
    }
    Place& head = places_[first == 0 ? number : first];
    head.last = number;
    head.length = data.length;
  }

  const std::string& html_;
  std::vector<Place> places_;      // number 0 is none
  lxb_html_tree_t* tree_ = nullptr;
  lxb_html_tokenizer_token_f next_ = nullptr;
  lxb_dom_node_t* table_ = nullptr;   // text before it waits
  size_t held_begin_ = 0, held_end_ = 0;
};

class Walker {
 public:
  Walker(const Tracker& tracker, Visitor& visitor, lxb_dom_document_t* document) : tracker_(tracker), visitor_(visitor) {
    for (size_t i = 0; i < kNames.size(); ++i) {
      const auto* data = lxb_dom_attr_data_by_local_name(document->attrs, reinterpret_cast<const lxb_char_t*>(kNames[i].data()), kNames[i].size());
      names_[i] = data ? data->attr_id : 0;
    }
  }

  void run(lxb_dom_node_t* root) {
    struct Frame {
      lxb_dom_node_t* next;
      Element element;
    };
    std::vector<Frame> stack;
    auto open = [&](lxb_dom_node_t* node) {
      const Element e = element(node);
      if (visitor_.enter(e)) stack.push_back({node->first_child, e});
    };
    open(root);
    while (!stack.empty()) {
      Frame& frame = stack.back();
      lxb_dom_node_t* child = frame.next;
      if (!child) {
        visitor_.leave(frame.element);
        stack.pop_back();
        continue;
      }
      frame.next = child->next;
      if (child->type == LXB_DOM_NODE_TYPE_ELEMENT) open(child);
      else if (is_text(child)) text(child);
    }
  }

 private:
  Element element(lxb_dom_node_t* node) {
    Element e;
    e.node = node;
    e.names = names_.data();
    e.tag = node->local_name < LXB_TAG__LAST_ENTRY && node->local_name < kTags ? static_cast<uint16_t>(node->local_name) : 0;
    size_t size = 0;
    const lxb_char_t* name = lxb_dom_element_local_name(lxb_dom_interface_element(node), &size);
    e.name = {reinterpret_cast<const char*>(name), name ? size : 0};
    e.begin = e.end = e.close = last_;
    if (const Place* p = tracker_.place_of(node)) {
      e.begin = p->begin;
      e.end = p->end;
      e.close = std::max(p->close, p->end);
      last_ = p->end;
    }
    return e;
  }

  void text(lxb_dom_node_t* node) {
    const lexbor_str_t& data = lxb_dom_interface_character_data(node)->data;
    const std::string_view all(reinterpret_cast<const char*>(data.data), data.length);
    const Place* p = tracker_.place_of(node);
    if (!p) {
      visitor_.text({all, last_, last_});
      return;
    }
    while (true) {
      const Place* next = p->next == 0 ? nullptr : &tracker_.part(p->next);
      last_ = p->end;
      visitor_.text({all.substr(p->at, next ? next->at - p->at : all.npos), p->begin, p->end});
      if (!next) return;
      p = next;
    }
  }

  const Tracker& tracker_;
  Visitor& visitor_;
  std::array<uintptr_t, kNames.size()> names_{};
  size_t last_ = 0;     // source place reached: where what the parser made up stands
};

const lxb_dom_attr_t* find(const Element& e, Attribute which) {
  const uintptr_t name = e.names[static_cast<size_t>(which)];
  if (name == 0) return nullptr;
  const lxb_dom_attr_t* a = static_cast<const lxb_dom_element_t*>(e.node)->first_attr;
  while (a && a->node.local_name != name) a = a->next;
  return a;
}

}  // namespace

std::string_view Element::attribute(Attribute which) const {
  const lxb_dom_attr_t* a = find(*this, which);
  if (!a || !a->value) return {};
  return {reinterpret_cast<const char*>(a->value->data), a->value->length};
}

bool Element::has(Attribute which) const { return find(*this, which) != nullptr; }

bool Element::bare() const { return static_cast<const lxb_dom_element_t*>(node)->first_attr == nullptr; }

void walk(const std::string& html, Visitor& visitor) {
  const std::unique_ptr<lxb_html_parser_t, decltype(&lxb_html_parser_destroy)> parser(lxb_html_parser_create(), &lxb_html_parser_destroy);
  if (!parser || lxb_html_parser_init(parser.get()) != LXB_STATUS_OK) return;
  Tracker tracker(html);
  tracker.attach(parser.get());
  const std::unique_ptr<lxb_html_document_t, decltype(&lxb_html_document_destroy)> document(
      lxb_html_parse(parser.get(), reinterpret_cast<const lxb_char_t*>(html.data()), html.size()), &lxb_html_document_destroy);
  if (!document) return;
  lxb_dom_document_t* dom = lxb_dom_interface_document(document.get());
  if (lxb_dom_node_t* root = lxb_dom_interface_node(dom->element)) Walker(tracker, visitor, dom).run(root);
}

}  // namespace stemma::read::html
