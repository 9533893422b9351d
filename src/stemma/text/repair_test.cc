#include "stemma/text/repair.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "stemma/text/repair_sequence.h"
#include "stemma/text/tables/code_pages.h"
#include "stemma/text/utf8.h"

using namespace stemma;
using namespace stemma::text;

namespace {

std::string fix(std::string_view text) {
  const Repaired r = repair_encoding(text);
  return r.repairs.empty() ? std::string(text) : r.text;
}

// UTF-8 as it looks when read in a page: the damage itself, made on purpose. Bytes the
// page does not have are dropped.
std::string misread(std::string_view text, size_t page) {
  std::string out;
  for (const char c : text) {
    const auto b = static_cast<unsigned char>(c);
    const char32_t shown = b < 0x80 ? b : kCodePages[page].high[b - 0x80];
    if (shown != 0) append_code_point(out, shown);
  }
  return out;
}

}  // namespace

TEST_CASE("words misread as Central European come right") {
  const Repaired r = repair_encoding("wiÄ™kszoĹ›Ä‡ krajĂłw, PaĹ‚ac; Ĺšwierczewski");
  CHECK(r.text == "większość krajów, Pałac; Świerczewski");
  REQUIRE(r.repairs.size() == 4);
  CHECK(r.repairs[1].was == "krajĂłw");
  CHECK(r.repairs[1].span.of(r.text) == "krajów");
  CHECK(r.repairs[1].why == "utf-8 read as windows-1250");
  CHECK(r.repairs[3].was == "Ĺšwierczewski");
}

TEST_CASE("a right letter beside a broken one stays") {
  CHECK(fix("ŁosoĹ›na i krajĂłw") == "Łosośna i krajów");
}

TEST_CASE("each language of the damage, made and undone") {
  const std::vector<std::pair<std::string, std::vector<size_t>>> cases = {
      {"Zażółć gęślą jaźń: łódka, że, świąteczna, Źródłowa", {0, 1, 2}},
      {"Příliš žluťoučký kůň úpěl ďábelské ódy", {0, 1, 2}},
      {"Árvíztűrő tükörfúrógép, őszintén, műhely", {0, 1, 2}},
      {"El señor Ibáñez llegó a Asunción; ¿quién pagó?", {0, 1, 4, 5}},
      {"L’élève a reçu « la clé » à Besançon — où ?", {0, 4, 5}},
      {"Посольство сообщило, что переговоры продолжаются", {0, 4, 5}},
      {"“Stop,” she said – it’s over…", {0, 1, 3, 4, 5}},
  };
  for (const auto& [right, pages] : cases) {
    for (const size_t page : pages) {
      const std::string wrong = misread(right, page);
      CAPTURE(kCodePages[page].name);
      CAPTURE(wrong);
      // Letters that the page cannot show were lost with it: those cases come back
      // only as far as they can; the others come back whole.
      size_t lost = 0;
      for (const char c : right) {
        const auto b = static_cast<unsigned char>(c);
        lost += b >= 0x80 && kCodePages[page].high[b - 0x80] == 0;
      }
      if (lost == 0) CHECK(fix(wrong) == right);
    }
  }
}

TEST_CASE("damage done twice is undone twice") {
  CHECK(fix(misread(misread("né à Besançon, l’été", 0), 0)) == "né à Besançon, l’été");
  const Repaired r = repair_encoding("nÃƒÂ©");
  CHECK(r.text == "né");
  CHECK(r.repairs[0].why == "utf-8 read as windows-1252, twice");
}

TEST_CASE("damage through two pages is undone through both") {
  const std::string wrong = misread(misread("about £20m – it’s", kWindows1252), kWindows1251);
  const Repaired r = repair_encoding(wrong);
  CHECK(r.text == "about £20m – it’s");
  REQUIRE(!r.repairs.empty());
  CHECK(r.repairs[0].why == "utf-8 read as windows-1251, before as windows-1252");
}

