#include "stemma/text/token.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using stemma::text::fold;
using stemma::text::tokenize;

namespace {
std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> out;
  for (const auto& t : tokenize(text)) out.emplace_back(t.span.of(text));
  return out;
}
using Words = std::vector<std::string>;
}  // namespace

TEST_CASE("words, apostrophes, initials, numbers") {
  CHECK(words("Peru’s U.S.-led 1,234") == Words{"Peru’s", "U.S.", "led", "1,234"});
  CHECK(words("the workers’ dog's 'tis") == Words{"the", "workers", "dog's", "tis"});
  CHECK(words("in the U.S. He left. A. B. Smith") == Words{"in", "the", "U.S.", "He", "left", "A", "B", "Smith"});
  CHECK(words("16.4% of 3.") == Words{"16.4", "%", "of", "3"});
  CHECK(words("end.Begin a.m. sharp") == Words{"end", "Begin", "a.m.", "sharp"});
  CHECK(words("09LIMA1669, F-16s; and/or") == Words{"09LIMA1669", "F", "16s", "and", "or"});
  CHECK(words("$5 or £5, €3.2") == Words{"$", "5", "or", "£", "5", "€", "3.2"});
  CHECK(words("") == Words{});
  CHECK(words("— … “”") == Words{});
}

TEST_CASE("other scripts, soft hyphens, superscripts") {
  CHECK(words("Łacińska São Tomé") == Words{"Łacińska", "São", "Tomé"});
  CHECK(words("co\u00ADoperate") == Words{"co\u00ADoperate"});
  CHECK(words("treaty¹ x") == Words{"treaty", "x"});
  CHECK(words("条約。Москва") == Words{"条", "約", "Москва"});
}

TEST_CASE("folding: two spellings of a word meet") {
  CHECK(fold("García") == "garcia");
  CHECK(fold("Peru’s") == "peru's");
  CHECK(fold("U.S.") == "us");
  CHECK(fold("1,234") == "1234");
  CHECK(fold("1,23") == "1,23");
  CHECK(fold("1,234,567") == "1234567");
  CHECK(fold("16.4") == "16.4");
  CHECK(fold("co\u00ADoperate") == "cooperate");
  CHECK(fold("Łódź") == "lodz");
  CHECK(fold("STRASSE") == fold("straße"));
  CHECK(fold("ﬁeld") == "field");
}

TEST_CASE("tokens folded in one pass: as one after the other, wherever a word is cut and whatever stands behind") {
  std::string text = "x The U.S. ARMY’s co\u00ADoperation; Łódź, 1,234.5% of $7—F-16s (A. B. Smith), IT'S 'tis";
  text += " ﷺ supercalifragilisticexpialidocious antidisestablishmentarianism 条約 end";
  for (uint32_t begin = 0; begin <= text.size(); ++begin) {
    if (begin < text.size() && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80) continue;
    for (uint32_t end = begin; end <= text.size(); ++end) {
      if (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80) continue;
      std::vector<stemma::text::FoldedToken> folded;
      std::string forms = "before";
      stemma::text::tokenize_folded(text, {begin, end}, folded, forms);
      std::string expected = "before";
      size_t n = 0;
      for (const auto& t : tokenize(text, {begin, end})) {
        const std::string form = fold(t.span.of(text));
        if (form.empty()) continue;
        REQUIRE(n < folded.size());
        CHECK(folded[n].span == t.span);
        CHECK(folded[n].kind == t.kind);
        CHECK(forms.substr(folded[n].form_begin, folded[n].form_size) == form);
        expected += form;
        ++n;
      }
      CHECK(n == folded.size());
      CHECK(forms == expected);
    }
  }
}

TEST_CASE("tokens folded in one pass: a blob is no word") {
  const std::string text = "a " + std::string(70'000, 'Q') + " b";
  std::vector<stemma::text::FoldedToken> folded;
  std::string forms;
  stemma::text::tokenize_folded(text, {0, static_cast<uint32_t>(text.size())}, folded, forms);
  CHECK(folded.size() == 2);
  CHECK(forms == "ab");
}

TEST_CASE("tokens folded in one pass: a span that ends inside a character takes no more room than its text") {
  const std::string text = "war in Łód\u017A, then";
  std::vector<stemma::text::FoldedToken> folded;
  std::string forms;
  const auto end = static_cast<uint32_t>(text.find("\u017A") + 1);
  stemma::text::tokenize_folded(text, {0, end}, folded, forms);
  CHECK(folded.size() == 3);
  CHECK(forms.capacity() < 1000);
}
