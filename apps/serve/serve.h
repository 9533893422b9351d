// `stemma serve`: the archive in a browser, for the person at this machine.
//
//   auto workbench = Workbench::open("record.stemma", 8765);
//   (*workbench)->address();           // http://127.0.0.1:8765/?token=…: to be opened once
//   (*workbench)->run();               // until interrupted
//   Workbench::open("no-such-file", 0) // the error of Archive::open
#pragma once

#include <memory>
#include <string>

#include "api.h"
#include "http/guard.h"
#include "http/server.h"

namespace stemma::serve {

class Workbench {
 public:
  static Result<std::unique_ptr<Workbench>> open(const std::string& archive, uint16_t port);
  std::string address() const;
  void run() { server_->run(); }

 private:
  explicit Workbench(std::string archive) : api_(std::move(archive)) {}
  Admission admit(const Request& head) const;
  Response answer(const Request& request) const;

  Api api_;
  std::string token_;
  std::unique_ptr<Guard> guard_;
  std::unique_ptr<Server> server_;
};

}  // namespace stemma::serve
