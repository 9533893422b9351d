// The pages are inverted once into tables from character to byte; a sequence is then
// read off byte by byte, with the places where other programs are known to lose bytes
// left open.
#include "stemma/text/repair_sequence.h"

#include <memory>

#include "stemma/text/unicode.h"
#include "stemma/text/utf8.h"

namespace stemma::text {
namespace {

constexpr char32_t kSpan = PageBits::kEnd;

struct Inverse : PageBits {
  uint8_t byte[kCodePageCount][kSpan] = {};   // 0: not in the page

  Inverse() {
    for (size_t p = 0; p < kCodePageCount; ++p) {
      for (unsigned b = 0x80; b < 0x100; ++b) {
        const char32_t c = kCodePages[p].high[b - 0x80];
        if (c != 0 && c < kSpan) add(p, c, b);
        if (b < 0xA0) add(p, b, b);   // misread as a control: the byte itself
      }
    }
  }
  void add(size_t p, char32_t c, unsigned b) {
    if (byte[p][c] != 0) return;
    byte[p][c] = static_cast<uint8_t>(b);
    const auto bit = static_cast<uint16_t>(1u << p);
    if (b >= 0xC2 && b <= 0xF4) lead[c] |= bit;
    if (b < 0xC0) follow[c] |= bit;
  }
};

const Inverse& inverse() {
  static const std::unique_ptr<const Inverse> kInverse(new Inverse);
  return *kInverse;
}

Sense sense_of_two(char32_t c) {
  if (c < 0xA0) return c == 0x81 || c == 0x8D || c == 0x8F || c == 0x90 || c == 0x9D ? Sense::kPossible : Sense::kNone;
  if (c == 0x138 || c == 0x149 || c == 0x17F) return Sense::kNone;
  const bool latin = c < 0x180 || c == 0x192 || c == 0x1A0 || c == 0x1A1 || c == 0x1AF || c == 0x1B0 || (c >= 0x218 && c <= 0x21B);
  const bool mark = (c >= 0x2C6 && c <= 0x2DD) || (c >= 0x300 && c < 0x340);
  const bool greek = c >= 0x386 && c <= 0x3CE;
  const bool cyrillic = (c >= 0x400 && c <= 0x45F) || c == 0x490 || c == 0x491;
  const bool semitic = (c >= 0x5D0 && c <= 0x5EA) || (c >= 0x60C && c <= 0x66D) || (c >= 0x671 && c <= 0x6D4);
  return latin || mark || greek || cyrillic || semitic ? Sense::kPossible : Sense::kNone;
}

Sense sense_of(char32_t c, size_t bytes, int page) {
  if (bytes == 2) return sense_of_two(c);
  if (bytes >= 4) return c >= 0x1F000 && c < 0x1FB00 ? Sense::kCertain : Sense::kNone;
  if ((c >= 0x2010 && c <= 0x203A) || c == 0x20AC || c == 0x2122 || (c >= 0x2190 && c < 0x2400)) return Sense::kCertain;
  if ((c >= 0x2600 && c < 0x27C0) || c == 0xFEFF || c == kReplacement || (c >= 0xFB00 && c <= 0xFB04)) return Sense::kCertain;
  // A frame seen through ibm437 is a frame; through other pages it may be one misread.
  if (c >= 0x2500 && c < 0x2600) return page == kIbm437 ? Sense::kNone : Sense::kPossible;
  if (c >= 0xE000 && c < 0xF900) return Sense::kNone;
  const bool other = (c >= 0x3000 && c < 0x3020) || c >= 0xFF00 || c == 0x2800 || c == 0xFE0F;
  return is_letter(c) || other ? Sense::kPossible : Sense::kNone;
}

size_t size_by(uint8_t lead) { return lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2; }

// Where may a space be byte A0? In sequences that other text does not look like: those
// of symbols and of scripts, there beside another sequence of the script.
bool space_fits(const std::u32string& word, size_t i, size_t k, int page) {
  const uint8_t lead = byte_in(word[i], page);
  if (!has_no_break_space(page)) return false;
  if (lead == 0xE2 || lead == 0xE3 || lead == 0xEF) return true;
  if (lead == 0xE0) return k == 2;
  if (lead != 0xCE && lead != 0xD0 && lead != 0xD7 && lead != 0xD9) return false;
  return i + 2 < word.size() && byte_in(word[i + 2], page) >= 0xCE && byte_in(word[i + 2], page) <= 0xDF;
}

// A surrogate pair written as two sequences of three bytes.
Sequence surrogates(const unsigned char* b, size_t n) {
  if (n < 6 || b[0] != 0xED || (b[1] & 0xF0) != 0xA0 || b[3] != 0xED || (b[4] & 0xF0) != 0xB0) return {};
  const char32_t high = (b[1] & 0x0Fu) << 6 | (b[2] & 0x3Fu);
  const char32_t low = (b[4] & 0x0Fu) << 6 | (b[5] & 0x3Fu);
  const char32_t c = 0x10000 + (high << 10 | low);
  return {c, 6, sense_of(c, 6, 0), false};
}

}  // namespace

const PageBits& page_bits() { return inverse(); }

uint8_t byte_in(char32_t c, int page) {
  if (c < kSpan) return inverse().byte[page][c];
  return page == kMacRoman && (c == 0xFB01 || c == 0xFB02) ? static_cast<uint8_t>(0xDE + (c - 0xFB01)) : uint8_t{0};
}

bool has_no_break_space(int page) { return kCodePages[page].high[0xA0 - 0x80] == 0xA0; }

Sequence sequence_at(const std::u32string& word, size_t i, int page, Losses losses) {
  const uint8_t lead = byte_in(word[i], page);
  if (lead < 0xC2 || lead > 0xF4) return {};
  unsigned char bytes[6] = {lead};
  const size_t want = size_by(lead);
  size_t n = 1;
  size_t lost = 0;
  size_t guessed = 0;
  bool question = false;
  while (n < want && i + n < word.size()) {
    const char32_t c = word[i + n];
    uint8_t b = byte_in(c, page);
    if (c == kReplacement) {
      ++lost;
      b = 0x80;
    } else if (c == '?' && losses.question && (lead == 0xC2 || lead == 0xC3 || lead == 0xE2)) {
      ++lost;
      b = 0x80;
      question = true;
    } else if (c == ' ' && losses.space && space_fits(word, i, n, page)) {
      ++guessed;
      b = 0xA0;
    }
    if ((b & 0xC0) != 0x80) return {};
    bytes[n++] = b;
  }
  if (n < want) return {};
  if (lost + guessed >= want - 1 && want > 2) return {};   // nothing but the lead is there
  if (lost > 0) return {kReplacement, n, Sense::kPossible, question || guessed > 0};
  while (lead == 0xED && n < 6 && i + n < word.size() && byte_in(word[i + n], page) >= 0x80) {
    bytes[n] = byte_in(word[i + n], page);
    ++n;
  }
  if (const Sequence pair = surrogates(bytes, n); pair.size > 0) return pair;
  const std::string_view view(reinterpret_cast<const char*>(bytes), want);
  if (sequence_size(view) != want) return {};
  size_t at = 0;
  const char32_t c = next_code_point(view, at);
  return {c, want, sense_of(c, want, page), guessed > 0};
}

int lost_letters(char32_t lead, int page, Lost out[8]) {
  const uint8_t first = byte_in(lead, page);
  if (first < 0xC3 || first > 0xC5) return 0;
  int n = 0;
  for (unsigned b = 0x80; b < 0xC0 && n < 8; ++b) {
    const char32_t shown = kCodePages[page].high[b - 0x80];
    const bool dropped = b == 0xAD || b == 0xA0 || shown == 0 || (shown >= 0x80 && shown < 0xA0);
    if (!dropped) continue;
    const auto c = static_cast<char32_t>((first & 0x1Fu) << 6 | (b & 0x3Fu));
    // Letters no living orthography of Europe uses in running text are no candidates.
    if (c == 0x12D || c == 0x16D || c == 0x14F || c == 0x109 || c == 0x11D || c == 0x15D) continue;
    if (is_letter(c) && sense_of_two(c) != Sense::kNone) out[n++] = {c, static_cast<uint8_t>(b)};
  }
  return n;
}

}  // namespace stemma::text
