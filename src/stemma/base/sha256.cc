// The one-shot call of libcrypto: no context, no engine, no start-up work.
#include "stemma/base/sha256.h"

#include <openssl/sha.h>

namespace stemma {

std::string sha256_bytes(std::string_view bytes) {
  std::string digest(SHA256_DIGEST_LENGTH, '\0');
  SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), reinterpret_cast<unsigned char*>(digest.data()));
  return digest;
}

std::string sha256_hex(std::string_view bytes) {
  static constexpr char kDigits[] = "0123456789abcdef";
  const std::string digest = sha256_bytes(bytes);
  std::string hex;
  hex.reserve(2 * digest.size());
  for (const char c : digest) {
    const auto byte = static_cast<unsigned char>(c);
    hex += kDigits[byte >> 4];
    hex += kDigits[byte & 15];
  }
  return hex;
}

}  // namespace stemma
