#include <doctest/doctest.h>

#include <string>

#include "stemma/trace/parse.h"

using stemma::trace::Quotation;

namespace {

// "speaker | cue | attributed_to | date[!] | reference" of the n-th quotation; "!" marks a date of the source.
std::string who(const std::string& text, const char* language = "en", size_t n = 0) {
  stemma::doc::Document d;
  d.text = text;
  d.language = language;
  const auto quotes = stemma::trace::find_quotations(d, 0);
  if (n >= quotes.size()) return "no quotation";
  const Quotation& q = quotes[n];
  if (q.speaker && q.speaker->span.of(d.text) != q.speaker->name) return "speaker span differs";
  if (!q.cue.empty() && q.cue_span.of(d.text) != q.cue) return "cue span differs";
  return (q.speaker ? q.speaker->name : "-") + " | " + q.cue + " | " + q.attributed_to + " | " + q.attributed_date +
         (q.date_is_of_source ? "!" : "") + " | " + q.attributed_reference;
}

}  // namespace

TEST_CASE("a speaker before the quotation") {
  CHECK(who("The embassy said that “the port is closed”.") == "The embassy | said that |  |  | ");
  CHECK(who("In Lima, US ambassador Jane Doe observed: “The port is closed.”") == "US ambassador Jane Doe | observed |  |  | ");
  CHECK(who("Jane Doe, the ambassador to Peru, has also warned: “The port is closed.”") == "Jane Doe | warned |  |  | ");
  CHECK(who("A spokesman for the embassy told reporters on Monday that “the port is closed”.") == "A spokesman for the embassy | told |  |  | ");
  CHECK(who("Gov. Roe, who denied that “the port is closed”, left.") == "Gov. Roe | denied that |  |  | ");
  CHECK(who("According to the foreign ministry, “the port is closed”.") == "the foreign ministry | According to |  |  | ");
  CHECK(who("She added, “The port is closed.”") == "She | added |  |  | ");
  CHECK(who("Doe: “The port is closed.”") == "Doe |  |  |  | ");
  CHECK(who("Doe left in anger, saying “the port is closed”.") == "Doe | saying |  |  | ");
}

TEST_CASE("a speaker behind the quotation") {
  CHECK(who("“The port is closed,” said Jane Doe, the ambassador.") == "Jane Doe | said |  |  | ");
  CHECK(who("“The port is closed”, the embassy reported yesterday.") == "the embassy | reported |  |  | ");
  CHECK(who("“Is the port closed?” he asked.") == "he | asked |  |  | ");
  CHECK(who("“The port is closed,” President Roe told reporters.") == "President Roe | told |  |  | ");
  CHECK(who("“The port is closed,” according to the mayor of Lima.") == "the mayor of Lima | according to |  |  | ");
  CHECK(who("“The port”, noted Vance, “is closed”.") == "Vance | noted |  |  | ");
}

TEST_CASE("nobody speaks") {
  CHECK(who("The “radical” left won.") == "- |  |  |  | ");
  CHECK(who("Doe was advised to inform the mayor: “The port is closed.”") == "- | inform |  |  | ");
  CHECK(who("Doe was told: “The port is closed.”") == "- | told |  |  | ");
  CHECK(who("He left. “The port is closed.” She came.") == "- |  |  |  | ");
  CHECK(who("It said “closed”.") == "- | said |  |  | ");
}

TEST_CASE("the document, and whose the date is") {
  CHECK(who("Doe said in a 2008 message: “The port is closed.”") == "Doe | said | message | 2008! | ");
  CHECK(who("In a cable dated March 3, 2009, Doe wrote: “The port is closed.”") == "Doe | wrote | cable | 2009-03-03! | ");
  CHECK(who("In a letter to the ministry of 3 March 2009, Doe wrote: “The port is closed.”") == "Doe | wrote | letter | 2009-03-03! | ");
  CHECK(who("In a cable about the 2009 strike, Doe wrote: “The port is closed.”") == "Doe | wrote | cable | 2009 | ");
  CHECK(who("Describing the 2009 strike, the embassy defended it in a leaked cable. In the cable, the embassy alleged that “the port is closed”.") ==
        "the embassy | alleged that | cable | 2009 | ");
  CHECK(who("A cable of 3 March 2009 was blunt. In the cable, Doe said: “The port is closed.”") == "Doe | said | cable | 2009-03-03! | ");
  CHECK(who("The cable says “the port is closed”.") == "- | says | cable |  | ");
  CHECK(who("A cable from the embassy says “the port is closed”.") == "the embassy | says | cable |  | ");
  CHECK(who("The embassy reports that “the port is closed”.") == "The embassy | reports that |  |  | ");
}

