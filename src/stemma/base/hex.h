// Bytes as hexadecimal digits, two each, and back.
//
//   hex_of("\x0a\xff")       // "0aff"
//   bytes_of_hex("0aff")     // the two bytes
//   bytes_of_hex("0xff")     // must not be called: lower-case digits only, an even number
//
// Pure.
#pragma once

#include <string>
#include <string_view>

namespace stemma {

std::string hex_of(std::string_view bytes);
std::string bytes_of_hex(std::string_view hex);

}  // namespace stemma
