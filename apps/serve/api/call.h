// What handlers of the API share: the call, and the forms of answers.
//
//   Response failures(const Call& call) {
//     const auto n = number(call.request.parameter("limit"), 100, 1000);
//     if (!n) return problem(400, "bad-question", "limit is a whole number");
//     return kept(array({"{\"path\":…}"}));
//   }
//   number("-1", 0, 10)          // nothing: it is no whole number
//
// A handler that streams keeps call.archive in its stream: it is given back when the stream ends. Free functions; any thread.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/message.h"
#include "stemma/base/result.h"
#include "stemma/engine/archive/address.h"
#include "stemma/engine/archive/archive.h"
#include "stemma/engine/engine.h"

namespace stemma::serve {

class Archives;

struct Call {
  const Request& request;
  std::shared_ptr<const engine::Archive> archive;   // as it is now; empty where the route asks for none
  const Archives& archives;

  std::string_view parameter(std::string_view name) const { return request.parameter(name); }
  bool csv() const { return parameter("format") == "csv"; }
};

// The answer for an error of the engine: 404, 400 or 500.
Response failed(const Error& e);

// A whole number up to `most`; `otherwise` if it is not given. Nothing: it is no number.
std::optional<size_t> number(std::string_view typed, size_t otherwise, size_t most);

// Objects made elsewhere, as one array.
std::string array(const std::vector<std::string>& objects);
// The lines of JSON Lines, as objects.
std::vector<std::string> objects(std::string_view lines);

// JSON that may be kept and asked for again by its tag.
Response kept(std::string body);
// A table for spreadsheets, saved under a name. `rows` are ready lines (report/csv.h).
Response csv_file(std::string_view name, std::string rows);
std::string csv_row(const std::vector<std::string>& cells);
// JSON Lines, written as they are made; `make` may run long after the call.
Response streamed(std::function<void(const Write&)> make);

// {"type":"progress","done":3,"total":15}, with its line end.
std::string progress_line(const engine::Progress& progress);

// The name of a file that was sent, as one component of a path: what stands behind the last stroke, without signs that lead anywhere.
std::string upload_name(std::string_view sent);

// The document of /api/documents/ADDRESS/…, and with its paths: as files are named.
Result<engine::Address> addressed(const Call& call);
Result<engine::Entry> entry_of(const engine::Archive& archive, int64_t doc);

}  // namespace stemma::serve
