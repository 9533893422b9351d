// Candidates are integers glued to what stands before them; the weights say how well a
// place suits a marker. Ordinals, decimals, units, links and codes are no candidates.
#include <algorithm>
#include <array>

#include "stemma/read/notes.h"
#include "stemma/read/shape.h"

namespace stemma::read {
namespace {

// ⁰¹²³⁴-⁹: the digit and the size of its bytes; size 0 if it is none.
struct Superscript {
  uint32_t size = 0;
  uint32_t digit = 0;
};
Superscript superscript(std::string_view s, size_t i) {
  if (s[i] == '\xC2' && i + 1 < s.size()) {
    const char c = s[i + 1];
    if (c == '\xB9') return {2, 1};
    if (c == '\xB2') return {2, 2};
    if (c == '\xB3') return {2, 3};
  }
  if (s[i] == '\xE2' && i + 2 < s.size() && s[i + 1] == '\x81') {
    const auto c = static_cast<unsigned char>(s[i + 2]);
    if (c == 0xB0 || (c >= 0xB4 && c <= 0xB9)) return {3, c - 0xB0U};
  }
  return {};
}

// Is the word around `at` a link or an address?
bool in_link(std::string_view s, size_t at) {
  size_t from = at;
  while (from > 0 && at - from < 200 && s[from - 1] != ' ' && s[from - 1] != '\n') --from;
  const std::string_view word = s.substr(from, at - from);
  return word.find("://") != word.npos || word.find("www.") != word.npos || word.find('@') != word.npos || word.find('/') != word.npos;
}

size_t letters_before(std::string_view s, size_t at) {
  size_t n = 0;
  while (n < 4 && at > n && is_alpha(s[at - n - 1])) ++n;
  return n;
}

// What stands behind the digits may not continue a number, a code or an ordinal.
bool free_behind(std::string_view s, size_t end) {
  if (end >= s.size()) return true;
  const char c = s[end];
  const char d = end + 1 < s.size() ? s[end + 1] : ' ';
  if (c == '%' || c == '/' || c == '$' || c == '=' || c == '_') return false;
  if ((c == '.' || c == ',' || c == ':') && is_digit(d)) return false;
  if (c == '-' && (is_alpha(d) || is_digit(d))) return false;
  const std::string_view next = s.substr(end, 2);
  const bool ordinal = next == "st" || next == "nd" || next == "rd" || next == "th" || (c == 's' && !is_alpha(d));
  return !ordinal || (end + 2 < s.size() && is_alpha(s[end + 2]));
}

float weight_before(std::string_view s, size_t at) {
  if (at == 0) return 0;
  const char p = s[at - 1];
  const char pp = at >= 2 ? s[at - 2] : ' ';
  if (p == '.' || p == ',' || p == ':') return is_digit(pp) ? 0.6F : 2.0F;
  if (p == ';' || p == '!' || p == '?' || p == ')' || p == ']') return 2.0F;
  if (p == '"' || p == '\'') return is_alpha(pp) || pp == '.' || pp == ',' || pp == '!' || pp == '?' ? 2.0F : 0.0F;
  if (at >= 3) {
    const std::string_view mark = s.substr(at - 3, 3);
    if (mark == "”" || mark == "’" || mark == "…") return 2.0F;
    if (mark == "“" || mark == "‘" || mark == "–" || mark == "—" || mark == "€") return 0;
  }
  if (at >= 2 && s.substr(at - 2, 2) == "»") return 2.0F;
  if (is_upper(p)) return letters_before(s, at) >= 2 ? 0.8F : 0.3F;
  if (is_alpha(p) || static_cast<unsigned char>(p) >= 0x80) return letters_before(s, at) >= 3 ? 1.8F : 1.0F;
  return 0;
}

// A new sentence or nothing follows: "in 1992.5 The", not "4.5 percent".
bool sentence_behind(std::string_view s, size_t end) {
  while (end < s.size() && (s[end] == ' ' || s[end] == '\n')) ++end;
  return end >= s.size() || !(is_lower(s[end]) || is_digit(s[end]));
}

uint32_t value_of(std::string_view digits) {
  uint32_t n = 0;
  for (char c : digits) n = n * 10 + static_cast<uint32_t>(c - '0');
  return n;
}

}  // namespace

void find_markers(std::string_view text, Span range, uint32_t most, bool in_table, std::vector<MarkerCandidate>& out) {
  for (size_t i = range.begin; i < range.end;) {
    const char c = text[i];
    if (c == '\xC2' || c == '\xE2') {
      uint32_t number = 0;
      size_t end = i;
      while (end < range.end && end - i < 10) {
        const Superscript sup = superscript(text, end);
        if (sup.size == 0) break;
        number = number * 10 + sup.digit;
        end += sup.size;
      }
      if (end > i && number > 0 && number <= most && !in_table)
        out.push_back({{static_cast<uint32_t>(i), static_cast<uint32_t>(end)}, number, 3.0F});
      i = std::max(end, i + 1);
      continue;
    }
    if (!is_digit(c)) { ++i; continue; }
    size_t end = i;
    while (end < range.end && is_digit(text[end])) ++end;
    const size_t size = end - i;
    if (size <= 3 && c != '0' && i > range.begin && !is_digit(text[i - 1])) {
      const uint32_t number = value_of(text.substr(i, size));
      const bool bracket = text[i - 1] == '[' && end < range.end && text[end] == ']';
      const bool letter = is_alpha(text[i - 1]) || static_cast<unsigned char>(text[i - 1]) >= 0x80;
      float weight = number > most ? 0 : bracket ? 2.5F : weight_before(text, i);
      if (!bracket && (!free_behind(text.substr(0, range.end), end) || (in_table && !letter))) weight = 0;
      if (weight > 0 && !bracket && end < range.end && is_alpha(text[end])) weight *= 0.7F;
      if (weight > 0 && weight < 1 && text[i - 1] == '.' && !sentence_behind(text.substr(0, range.end), end)) weight = 0;
      if (weight > 0 && in_link(text, i)) weight = 0;
      const size_t b = bracket ? 1 : 0;
      if (weight > 0) out.push_back({{static_cast<uint32_t>(i - b), static_cast<uint32_t>(end + b)}, number, weight});
    }
    i = end;
  }
}

std::vector<MarkerCandidate> best_chain(const std::vector<MarkerCandidate>& candidates, uint32_t most) {
  constexpr size_t kNone = static_cast<size_t>(-1);
  std::vector<size_t> best(most + 1, kNone);   // Fenwick tree: index of the best chain end
  std::vector<float> sum(candidates.size());
  std::vector<size_t> before(candidates.size(), kNone);
  size_t top = kNone;
  for (size_t i = 0; i < candidates.size(); ++i) {
    for (size_t n = candidates[i].number - 1; n > 0; n -= n & (~n + 1)) {
      if (best[n] != kNone && (before[i] == kNone || sum[best[n]] > sum[before[i]])) before[i] = best[n];
    }
    sum[i] = candidates[i].weight + (before[i] == kNone ? 0.0F : sum[before[i]]);
    for (size_t n = candidates[i].number; n <= most; n += n & (~n + 1)) {
      if (best[n] == kNone || sum[i] > sum[best[n]]) best[n] = i;
    }
    if (top == kNone || sum[i] > sum[top]) top = i;
  }
  std::vector<MarkerCandidate> chain;
  for (size_t i = top; i != kNone; i = before[i]) chain.push_back(candidates[i]);
  std::reverse(chain.begin(), chain.end());
  return chain;
}

}  // namespace stemma::read
