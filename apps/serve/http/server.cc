// A connection is a chain of calls on one thread: head, body, answer, again. Answers are made on the workers and come back to
// that thread to be sent.
#include "http/server.h"

#include <atomic>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <condition_variable>
#include <csignal>
#include <mutex>

#include "http/encode.h"
#include "http/guard.h"

namespace stemma::serve {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using boost::system::error_code;
using tcp = asio::ip::tcp;

struct Server::State {
  State(Handler h, Limits l) : handler(std::move(h)), limits(l), acceptor(io), workers(l.workers), streamers(l.streams) {}

  Handler handler;
  Limits limits;
  size_t connections = 0;        // of the thread that moves bytes
  uint64_t bodies = 0;           // bytes of them that are held, or may come
  bool accepting = false;
  std::atomic<unsigned> streaming = 0;
  std::atomic<bool> stopped = false;
  asio::io_context io{1};        // its end lets go of all connections: what they use stands above
  tcp::acceptor acceptor;
  asio::signal_set signals{io};
  asio::thread_pool workers, streamers;

  void accept();
  void stop() {
    stopped = true;
    io.stop();
  }
};

namespace {

using Message = http::response<http::string_body>;

Request request_of(const http::request<http::string_body>& m, Target target) {
  Request out;
  out.method = std::string(m.method_string());
  out.segments = std::move(target.segments);
  out.parameters = std::move(target.parameters);
  for (const auto& field : m) {
    std::string name(field.name_string());
    for (char& c : name) if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 32);
    out.headers.try_emplace(std::move(name), std::string(field.value()));
  }
  return out;
}

template <typename Body>
void set_headers(http::response<Body>& m, const Response& r) {
  m.version(11);
  m.set(http::field::server, "stemma");
  m.set(http::field::content_type, r.type);
  m.set("Content-Security-Policy", kPolicy);
  m.set("X-Content-Type-Options", "nosniff");
  m.set("Referrer-Policy", "no-referrer");
  m.set("Cross-Origin-Resource-Policy", "same-origin");
  m.set("Cross-Origin-Opener-Policy", "same-origin");
  m.set(http::field::cache_control, r.keep ? "private, no-cache" : "no-store");
  m.set(http::field::vary, "Accept-Encoding");
  for (const auto& [name, value] : r.headers) m.set(name, value);
}

class Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(Server::State& server, tcp::socket socket) : server_(server), stream_(std::move(socket)) { ++server_.connections; }
  ~Connection() {
    --server_.connections;
    server_.bodies -= reserved_;
    server_.accept();
  }

  void read_head() {
    request_ = {};
    server_.bodies -= std::exchange(reserved_, 0);
    parser_.emplace();
    parser_->header_limit(static_cast<std::uint32_t>(server_.limits.header));
    parser_->body_limit(boost::none);
    expire();
    http::async_read_header(stream_, buffer_, *parser_, [self = shared_from_this()](error_code e, size_t) { self->on_head(e); });
  }

 private:
  // Room for a body, until the next request or the end.
  bool reserve(uint64_t bytes) {
    if (bytes > server_.limits.bodies - server_.bodies) return false;
    reserved_ = bytes;
    server_.bodies += bytes;
    return true;
  }

  void expire() { stream_.expires_after(std::chrono::seconds(server_.limits.seconds)); }

  void on_head(error_code e) {
    if (e == http::error::header_limit) return refuse(problem(431, "headers-too-long", "the headers of the request are too long"));
    if (e.category() == http::make_error_code(http::error::bad_method).category() && e != http::error::end_of_stream && e != http::error::partial_message) {
      return refuse(problem(400, "no-request", "this is no HTTP request"));
    }
    if (e) return;
    const auto& head = parser_->get();
    auto target = parse_target(std::string_view(head.target().data(), head.target().size()));
    if (!target) return refuse(problem(400, "bad-target", "the address cannot be read"));
    request_ = request_of(head, std::move(*target));
    Admission admission = server_.handler.admit(request_);
    if (admission.refused) return refuse(std::move(*admission.refused));
    if (parser_->content_length() && *parser_->content_length() > admission.body) return too_long(admission.body);
    parser_->body_limit(admission.body);
    if (!reserve(parser_->content_length() ? *parser_->content_length() : admission.body)) {
      return refuse(problem(503, "busy", "others are sending as much as can be held at a time; ask again in a while"));
    }
    if (request_.header("expect") == "100-continue") return go_on();
    read_body();
  }

  void go_on() {
    auto m = std::make_shared<http::response<http::empty_body>>(http::status::continue_, 11);
    expire();
    http::async_write(stream_, *m, [self = shared_from_this(), m](error_code e, size_t) { if (!e) self->read_body(); });
  }

  void read_body() {
    expire();
    http::async_read(stream_, buffer_, *parser_, [self = shared_from_this()](error_code e, size_t) { self->on_body(e); });
  }

  void too_long(size_t most) { refuse(problem(413, "too-long", "at most " + std::to_string(most) + " bytes may be sent here")); }

  void on_body(error_code e) {
    if (e == http::error::body_limit) return too_long(0);
    if (e) return;
    keep_alive_ = parser_->get().keep_alive();
    request_.body = std::make_shared<const std::string>(std::move(parser_->get().body()));
    stream_.expires_never();   // a worker has it now
    asio::post(server_.workers, [self = shared_from_this()] { self->work(); });
  }

  // On a worker.
  void work() {
    Response r;
    try {
      r = server_.handler.answer(request_);
      encode(request_, r);
    } catch (const std::exception& e) {
      r = problem(500, "failed", std::string("the answer could not be made: ") + e.what());
    }
    asio::post(stream_.get_executor(), [self = shared_from_this(), r = std::move(r)]() mutable { self->send(std::move(r)); });
  }

