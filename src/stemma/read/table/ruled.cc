// One scan of the line for each ruling, before which most lines are seen to have none: with
// SSE2 (part of every x86-64), 16 bytes of prose cost a few instructions.
#include "stemma/read/table/ruled.h"

#include <algorithm>
#include <cstring>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "stemma/read/blank.h"

namespace stemma::read::table {
namespace {

constexpr std::string_view kBars[] = {"|", "│", "┃", "║"};

size_t bar_at(std::string_view s, size_t i) {
  if (i >= s.size() || (s[i] != '|' && s[i] != '\xE2')) return 0;
  for (std::string_view bar : kBars) {
    if (s.substr(i, bar.size()) == bar) return bar.size();
  }
  return 0;
}

// Box-drawing characters are U+2500 to U+257F: E2 94 80 to E2 95 BF.
bool box_at(std::string_view s, size_t i) {
  return i + 2 < s.size() && s[i] == '\xE2' && (s[i + 1] == '\x94' || s[i + 1] == '\x95');
}

bool lead(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

std::vector<Segment> split_at(std::string_view line, bool bars) {
  std::vector<Segment> out;
  uint32_t column = 0;
  uint32_t from = 0;
  const auto cell = [&](size_t end) {
    const Span ink = trim(line, {from, static_cast<uint32_t>(end)});
    out.push_back({ink.empty() ? Span{ink.begin, ink.begin} : ink, column, column + 1});
    ++column;
  };
  for (size_t i = 0; i < line.size();) {
    const size_t n = bars ? bar_at(line, i) : (line[i] == '\t' ? 1 : 0);
    const bool escaped = bars && i > 0 && line[i - 1] == '\\';
    if (n == 0 || escaped) {
      ++i;
      continue;
    }
    cell(i);
    i += n;
    from = static_cast<uint32_t>(i);
  }
  cell(line.size());
  return out;
}

// The length of a row of dots that leads the eye to the next cell; 0 if there is none at `i`.
size_t leader_at(std::string_view s, size_t i) {
  size_t n = 0;
  size_t dots = 0;
  while (i + n < s.size() && (s[i + n] == '.' || (s[i + n] == ' ' && i + n + 1 < s.size() && s[i + n + 1] == '.'))) dots += s[i + n++] == '.';
  return dots >= 4 ? n : 0;
}

// The whole line holds nothing that could rule it: printable ASCII without bars, no two
// blanks, no two dots close to each other. Says no too often, and always of short lines.
bool is_unruled([[maybe_unused]] std::string_view line) {
#ifdef __SSE2__
  constexpr size_t kBlock = 18;   // 16 bytes and the two behind them
  if (line.size() < kBlock) return false;
  const __m128i blank = _mm_set1_epi8(' '), dot = _mm_set1_epi8('.'), bar = _mm_set1_epi8('|');
  for (size_t i = 0;; i = std::min(i + 16, line.size() - kBlock)) {
    const auto* at = reinterpret_cast<const __m128i*>(line.data() + i);
    const __m128i x = _mm_loadu_si128(at);
    const __m128i next = _mm_loadu_si128(reinterpret_cast<const __m128i*>(line.data() + i + 1));
    const __m128i after = _mm_loadu_si128(reinterpret_cast<const __m128i*>(line.data() + i + 2));
    const __m128i blanks = _mm_and_si128(_mm_cmpeq_epi8(x, blank), _mm_cmpeq_epi8(next, blank));
    const __m128i dots = _mm_and_si128(_mm_cmpeq_epi8(x, dot), _mm_or_si128(_mm_cmpeq_epi8(next, dot), _mm_cmpeq_epi8(after, dot)));
    const __m128i bars = _mm_or_si128(_mm_cmpeq_epi8(x, bar), _mm_cmpeq_epi8(after, bar));
    const __m128i odd = _mm_or_si128(_mm_cmplt_epi8(x, blank), _mm_cmplt_epi8(after, blank));   // controls, beyond ASCII
    if (_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(blanks, dots), _mm_or_si128(bars, odd))) != 0) return false;
    if (i + kBlock == line.size()) return true;
  }
#else
  return false;
#endif
}

std::vector<Segment> split_blanks(std::string_view line) {
  if (is_unruled(line)) {   // prose between the rows: one part, but for a blank at either end
    const Span ink{line.front() == ' ' ? 1U : 0U, static_cast<uint32_t>(line.size() - (line.back() == ' ' ? 1 : 0))};
    return {{ink, ink.begin, ink.end}};
  }
  std::vector<Segment> out;
  uint32_t column = 0;
  uint32_t blanks = 2;   // since the last ink
  for (size_t i = 0; i < line.size();) {
    const uint32_t blank = blank_at(line, i);
    const size_t leader = blank ? 0 : leader_at(line, i);
    if (blank || leader) {
      const auto n = static_cast<uint32_t>(leader ? leader : line[i] == '\t' ? 8 - column % 8 : 1);
      blanks += leader || line[i] == '\t' ? n + 2 : 1;
      column += n;
      i += leader ? leader : blank;
      continue;
    }
    if (blanks >= 2) out.push_back({{static_cast<uint32_t>(i), static_cast<uint32_t>(i)}, column, column});
    blanks = 0;
    do ++i; while (i < line.size() && !lead(line[i]));
    ++column;
    out.back().span.end = static_cast<uint32_t>(i);
    out.back().right = column;
  }
  return out;
}

// Eight bytes of a line, and the eight one and two bytes on, hold nothing that could part
// it: no two blanks, no two dots close to each other, printable ASCII only. May say no too often.
bool parts_nothing(const char* at) {
  constexpr uint64_t kOnes = 0x0101010101010101ULL, kHigh = kOnes * 0x80;
  uint64_t x[3];
  for (size_t i = 0; i < 3; ++i) std::memcpy(&x[i], at + i, 8);
  const auto is = [](uint64_t word, char c) { return ((word ^ kOnes * static_cast<unsigned char>(c)) - kOnes) & ~(word ^ kOnes * static_cast<unsigned char>(c)); };
  const uint64_t blanks = is(x[0], ' ') & is(x[1], ' ');
  const uint64_t dots = is(x[0], '.') & (is(x[1], '.') | is(x[2], '.'));
  return ((x[0] | (x[0] - kOnes * ' ') | blanks | dots) & kHigh) == 0;
}

// split_blanks(line).size() >= 2, found without making the segments: most lines are prose.
bool parted_by_blanks(std::string_view line) {
  size_t parts = 0;
  uint32_t blanks = 2;
  for (size_t i = 0; i < line.size();) {
    const char c = line[i];
    if (blanks + (c == ' ') < 2 && i + 10 <= line.size() && parts_nothing(line.data() + i)) {
      i += 8;
      blanks = line[i - 1] == ' ' ? 1 : 0;
      continue;
    }
    const bool plain = c > ' ' && c != '.' && static_cast<unsigned char>(c) < 0x80;
    const uint32_t blank = plain ? 0 : blank_at(line, i);
    const size_t leader = plain || blank ? 0 : leader_at(line, i);
    if (blank || leader) {
      blanks += leader || c == '\t' ? 2 : 1;
      i += leader ? leader : blank;
      continue;
    }
    if (blanks >= 2 && ++parts == 2) return true;
    blanks = 0;
    ++i;
  }
  return false;
}

}  // namespace

