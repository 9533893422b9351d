// What a browser is sent besides the API: the workbench's files, and its one page for every address of its own.
//
//   page(request)          // of "/", "/search", "/documents/5f0c": index.html; the application reads the address
//   page(request)          // of "/assets/index-Bx3_9aQd.js": that file, to be kept for ever, as its name has a hash of it
//   page(request)          // of "/assets/gone.js": 404
//   without_token(request) // "/documents/5f0c?page=2" of "/documents/5f0c?page=2&token=…"
//
// Never the HTML of a document of the archive. Pure; any thread.
#pragma once

#include <string>

#include "http/message.h"

namespace stemma::serve {

Response page(const Request& request);

// The address of the request without the parameter "token", as path and parameters.
std::string without_token(const Request& request);

}  // namespace stemma::serve
