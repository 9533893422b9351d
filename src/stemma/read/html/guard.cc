// Tree construction by the standard can take quadratic time and memory: elements nested
// without end, formatting elements reopened in every paragraph, thousands of attributes,
// of options in one list, of body tags that add attributes to the first. One linear pass
// before it keeps a stack of open elements and rewrites such tags as comments of the same
// length ("<b>" → "<?>"), an option as a rule, so that every offset stays.
#include <algorithm>
#include <vector>

#include "stemma/read/html/scan.h"

namespace stemma::read::html {
namespace {

constexpr size_t kDepth = 400;
constexpr size_t kAttributes = 500;
constexpr size_t kLookBack = 128;
constexpr size_t kRoots = 8;            // html and body tags whose attributes are merged
constexpr size_t kOptions = 1000;       // of one select; the parser walks them all for each new one
constexpr size_t kAllOptions = 10000;

bool one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}
bool formatting(std::string_view n) {
  return one_of(n, {"b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"});
}
bool is_void(std::string_view n) {
  return one_of(n, {"area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link", "meta",
                    "param", "source", "track", "wbr", "html", "head", "body", "image"});
}
bool closes_itself(std::string_view n) {
  return one_of(n, {"p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "option", "optgroup", "colgroup", "a", "rt", "rp"});
}
bool raw_text(std::string_view n) {
  return one_of(n, {"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"});
}
bool foreign(std::string_view n) { return n == "svg" || n == "math"; }

class Guard {
 public:
  explicit Guard(std::string_view html) : html_(html), out_(html) {}

  std::string run(bool& flattened) {
    size_t at = 0;
    while ((at = html_.find('<', at)) != std::string_view::npos && at + 1 < html_.size()) at = markup(at);
    flattened = flattened_;
    return std::move(out_);
  }

 private:
  struct Open {
    std::string name;
    bool dropped;
  };

  size_t markup(size_t at) {
    const char next = html_[at + 1];
    if (html_.compare(at, 4, "<!--") == 0) {
      const size_t end = html_.find("-->", at + 4);
      return end == std::string_view::npos ? html_.size() : end + 3;
    }
    const bool closing = next == '/';
    const size_t name_at = at + (closing ? 2 : 1);
    if (name_at >= html_.size() || !is_alpha(html_[name_at])) return at + 1;
    size_t name_end = name_at;
    std::string name;
    while (name_end < html_.size() && !is_space(html_[name_end]) && html_[name_end] != '/' && html_[name_end] != '>') {
      if (name.size() < 20) name += lower(html_[name_end]);
      ++name_end;
    }
    const size_t end = tag_end(html_, at);
    if (end == std::string_view::npos) return html_.size();
    bool drop = formatting(name);
    if (!closing && name == "option" && !keep_option()) {
      out_.replace(at, 7, "<hr    ");   // still parts its neighbours
      return end;
    }
    if (!closing && name == "select") options_ = 0;
    if (!closing && (name == "html" || name == "body")) drop = ++roots_ > kRoots;
    if (closing) {
      drop = close(name) || drop;
    } else if (!drop && attributes(at, end) > kAttributes) {
      drop = flattened_ = true;
    } else if (!drop && !is_void(name) && !(html_[end - 2] == '/' && foreign_ > 0)) {
      drop = open(name);
    }
    if (drop) comment(at, end);
    if (!closing && raw_text(name) && foreign_ == 0) return skip_raw(name, end);
    return end;
  }

  bool keep_option() {
    const bool keep = options_ < kOptions && all_options_ < kAllOptions;
    options_ += keep;
    all_options_ += keep;
    flattened_ = flattened_ || !keep;
    return keep;
  }

  // Behind the end of a raw text element's content. Searched once for each name that
  // never ends.
  size_t skip_raw(const std::string& name, size_t at) {
    for (size_t i = at; (i = html_.find("</", i)) != std::string_view::npos; i += 2) {
      size_t k = 0;
      while (k < name.size() && i + 2 + k < html_.size() && lower(html_[i + 2 + k]) == name[k]) ++k;
      if (k == name.size()) return i;
    }
    return html_.size();
  }

  size_t attributes(size_t at, size_t end) const {
    if (end - at < 2 * kAttributes) return 0;
    return static_cast<size_t>(std::count_if(html_.begin() + static_cast<long>(at), html_.begin() + static_cast<long>(end),
                                             [](char c) { return is_space(c) || c == '/' || c == '"' || c == '\''; })) / 2;
  }

  bool open(const std::string& name) {
    if (foreign_ == 0 && closes_itself(name)) {
      for (size_t k = 0; k < std::min<size_t>(8, stack_.size()); ++k) {
        const Open& o = stack_[stack_.size() - 1 - k];
        if (o.name == name) {
          stack_.resize(stack_.size() - 1 - k);
          break;
        }
        if (!closes_itself(o.name) && o.name != "span") break;
      }
    }
    const bool drop = stack_.size() >= kDepth;
    flattened_ = flattened_ || drop;
    if (foreign(name)) ++foreign_;
    stack_.push_back({name, drop});
    return drop;
  }

  bool close(const std::string& name) {
    for (size_t k = 0; k < std::min(kLookBack, stack_.size()); ++k) {
      const size_t i = stack_.size() - 1 - k;
      if (stack_[i].name != name) continue;
      const bool dropped = stack_[i].dropped;
      for (size_t j = i; j < stack_.size(); ++j) foreign_ -= foreign(stack_[j].name);
      stack_.resize(i);
      return dropped;
    }
    return false;
  }

  void comment(size_t at, size_t end) {
    out_[at + 1] = '?';
    std::fill(out_.begin() + static_cast<long>(at) + 2, out_.begin() + static_cast<long>(end) - 1, ' ');
  }

  std::string_view html_;
  std::string out_;
  std::vector<Open> stack_;
  int foreign_ = 0;
  size_t roots_ = 0;
  size_t options_ = 0;
  size_t all_options_ = 0;
  bool flattened_ = false;
};

}  // namespace

size_t tag_end(std::string_view html, size_t at) {
  char quote = 0;
  char last = 0;   // the last character that is not white space
  for (size_t i = at + 1; i < html.size(); ++i) {
    const char c = html[i];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if ((c == '"' || c == '\'') && last == '=') {
      quote = c;
    } else if (c == '>') {
      return i + 1;
    }
    if (!is_space(c)) last = c;
  }
  return std::string_view::npos;
}

std::string guarded(std::string_view html, bool& flattened) { return Guard(html).run(flattened); }

}  // namespace stemma::read::html
