#include "stemma/text/repair_sequence.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "stemma/text/repair.h"
#include "stemma/text/repair_word.h"
#include "stemma/text/utf8.h"

using namespace stemma::text;

namespace {

// The slow twin: the byte found by looking through the page.
unsigned slow_byte(char32_t c, int page) {
  for (unsigned b = 0x80; b < 0x100; ++b) {
    if (kCodePages[page].high[b - 0x80] == c) return b;
  }
  return c >= 0x80 && c < 0xA0 ? static_cast<unsigned>(c) : 0;
}

std::string utf8(const std::u32string& text) {
  std::string out;
  for (const char32_t c : text) append_code_point(out, c);
  return out;
}

}  // namespace

TEST_CASE("every pair of characters of every page is read as its bytes are") {
  for (int page = 0; page < static_cast<int>(kCodePageCount); ++page) {
    int sequences = 0;
    for (unsigned x = 0x80; x < 0x100; ++x) {
      for (unsigned y = 0x80; y < 0x100; ++y) {
        const char32_t a = kCodePages[page].high[x - 0x80];
        const char32_t b = kCodePages[page].high[y - 0x80];
        if (a == 0 || b == 0) continue;
        REQUIRE(slow_byte(a, page) == x);
        const bool two = x >= 0xC2 && x <= 0xDF && y <= 0xBF;
        const Sequence s = sequence_at({a, b}, 0, page, {});
        CHECK((s.size == 2) == two);
        if (two) CHECK(s.c == ((x & 0x1F) << 6 | (y & 0x3F)));
        sequences += two;
      }
    }
    CHECK(sequences > 20 * 40);
  }
}

TEST_CASE("three and four bytes, and what only looks like them") {
  CHECK(sequence_at(U"â€”", 0, kWindows1252, {}).c == 0x2014);
  CHECK(sequence_at(U"â€”", 0, kWindows1252, {}).sense == Sense::kCertain);
  CHECK(sequence_at(U"вЂ“", 0, kWindows1251, {}).c == 0x2013);
  CHECK(sequence_at(U"ðŸ˜€", 0, kWindows1252, {}).c == 0x1F600);
  CHECK(sequence_at(U"â€", 0, kWindows1252, {}).size == 0);            // cut short
  CHECK(sequence_at(U"à\u0080\u0080", 0, kWindows1252, {}).size == 0);  // an overlong form
  CHECK(sequence_at(U"í\u00a0\u0080", 0, kWindows1252, {}).size == 0);  // half of a pair
  CHECK(sequence_at(U"abc", 0, kWindows1252, {}).size == 0);
}

TEST_CASE("losses only where they are allowed, and only a part of the sequence") {
  CHECK(sequence_at(U"Ä\ufffd", 0, kWindows1252, {}).c == 0xFFFD);
  CHECK(sequence_at(U"é\ufffd\ufffd", 0, kWindows1252, {}).size == 0);
  CHECK(sequence_at(U"â€?", 0, kWindows1252, {}).size == 0);
  CHECK(sequence_at(U"â€?", 0, kWindows1252, {true, false}).c == 0xFFFD);
  CHECK(sequence_at(U"é€?", 0, kWindows1252, {true, false}).size == 0);   // é€? is text
  CHECK(sequence_at(U"âš ", 0, kWindows1252, {false, true}).c == 0x26A0);
  CHECK(sequence_at(U"âš ", 0, kWindows1252, {}).size == 0);
  CHECK(sequence_at(U"Ð Ñ", 0, kWindows1252, {false, true}).c == 0x420);
  CHECK(sequence_at(U"Ð a", 0, kWindows1252, {false, true}).size == 0);
}

TEST_CASE("letters a lone lead may have been") {
  Lost found[8];
  REQUIRE(lost_letters(U'Ă', kWindows1250, found) > 0);
  bool soft_hyphen = false;
  for (const Lost& l : found) soft_hyphen = soft_hyphen || (l.letter == U'í' && l.byte == 0xAD);
  CHECK(soft_hyphen);
  CHECK(lost_letters(U'e', kWindows1250, found) == 0);
}

// Looking only at words with a lead and a follower side by side must not miss one that
// reading every word would find certain.
TEST_CASE("the quick look misses no word that reads for certain") {
  const std::u32string letters = U"aéRÃ©â€”ÅÄ³ŸÂ’\u0092Ð°Ñ�Г‚ö";
  std::mt19937 random(7);
  int repaired = 0;
  for (int round = 0; round < 20000; ++round) {
    std::u32string word;
    for (size_t n = 1 + random() % 6; n > 0; --n) word += letters[random() % letters.size()];
    const Reading slow = read_word(word, -1);
    const std::string text = "so " + utf8(word) + " so";
    const Repaired fast = repair_encoding(text);
    if (slow.sequences > 0 && slow.certain) CHECK_FALSE(fast.repairs.empty());
    CHECK(valid_prefix(fast.text) == fast.text.size());
    CHECK(repair_encoding(text).text == fast.text);
    repaired += !fast.repairs.empty();
  }
  CHECK(repaired > 1000);
}
