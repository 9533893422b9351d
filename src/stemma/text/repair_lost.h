// Letters of a misread word that lost a byte on the way, and controls that are letters.
//
//   std::u32string w = U"GarcĂa";
//   restore_lost(w, " went", kWindows1250, words).why   // ", lost U+00AD"; w == U"García"
//   w = U"voilÃ";
//   restore_lost(w, "  le", kWindows1252, words).spaces // 1: the space was part of "à"
//   w = U"MAÇÃ";
//   restore_lost(w, " E", kWindows1252, words).why      // "": capitals end so
//
// To be used only where the document shows the damage of that page. Not thread-safe:
// WordsOfText reads its text when it is first asked.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>

namespace stemma::text {

// The words of a text that hold letters beyond ASCII: does the document have this word
// elsewhere, undamaged? Made in linear time at the first question.
class WordsOfText {
 public:
  explicit WordsOfText(std::string_view text) : text_(text) {}
  bool contains(const std::u32string& word);

 private:
  void read();

  std::string_view text_;
  bool made_ = false;
  std::unordered_set<std::u32string> words_;
};

struct Restored {
  std::string why;       // ", lost U+00AD", one a letter; empty: nothing restored
  uint32_t spaces = 0;   // spaces after the word that belong to its last letter
};

// `rest` is what follows the word in the text; a hundred bytes of it suffice.
Restored restore_lost(std::u32string& word, std::string_view rest, int page, WordsOfText& words);

// C1 controls: characters of `page` (windows-1252 or macintosh) read as iso-8859-1.
bool restore_controls(std::u32string& word, int page);

// Which of the two do the controls of this word speak for? +1 macintosh, -1 windows-1252.
int control_vote(const std::u32string& word);

}  // namespace stemma::text
