// From "<" to "<": a tag is read to its ">", a word's text to the next "<".
#include "stemma/read/pdf/boxes.h"

#include <charconv>
#include <cmath>

#include "stemma/text/utf8.h"

namespace stemma::read::pdf {
namespace {

constexpr float kLargest = 100'000;      // points: no sheet is longer
constexpr uint32_t kMostWords = 200'000; // on one page

// The value of name="…" in a tag; empty if absent.
std::string_view attribute(std::string_view tag, std::string_view name) {
  for (size_t at = tag.find(name); at != tag.npos; at = tag.find(name, at + 1)) {
    if (at == 0 || tag[at - 1] != ' ' || tag.substr(at + name.size(), 2) != "=\"") continue;
    const size_t begin = at + name.size() + 2;
    const size_t end = tag.find('"', begin);
    return end == tag.npos ? std::string_view() : tag.substr(begin, end - begin);
  }
  return {};
}

float number(std::string_view tag, std::string_view name) {
  const std::string_view value = attribute(tag, name);
  float out = 0;
  std::from_chars(value.data(), value.data() + value.size(), out);
  return std::isfinite(out) ? std::clamp(out, -kLargest, kLargest) : 0;
}

Box box_of(std::string_view tag) {
  Box box{number(tag, "xMin"), number(tag, "yMin"), number(tag, "xMax"), number(tag, "yMax")};
  if (box.right < box.left) std::swap(box.left, box.right);
  if (box.bottom < box.top) std::swap(box.top, box.bottom);
  return box;
}

bool is_tag(std::string_view tag, std::string_view name) {
  return tag.starts_with(name) && (tag.size() == name.size() || tag[name.size()] == ' ' || tag[name.size()] == '/');
}

class Reader {
 public:
  Reader(uint32_t first_page, std::vector<Sheet>& sheets) : page_(first_page), sheets_(sheets) {}

  bool read(std::string_view s) {
    bool whole = false;
    for (size_t at = s.find('<'); at != s.npos; at = s.find('<', at + 1)) {
      const size_t end = s.find('>', at);
      if (end == s.npos) break;
      const std::string_view tag = s.substr(at + 1, end - at - 1);
      if (is_tag(tag, "page")) {
        open_page(tag);
      } else if (is_tag(tag, "line") || is_tag(tag, "/line")) {
        close_line();
      } else if (is_tag(tag, "word")) {
        const size_t close = s.find('<', end);
        if (close == s.npos) break;   // cut in the middle of a word
        add_word(tag, s.substr(end + 1, close - end - 1));
      } else if (is_tag(tag, "/html")) {
        whole = true;
      }
      at = end;
    }
    close_line();
    return whole;
  }

 private:
  void open_page(std::string_view tag) {
    close_line();
    Sheet sheet;
    sheet.index = page_++;
    sheet.width = number(tag, "width");
    sheet.height = number(tag, "height");
    sheets_.push_back(std::move(sheet));
    open_ = true;
    first_ = 0;
  }

  void add_word(std::string_view tag, std::string_view escaped) {
    if (!open_ || sheets_.back().words.size() >= kMostWords) return;
    const std::string letters = printable(unescaped(escaped));
    if (letters.empty()) return;
    Sheet& sheet = sheets_.back();
    const auto begin = static_cast<uint32_t>(sheet.letters.size());
    sheet.letters += letters;
    sheet.words.push_back({box_of(tag), {begin, static_cast<uint32_t>(sheet.letters.size())}, 1});
  }

  void close_line() {
    if (!open_) return;
    Sheet& sheet = sheets_.back();
    Line line;
    line.first = first_;
    line.end = static_cast<uint32_t>(sheet.words.size());
    if (line.first == line.end) return;
    measure(sheet, line);
    sheet.lines.push_back(line);
    first_ = line.end;
  }

  uint32_t page_;
  std::vector<Sheet>& sheets_;
  bool open_ = false;
  uint32_t first_ = 0;   // word that begins the open line
};

// The character that "amp" or "#x20AC" stands for; 0 if none.
char32_t entity(std::string_view name) {
  constexpr std::pair<std::string_view, char32_t> kNamed[] = {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};
  for (const auto& [n, c] : kNamed) {
    if (name == n) return c;
  }
  if (name.size() < 2 || name[0] != '#') return 0;
  const bool hex = name[1] == 'x' || name[1] == 'X';
  name.remove_prefix(hex ? 2 : 1);
  uint32_t code = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), code, hex ? 16 : 10);
  if (error != std::errc() || end != name.data() + name.size()) return 0;
  return code > 0x10FFFF || (code >= 0xD800 && code < 0xE000) ? 0 : code;
}

}  // namespace

std::string unescaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size(); ++at) {
    const size_t end = text[at] == '&' ? text.substr(at, 12).find(';') : text.npos;
    const char32_t c = end == text.npos ? 0 : entity(text.substr(at + 1, end - 1));
    if (c == 0) {
      out += text[at];
    } else {
      text::append_code_point(out, c);
      at += end;
    }
  }
  return out;
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const size_t valid = text::valid_prefix(text);
    for (size_t i = 0; i < valid; ++i) {
      const auto c = static_cast<unsigned char>(text[i]);
      if (c == 0xC2 && i + 1 < valid && static_cast<unsigned char>(text[i + 1]) < 0xA0) { ++i; continue; }   // C1
      if (c >= 0x20 && c != 0x7F) out += text[i];
    }
    text.remove_prefix(std::min(text.size(), valid + 1));
  }
  return out;
}

bool parse_boxes(std::string_view xhtml, uint32_t first_page, std::vector<Sheet>& sheets) {
  return Reader(first_page, sheets).read(xhtml);
}

}  // namespace stemma::read::pdf
