#include "http/message.h"

#include "stemma/report/json.h"
#include "stemma/text/utf8.h"

namespace stemma::serve {
namespace {

int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::optional<std::string> decode(std::string_view s, bool plus_is_blank) {
  std::string out;
  for (size_t i = 0; i < s.size(); ++i) {
    if (s[i] == '%') {
      const int high = i + 2 < s.size() ? digit(s[i + 1]) : -1, low = i + 2 < s.size() ? digit(s[i + 2]) : -1;
      if (high < 0 || low < 0) return std::nullopt;
      out += static_cast<char>(high << 4 | low);
      i += 2;
    } else {
      out += plus_is_blank && s[i] == '+' ? ' ' : s[i];
    }
  }
  if (out.find('\0') != std::string::npos || text::valid_prefix(out) != out.size()) return std::nullopt;
  return out;
}

}  // namespace

std::optional<Target> parse_target(std::string_view target) {
  if (target.empty() || target.front() != '/') return std::nullopt;
  Target out;
  const size_t mark = target.find('?');
  std::string_view path = target.substr(1, mark == target.npos ? mark : mark - 1);
  while (!path.empty()) {
    const size_t end = std::min(path.find('/'), path.size());
    auto segment = decode(path.substr(0, end), false);
    if (!segment || *segment == "." || *segment == "..") return std::nullopt;
    if (!segment->empty()) out.segments.push_back(std::move(*segment));
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  std::string_view query = mark == target.npos ? std::string_view() : target.substr(mark + 1);
  query = query.substr(0, query.find('#'));
  while (!query.empty()) {
    const size_t end = std::min(query.find('&'), query.size());
    const std::string_view pair = query.substr(0, end);
    const size_t equals = std::min(pair.find('='), pair.size());
    auto name = decode(pair.substr(0, equals), true), value = decode(pair.substr(std::min(equals + 1, pair.size())), true);
    if (!name || !value) return std::nullopt;
    if (!name->empty()) out.parameters[std::move(*name)] = std::move(*value);
    query.remove_prefix(std::min(end + 1, query.size()));
  }
  return out;
}

std::string_view Request::parameter(std::string_view name) const {
  const auto it = parameters.find(name);
  return it == parameters.end() ? std::string_view() : it->second;
}

std::string_view Request::header(std::string_view name) const {
  const auto it = headers.find(name);
  return it == headers.end() ? std::string_view() : it->second;
}

Response json(std::string body) {
  Response out;
  out.body = std::move(body);
  return out;
}

Response problem(unsigned status, std::string_view code, std::string_view message) {
  report::Json j;
  j.begin_object().key("type").string("error").key("code").string(code).key("message").string(message).end_object();
  Response out = json(j.take());
  out.status = status;
  return out;
}

Response not_found(std::string_view message) { return problem(404, "not-found", message); }

}  // namespace stemma::serve