TEST_CASE("references to cables, in any spelling") {
  for (const char* spelling : {"09LIMA1669", "2009LIMA1669", "09LIMA01669", "09 LIMA 1669", "2009 LIMA 001669", "09-LIMA-1669"}) {
    CAPTURE(spelling);
    CHECK(who(std::string("In cable ") + spelling + " Doe wrote: “The port is closed.”") == "Doe | wrote | cable |  | 09LIMA1669");
    CHECK(who(std::string("Doe wrote: “The port is closed” (") + spelling + ").") == std::string("Doe | wrote | 09LIMA1669 |  | 09LIMA1669"));
  }
  CHECK(who("In a 2009 cable, LIMA 1669, Doe wrote: “The port is closed.”") == "Doe | wrote | cable | 2009! | 09LIMA1669");
  CHECK(who("In cable 08PORT AU PRINCE 123 Doe wrote: “The port is closed.”") == "Doe | wrote | cable |  | 08PORTAUPRINCE123");
  CHECK(who("In Resolution 1973 of 2011 Doe read: “The port is closed.”").ends_with("| "));
}

TEST_CASE("a block quotation is introduced by the paragraph before") {
  stemma::doc::Document d;
  d.text = "In a 2008 cable, the embassy wrote:\n\nThe port is closed.";
  d.blocks.resize(2);
  d.blocks[0].span = {0, 35};
  d.blocks[1].kind = stemma::doc::BlockKind::kBlockquote;
  d.blocks[1].span = {37, 56};
  const auto quotes = stemma::trace::find_quotations(d, 0);
  REQUIRE(quotes.size() == 1);
  REQUIRE(quotes[0].speaker);
  CHECK(quotes[0].speaker->name == "the embassy");
  CHECK(quotes[0].attributed_to == "cable");
  CHECK(quotes[0].attributed_date == "2008");
  CHECK(quotes[0].date_is_of_source);
}

TEST_CASE("a date is no cable's number") {
  CHECK(who("In a cable dated March 11, 2012, the embassy wrote: “The port is closed.”") == "the embassy | wrote | cable | 2012-03-11! | ");
  CHECK(who("In a cable of 11 May 2012, the embassy wrote: “The port is closed.”") == "the embassy | wrote | cable | 2012-05-11! | ");
  CHECK(who("In cable ORL 411 of May 2012, the embassy wrote: “The port is closed.”") == "the embassy | wrote | cable | 2012-05! | 12ORL411");
}

TEST_CASE("Spanish, French, Portuguese and German") {
  CHECK(who("En un cable de 2009, el embajador Pablo Ruiz afirmó que “el puerto está cerrado”.", "es") ==
        "el embajador Pablo Ruiz | afirmó que | cable | 2009! | ");
  CHECK(who("«El puerto está cerrado», dijo la embajada.", "es") == "la embajada | dijo |  |  | ");
  CHECK(who("Según el alcalde, “el puerto está cerrado”.", "es") == "el alcalde | Según |  |  | ");
  CHECK(who("Dans une note du 3 mars 2009, l’ambassadeur écrivait : « Le port est fermé. »", "fr") ==
        "l’ambassadeur | écrivait | note | 2009-03-03! | ");
  CHECK(who("« Le port est fermé », a déclaré le ministre.", "fr").starts_with("le ministre"));
  CHECK(who("“O porto está fechado”, disse a embaixada.", "pt") == "a embaixada | disse |  |  | ");
  CHECK(who("Em telegrama de março de 2009, o embaixador Rui Paz escreveu: “O porto está fechado”.", "pt") ==
        "o embaixador Rui Paz | escreveu | telegrama | 2009-03! | ");
  CHECK(who("„Der Hafen ist zu“, sagte der Botschafter.", "de") == "der Botschafter | sagte |  |  | ");
  CHECK(who("In einer Depesche vom 3. März 2009 schrieb Botschafter Roth: „Der Hafen ist zu.“", "de") ==
        "Botschafter Roth | schrieb | depesche | 2009-03-03! | ");
}