Ruling ruling_of(std::string_view line) {
  if (is_unruled(line)) return Ruling::kNone;
  size_t bars = 0;
  for (const char lead : {'|', '\xE2'}) {
    for (size_t i = line.find(lead); i != line.npos; i = line.find(lead, i + 1)) bars += bar_at(line, i) > 0;
  }
  const bool tabs = line.find('\t', 1) != line.npos;
  const Span ink = trim(line, {0, static_cast<uint32_t>(line.size())});
  if (ink.empty()) return Ruling::kNone;
  const bool edge = bar_at(line, ink.begin) > 0;
  if (bars >= 2 || (bars == 1 && !edge)) return Ruling::kBars;
  if (tabs && ink.of(line).find('\t') != std::string_view::npos) return Ruling::kTabs;
  return parted_by_blanks(line) ? Ruling::kBlanks : Ruling::kNone;
}

std::vector<Segment> split_line(std::string_view line, Ruling ruling) {
  if (ruling == Ruling::kNone) return {};
  if (ruling == Ruling::kBlanks) return split_blanks(line);
  if (ruling == Ruling::kTabs) return split_at(line, false);
  std::vector<Segment> out = split_at(line, true);
  const bool edged = bar_at(line, trim(line, {0, static_cast<uint32_t>(line.size())}).begin) > 0;   // bars at the edges part nothing
  if (edged && out.size() > 1 && out.back().span.empty()) out.pop_back();
  if (edged && out.size() > 1) {
    out.erase(out.begin());
    for (Segment& s : out) --s.left, --s.right;
  }
  return out;
}

bool is_table_rule(std::string_view line) {
  size_t strokes = 0;
  for (size_t i = 0; i < line.size();) {
    if (const uint32_t blank = blank_at(line, i)) {
      i += blank;
    } else if (box_at(line, i)) {
      strokes += bar_at(line, i) == 0;
      i += 3;
    } else if (std::string_view("-=_+|:").find(line[i]) != std::string_view::npos) {
      strokes += line[i] == '-' || line[i] == '=' || line[i] == '_';
      ++i;
    } else {
      return false;
    }
  }
  return strokes >= 3;
}

}  // namespace stemma::read::table
