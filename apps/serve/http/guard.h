// Who may ask: only the person who started the program, from a page of this program.
//
//   Guard guard(8765, "k3v9…");
//   guard.check(request)             // nothing: answer it; or the refusal
//   guard.cookie()                   // what the first answer sets, so that the token leaves the address
//
// A page elsewhere can make a browser send requests here, and a name server can make a foreign name point here
// (DNS rebinding): so the Host must be a loopback name with our port, an Origin must be ours, and a token that only
// the terminal showed must come as cookie, as "Authorization: Bearer", or once as parameter "token". Tokens are compared in
// time that does not tell how much was right. A cookie is of a host, whatever its port: its name says which of several servers it is for.
// By specification: RFC 9110, 7.2; RFC 6454; RFC 6265. Thread-safe.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "http/message.h"

namespace stemma::serve {

class Guard {
 public:
  Guard(uint16_t port, std::string token) : port_(port), token_(std::move(token)) {}

  std::optional<Response> check(const Request& request) const;
  std::string cookie() const;

 private:
  bool own_host(std::string_view host) const;
  bool has_token(const Request& request) const;

  uint16_t port_;
  std::string token_;
};

// 32 letters and digits from the system's source of randomness; empty if there is none.
std::string make_token();

// The headers that every answer has.
inline constexpr const char* kPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

}  // namespace stemma::serve
