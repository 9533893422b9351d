// Which address is answered by what: one table.
//
//   const Routed r = find_route("GET", {"api", "documents", "5f0c…", "source"});
//   r.route->handle(call);
//   find_route("PUT", {"api", "search"}).route          // nullptr, and r.methods is "GET": 405
//   find_route("GET", {"api", "no-such"}).methods       // empty: 404
//
// "*" stands for one segment, whatever it is. HEAD is answered as GET. Constant; any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "api/call.h"

namespace stemma::serve {

struct Route {
  std::string_view method;
  std::string_view path;               // below /api: "documents/*/source"
  Response (*handle)(const Call&);
  size_t body = 0;                     // bytes that may be sent
};

struct Routed {
  const Route* route = nullptr;
  std::string methods;                 // that the address has, if not this one
};
Routed find_route(std::string_view method, const std::vector<std::string>& segments);

// The rooms, each in its file.
Response about(const Call&);
Response overview(const Call&);
Response failures(const Call&);
Response missing(const Call&);
Response search(const Call&);
Response document(const Call&);
Response source(const Call&);
Response findings(const Call&);
Response quotations(const Call&);
Response passages(const Call&);
Response families_of_document(const Call&);
Response families(const Call&);
Response place(const Call&);
Response compare(const Call&);
Response cite(const Call&);
Response complete(const Call&);
Response all_findings(const Call&);
Response check(const Call&);
Response add(const Call&);
Response marks(const Call&);
Response put_mark(const Call&);
Response remove_mark(const Call&);
Response openapi(const Call&);

}  // namespace stemma::serve
