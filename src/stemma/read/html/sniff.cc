// What a page says at its beginning, read without a parser.
#include <algorithm>

#include "stemma/read/html/html.h"
#include "stemma/read/html/scan.h"

namespace stemma::read::html {
namespace {

constexpr size_t kLook = 4096;

bool starts_with(std::string_view text, size_t at, std::string_view lower_case) {
  if (text.size() - at < lower_case.size()) return false;
  for (size_t i = 0; i < lower_case.size(); ++i) {
    if (lower(text[at + i]) != lower_case[i]) return false;
  }
  return true;
}

}  // namespace

bool looks_like_page(std::string_view text) {
  size_t at = 0;
  if (text.substr(0, 3) == "\xef\xbb\xbf") at = 3;
  auto skip_space = [&] { while (at < text.size() && is_space(text[at])) ++at; };
  skip_space();
  // Comments and an XML declaration may come first.
  for (int i = 0; i < 8; ++i) {
    std::string_view close;
    if (starts_with(text, at, "<!--")) close = "-->";
    else if (starts_with(text, at, "<?xml")) close = "?>";
    else break;
    const size_t end = text.substr(0, at + kLook).find(close, at);
    if (end == std::string_view::npos) break;
    at = end + close.size();
    skip_space();
  }
  for (const char* first : {"<!doctype html", "<html", "<head", "<body"}) {
    if (starts_with(text, at, first)) return true;
  }
  // A fragment: begins with a tag, and has several block tags near its beginning.
  if (at >= text.size() || text[at] != '<') return false;
  int blocks = 0;
  const std::string_view head = text.substr(0, std::min(text.size(), at + kLook));
  for (size_t i = at; i < head.size(); ++i) {
    if (head[i] != '<') continue;
    for (const char* tag : {"<p>", "<p ", "<div", "</p>", "</div>", "<h1", "<h2", "<table", "<ul>", "<ol>", "<article", "<section",
                            "<br", "<title>", "<meta ", "<blockquote", "<li>", "<span"}) {
      if (starts_with(head, i, tag)) { ++blocks; break; }
    }
    if (blocks >= 2) return true;
  }
  return false;
}

std::string declared_encoding(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, kLook);
  const bool xml = starts_with(head, 0, "<?xml");
  // Inside a tag only: nothing before the first one is looked at, plain text has none.
  for (size_t i = std::min(head.find('<'), head.size()); i < head.size(); ++i) {
    if (lower(head[i]) != 'c' && lower(head[i]) != 'e') continue;
    std::string_view key;
    if (starts_with(head, i, "charset")) key = "charset";
    else if (xml && starts_with(head, i, "encoding")) key = "encoding";
    else continue;
    // Only inside a tag: the nearest < or > before it is a <.
    const size_t mark = head.substr(0, i).find_last_of("<>");
    if (mark == std::string_view::npos || head[mark] != '<') continue;
    size_t at = i + key.size();
    while (at < head.size() && is_space(head[at])) ++at;
    if (at >= head.size() || head[at] != '=') continue;
    ++at;
    while (at < head.size() && (is_space(head[at]) || head[at] == '"' || head[at] == '\'')) ++at;
    const size_t end = std::min(head.find_first_of("\"'>;/? \t\r\n", at), head.size());
    if (end > at) return std::string(head.substr(at, end - at));
  }
  return "";
}

}  // namespace stemma::read::html
