#include "stemma/trace/unglue.h"

#include <algorithm>
#include <limits>

namespace stemma::trace {
namespace {

constexpr size_t kLongest = 20;         // bytes of a word that is looked for
constexpr double kBitsUnknown = 9;      // of a letter that stands in no known word
constexpr double kBitsSeam = 2;         // of one more word
constexpr uint64_t kSeldom = 2;         // a form that stands there once may be glue itself

bool inside_letter(std::string_view s, size_t at) { return at < s.size() && (static_cast<unsigned char>(s[at]) & 0xC0U) == 0x80; }

}  // namespace

std::vector<std::string> unglue(std::string_view letters, const Collection& collection) {
  if (letters.size() > kMostGlued) return {std::string(letters)};
  const size_t n = letters.size();
  std::vector<double> least(n + 1, std::numeric_limits<double>::infinity());
  std::vector<size_t> from(n + 1, 0);
  std::vector<bool> known(n + 1, false);   // the last piece of the best division is a word
  least[0] = 0;
  for (size_t end = 1; end <= n; ++end) {
    if (inside_letter(letters, end)) continue;
    for (size_t begin = end - std::min(end, kLongest); begin < end; ++begin) {
      if (inside_letter(letters, begin)) continue;
      const std::string_view piece = letters.substr(begin, end - begin);
      const bool word = collection.count(piece) >= kSeldom && (piece.size() > 1 || piece == "a" || piece == "i");
      const double bits = least[begin] + (word ? collection.bits(piece) + kBitsSeam : kBitsUnknown * static_cast<double>(piece.size()));
      if (bits < least[end]) {
        least[end] = bits;
        from[end] = begin;
        known[end] = word;
      }
    }
  }
  std::vector<std::string> out;
  for (size_t end = n; end > 0; end = from[end]) {
    const std::string piece(letters.substr(from[end], end - from[end]));
    // Unknown letters in a row are one piece.
    if (!known[end] && !out.empty() && end < n && !known[end + out.back().size()]) {
      out.back().insert(0, piece);
    } else {
      out.push_back(piece);
    }
  }
  std::reverse(out.begin(), out.end());
  return out;
}

}  // namespace stemma::trace
