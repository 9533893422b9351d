// Plain loops over bytes, but for find(), which every line is asked many times: it looks at sixteen places at once where
// the processor can (SSE2, part of every x86-64). Each is linear in its argument.
#include "stemma/read/cable/scan.h"

#include <algorithm>
#include <bit>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace stemma::read::cable {

std::string upper(std::string_view s) {
  std::string out(s);
  for (char& c : out) c = upper(c);
  return out;
}

std::string_view trim(std::string_view s, std::string_view marks) {
  const auto drop = [&](char c) { return is_space(c) || marks.find(c) != std::string_view::npos; };
  while (!s.empty()) {
    if (drop(s.front()))
      s.remove_prefix(1);
    else if (s.substr(0, 2) == "\xC2\xA0")
      s.remove_prefix(2);
    else
      break;
  }
  while (!s.empty()) {
    if (drop(s.back()))
      s.remove_suffix(1);
    else if (s.size() >= 2 && s.substr(s.size() - 2) == "\xC2\xA0")
      s.remove_suffix(2);
    else
      break;
  }
  return s;
}

std::string_view trim(std::string_view s) { return trim(s, {}); }

std::string one_line(std::string_view s) {
  std::string out;
  s = trim(s);
  out.reserve(s.size());
  for (size_t i = 0; i < s.size();) {
    if (!is_space(s[i]) && s.substr(i, 2) != "\xC2\xA0") {
      out += s[i++];
      continue;
    }
    bool line_end = false;
    while (i < s.size() && (is_space(s[i]) || s.substr(i, 2) == "\xC2\xA0")) {
      line_end |= s[i] == '\n';
      i += is_space(s[i]) ? 1 : 2;
    }
    if (line_end && out.size() >= 2 && out.back() == '-' && is_alnum(out[out.size() - 2])) continue;
    out += ' ';
  }
  return out;
}

size_t find(std::string_view s, std::string_view pattern, size_t from) {
  if (pattern.size() > s.size()) return std::string_view::npos;
  const size_t last = s.size() - pattern.size();
  const char big = pattern[0];
  const char small = is_upper(big) ? static_cast<char>(big + 32) : big;
  size_t i = from;
#ifdef __SSE2__
  // sixteen places at a time: those where the first and the last byte stand, in either case
  const __m128i blank = _mm_set1_epi8(0x20);
  const __m128i first_byte = _mm_set1_epi8(static_cast<char>(pattern.front() | 0x20));
  const __m128i last_byte = _mm_set1_epi8(static_cast<char>(pattern.back() | 0x20));
  const auto at = [&](size_t k) { return _mm_or_si128(_mm_loadu_si128(reinterpret_cast<const __m128i*>(s.data() + k)), blank); };
  for (; i <= last && last >= 15; i += 16) {
    const size_t k = std::min(i, last - 15);   // the last sixteen overlap those before
    const __m128i both = _mm_and_si128(_mm_cmpeq_epi8(at(k), first_byte), _mm_cmpeq_epi8(at(k + pattern.size() - 1), last_byte));
    for (auto hits = static_cast<unsigned>(_mm_movemask_epi8(both)) & ~0U << (i - k); hits != 0; hits &= hits - 1) {
      const size_t hit = k + static_cast<size_t>(std::countr_zero(hits));
      if (begins(s.substr(hit), pattern)) return hit;
    }
  }
#endif
  for (; i <= last; ++i)
    if ((s[i] == big || s[i] == small) && begins(s.substr(i, pattern.size()), pattern)) return i;
  return std::string_view::npos;
}

size_t find_word(std::string_view s, std::string_view pattern, size_t from) {
  for (size_t at = find(s, pattern, from); at != std::string_view::npos; at = find(s, pattern, at + 1)) {
    const size_t end = at + pattern.size();
    if ((at == 0 || !is_alnum(s[at - 1])) && (end == s.size() || !is_alnum(s[end]))) return at;
  }
  return std::string_view::npos;
}

