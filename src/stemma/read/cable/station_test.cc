// Identifiers of cables in every spelling seen in traffic (families T1-T28).
#include "stemma/read/cable/station.h"

#include <doctest/doctest.h>

using namespace stemma;
using namespace stemma::read::cable;

namespace {

std::string canonical(const char* id) {
  const auto key = parse_identifier(id);
  return key ? doc::reference(*key) : "-";
}

struct Case {
  const char* printed;
  const char* expected;
};

void check_all(const std::initializer_list<Case>& cases) {
  for (const Case& c : cases) CHECK_MESSAGE(canonical(c.printed) == c.expected, c.printed);
}

}  // namespace

TEST_CASE("identifiers: short and long names of posts") {
  check_all({{"05RIO123", "05RIODEJANEIRO123"},
             {"05PARISFR1", "05UNESCOPARISFR1"},
             {"05USUNESCOPARISFR1", "05UNESCOPARISFR1"},
             {"05UNVIE1", "05UNVIEVIENNA1"},
             {"05EMBASSY VIENNA1", "05VIENNA1"},
             {"06SECDEF123", "06SECDEF123"},
             {"07PORT-OF-SPAIN123", "07PORTOFSPAIN123"},
             {"07PAUP12", "07PORTAUPRINCE12"},
             {"07PAP12", "07PORTAUPRINCE12"},
             {"07PORT-AU-PRINCE12", "07PORTAUPRINCE12"},
             {"07PORT A 76", "07PORTAUPRINCE76"},
             {"07USEU2", "07USEUBRUSSELS2"},
             {"02BRUSSELS12", "02BRUSSELS12"},
             {"07USUN2", "07USUNNEWYORK2"},
             {"66USUNNY12", "66USUNNEWYORK12"},
             {"09USUNNEYORK234", "09USUNNEWYORK234"},
             {"08BKK23", "08BANGKOK23"},
             {"08KUALALUMP7", "08KUALALUMPUR7"},
             {"09BRAZIL234", "09BRASILIA234"},
             {"09BA123", "09BUENOSAIRES123"},
             {"03HAGUE12", "03THEHAGUE12"},
             {"04VAT123", "04VATICAN123"},
             {"09MEXICOCITY5", "09MEXICO5"},
             {"02TAIPEI12", "02AITTAIPEI12"},
             {"02USDA12", "02USDAFAS12"},
             {"10USDOCWASHDC4", "10USDOC4"},
             {"10USCUSTOMSA9", "10USCBP9"},
             {"08CDCATLANTA3", "08CDCATLANTAGA3"}});
}

TEST_CASE("identifiers: slips of the hand and of transmission") {
  check_all({{"06SECSTATE123", "06STATE123"},    {"03SECTSTATE12", "03STATE12"},
             {"03SECTATE12", "03STATE12"},       {"08SANJSE1", "08SANJOSE1"},
             {"08PANANA1", "08PANAMA1"},         {"08PANAM1", "08PANAMA1"},
             {"08WELLINGOTN1", "08WELLINGTON1"}, {"08WELLLINGTON1", "08WELLINGTON1"},
             {"08KINSTON1", "08KINGSTON1"},      {"08BISHTEK1", "08BISHKEK1"},
             {"08SAOPAUO1", "08SAOPAULO1"},      {"08SAOPAUL1", "08SAOPAULO1"},
             {"08SCOPAULO1", "08SAOPAULO1"},     {"08PHNOMPEN1", "08PHNOMPENH1"},
             {"08TRIPOLII1", "08TRIPOLI1"},      {"08BRASILA1", "08BRASILIA1"},
             {"08BRASIIA1", "08BRASILIA1"},      {"08BRAZILIA1", "08BRASILIA1"},
             {"08BEIJINJG1", "08BEIJING1"},      {"06PORTOFPAIN568", "06PORTOFSPAIN568"},
             {"09BAU339", "09BAKU339"},          {"10AQNA272", "10ASTANA272"}});
}

TEST_CASE("identifiers: what stands before a post and is none of it") {
  check_all({{"09SECTION01OF03SANJOSE525", "09SANJOSE525"},
             {"08SCTION02OF02SAOPAULO335", "08SAOPAULO335"},
             {"08ECTION02OF02ATHENS959", "08ATHENS959"},
             {"07SETION02OF02BAKU1501", "07BAKU1501"},
             {"08SECTON01OF02BEIRUT896", "08BEIRUT896"},
             {"09SQCTION02OF02DUSHANBE143", "09DUSHANBE143"},
             {"06EFTOBAKU1165", "06BAKU1165"},
             {"09AMEMBASSYHANOI1284", "09HANOI1284"},
             {"06MADRID002583ZFR2585", "06MADRID2583"},
             {"07OSLO000160ZDK164", "07OSLO160"},
             {"08ACCRA001382SUSPECTEDDUPLICATE1392", "08ACCRA1392"},
             {"90STATE255577TOSEC140323", "90STATE255577"},
             {"7575LIBREVILLE1895", "75LIBREVILLE1895"},
             {"85NOFORNMOGADISHU1643", "85MOGADISHU1643"}});
}

TEST_CASE("identifiers: four canonical forms, one key") {
  check_all({{"1975LIMA01316", "75LIMA1316"},
             {"05LIMA4377", "05LIMA4377"},
             {"2009LIMA01669", "09LIMA1669"},
             {"12 KYIV 2100", "12KYIV2100"},
             {"1974CANBER00684", "74CANBERRA684"},
             {"1973BUENOS03147", "73BUENOSAIRES3147"},
             {"73BANGKOK-A50", "73BANGKOK-A50"},
             {"12 PORT AU PRINCE 826", "12PORTAUPRINCE826"}});
  CHECK(parse_identifier("1975LIMA01316")->year == 1975);
  CHECK(parse_identifier("49QUITO1")->year == 2049);
}

TEST_CASE("identifiers: what is none") {
  check_all({{"", "-"},
             {"LIMA", "-"},
             {"09LIMA", "-"},
             {"09 FAM 406", "-"},
             {"2009", "-"},
             {"09LIMA12X", "-"},
             {"123LIMA4", "-"},
             {"09123", "-"}});
}

TEST_CASE("routing indicators name posts") {
  CHECK(station_of_route("RUEHPE") == "LIMA");
  CHECK(station_of_route("RUEHC") == "STATE");
  CHECK(station_of_route("RUEHZZZZ").empty());
}
