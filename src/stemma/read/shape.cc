// Small scanners over UTF-8 bytes; none allocates but plain().
#include "stemma/read/shape.h"

#include <algorithm>
#include <array>

#include "stemma/read/blank.h"

namespace stemma::read {
namespace {

constexpr std::string_view kBullets[] = {"•", "▪", "■", "●", "◦", "‣", "·", "∙", "–", "—", "*", "-", "+", "§", "➢", "►"};

// What plain() drops at both ends.
constexpr std::array<bool, 256> kPlainEdges = [] {
  std::array<bool, 256> out{};
  for (const char c : std::string_view(" \t.,;:!?|-\"'()[]*><+&#")) out[static_cast<unsigned char>(c)] = true;
  return out;
}();

bool starts_with(std::string_view s, std::string_view prefix) { return s.substr(0, prefix.size()) == prefix; }

// Drops closing quotes, brackets and note digits glued to the end of a sentence.
std::string_view without_closers(std::string_view s) {
  for (;;) {
    const std::string_view before = s;
    for (std::string_view close : {"”", "’", "»", "\"", "'", ")", "]", "*"}) {
      if (s.size() >= close.size() && s.substr(s.size() - close.size()) == close) s.remove_suffix(close.size());
    }
    if (s.size() == before.size()) return s;
  }
}

// "12." "12)" "(12)" "a)" "(iv)" before a blank: the size with the blank.
uint32_t list_number(std::string_view s) {
  size_t i = 0;
  const bool open = !s.empty() && (s[0] == '(' || s[0] == '[');
  if (open) ++i;
  const size_t from = i;
  while (i < s.size() && is_digit(s[i])) ++i;
  if (i == from && i < s.size() && (is_lower(s[i]) || is_upper(s[i]))) ++i;
  if (i == from || i - from > 3 || i + 1 >= s.size()) return 0;
  const bool closed = s[i] == ')' || s[i] == ']';
  if (open ? !closed : !(closed || (s[i] == '.' && is_digit(s[i - 1])))) return 0;
  return blank_at(s, i + 1) ? static_cast<uint32_t>(i + 1 + blank_at(s, i + 1)) : 0;
}

}  // namespace

uint32_t bullet(std::string_view s) {
  size_t n = 0;
  if (starts_with(s, "-") || starts_with(s, "*")) {
    while (n < s.size() && n < 4 && s[n] == s[0]) ++n;
  } else {
    for (std::string_view b : kBullets) {
      if (starts_with(s, b)) n = b.size();
    }
  }
  if (n == 0 || n >= s.size() || blank_at(s, n) == 0) return 0;
  size_t next = n;
  while (next < s.size() && blank_at(s, next)) next += blank_at(s, next);
  const bool sign = (s[0] == '-' || s[0] == '+') && n == 1 && next < s.size() && is_digit(s[next]);
  return sign ? 0 : static_cast<uint32_t>(n);
}

uint32_t item_marker(std::string_view s) {
  if (const uint32_t n = bullet(s)) return n + blank_at(s, n);
  if (starts_with(s, ">")) return s.size() > 1 && blank_at(s, 1) ? 2 : 1;
  return list_number(s);
}

bool is_rule(std::string_view s) {
  if (s.size() < 3 || s.size() > 300) return false;
  size_t marks = 0;
  for (size_t i = 0; i < s.size(); ++i) {
    if (std::string_view("-=_*~#.+").find(s[i]) != std::string_view::npos) {
      ++marks;
    } else if (!blank_at(s, i)) {
      return false;
    }
  }
  return marks >= 3;
}

bool ends_full_stop(std::string_view s) {
  s = without_closers(s);
  while (!s.empty() && is_digit(s.back()) && s.size() > 3) s.remove_suffix(1);   // a glued note marker
  s = without_closers(s);
  return !s.empty() && (s.back() == '.' || s.back() == '!' || s.back() == '?');
}

bool ends_sentence(std::string_view s) {
  if (ends_full_stop(s)) return true;
  s = without_closers(s);
  if (s.empty()) return false;
  return s.back() == ':' || s.back() == ';' || (s.size() >= 3 && s.substr(s.size() - 3) == "…");
}

std::string lowered(std::string_view s) {
  std::string out(s);
  for (char& c : out) c = is_upper(c) ? static_cast<char>(c + 32) : c;
  return out;
}

bool starts_lower(std::string_view s) { return !s.empty() && is_lower(s[0]); }

uint32_t count_words(std::string_view s, uint32_t limit) {
  uint32_t n = 0;
  bool in = false;
  for (char c : s) {
    const bool word = is_alpha(c) || is_digit(c) || (static_cast<unsigned char>(c) >= 0x80 && in);
    if (word && !in && ++n == limit) return n;
    if (c == ' ' || c == '\n' || c == '\t') {
      in = false;
    } else {
      in |= word;
    }
  }
  return n;
}

std::string plain(std::string_view s, size_t limit) {
  std::string out(std::min(s.size(), limit) + 1, '\0');   // no character becomes longer; one may begin before the limit
  char* const begin = out.data();
  char* to = begin;
  for (size_t i = 0; i < s.size() && i < limit;) {
    const auto c = static_cast<unsigned char>(s[i]);
    if (const uint32_t n = blank_at(s, i)) {
      if (to != begin && to[-1] != ' ') *to++ = ' ';
      i += n;
    } else if (c == 0xE2 && i + 2 < s.size() && static_cast<unsigned char>(s[i + 1]) == 0x80) {
      const auto d = static_cast<unsigned char>(s[i + 2]);
      const char mark = d == 0x98 || d == 0x99 ? '\'' : d == 0x9C || d == 0x9D ? '"' : d == 0x93 || d == 0x94 ? '-' : d == 0xA6 ? '.' : ' ';
      if (mark != ' ' || (to != begin && to[-1] != ' ')) *to++ = mark;
      i += 3;
    } else if (c == 0xC3 && i + 1 < s.size()) {
      const auto d = static_cast<unsigned char>(s[i + 1]);
      *to++ = s[i];
      *to++ = static_cast<char>(d >= 0x80 && d <= 0x9E && d != 0x97 ? d + 0x20 : d);
      i += 2;
    } else {
      *to++ = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
      ++i;
    }
  }
  out.resize(static_cast<size_t>(to - begin));
  const auto is_edge = [](char c) { return kPlainEdges[static_cast<unsigned char>(c)]; };
  while (!out.empty() && is_edge(out.back())) out.pop_back();
  size_t from = 0;
  while (from < out.size() && is_edge(out[from])) ++from;
  if (from > 0) out.erase(0, from);
  return out;
}

// Letters and digits are hashed as they come; what stands between two of them counts as
// one sign, the ends do not count.
uint64_t plain_hash(std::string_view s) {
  uint64_t hash = 14695981039346656037ULL;
  const auto add = [&hash](unsigned char c) { hash = (hash ^ c) * 1099511628211ULL; };
  bool any = false;
  bool gap = false;
  for (size_t i = 0; i < s.size(); ++i) {
    const auto c = static_cast<unsigned char>(s[i]);
    const bool general = c == 0xE2 && i + 2 < s.size() && static_cast<unsigned char>(s[i + 1]) == 0x80;
    if (general || (c == 0xC2 && i + 1 < s.size())) {
      i += general ? 2 : 1;
      gap = true;
    } else if (c < 0x80 && !is_alpha(s[i]) && !is_digit(s[i])) {
      gap = true;
    } else {
      if (gap && any) add(' ');
      gap = false;
      any = true;
      const bool capital = i > 0 && s[i - 1] == '\xC3' && c <= 0x9E && c != 0x97;
      add(is_upper(s[i]) || capital ? static_cast<unsigned char>(c + 0x20) : c);
    }
  }
  return any ? hash | 1U : 0;
}

}  // namespace stemma::read
