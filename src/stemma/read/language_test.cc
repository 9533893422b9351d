// Languages of blocks, on invented documents.
#include <doctest/doctest.h>

#include <string>

#include "stemma/read/fixture_internal.h"
#include "stemma/read/language.h"

using namespace stemma;
using stemma::read::opened;

namespace {

const std::string kEnglish =
    "The harbour office wrote to the council that the bridge was closed for the winter, and that no carts would be let over it "
    "before the thaw. The council answered that it had heard of the matter and would send a man to look at the beams.\n\n";
const std::string kSpanish =
    "El alcalde respondió que el puente no se abriría hasta la primavera, porque las vigas estaban rotas y nadie del pueblo quería "
    "pagar los gastos de la obra, que según él eran cosa de los dos ayuntamientos y no de uno solo.\n\n";

std::string language_at(const doc::Document& d, const std::string& words) {
  const size_t at = d.text.find(words);
  REQUIRE(at != std::string::npos);
  const std::vector<std::string> languages = read::block_languages(d);
  REQUIRE(languages.size() == d.blocks.size());
  for (size_t i = 0; i < d.blocks.size(); ++i) {
    if (d.blocks[i].span.contains(static_cast<uint32_t>(at))) return languages[i];
  }
  return "no block";
}

}  // namespace

TEST_CASE("a Spanish paragraph in an English letter is told, its neighbours are not") {
  const doc::Document d = opened(kEnglish + kEnglish + kSpanish + kEnglish);
  CHECK(d.language == "en");
  CHECK(language_at(d, "El alcalde") == "es");
  CHECK(language_at(d, "The harbour") == "");
}

TEST_CASE("names and short lines have no language of their own") {
  const doc::Document d = opened(kEnglish + "Asociación Civil Puente Viejo, Sociedad Nacional de Puentes.\n\n" + kEnglish);
  CHECK(language_at(d, "Asociación") == "");
}

TEST_CASE("a document in a language without function words here is told by its letters") {
  const doc::Document d = opened(
      "Городской совет решил, что мост останется закрытым всю зиму, потому что балки сгнили и никто не хотел платить за работы. "
      "Староста написал письмо в соседний город и попросил разделить расходы поровну между двумя городами.\n");
  CHECK(d.language == "ru");
}
