// HTTP/1.1 on a loopback address: many clients, few threads, bounded memory.
//
//   Server::Handler h;
//   h.admit = [](const Request& head) -> Admission { … };      // before the body is read: refuse, or how much of it
//   h.answer = [](const Request& r) { return json("{}"); };    // on a worker; an exception is a 500
//   auto server = Server::open(8765, h, {});                   // port 0: any that is free
//   (*server)->port();
//   std::thread t([&] { (*server)->run(); });   (*server)->stop();   // from any thread
//   Server::open(80, h, {})                                    // error: the system's reason, and what to do
//
// One thread moves bytes, `workers` make answers, `streams` make those that come piece by piece; a piece waits
// until the one before is sent. A client has `seconds` to send a request and to take an answer or a piece: slow and half-open
// clients keep a place, never a worker. Beyond `connections` new clients wait in the system's queue.
// Boost.Beast behind this interface (docs/decisions/http-beast.md). By specification: RFC 9110, 9112.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

#include "http/message.h"
#include "stemma/base/result.h"

namespace stemma::serve {

struct Admission {
  std::optional<Response> refused;
  size_t body = 0;           // bytes that may come
};

struct Limits {
  size_t connections = 256;
  size_t header = 16U << 10U;   // bytes
  uint64_t bodies = 160U << 20U;   // bytes of all bodies together; beyond, come back (503)
  unsigned workers = 4;
  unsigned streams = 4;         // a fifth is told to come back (503)
  unsigned seconds = 20;
  bool signals = false;         // run() ends at SIGINT and SIGTERM
};

class Server {
 public:
  struct Handler {
    std::function<Admission(const Request& head)> admit;
    std::function<Response(const Request& request)> answer;
  };

  static Result<std::unique_ptr<Server>> open(uint16_t port, Handler handler, Limits limits);
  ~Server();

  uint16_t port() const;
  void run();    // until stop()
  void stop();   // may be called again, and from anywhere

  struct State;

 private:
  explicit Server(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace stemma::serve
