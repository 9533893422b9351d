// Numbers in one word: every part of the German and Spanish grammars once, and words that
// only begin like a number.
#include <doctest/doctest.h>

#include <string>

#include "stemma/read/value/compound.h"

using namespace stemma::read::value;

namespace {

std::string read(std::string_view word, uint8_t language) {
  std::string out;
  for (const Match& m : senses_of_compound(word, language)) {
    const char* cat = m.cat == Cat::Ones ? "ones " : m.cat == Cat::Hundreds ? "hundreds " : m.cat == Cat::Ordinal ? "ordinal " : m.cat == Cat::Fraction ? "part " : "? ";
    out += (out.empty() ? "" : ", ") + std::string(cat) + std::to_string(m.value);
  }
  return out;
}

}  // namespace

TEST_CASE("values: German numbers in one word") {
  CHECK(read("einundzwanzig", kDeBit) == "ones 21");
  CHECK(read("achtundachtzig", kDeBit) == "ones 88");
  CHECK(read("zweihundertdreizehn", kDeBit) == "hundreds 213");
  CHECK(read("neunzehnhundertfunfundvierzig", kDeBit) == "hundreds 1945");
  CHECK(read("zweitausendelf", kDeBit) == "hundreds 2011");
  CHECK(read("hundertzwanzigtausend", kDeBit) == "hundreds 120000");
  CHECK(read("vierundzwanzigste", kDeBit) == "ordinal 24");
  CHECK(read("dreizehnten", kDeBit) == "ordinal 13");
  CHECK(read("hundertdritter", kDeBit) == "ordinal 103");
  CHECK(read("zwanzigstel", kDeBit) == "part 20");
}

TEST_CASE("values: Spanish numbers in one word") {
  CHECK(read("treintaicinco", kEsBit) == "ones 35");
  CHECK(read("veintiunavos", kEsBit) == "part 21");
  CHECK(read("treintavo", kEsBit) == "part 30");
  CHECK(read("ciento" "ochoavos", kEsBit) == "part 108");
  CHECK(read("cuatromilesimas", kEsBit) == "part 4000, ordinal 4000");
  CHECK(read("vigesimocuarto", kEsBit) == "ordinal 24");
  CHECK(read("decimoctava", kEsBit) == "ordinal 18");
  CHECK(read("quintos", kEsBit) == "ordinal 5");
}

TEST_CASE("values: words that only begin like a number are none") {
  CHECK(read("achtung", kDeBit) == "");
  CHECK(read("hundertfach", kDeBit) == "");
  CHECK(read("einfach", kDeBit) == "");
  CHECK(read("dreieck", kDeBit) == "");
  CHECK(read("zweifel", kDeBit) == "");
  CHECK(read("onceavez", kEsBit) == "");
  CHECK(read("dosis", kEsBit) == "");
  CHECK(read("quintero", kEsBit) == "");
  CHECK(read("einundzwanzig", kEnBit) == "");
  CHECK(read(std::string(500, 'x'), kDeBit) == "");
}