TEST_CASE("words of each language, through each page that can show them") {
  const std::vector<std::string> lists = {
      "wróbel źrebię łąka jeżyna kołnierz ćwikła sześćdziesiąt Łódź Żywiec Ślęża",
      "kůže žluť řeřicha šťastný ďábel čtvrtý ňadra Žďár Řež Český",
      "őszi tükör gyűrű lélegző köszönőlevél ünnepély Őrség Újpest",
      "čekić žaba šljiva đurđica ćevap Đakovo Šibenik Žminj",
      "țară ștință înălțime băiat mâine grâu Țepeș Ștefan",
      "žąsis ėžys įėjimas ųžuolas šūvis čiurlenis Žemaitė Šiauliai",
      "ķēve ģērbt ņemt ļaudis šķēres āboli Ķekava Ņina",
      "çiçek ağaç ışık günlük şeftali Iğdır Çorum Ödemiş",
      "árbol piñón pingüino camión corazón Ávila Úbeda",
      "forêt maçon noël œuvre déjà sûreté Évreux Ça",
      "coração pão três avô à às órgão Ílhavo Évora",
      "Tür Größe schön Straße Äpfel Öl Übung"};
  for (const std::string& list : lists) {
    for (size_t page = 0; page < kCodePageCount; ++page) {
      std::string wrong;
      bool whole = true;   // nothing lost: every byte shows as a character
      for (const char c : list) whole = whole && (static_cast<unsigned char>(c) < 0x80 || kCodePages[page].high[c & 0x7F] != 0);
      wrong = misread(list, page);
      CAPTURE(list);
      CAPTURE(kCodePages[page].name);
      CAPTURE(wrong);
      CHECK(fix(list) == list);
      if (whole) CHECK(fix("“ok” — " + wrong + misread(" – it’s ", page)) == "“ok” — " + list + " – it’s ");
    }
  }
}

TEST_CASE("bytes that became a replacement character are one lost character") {
  CHECK(fix("Mod\u00c4\ufffdina") == "Mod\ufffdina");
  CHECK(fix("â€œso it isâ€\ufffd") == "“so it is\ufffd");
  CHECK(fix("he said â€œnoâ€?") == "he said “no\ufffd");
  CHECK(repair_encoding("was it Brontë? “Café?” Où? \ufffd Ä \ufffd").repairs.empty());
}

TEST_CASE("a no-break space inside a sequence that became a space") {
  CHECK(fix("dÃ©jÃ  vu, voilÃ tout") == "déjà vu, voilà tout");
  CHECK(fix("voilÃ  tout") == "voilà tout");                         // "Ã" after a small letter is evidence by itself
  CHECK(fix("MÃ©xico: jusqu'Ã demain, Ã  demain") == "México: jusqu'à demain, à demain");
  CHECK(fix("atenÃ§Ã£o Ã s horas e Ã quele homem") == "atenção às horas e àquele homem");
  CHECK(fix("atenÃ§Ã£o Ã senhora") == "atenção à senhora");
  CHECK(fix("cenÂ 5Â€ i koniecÂ pracy Â tak, krajĂłw") == fix("cenÂ 5Â€ i koniecÂ pracy Â tak, krajĂłw"));
  CHECK(fix("naÅ¡e Å kola, Å koda") == "naše Škola, Škoda");
  CHECK(fix("Ð ÐµÑ‡ÑŒ") == "Речь");
  CHECK(repair_encoding("MAÇÃ E IRMÃ, C O R A Ç Ã O").repairs.empty());
  const Repaired r = repair_encoding("dÃ©jÃ  vu");
  REQUIRE(r.repairs.size() == 1);
  CHECK(r.repairs[0].was == "dÃ©jÃ ");
  CHECK(r.repairs[0].why == "utf-8 read as windows-1252, lost U+00A0");
}

TEST_CASE("surrogates written as UTF-8 are one character") {
  CHECK(fix("ok \u00ed\u00a0\u00bd\u00ed\u00b8\u0080") == "ok \U0001f600");
}

TEST_CASE("one Greek letter in a word is a symbol") {
  CHECK(fix("the TGFÎ²R gene") == "the TGFβR gene");
}

TEST_CASE("controls that are letters of another page") {
  CHECK(fix("l\u0092été\u0085") == "l’été…");
  CHECK(fix("el r\u0087pido avi\u0097n del ca\u0096\u0097n") == "el rápido avión del cañón");   // á is no mark of windows-1252
  CHECK(repair_encoding("el r\u0087pido avi\u0097n").repairs[0].why == "macintosh read as iso-8859-1");
  CHECK(repair_encoding("ภาษา\u0084").repairs.empty());
}

