// SHA-256 of a byte string, in hexadecimal: the identity of a document.
//
//   sha256_hex("abc").substr(0, 8)   // "ba7816bf"
//   sha256_hex("")                   // not an error: "e3b0c442…", the hash of nothing
//
// FIPS 180-4, as implemented by libcrypto. Thread-safe.
#pragma once

#include <string>
#include <string_view>

namespace stemma {

// 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);
// The same as 32 bytes.
std::string sha256_bytes(std::string_view bytes);

}  // namespace stemma
