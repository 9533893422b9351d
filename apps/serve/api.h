// The answers of `stemma serve`: the contract's objects of one archive, at addresses that stay.
//
//   Api api("record.stemma");
//   Response r = api.answer(request);      // on any thread
//
//   GET /api                               what this is, and of which archive
//   GET /api/search?q=…&limit=&offset=&order=relevance|date&stem=0&variants=0&explain=1
//   GET /api/documents/ADDRESS             as `stemma show --json`: ids, paths, numbers of cables, #p5, spans
//   GET /api/documents/ADDRESS/source      the source bytes, to be saved, never shown
//   GET /api/missing                       cables cited and not held
//
// docs/formats/api.json (OpenAPI) has parameters and answers. Each request sees one state of the archive; what is added meanwhile
// is seen by the next.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "http/message.h"
#include "stemma/engine/archive/archive.h"

namespace stemma::serve {

class Api {
 public:
  explicit Api(std::string archive) : path_(std::move(archive)) {}
  Response answer(const Request& request) const;

 private:
  // An open archive for the time of a request; archives wait here for the next.
  class Held;
  Response about(const engine::Archive& archive) const;
  Response search(const engine::Archive& archive, const Request& request) const;
  Response document(const engine::Archive& archive, const Request& request) const;
  Response missing(const engine::Archive& archive) const;

  std::string path_;
  mutable std::mutex turn_;
  mutable std::vector<std::unique_ptr<engine::Archive>> free_;
};

}  // namespace stemma::serve
