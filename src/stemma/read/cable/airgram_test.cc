#include "stemma/read/cable/airgram.h"

#include <doctest/doctest.h>

#include "stemma/read/read.h"

namespace stemma::read::cable {

TEST_CASE("airgram: number, name and sender by themselves") {
  CHECK(airgram_number("A-150") == 150U);
  CHECK(airgram_number("NO. A-7") == 7U);
  CHECK(airgram_number("AIRGRAM A - 31    CONFIDENTIAL") == 31U);
  CHECK_FALSE(airgram_number("See Quito A-150 of May"));
  CHECK_FALSE(airgram_number("A-150B"));
  CHECK_FALSE(airgram_number("A-0"));
  CHECK(airgram_word("A I R G R A M"));
  CHECK(airgram_word("DEPARTMENT OF STATE AIRGRAM"));
  CHECK_FALSE(airgram_word("Airgram follows by pouch"));
  CHECK_FALSE(airgram_word("AIRGRAM TO FOLLOW"));
  CHECK(airgram_post("Amembassy PORT VALE") == "PORTVALE");
  CHECK(airgram_post("American Consulate General, Hong Kong") == "HONGKONG");
  CHECK(airgram_post("Department of State") == "STATE");
}

constexpr const char* kAirgram =
    "DEPARTMENT OF STATE\n\nAIRGRAM\n\nA-150                    CONFIDENTIAL\n\n"
    "TO       : Department of State\nINFO     : Amembassy QUITO\n\n"
    "FROM     : Amembassy BANGKOK              DATE: March 14, 1973\n\nE.O. 11652: GDS\nTAGS     : ETRD, TH\n"
    "SUBJECT  : Harbor Dues and the\n           New Pier\n\nREF      : Bangkok A-120\n\n"
    "1. The pier was opened on Monday by the governor, who spoke of the dues\nfor half an hour.\n\n"
    "2. No protest was heard from the captains.\n\nVALE\n";

TEST_CASE("airgram: every field of the form") {
  const auto d = read_bytes(kAirgram, {});
  REQUIRE(d);
  REQUIRE(d->cable);
  const doc::Cable& c = *d->cable;
  CHECK(d->kind == doc::Kind::kCable);
  CHECK(c.style == doc::CableStyle::kAad);
  CHECK(c.reference == "73BANGKOK-A150");
  REQUIRE(c.key);
  CHECK(c.key->airgram);
  CHECK(c.key->number == 150);
  CHECK(d->date == "1973-03-14");
  CHECK(d->date_from == doc::DateFrom::kHeader);
  CHECK(c.from == "Amembassy BANGKOK");
  CHECK(c.to == std::vector<std::string>{"Department of State"});
  CHECK(c.info == std::vector<std::string>{"Amembassy QUITO"});
  CHECK(c.classification == "CONFIDENTIAL");
  CHECK(c.order == "E.O. 11652");
  CHECK(c.tags == std::vector<std::string>{"ETRD", "TH"});
  CHECK(c.subject == "Harbor Dues and the New Pier");
  REQUIRE(c.references.size() == 1);
  REQUIRE(c.references[0].key);
  CHECK(doc::reference(*c.references[0].key) == "73BANGKOK-A120");
  CHECK(c.paragraphs.size() == 2);
  CHECK(c.signature == "VALE");
}

TEST_CASE("airgram: a dispatch, a telegram that cites one, an article about them are none") {
  for (const char* text :
       {"FOREIGN SERVICE DISPATCH\n\nFROM : Amembassy BANGKOK   DATE: March 14, 1953\nTO : Department of "
        "State\nSUBJECT: Rice\n\nRice is dear.\n",
        "AIRGRAM\n\nThe word names a letter sent by pouch. Number A-150 of 1973 is the best known of them.\n",
        "A-150\n\nFROM : the port\nSUBJECT : dues\n\nNothing in it names the form.\n"}) {
    const auto d = read_bytes(text, {});
    REQUIRE(d);
    CHECK_FALSE(d->cable);
  }
}

}  // namespace stemma::read::cable