TEST_CASE("a lost continuation is restored only where the document shows the damage") {
  const Repaired r = repair_encoding("krajĂłw, Mart\xc4\x82n, Mart\xc4\x82n’s");
  CHECK(r.text == "krajów, Martín, Martín’s");
  REQUIRE(r.repairs.size() == 3);
  CHECK(r.repairs[2].why == "utf-8 read as windows-1250, lost U+00AD");
  CHECK(r.repairs[2].span.of(r.text) == "Martín");
  CHECK(repair_encoding("Mart\xc4\x82n went home").repairs.empty());
  // Several letters fit: the one that the document has elsewhere, or none.
  CHECK(fix("krajĂłw Maglaj Ăkos Ákos") == "krajów Maglaj Ákos Ákos");
  CHECK(fix("krajĂłw Maglaj Ăkos") == "krajów Maglaj Ăkos");
}

TEST_CASE("what is right stays as it is") {
  for (const char* right : {
           "García, état, międzyamerykański, Dobrzycki, hemisphere”",
           "RÓŻA PÓŁNOC MRÓŹ", "PARCE QUE C’EST MARQUÉ…", "NESTLÉ® et «CAFÉ»", "la liberté\u00a0» est là…",
           "СССР», США… Різдво, Рік, Сім’я, Рёбра, РІд, КНР”", "5×£35, (−½)! = √π", "«Aquí está»…, “É” e “À”",
           "Îşi găseşte orăşenii; Ăştia", "Spaß“, Größe–Maß”, Äußerung ‚Ärger‘", "ALEMÃ”, IRMÃ…, MAÇÃ»",
           "┌──┬──┐ │ a│ é│ ├──┼──┤ └──┴──┘", "Ğazi Şişli İstanbul", "ΕΛΛΆΔΑ», Ά…", "l’été, d’Éluard —Élysée",
           "μs, 10°C, m², №5, §1, ©2009, Ångström, Åland, ÄLLI", "KÄSE, ÅRE, ÃO", "Đặng Văn Ầu", "ﬁne ﬂow",
           "x\u00adray co\u00adoperate", "שלום, مرحبا, 日本語、中文", "McÉwan iPhoneÉ"}) {
    CAPTURE(right);
    CHECK(repair_encoding(right).repairs.empty());
  }
}

TEST_CASE("right words stay right beside damaged ones of each page") {
  for (size_t page = 0; page < kCodePageCount; ++page) {
    const std::string wrong = misread("señor — l’été", page);
    const std::string right = " García RÓŻA MARQUÉ… KÄSE Різдво «été» СССР» Spaß“ ÅRE";
    CAPTURE(kCodePages[page].name);
    CHECK(fix(wrong + right) == "señor — l’été" + right);
  }
}

TEST_CASE("the edits carry the map over") {
  const std::string text = "za krajĂłw i „Ĺ‚odzi” ok";
  const Repaired r = repair_encoding(text);
  SourceMap map;
  map.copy(0, static_cast<uint32_t>(text.size()));
  const SourceMap now = map.edited(r.edits);
  CHECK(now.text_size() == r.text.size());
  for (const EncodingRepair& x : r.repairs) {
    const auto range = now.to_source(x.span);
    CHECK(text.substr(range.begin, range.end - range.begin) == x.was);
  }
  CHECK(now.to_source({0, 3}) == SourceMap::Range{0, 3});
}

TEST_CASE("clean text costs a scan, hostile text linear time") {
  CHECK(repair_encoding(std::string(1 << 20, 'a')).repairs.empty());
  std::string one_word;
  for (int i = 0; i < 200000; ++i) one_word += "Ă©";
  CHECK(repair_encoding(one_word).text.substr(0, 4) == "éé");
  std::string leads;
  for (int i = 0; i < 200000; ++i) leads += "Ă";
  CHECK(repair_encoding("krajĂłw " + leads).repairs.size() == 1);
}

TEST_CASE("the damaged paper is repaired in 18 words, when it is there") {
  const std::filesystem::path folder = std::filesystem::path(STEMMA_ROOT) / "../shared/seeds";
  if (!std::filesystem::exists(folder)) return;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    const Repaired r = repair_encoding(text);
    if (r.repairs.empty()) continue;
    CHECK(entry.path().filename().string().substr(0, 4) == "004_");
    size_t words = 0;
    for (const EncodingRepair& x : r.repairs) words += !x.was.starts_with("Â");   // a stray one, with the blank it was part of
    CHECK(words == 18);
    CHECK(r.text.find("Ă") == std::string::npos);
    CHECK(r.text.find("Ameryka Łacińska") != std::string::npos);
  }
}
