// libcrypto's own loop over blocks. Its newer calls look the algorithm up by name and start
// the whole library first, which costs more than hashing a small file.
#define OPENSSL_SUPPRESS_DEPRECATED
#include "stemma/base/sha256.h"

#include <openssl/sha.h>

namespace stemma {

std::string sha256_bytes(std::string_view bytes) {
  std::string digest(SHA256_DIGEST_LENGTH, '\0');
  SHA256_CTX state;
  SHA256_Init(&state);
  SHA256_Update(&state, bytes.data(), bytes.size());
  SHA256_Final(reinterpret_cast<unsigned char*>(digest.data()), &state);
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
