#include "pages.h"

#include "assets.h"
#include "http/encode.h"

namespace stemma::serve {
namespace {

constexpr const char* kForEver = "private, max-age=31536000, immutable";

std::string escaped(std::string_view s) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (const char c : s) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = (byte | 32U) >= 'a' && (byte | 32U) <= 'z', digit = byte >= '0' && byte <= '9';
    const bool plain = letter || digit || c == '-' || c == '.' || c == '_' || c == '~';
    if (plain) out += c;
    else out.append(1, '%').append(1, kDigits[byte >> 4U]).append(1, kDigits[byte & 15U]);
  }
  return out;
}

}  // namespace

std::string without_token(const Request& request) {
  std::string out;
  for (const std::string& s : request.segments) out += "/" + escaped(s);
  if (out.empty()) out = "/";
  char mark = '?';
  for (const auto& [name, value] : request.parameters) {
    if (name == "token") continue;
    out += mark + escaped(name) + "=" + escaped(value);
    mark = '&';
  }
  return out;
}

Response page(const Request& request) {
  if (request.method != "GET" && request.method != "HEAD") return problem(405, "bad-method", "this address is only read: GET");
  const bool file = !request.segments.empty() && request.segments[0] == "assets";
  std::string path = "/index.html";
  if (file) {
    path.clear();
    for (const std::string& s : request.segments) path += "/" + s;
  }
  const Asset* const found = asset(path);
  if (found == nullptr) return not_found("the workbench has no such file");
  Response out;
  out.type = std::string(found->type);
  const std::string tag = "\"" + std::string(found->tag) + "\"";
  out.headers.emplace_back("ETag", tag);
  out.headers.emplace_back("Cache-Control", file ? kForEver : "private, no-cache");
  if (is_known(request, tag)) {
    out.status = 304;
    return out;
  }
  out.body = std::string(found->bytes);
  out.headers.emplace_back("Content-Encoding", "gzip");
  if (!takes_gzip(request.header("accept-encoding"))) return unpacked(std::move(out));
  return out;
}

}  // namespace stemma::serve