  // The rest of what was sent is not read: the connection ends with the answer.
  void refuse(Response r) {
    keep_alive_ = false;
    send(std::move(r));
  }

  void send(Response r) {
    if (r.stream) return begin_stream(std::move(r));
    auto m = std::make_shared<Message>(static_cast<http::status>(r.status), 11);
    set_headers(*m, r);
    m->keep_alive(keep_alive_);
    if (request_.method == "HEAD" || r.status == 304) m->content_length(request_.method == "HEAD" ? r.body.size() : 0);
    if (request_.method != "HEAD" && r.status != 304) {
      m->body() = std::move(r.body);
      m->prepare_payload();
    }
    expire();
    http::async_write(stream_, *m, [self = shared_from_this(), m](error_code e, size_t) { self->on_sent(e); });
  }

  void on_sent(error_code e) {
    if (e) return;
    if (!keep_alive_) {
      error_code ignored;
      stream_.socket().shutdown(tcp::socket::shutdown_send, ignored);
      return;
    }
    read_head();
  }

  void begin_stream(Response r) {
    if (server_.streaming.fetch_add(1) >= server_.limits.streams) {
      --server_.streaming;
      return send(problem(503, "busy", "as much as can be is under way; ask again in a while"));
    }
    auto m = std::make_shared<http::response<http::empty_body>>(static_cast<http::status>(r.status), 11);
    set_headers(*m, r);
    m->chunked(true);
    m->keep_alive(false);
    auto s = std::make_shared<http::response_serializer<http::empty_body>>(*m);
    expire();
    http::async_write_header(stream_, *s, [self = shared_from_this(), m, s, r = std::move(r)](error_code e, size_t) mutable {
      if (e) {
        --self->server_.streaming;
        return;
      }
      asio::post(self->server_.streamers, [self, r = std::move(r)] { self->run_stream(r); });
    });
  }

  // On a thread for streams.
  void run_stream(const Response& r) {
    try {
      r.stream([this](std::string_view piece) { return write_piece(piece); });
    } catch (const std::exception& e) {
      write_piece(problem(500, "failed", e.what()).body + "\n");
    }
    --server_.streaming;
    asio::post(stream_.get_executor(), [self = shared_from_this()] { self->end_stream(); });
  }

  // Waits until the piece is sent, or never will be.
  bool write_piece(std::string_view piece) {
    if (piece.empty()) return true;
    std::unique_lock lock(turn_);
    if (broken_ || server_.stopped) return false;
    sent_ = false;
    piece_ = piece;
    asio::post(stream_.get_executor(), [self = shared_from_this()] {
      self->expire();
      asio::async_write(self->stream_, http::make_chunk(asio::buffer(self->piece_)), [self](error_code e, size_t) {
        const std::lock_guard guard(self->turn_);
        self->sent_ = true;
        self->broken_ = self->broken_ || e;
        self->back_.notify_all();
      });
    });
    while (!sent_ && !server_.stopped) back_.wait_for(lock, std::chrono::milliseconds(200));
    return sent_ && !broken_;
  }

  void end_stream() {
    if (broken_) return;
    keep_alive_ = false;
    expire();
    asio::async_write(stream_, http::make_chunk_last(), [self = shared_from_this()](error_code e, size_t) { self->on_sent(e); });
  }

  Server::State& server_;
  beast::tcp_stream stream_;
  beast::flat_buffer buffer_{1U << 20U};
  std::optional<http::request_parser<http::string_body>> parser_;
  Request request_;
  bool keep_alive_ = false;
  uint64_t reserved_ = 0;
  std::mutex turn_;                // of what follows: a stream's
  std::condition_variable back_;
  std::string piece_;
  bool sent_ = true, broken_ = false;
};

}  // namespace

void Server::State::accept() {
  if (accepting || stopped || connections >= limits.connections) return;
  accepting = true;
  acceptor.async_accept([this](error_code e, tcp::socket socket) {
    accepting = false;
    if (stopped || e == asio::error::operation_aborted) return;
    if (!e) std::make_shared<Connection>(*this, std::move(socket))->read_head();
    accept();
  });
}

Server::Server(std::unique_ptr<State> state) : state_(std::move(state)) {}
Server::~Server() { stop(); }

Result<std::unique_ptr<Server>> Server::open(uint16_t port, Handler handler, Limits limits) {
  auto state = std::make_unique<State>(std::move(handler), limits);
  const tcp::endpoint here(asio::ip::address_v4::loopback(), port);
  error_code e;
  state->acceptor.open(here.protocol(), e);
  if (!e) state->acceptor.set_option(tcp::acceptor::reuse_address(true), e);
  if (!e) state->acceptor.bind(here, e);
  if (!e) state->acceptor.listen(128, e);
  if (e) {
    return Error{ErrorCode::kUnreadable, "cannot listen on 127.0.0.1:" + std::to_string(port) + ": " + e.message() + "; --port 0 takes any port that is free", {}};
  }
  return std::unique_ptr<Server>(new Server(std::move(state)));
}

uint16_t Server::port() const {
  error_code e;
  return state_->acceptor.local_endpoint(e).port();
}

void Server::run() {
  if (state_->limits.signals) {
    state_->signals.add(SIGINT);
    state_->signals.add(SIGTERM);
    state_->signals.async_wait([this](error_code e, int) { if (!e) state_->stop(); });
  }
  state_->accept();
  state_->io.run();
  state_->workers.join();
  state_->streamers.join();
}

void Server::stop() { state_->stop(); }

}  // namespace stemma::serve
