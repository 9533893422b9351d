#include "stemma/text/sentence.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {
using Strings = std::vector<std::string>;
Strings split(const std::string& text) {
  Strings out;
  for (const auto& s : stemma::text::sentences(text, {0, static_cast<uint32_t>(text.size())})) out.emplace_back(s.of(text));
  return out;
}
}  // namespace

TEST_CASE("sentences end at . ! ? and … before a capital, a digit, an opening mark") {
  CHECK(split("He left. She came! Why? 20 ships sank. “We wait.” It rained … Then it stopped.") ==
        Strings{"He left.", "She came!", "Why?", "20 ships sank.", "“We wait.”", "It rained …", "Then it stopped."});
  CHECK(split("He met Gen. Richardson. She left.") == Strings{"He met Gen. Richardson.", "She left."});
  CHECK(split("“Why?” he asked. “Go!” she cried.") == Strings{"“Why?” he asked.", "“Go!” she cried."});
  CHECK(split("It rose by 3.5 percent... and fell.") == Strings{"It rose by 3.5 percent... and fell."});
  CHECK(split("").empty());
  CHECK(split(" \n\n ").empty());
  CHECK(split("no end at all") == Strings{"no end at all"});
}

TEST_CASE("abbreviations and initials do not end a sentence") {
  CHECK(split("New U.S. Arms Sales were made.").size() == 1);
  CHECK(split("He lives in the U.S. He left.") == Strings{"He lives in the U.S.", "He left."});
  CHECK(split("J. A. Doe and Mr. Roe met Sen. Poe at 5 p.m. Monday.").size() == 1);
  CHECK(split("They met at 5 p.m. The rain fell.").size() == 2);
  CHECK(split("See No. 5 and p. 12, e.g. Lima, vol. 3.").size() == 1);
  CHECK(split("He said no. She left.").size() == 2);
  CHECK(split("Tin, zinc, etc. Lead was rare.").size() == 2);
  CHECK(split("On Jan. 5 he left. On Feb. 6 she came.").size() == 2);
  CHECK(split("The ship of Acme Inc. Lima sank.").size() == 1);
  CHECK(split("He sat. Peru won.").size() == 2);
  CHECK(split("They told me. Lima slept. He came in. Peru won. They saw us. Roe left.").size() == 6);
  CHECK(split("Gov. Roe vs. Doe, cf. Poe.").size() == 1);
}

TEST_CASE("paragraph numbers, portion marks and letters stay with their sentence") {
  CHECK(split("5. (C) Notwithstanding the rain, they came. They left.") ==
        Strings{"5. (C) Notwithstanding the rain, they came.", "They left."});
  CHECK(split("They left.\n6. (U) The rain fell.") == Strings{"They left.", "6. (U) The rain fell."});
  CHECK(split("a. The port. b. The road.").size() == 2);
  CHECK(split("It ended in\n2009. Then it rained.").size() == 2);
}

TEST_CASE("a line end is white space, a blank line ends a sentence") {
  CHECK(split("The rain\nfell on. The\nsun shone.") == Strings{"The rain\nfell on.", "The\nsun shone."});
  CHECK(split("SUMMARY\n\nThe rain fell") == Strings{"SUMMARY", "The rain fell"});
  CHECK(split("SUMMARY\n \t\nThe rain fell") == Strings{"SUMMARY", "The rain fell"});
}

TEST_CASE("closing marks and brackets belong to the sentence") {
  CHECK(split("(Note: He said \"only friend.\" End Note.) The rain fell.") ==
        Strings{"(Note: He said \"only friend.\"", "End Note.)", "The rain fell."});
  CHECK(split("« C'est fini. » Il partit.") == Strings{"« C'est fini. »", "Il partit."});
  CHECK(split("It closed.” The end.") == Strings{"It closed.”", "The end."});
  CHECK(split("These were their goals.40 The rest is known.") == Strings{"These were their goals.40", "The rest is known."});
}

TEST_CASE("telegrams in capitals") {
  CHECK(split("THE PORT IS CLOSED. THE SHIPS WAIT. GEN. ROE LEFT.") ==
        Strings{"THE PORT IS CLOSED.", "THE SHIPS WAIT.", "GEN. ROE LEFT."});
  CHECK(split("U.S. SHIPS CAME.").size() == 1);
}

TEST_CASE("Spanish, French, Portuguese and German") {
  CHECK(split("El Sr. Paz salió. ¿Volverá? Nadie sabe.") == Strings{"El Sr. Paz salió.", "¿Volverá?", "Nadie sabe."});
  CHECK(split("EE.UU. Ayuda al Gral. Paz.").size() == 1);
  CHECK(split("M. Leroy et Mme. Roy sont là. Ils restent.").size() == 2);
  CHECK(split("A Sra. Paz saiu. Ela volta.").size() == 2);
  CHECK(split("Am 3. Mai kam Dr. Roth, z.B. nach Lima. Er blieb.") ==
        Strings{"Am 3. Mai kam Dr. Roth, z.B. nach Lima.", "Er blieb."});
  CHECK(split("Ähnlich war es. Über Lima lag Nebel.").size() == 2);
}

TEST_CASE("spans ascend, are trimmed, and lie within") {
  const std::string text = "xx He left.  She came. yy";
  const auto spans = stemma::text::sentences(text, {3, 22});
  CHECK(spans == std::vector<stemma::Span>{{3, 11}, {13, 22}});
  CHECK(stemma::text::sentences(text, {5, 5}).empty());
}
