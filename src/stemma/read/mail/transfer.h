// Transfer encodings of mail (RFC 2045, section 6), undone with the way back.
//
//   Bytes b = transfer_decoded("caf=E9=\r\n!", 100, "quoted-printable");
//   b.bytes                     // "caf\xe9!"
//   b.map.to_source({3, 4})     // {103, 106}: the source begins at 100
//   transfer_decoded("!!!", 0, "base64").damaged    // 0: the first byte that is none
//
// Damage is passed over as mail programs do: a broken escape stays as it stands, what is
// no base64 is skipped, and the place of the first such byte is told. Pure functions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "stemma/text/source_map.h"

namespace stemma::read::mail {

struct Bytes {
  std::string bytes;
  text::SourceMap map;                  // to the source, where `encoded` begins at `at`
  std::optional<uint64_t> damaged;      // in the source
};

// `encoding` in lower case: "base64", "quoted-printable"; anything else is as it stands.
Bytes transfer_decoded(std::string_view encoded, uint64_t at, std::string_view encoding);

}  // namespace stemma::read::mail
