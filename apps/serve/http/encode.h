// What is done to an answer before it is sent: a tag to ask by, nothing if it is known already, compression.
//
//   Response r = json(body);   r.keep = true;
//   encode(request, r);        // ETag; 304 without a body if the request's If-None-Match has it; gzip if it may be
//
// A tag is the hash of the body: the same bytes have the same tag on any machine. By specification: RFC 9110, 8.8.3,
// 13.1.2, 12.5.3; RFC 1952. Pure.
#pragma once

#include "http/message.h"

namespace stemma::serve {

void encode(const Request& request, Response& response);

// Has the asker what bears this tag ("\"5f0c\"", with its marks)?
bool is_known(const Request& request, std::string_view tag);
// Does "gzip, br;q=0.5" take gzip?
bool takes_gzip(std::string_view accepts);
// An answer whose body is gzip, for those who do not take it.
Response unpacked(Response packed);

}  // namespace stemma::serve
