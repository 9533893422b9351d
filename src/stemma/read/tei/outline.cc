// One pass. A division is noted when it opens; when a document opens inside it, all that
// are open become members.
#include "stemma/read/tei/outline.h"

#include <algorithm>
#include <unordered_set>

#include "stemma/read/xml/xml.h"

namespace stemma::read::tei {
namespace {

constexpr size_t kNested = 12;   // members inside members

bool is_division(std::string_view name) { return name.starts_with("div") && name.size() <= 4; }

// An identifier as a part of an address: no separators, of bounded length.
std::string as_name(std::string_view id) {
  std::string out(id.substr(0, 120));
  for (char& c : out) {
    if (c == '/' || c == '!' || c == '\\' || static_cast<unsigned char>(c) <= ' ') c = '_';
  }
  return out;
}

class Outliner : public xml::Visitor {
 public:
  void enter(const xml::Tag& tag) override {
    Open o{tag.begin, std::string(tag.value("xml:id")), false, false, false};
    const std::string_view parent = names_.empty() ? std::string_view() : names_.back();
    const bool part = tag.name == "front" || tag.name == "body" || tag.name == "back" || tag.name == "text";
    const bool top = parent == "front" || parent == "body" || parent == "back";
    const bool document = (is_division(tag.name) && tag.value("type") == "document") || (tag.name == "TEI" && parent == "teiCorpus");
    names_.emplace_back(tag.name);
    if (within_ == 0 && (part || is_division(tag.name) || document)) {
      o.candidate = true;
      o.document = document;
      if (o.id.empty()) o.id = part ? std::string(tag.name) : std::string(tag.value("type"));
      if (o.id.empty()) o.id = std::string(tag.name);
    }
    open_.push_back(std::move(o));
    if (document && within_ == 0) {
      if (nested() >= kNested) open_.back().document = false;
      else {
        for (Open& a : open_) note(a);
        ++documents_;
      }
      within_ = open_.size();
    } else if (open_.back().candidate && (top || part)) {
      note(open_.back());
    }
  }

  void leave(const xml::Tag&) override {
    if (within_ == open_.size()) within_ = 0;
    open_.pop_back();
    names_.pop_back();
  }
  void text(const xml::Text&) override {}

  Outline take() {
    Outline o;
    o.several = documents_ >= 2;
    if (!o.several) return o;
    std::sort(members_.begin(), members_.end(), [](const Unit& a, const Unit& b) { return a.begin < b.begin; });
    std::unordered_set<std::string> used;
    uint32_t number = 0;
    for (Unit& u : members_) {
      u.name = as_name(u.name);
      while (!used.insert(u.name).second) u.name = as_name(u.name.substr(0, u.name.find('~'))) + "~" + std::to_string(++number);
    }
    o.members = std::move(members_);
    return o;
  }

 private:
  struct Open {
    uint64_t begin = 0;
    std::string id;
    bool candidate = false;
    bool document = false;
    bool noted = false;
  };
  size_t nested() const { return static_cast<size_t>(std::count_if(open_.begin(), open_.end(), [](const Open& o) { return o.noted; })); }
  void note(Open& o) {
    if (!o.candidate || o.noted) return;
    o.noted = true;
    members_.push_back({o.begin, o.id, o.document});
  }

  std::vector<Open> open_;
  std::vector<std::string> names_;
  std::vector<Unit> members_;
  size_t within_ = 0;       // depth of the document we are in; 0 outside
  uint32_t documents_ = 0;
};

}  // namespace

Outline outline(std::string_view xml) {
  Outliner o;
  xml::parse(xml, o);
  return o.take();
}

}  // namespace stemma::read::tei