namespace {

// The first place from `i` on, or one before it, where `first` may stand in either case with `second` or white space behind it.
size_t skip_to([[maybe_unused]] std::string_view s, size_t i, [[maybe_unused]] char first, [[maybe_unused]] char second) {
#ifdef __SSE2__
  const __m128i blank = _mm_set1_epi8(0x20);
  const __m128i a = _mm_set1_epi8(static_cast<char>(first | 0x20));
  const __m128i b = _mm_set1_epi8(static_cast<char>(second | 0x20));
  for (; i + 17 <= s.size(); i += 16) {
    const __m128i here = _mm_or_si128(_mm_loadu_si128(reinterpret_cast<const __m128i*>(s.data() + i)), blank);
    const __m128i next = _mm_loadu_si128(reinterpret_cast<const __m128i*>(s.data() + i + 1));
    const __m128i goes_on = _mm_or_si128(_mm_cmpeq_epi8(_mm_or_si128(next, blank), b), _mm_cmpeq_epi8(_mm_min_epu8(next, blank), next));
    const auto hits = static_cast<unsigned>(_mm_movemask_epi8(_mm_and_si128(_mm_cmpeq_epi8(here, a), goes_on)));
    if (hits != 0) return i + static_cast<size_t>(std::countr_zero(hits));
  }
#endif
  return i;
}

}  // namespace

size_t find_spaced(std::string_view s, std::string_view pattern, size_t& end, size_t from) {
  for (size_t i = from; i < s.size(); ++i) {
    if (pattern.size() > 1) i = skip_to(s, i, pattern[0], pattern[1]);
    if (upper(s[i]) != pattern[0]) continue;
    size_t k = 1;
    size_t j = i + 1;
    size_t gaps = 0;
    while (k < pattern.size() && j < s.size() && gaps < 8) {
      if (upper(s[j]) == pattern[k])
        ++k, ++j;
      else if (is_space(s[j]))
        ++j, ++gaps;
      else
        break;
    }
    if (k == pattern.size()) {
      end = j;
      return i;
    }
  }
  return std::string_view::npos;
}

size_t spaced_word(std::string_view s, std::string_view word) {
  size_t j = 0;
  size_t gaps = 0;
  for (size_t k = 0; k < word.size(); ++k) {
    if (k > 0)
      for (size_t n = 0; n < 3 && j < s.size() && s[j] == ' '; ++n) ++j, ++gaps;
    if (j >= s.size() || upper(s[j]) != word[k]) return 0;
    ++j;
  }
  if (j < s.size() && is_alnum(s[j])) return gaps >= 2 && j + 1 < s.size() && is_letter(s[j + 1]) ? j : 0;
  // "S E C R E T A R Y": a single letter follows
  if (gaps + 2 >= word.size() && j + 1 < s.size() && s[j] == ' ' && is_letter(s[j + 1]) &&
      (j + 2 >= s.size() || s[j + 2] == ' ') && word == "SECRET")
    return 0;
  return j;
}

std::optional<uint32_t> number(std::string_view s) {
  if (s.empty() || s.size() > 9) return {};
  uint32_t n = 0;
  for (const char c : s) {
    if (!is_digit(c)) return {};
    n = n * 10 + static_cast<uint32_t>(c - '0');
  }
  return n;
}

std::vector<std::string_view> words(std::string_view s) {
  std::vector<std::string_view> out;
  out.reserve(s.size() / 6 + 2);
  for (size_t i = 0; i < s.size();) {
    while (i < s.size() && is_space(s[i])) ++i;
    const size_t begin = i;
    while (i < s.size() && !is_space(s[i])) ++i;
    if (i > begin) out.push_back(s.substr(begin, i - begin));
  }
  return out;
}

void Scan::spaces() {
  while (!done()) {
    if (is_space(s[i]))
      ++i;
    else if (s.substr(i, 2) == "\xC2\xA0")
      i += 2;
    else
      break;
  }
}

bool Scan::eat_word(std::string_view w) {
  if (!begins(rest(), w) || is_alnum(peek(w.size()))) return false;
  i += w.size();
  return true;
}

std::string_view Scan::digits(size_t most) {
  const size_t begin = i;
  while (i < s.size() && i - begin < most && is_digit(s[i])) ++i;
  return s.substr(begin, i - begin);
}

std::string_view Scan::letters() {
  const size_t begin = i;
  while (i < s.size() && is_letter(s[i])) ++i;
  return s.substr(begin, i - begin);
}

}  // namespace stemma::read::cable
