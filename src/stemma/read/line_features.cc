// One pass for what a line shows by itself, one downwards and one upwards for what is
// around it. Quantities become bins by tables of edges.
#include "stemma/read/line_features.h"

#include <algorithm>
#include <bitset>
#include <iterator>

#include "stemma/read/shape.h"

namespace stemma::read {
namespace {

using doc::BlockKind;
using doc::FurnitureReason;

// The number of edges that `x` reaches.
template <size_t N>
uint8_t bin(float x, const float (&edges)[N]) {
  static_assert(N < kBins);
  uint8_t n = 0;
  while (n < N && x >= edges[n]) ++n;
  return n;
}

uint8_t& at(LineBins& bins, Field f) { return bins[static_cast<size_t>(f)]; }

// What the bytes of a line say, gathered in one look at the first 600.
struct Bytes {
  uint32_t stops = 0, marks = 0, quotes = 0, upper = 0, lower = 0, other = 0;   // other: of no Latin script
  bool url = false, mail = false, handle = false;
};

Bytes look(std::string_view s) {
  Bytes b;
  s = s.substr(0, 600);
  for (size_t i = 0; i < s.size(); ++i) {
    const char c = s[i];
    const char next = i + 1 < s.size() ? s[i + 1] : ' ';
    if (is_lower(c)) { ++b.lower; continue; }
    b.upper += is_upper(c);
    b.other += static_cast<unsigned char>(c) >= 0xCE && c != '\xE2';
    switch (c) {
      case '.': case '!': case '?': b.stops += next == ' ' || next == '\n' || i + 1 == s.size(); break;
      case '|': case '>': case '/': ++b.marks; b.url |= c == '/' && next == '/'; break;
      case '\xC2': b.marks += next == '\xB7' || next == '\xBB' || next == '\xA9'; break;
      case '\xE2': {
        const bool general = next == '\x80' && i + 2 < s.size();
        b.marks += general && (s[i + 2] == '\xA2' || s[i + 2] == '\xBA');
        b.quotes += general && (s[i + 2] == '\x9C' || s[i + 2] == '\x9D');
        break;
      }
      case '"': ++b.quotes; break;
      case '@': b.mail |= i > 0 && is_alpha(s[i - 1]); b.handle |= i == 0 || s[i - 1] == ' '; break;
      case '#': b.handle |= is_alpha(next); break;
      default: break;
    }
  }
  return b;
}

uint8_t end_bin(std::string_view s) {
  if (ends_full_stop(s)) return s.back() == '.' ? 1 : s.back() == '!' || s.back() == '?' ? 2 : 3;
  const char c = s.back();
  if (s.ends_with("…")) return 4;
  if (c == ':') return 5;
  if (c == ',' || c == ';') return 6;
  if (is_digit(c)) return 7;
  if (c == ')' || c == ']') return 8;
  return s.ends_with("”") || c == '"' ? 9 : s.ends_with("»") || c == '>' ? 10 : 0;
}

uint8_t opening_bin(std::string_view s) {
  if (is_lower(s[0])) return 0;
  if (is_upper(s[0])) return s.size() > 1 && is_upper(s[1]) ? 1 : 2;
  if (is_digit(s[0])) return 3;
  if (s[0] == '"' || s.starts_with("“") || s.starts_with("‘") || s.starts_with("«")) return 4;
  if (s[0] == '(' || s[0] == '[') return 5;
  if (s.starts_with("©")) return 6;
  if (bullet(s)) return 7;
  return is_alpha(s[0]) ? 8 : 9;
}

uint8_t kind_bin(const Piece& p) {
  switch (p.block.kind) {
    case BlockKind::kTitle: return 1;
    case BlockKind::kByline: case BlockKind::kDateline: return 2;
    case BlockKind::kHeading: return 3;
    case BlockKind::kTable: return 4;
    case BlockKind::kNote: case BlockKind::kReference: return 5;
    case BlockKind::kParagraph: case BlockKind::kFurniture: return p.block.wrapped ? 6 : 0;
    default: return 7;
  }
}

uint8_t rule_bin(const Piece& p) {
  if (!p.furniture()) return 0;
  const auto reason = static_cast<uint8_t>(p.block.why);
  return static_cast<uint8_t>(p.block.why == FurnitureReason::kCue && p.block.confidence < 0.8F ? 6 : reason);
}

// What a line shows by itself.
void own_bins(const Page& page, size_t i, LineBins& b) {
  const std::string_view s = page.pieces[i].of(page.draft.text());
  const LineSigns& f = page.signs[i];
  const auto words = static_cast<float>(std::max(f.prose.words, 1U));
  const Bytes bytes = look(s);
  at(b, Field::kWords) = bin(static_cast<float>(f.prose.words), {1, 2, 3, 4, 6, 9, 13, 20, 35, 50});
  at(b, Field::kStops) = f.prose.words < 3 ? 8 : bin(f.prose.density(), {0.01F, 0.1F, 0.2F, 0.3F, 0.4F, 0.5F});
  at(b, Field::kEnd) = end_bin(s);
  at(b, Field::kCapitals) = bin(static_cast<float>(f.prose.capitals) / words, {0.01F, 0.1F, 0.2F, 0.35F, 0.5F, 0.75F, 1.0F});
  at(b, Field::kDigits) = bin(static_cast<float>(f.prose.numbers) / words, {0.01F, 0.1F, 0.25F, 0.5F, 1.0F});
  at(b, Field::kOpening) = opening_bin(s);
  at(b, Field::kCue) = bin(f.cue, {0.1F, 0.9F});
  at(b, Field::kReader) = bin(static_cast<float>(f.prose.you), {1, 2, 3});
  at(b, Field::kMarks) = bin(static_cast<float>(bytes.marks), {1, 2, 4});
  at(b, Field::kAddress) = bytes.url ? 3 : bytes.mail ? 2 : bytes.handle ? 1 : 0;
  at(b, Field::kUpper) = bytes.upper < 2 ? 0 : bin(static_cast<float>(bytes.upper) / static_cast<float>(bytes.upper + bytes.lower), {0.1F, 0.25F, 0.5F, 0.95F});
  at(b, Field::kRepeats) = bin(static_cast<float>(page.repeats[i]), {2, 3, 5});
  at(b, Field::kSentences) = bin(static_cast<float>(bytes.stops), {1, 2, 3, 5});
  at(b, Field::kWordSize) = bin(static_cast<float>(std::min<size_t>(s.size(), 350)) / words, {4.5F, 5.2F, 5.8F, 6.5F, 7.5F, 9, 12});
  at(b, Field::kQuotes) = bin(static_cast<float>(bytes.quotes), {1, 2, 4});
  at(b, Field::kKind) = kind_bin(page.pieces[i]);
  at(b, Field::kSentence) = f.date ? 7 : bin(f.score, {-4, -2, 0, 3, 9, 25});
  at(b, Field::kRule) = rule_bin(page.pieces[i]);
  at(b, Field::kScript) = bytes.other <= bytes.upper + bytes.lower ? 0 : bytes.other < 4 ? 1 : bytes.other < 12 ? 2 : bytes.other < 30 ? 3 : 4;
}

bool text_line(const Page& page, size_t i) {
  return page.signs[i].sentence && page.signs[i].prose.words >= 8;
}

// What is around a line: how far the next sentence is, in which run it stands, which share has passed.
void around_bins(const Page& page, std::vector<LineBins>& bins) {
  const size_t n = bins.size();
  constexpr float kSteps[] = {1, 2, 3, 4, 6, 11, 21, 51};
  std::vector<uint32_t> passed(n + 1, 0);   // words of sentences before the line
  for (size_t i = 0; i < n; ++i) passed[i + 1] = passed[i] + (text_line(page, i) ? page.signs[i].prose.words : 0);
  const float all = static_cast<float>(std::max(passed[n], 1U));
  size_t title = n;
  for (size_t i = 0; i < n && title == n; ++i) {
    if (page.pieces[i].block.kind == BlockKind::kTitle) title = i;
  }
  size_t sentence = n, cue = n;   // the last one above
  for (size_t i = 0; i < n; ++i) {
    LineBins& b = bins[i];
    at(b, Field::kAbove) = sentence == n ? 9 : bin(static_cast<float>(i - sentence), kSteps);
    at(b, Field::kCueAbove) = cue == n ? 9 : bin(static_cast<float>(i - cue), kSteps);
    at(b, Field::kPosition) = static_cast<uint8_t>(i * 10 / n);
    at(b, Field::kPassed) = bin(static_cast<float>(passed[i]) / all, {0.001F, 0.1F, 0.25F, 0.5F, 0.75F, 0.9F, 0.95F, 0.999F, 1.0F});
    const size_t from = i > 5 ? i - 5 : 0;
    const size_t to = std::min(n, i + 6);
    at(b, Field::kAround) = bin(static_cast<float>(passed[to] - passed[from]), {1, 20, 50, 100, 200, 350});
    at(b, Field::kTitle) = title == n ? 8 : i < title ? 0 : bin(static_cast<float>(i - title), {1, 2, 4, 8, 20, 50});
    const Stretch& t = page.text;
    at(b, Field::kStretch) = static_cast<uint8_t>(
        i < t.first ? (t.first - i > 3 ? 0 : 1) : i >= t.end ? (i - t.end >= 3 ? 7 : 6) : i < t.first + 2 ? 2 : i + 2 >= t.end ? 4 : 3);
    if (text_line(page, i)) sentence = i;
    if (page.signs[i].cue >= 1) cue = i;
  }
  sentence = cue = n;
  for (size_t i = n; i-- > 0;) {
    LineBins& b = bins[i];
    at(b, Field::kBelow) = sentence == n ? 9 : bin(static_cast<float>(sentence - i), kSteps);
    at(b, Field::kCueBelow) = cue == n ? 9 : bin(static_cast<float>(cue - i), kSteps);
    if (text_line(page, i)) sentence = i;
    if (page.signs[i].cue >= 1) cue = i;
  }
}

// Runs of lines with and without sentences; of lines without a blank one between them.
void run_bins(const Page& page, std::vector<LineBins>& bins) {
  const size_t n = bins.size();
  for (size_t i = 0; i < n;) {
    size_t end = i;
    uint32_t words = 0;
    const bool text = text_line(page, i);
    for (; end < n && text_line(page, end) == text; ++end) words += page.signs[end].prose.words;
    for (size_t k = i; k < end; ++k) {
      at(bins[k], Field::kRun) = bin(text ? 0.0F : static_cast<float>(end - i), {1, 2, 3, 5, 9, 17, 33});
      at(bins[k], Field::kProseRun) = bin(text ? static_cast<float>(words) : 0.0F, {1, 20, 40, 80, 160, 320, 640});
    }
    i = end;
  }
  for (size_t i = 0; i < n;) {
    size_t end = i;
    while (end < n && page.pieces[end].group == page.pieces[i].group) ++end;
    for (size_t k = i; k < end; ++k) at(bins[k], Field::kGroup) = bin(static_cast<float>(end - i), {2, 3, 5, 9, 20, 60});
    i = end;
  }
}

// The share of a line's long words that the text of the page has, too: teasers of other
// stories bring words of their own. Words are kept as bits of a Bloom filter.
void known_bins(const Page& page, std::vector<LineBins>& bins) {
  constexpr size_t kBits = 1 << 15;
  std::bitset<kBits> once, twice;
  const auto each = [](std::string_view s, auto visit) {
    for (size_t i = 0; i < s.size();) {
      uint32_t hash = 2166136261U;
      size_t end = i;
      for (; end < s.size() && (is_alpha(s[end]) || static_cast<unsigned char>(s[end]) >= 0x80); ++end) {
        if (end - i < 7) hash = (hash ^ (static_cast<unsigned char>(s[end]) | 0x20U)) * 16777619U;
      }
      if (end - i >= 5) visit((hash ^ (hash >> 15)) % kBits);
      i = std::max(end, i + 1);
    }
  };
  size_t budget = 1 << 18;   // bytes: enough to know what a page is about
  for (size_t i = page.text.first; i < page.text.end && budget; ++i) {
    if (!text_line(page, i)) continue;
    const std::string_view s = page.pieces[i].of(page.draft.text()).substr(0, budget);
    budget -= s.size();
    each(s, [&](size_t bit) { if (once.test(bit)) twice.set(bit); once.set(bit); });
  }
  for (size_t i = 0; i < bins.size(); ++i) {
    const bool inside = i >= page.text.first && i < page.text.end && text_line(page, i);
    const std::bitset<kBits>& known = inside ? twice : once;   // a line knows its own words
    float words = 0, hits = 0;
    each(page.pieces[i].of(page.draft.text()).substr(0, 600), [&](size_t bit) { ++words; hits += known.test(bit); });
    at(bins[i], Field::kKnown) = words < 2 ? 9 : static_cast<uint8_t>(bin(hits / words, {0.1F, 0.25F, 0.5F, 0.75F}) + (words >= 8 ? 4 : 0));
  }
}

}  // namespace

std::vector<LineBins> line_bins(const Page& page) {
  std::vector<LineBins> bins(page.pieces.size());
  if (bins.empty()) return bins;
  uint32_t cues = 0, strong = 0, sentences = 0;
  for (size_t i = 0; i < bins.size(); ++i) {
    bins[i].fill(0);
    own_bins(page, i, bins[i]);
    sentences += text_line(page, i);
    cues += page.signs[i].cue > 0;
    strong += page.signs[i].cue >= 1;
  }
  const auto lines = static_cast<float>(bins.size());
  const uint8_t dense = bin(static_cast<float>(cues) / lines, {0.02F, 0.05F, 0.1F, 0.2F, 0.35F});
  const uint8_t bare = bin(static_cast<float>(sentences) / lines, {0.02F, 0.05F, 0.1F, 0.2F, 0.4F, 0.6F});
  for (LineBins& b : bins) {
    at(b, Field::kDense) = dense;
    at(b, Field::kBare) = bare;
    at(b, Field::kStrong) = bin(static_cast<float>(strong), {2, 3, 5, 9, 17});
  }
  around_bins(page, bins);
  run_bins(page, bins);
  known_bins(page, bins);
  return bins;
}

}  // namespace stemma::read
