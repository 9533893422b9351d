#include "stemma/text/repair_lost.h"

#include <doctest/doctest.h>

#include "stemma/text/repair_sequence.h"

using namespace stemma::text;

TEST_CASE("the letter that fits, or the one that makes a word of the document") {
  WordsOfText words("Ákos went with Iñaki");
  std::u32string w = U"Mart\u0102n";
  CHECK(restore_lost(w, " x", kWindows1250, words).why == ", lost U+00AD");
  CHECK(w == U"Martín");
  w = U"\u0102kos";
  CHECK(restore_lost(w, " x", kWindows1250, words).why == ", lost U+0081");
  CHECK(w == U"Ákos");
  w = U"\u0102rva";
  CHECK(restore_lost(w, " x", kWindows1250, words).why.empty());   // Á, Ã, È …: not told
  CHECK(w == U"\u0102rva");
}

TEST_CASE("spaces that were part of a letter") {
  WordsOfText words("");
  std::u32string w = U"voilà, voilÃ";
  Restored r = restore_lost(w, "  le", kWindows1252, words);
  CHECK(w == U"voilà, voilà");
  CHECK(r.spaces == 1);
  w = U"voilÃ";
  CHECK(restore_lost(w, " le", kWindows1252, words).spaces == 0);   // the two had become one
  w = U"Ã";
  CHECK(restore_lost(w, " s horas", kWindows1252, words).spaces == 1);
  w = U"Ã";
  CHECK(restore_lost(w, " senhora", kWindows1252, words).spaces == 0);
  w = U"–Â";
  CHECK(restore_lost(w, " also", kWindows1252, words).spaces == 1);
  CHECK(w == U"–\u00a0");
  w = U"MAÇÃ";
  CHECK(restore_lost(w, " E", kWindows1252, words).why.empty());
  w = U"Г";
  CHECK(restore_lost(w, " США", kWindows1251, words).why.empty());
  CHECK(restore_lost(w, " droite", kWindows1251, words).why == ", lost U+00A0");
}

TEST_CASE("controls") {
  std::u32string w = U"r\u0087pido";
  CHECK(control_vote(w) == 1);
  CHECK(restore_controls(w, kMacRoman));
  CHECK(w == U"rápido");
  CHECK(control_vote(U"\u0093word\u0094") == -1);
  CHECK(control_vote(U"don\u0092t") == 0);
  w = U"don\u0092t";
  CHECK(restore_controls(w, kWindows1252));
  CHECK(w == U"don’t");
  w = U"a\u0081b";
  CHECK_FALSE(restore_controls(w, kWindows1252));   // windows-1252 has nothing there
}
