// The target of an annotation: a document by its hash, a passage in it by place and by words.
//
//   const Characters characters(d.text);           // once a document
//   write_target(j, d, characters, {120, 188});    // "target":{…} with two selectors
//   write_target(j, d, characters, {0, 0});        // an empty span: the document as a whole
//
// Places are counted in characters, as the Recommendation demands; our offsets are bytes. Internal to report. Pure.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "stemma/doc/document.h"
#include "stemma/report/json.h"

namespace stemma::report {

// Characters before each byte, asked for in any order: every 4,096th byte is counted once.
class Characters {
 public:
  explicit Characters(std::string_view text);
  uint64_t before(size_t at) const;
  Span around(Span s, bool left) const;   // 32 characters on one side

 private:
  static constexpr size_t kStep = 4096;
  uint64_t starts(size_t i) const { return (static_cast<unsigned char>(text_[i]) & 0xc0U) != 0x80 ? 1 : 0; }

  std::string_view text_;
  std::vector<uint64_t> marks_;
};

void write_target(Json& j, const doc::Document& d, const Characters& characters, Span span);

}  // namespace stemma::report
