// The answers of `stemma serve`: the contract's objects of one archive, at addresses that stay.
//
//   Api api("record.stemma");
//   Response r = api.answer(request);      // on any thread
//   api.body(head)                         // bytes that may be sent there: 0 for what is only read
//   api.answer(a_request_for("/other"))    // 404: what is not below /api is no business of this
//
// Which address is answered by what: api/routes.cc; one file for each room under api/. docs/formats/api.json (OpenAPI) has
// parameters and answers. What is added to the archive meanwhile is seen by the next request.
#pragma once

#include <string>

#include "api/archives.h"
#include "http/message.h"

namespace stemma::serve {

class Api {
 public:
  explicit Api(std::string archive) : archives_(std::move(archive)) {}
  Response answer(const Request& request) const;
  size_t body(const Request& head) const;

 private:
  Archives archives_;
};

}  // namespace stemma::serve
