#include "http/guard.h"

#include <sys/random.h>

namespace stemma::serve {
namespace {

bool same(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  unsigned char differ = 0;
  for (size_t i = 0; i < a.size(); ++i) differ = static_cast<unsigned char>(differ | (a[i] ^ b[i]));
  return differ == 0;
}

std::string cookie_name(uint16_t port) { return "stemma-" + std::to_string(port); }

// The value of a cookie in "a=1; stemma-8765=k3v9".
std::string_view cookie_of(std::string_view header, std::string_view name) {
  while (!header.empty()) {
    const size_t end = std::min(header.find(';'), header.size());
    std::string_view one = header.substr(0, end);
    while (one.starts_with(' ')) one.remove_prefix(1);
    if (one.starts_with(name) && one.substr(name.size()).starts_with('=')) return one.substr(name.size() + 1);
    header.remove_prefix(std::min(end + 1, header.size()));
  }
  return {};
}

}  // namespace

bool Guard::own_host(std::string_view host) const {
  const std::string port = ":" + std::to_string(port_);
  if (!host.ends_with(port)) return false;
  host.remove_suffix(port.size());
  return host == "127.0.0.1" || host == "localhost";
}

bool Guard::has_token(const Request& request) const {
  const std::string_view bearer = request.header("authorization");
  if (bearer.starts_with("Bearer ") && same(bearer.substr(7), token_)) return true;
  return same(cookie_of(request.header("cookie"), cookie_name(port_)), token_) || same(request.parameter("token"), token_);
}

std::optional<Response> Guard::check(const Request& request) const {
  if (!own_host(request.header("host"))) return problem(403, "foreign-host", "this address is not ours; open the one that stemma serve printed");
  const std::string_view origin = request.header("origin");
  if (!origin.empty() && !(origin.starts_with("http://") && own_host(origin.substr(7)))) {
    return problem(403, "foreign-origin", "a page from elsewhere may not ask here");
  }
  const std::string_view site = request.header("sec-fetch-site");
  if (site == "cross-site" || site == "same-site") {
    // A link from elsewhere may open a page, nothing more.
    if (request.method != "GET" || request.header("sec-fetch-mode") != "navigate") return problem(403, "foreign-origin", "a page from elsewhere may not ask here");
  }
  if (!has_token(request)) return problem(401, "no-token", "open the address that stemma serve printed: the token in it is missing or not of this run");
  return std::nullopt;
}

std::string Guard::cookie() const { return cookie_name(port_) + "=" + token_ + "; HttpOnly; SameSite=Strict; Path=/"; }

std::string make_token() {
  static constexpr std::string_view kSigns = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789_-.~ab";
  static_assert(kSigns.size() == 63 || kSigns.size() == 64);
  std::string out;
  while (out.size() < 32) {
    unsigned char bytes[64];
    if (getrandom(bytes, sizeof bytes, 0) != static_cast<ssize_t>(sizeof bytes)) return {};
    for (const unsigned char b : bytes) if (out.size() < 32 && (b & 63U) < 55) out += kSigns[b & 63U];
  }
  return out;
}

}  // namespace stemma::serve
