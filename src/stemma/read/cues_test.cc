#include "stemma/read/cues.h"

#include <doctest/doctest.h>

#include "stemma/read/captions.h"
#include "stemma/read/head.h"

using namespace stemma::read;

TEST_CASE("lines by which a page speaks of itself, in five languages") {
  for (std::string_view line :
       {"Advertisement - scroll to continue reading", "Most Popular", "Please enter your name here", "You can also call to make a donation today.",
        "Sign up for our letter", "Home | World | Log in", "Facebook Twitter Print", "© 2019 Harbour Media", "All rights reserved.",
        "Lo más leído", "Abonnez-vous à la lettre", "Leia também", "Alle Rechte vorbehalten", "Publicidad", "Datenschutzerklärung"}) {
    CAPTURE(line);
    CHECK(furniture_cue(line) >= 1.0F);
  }
}

TEST_CASE("hints count half, sentences of the document nothing") {
  CHECK(furniture_cue("World") == 0.5F);
  CHECK(furniture_cue("Comments 12") == 0.5F);
  CHECK(furniture_cue("Issue\u00a0") == 0.5F);
  CHECK(furniture_cue("© Harbour Media") == 0.5F);
  CHECK(furniture_cue("The minister denied that anything had been signed.") == 0.0F);
  CHECK(furniture_cue("“Subscribe to nothing,” she said.") == 0.0F);
  CHECK(furniture_cue("The embassy read the weekly newsletter of the union with some care and sent it on to the desk in the capital.") < 1.0F);
  CHECK(furniture_cue("") == 0.0F);
}

TEST_CASE("where the comments of readers begin") {
  CHECK(ends_page_text("12 Comments"));
  CHECK(ends_page_text("Leave a reply"));
  CHECK(ends_page_text("34 responses to “The Price of Salt”"));
  CHECK_FALSE(ends_page_text("The comments of the minister"));
}

TEST_CASE("captions, units and source notes") {
  CHECK(caption_label("Table 1. Aid by account (mln USD):") == "Table 1");
  CHECK(caption_label("Cuadro IV: Exportaciones") == "Cuadro IV");
  CHECK(caption_label("Figure 2.1 – Landings") == "Figure 2.1");
  CHECK(caption_label("Table 1 shows that aid grew.").empty());
  CHECK(caption_label("Tablet 1. A clay one").empty());
  CHECK(unit_of("Aid by account (mln USD)") == "mln USD");
  CHECK(unit_of("Imports, in thousands of dollars") == "in thousands of dollars");
  CHECK(unit_of("Trade (see note)").empty());
  CHECK(is_source_note("Fuente: INEI"));
  CHECK_FALSE(is_source_note("Sources say: nothing"));
}

TEST_CASE("bylines") {
  CHECK(authors_of("By Ana Ruiz and Tom Lee, Staff Writers") == std::vector<std::string>{"Ana Ruiz", "Tom Lee"});
  CHECK(authors_of("Por María de la Cruz") == std::vector<std::string>{"María de la Cruz"});
  CHECK(authors_of("By the time he left").empty());
  CHECK(authors_of("By 1998 the tax was gone").empty());
  CHECK(affiliated_author("Ana Ruiz, Institute of Tides, Kelst") == "Ana Ruiz");
  CHECK(affiliated_author("Salt, pepper and the Institute").empty());
}
