// The files of the web workbench, compiled in: what a browser is sent besides answers of the API.
//
//   const Asset* page = asset("/index.html");   // page->bytes is gzip; page->type "text/html; charset=utf-8"
//   asset("/assets/no-such-file.js")            // nullptr
//   asset("index.html")                         // nullptr: paths start with a stroke, as a browser asks
//
// Made of web/ by the build (cmake/web.cmake, tools/web/embed.py). Names under /assets/ carry a hash of their content and may be kept
// for ever; /index.html names them and is to be asked for again. Plain data, any thread.
#pragma once

#include <span>
#include <string_view>

namespace stemma::serve {

struct Asset {
  std::string_view path;    // "/assets/index-Bx3_9aQd.js"
  std::string_view type;    // value of Content-Type
  std::string_view bytes;   // compressed: Content-Encoding: gzip
  std::string_view tag;     // of the content, for ETag; without quotation marks
};

std::span<const Asset> assets();                // all, by path in ascending order
const Asset* asset(std::string_view path);      // nullptr: there is no such file

}  // namespace stemma::serve
