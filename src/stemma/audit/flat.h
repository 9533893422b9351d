// A text as one line of lower-case letters, byte for byte in its place: what the short lists of words of
// this folder are looked for in.
//
//   flat("Born on\n3 May")      // "born on 3 may"
//   flat("ÁVILA")               // "Ávila": only ASCII changes, so that offsets stay those of the text
#pragma once

#include <string>
#include <string_view>

namespace stemma::audit {

inline std::string flat(std::string_view words) {
  std::string out(words);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c == '\n' ? ' ' : c;
  return out;
}

}  // namespace stemma::audit
