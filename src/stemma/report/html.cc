#include "stemma/report/html.h"

#include "stemma/report/page.h"

namespace stemma::report {

std::string escape_html(std::string_view text) {
  const std::string safe = printable(text);
  std::string out;
  out.reserve(safe.size() + safe.size() / 16);
  for (const char c : safe) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: out += c;
    }
  }
  return out;
}

Html& Html::open(std::string_view tag, std::string_view attributes) {
  out_.append("<").append(tag);
  if (!attributes.empty()) out_.append(" ").append(attributes);
  out_.append(">");
  return *this;
}

Html& Html::close(std::string_view tag) {
  out_.append("</").append(tag).append(">");
  return *this;
}

Html& Html::text(std::string_view text) { return raw(escape_html(text)); }

Html& Html::raw(std::string_view markup) {
  out_.append(markup);
  return *this;
}

Html& Html::element(std::string_view tag, std::string_view attributes, std::string_view text) {
  return open(tag, attributes).text(text).close(tag);
}

}  // namespace stemma::report
