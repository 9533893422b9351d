#include "stemma/read/citation/citation.h"

#include <doctest/doctest.h>

#include <string>

#include "stemma/read/read.h"

namespace stemma::read::citation {
namespace {

void add(std::string& out, const char* name, const std::string& value) {
  if (!value.empty()) out += std::string(out.empty() ? "" : " | ") + name + value;
}

std::string names(const std::vector<doc::CitedName>& list) {
  std::string out;
  for (const doc::CitedName& n : list) {
    if (!out.empty()) out += "; ";
    out += n.literal.empty() ? n.family + (n.given.empty() ? "" : ", " + n.given) : n.literal;
  }
  return out;
}

std::string shown(const doc::Citation& c) {
  std::string out = c.type;
  add(out, "by ", names(c.authors));
  add(out, "ed ", names(c.editors));
  add(out, "", c.title);
  add(out, "in ", c.container_title);
  add(out, "pub ", c.publisher);
  add(out, "at ", c.publisher_place);
  add(out, "on ", c.issued);
  add(out, "v", c.volume);
  add(out, "no ", c.issue);
  add(out, "pp ", c.page);
  add(out, "loc ", c.locator);
  add(out, "edition ", c.edition);
  add(out, "number ", c.number);
  add(out, "", c.url);
  add(out, "doi ", c.doi);
  add(out, "arch ", c.archive);
  return out;
}

// All references of a note, one after the other.
std::string read(const char* note, bool list = false) {
  std::string out;
  for (const Found& f : references_in(note, 0, list)) {
    if (!f.brief) out += (out.empty() ? "" : " // ") + shown(f.citation);
  }
  return out;
}

struct Row {
  const char* note;
  const char* expected;
  bool list = false;
};

}  // namespace

TEST_CASE("citations: books in notes") {
  const Row rows[] = {
      {"Ana Prado, Salt Roads (Lima: Ancla, 1998), 12–14.", "book | by Prado, Ana | Salt Roads | pub Ancla | at Lima | on 1998 | loc 12–14"},
      {"See Ana Prado, Salt Roads (Lima: Ancla, 1998).", "book | by Prado, Ana | Salt Roads | pub Ancla | at Lima | on 1998"},
      {"Ana Prado, Salt Roads (London, 1998), p. 3.", "book | by Prado, Ana | Salt Roads | at London | on 1998 | loc 3"},
      {"Ana Prado and Li Wen, Ports of Call: A History (Cambridge, MA: Quay Press, 2001), 3, 17.",
       "book | by Prado, Ana; Wen, Li | Ports of Call: A History | pub Quay Press | at Cambridge, MA | on 2001 | loc 3, 17"},
      {"Ana Prado, Li Wen, and Tom B. Hale, Tides (Bristol: Mole, 1987).", "book | by Prado, Ana; Wen, Li; Hale, Tom B. | Tides | pub Mole | at Bristol | on 1987"},
      {"Ludwig von Hafen, Das Salz (Hamburg: Kai, 1931), 9.", "book | by von Hafen, Ludwig | Das Salz | pub Kai | at Hamburg | on 1931 | loc 9"},
      {"J. R. Hale, ed., The Pilot’s Book (Hull: Mole, 1955).", "book | ed Hale, J. R. | The Pilot’s Book | pub Mole | at Hull | on 1955"},
      {"Ana Prado, Salt Roads, 2nd ed. (Lima: Ancla, 2003), 77.", "book | by Prado, Ana | Salt Roads | pub Ancla | at Lima | on 2003 | loc 77 | edition 2nd"},
      {"Ana Prado, Salt Roads, vol. 2 (Lima: Ancla, 2003), 77.", "book | by Prado, Ana | Salt Roads | pub Ancla | at Lima | on 2003 | v2 | loc 77"},
      {"Cf. Ana Prado et al., Wrecks (Callao: Faro, 1966), pp. 40-41.", "book | by Prado, Ana | Wrecks | pub Faro | at Callao | on 1966 | loc 40-41"},
      {"World Harbour Bank, Dredging in Ports, Report No. 214 (Geneva: World Harbour Bank, 1999).",
       "report | by World Harbour Bank | Dredging in Ports | pub World Harbour Bank | at Geneva | on 1999 | number 214"},
      {"Ana Prado, Salt Roads (Lima: Ancla, 1998), 12; Tom Hale, Tides (Hull: Mole, 1987), 4.",
       "book | by Prado, Ana | Salt Roads | pub Ancla | at Lima | on 1998 | loc 12 // book | by Hale, Tom | Tides | pub Mole | at Hull | on 1987 | loc 4"},
      {"Ana Prado, Salt Roads (Lima: Ancla, 1998), 12. See also Tom Hale, Tides (Hull: Mole, 1987), 4.",
       "book | by Prado, Ana | Salt Roads | pub Ancla | at Lima | on 1998 | loc 12 // book | by Hale, Tom | Tides | pub Mole | at Hull | on 1987 | loc 4"},
  };
  for (const Row& r : rows) CHECK(read(r.note, r.list) == r.expected);
}

TEST_CASE("citations: articles, chapters, newspapers, theses, pages of the web in notes") {
  const Row rows[] = {
      {"Ana Prado, “Who Owns the Quay?” Harbour Studies 12, no. 3 (1998): 45–67.", "article-journal | by Prado, Ana | Who Owns the Quay? | in Harbour Studies | on 1998 | v12 | no 3 | pp 45–67"},
      {"Ana Prado, \"Who Owns the Quay,\" Harbour Studies 12 (1998): 45.", "article-journal | by Prado, Ana | Who Owns the Quay | in Harbour Studies | on 1998 | v12 | pp 45"},
      {"Ana Prado and Li Wen, “Silt,” Delta Review 4, no. 1 (March 1977): 9-31.", "article-journal | by Prado, Ana; Wen, Li | Silt | in Delta Review | on 1977-03 | v4 | no 1 | pp 9-31"},
      {"Ana Prado, “Silt,” Delta Review, vol. 4, no. 1, 1977, pp. 9-31.", "article-journal | by Prado, Ana | Silt | in Delta Review | on 1977 | v4 | no 1 | pp 9-31"},
      {"Tom Hale, “Strike at the Docks,” Hull Daily Post, March 3, 1969, A4.", "article-newspaper | by Hale, Tom | Strike at the Docks | in Hull Daily Post | on 1969-03-03 | pp A4"},
      {"“Strike at the Docks,” Hull Times, 3 March 1969, 7.", "article-newspaper | Strike at the Docks | in Hull Times | on 1969-03-03 | pp 7"},
      {"Li Wen, “Oars,” in Ports of Call, ed. Ana Prado (Lima: Ancla, 1998), 12–40.", "chapter | by Wen, Li | Oars | ed Prado, Ana"},
      {"Li Wen, “Pilots and Law” (PhD diss., University of Callao, 1988), 14.", "thesis | by Wen, Li | Pilots and Law | pub University of Callao | on 1988 | loc 14"},
      {"Ana Prado, “Dredging Today,” Port Watch, May 6, 2011, https://example.org/dredging.", "webpage | by Prado, Ana | Dredging Today | in Port Watch | on 2011-05-06 | https://example.org/dredging"},
      {"Ana Prado, “Silt,” Delta Review 4 (1977): 9, https://doi.org/10.1234/dr.4.9.", "article-journal | by Prado, Ana | Silt | in Delta Review | on 1977 | v4 | pp 9 | https://doi.org/10.1234/dr.4.9 | doi 10.1234/dr.4.9"},
      {"Harbour Board, Tide Tables, https://example.org/tides (accessed May 6, 2011).", "webpage | Harbour Board | https://example.org/tides"},
  };
  for (const Row& r : rows) {
    if (std::string(r.expected).starts_with("chapter")) continue;
    CHECK(read(r.note, r.list) == r.expected);
  }
  CHECK(read("Li Wen, “Oars,” in Ports of Call, ed. Ana Prado (Lima: Ancla, 1998), 12–40.") ==
        "chapter | by Wen, Li | ed Prado, Ana | Oars | in Ports of Call | pub Ancla | at Lima | on 1998 | pp 12–40");
  CHECK(read("Li Wen, “Oars,” in Ana Prado, ed., Ports of Call (Lima: Ancla, 1998), 12.") ==
        "chapter | by Wen, Li | ed Prado, Ana | Oars | in Ports of Call | pub Ancla | at Lima | on 1998 | pp 12");
}

TEST_CASE("citations: letters and records, law") {
  const Row rows[] = {
      {"Prado to Hale, March 3, 1869, RG 59, Box 12, National Archives.", "personal_communication | by Prado | Prado to Hale | on 1869-03-03 | arch RG 59, Box 12, National Archives"},
      {"Memorandum from Ana Prado to Tom Hale, March 3, 1969, RG 84, Box 2, National Archives.",
       "personal_communication | by Prado, Ana | Memorandum from Ana Prado to Tom Hale | on 1969-03-03 | arch RG 84, Box 2, National Archives"},
      {"Letter from Ana Prado to Tom Hale, 3 March 1969, Hale Papers, Box 4, Hull Library.",
       "personal_communication | by Prado, Ana | Letter from Ana Prado to Tom Hale | on 1969-03-03 | arch Hale Papers, Box 4, Hull Library"},
      {"Roe v. Harbour Board, 410 U.S. 113 (1973).", "legal_case | Roe v. Harbour Board | in U.S. | on 1973 | v410 | pp 113"},
      {"42 U.S.C. § 1983 (2006).", "legislation | in U.S.C. | on 2006 | v42 | pp 1983"},
      {"Harbour Act of 1976, Pub. L. No. 94-412, 90 Stat. 1255 (1976).", "legislation | Harbour Act of 1976 | in Stat. | on 1976 | v90 | pp 1255 | number 94-412"},
  };
  for (const Row& r : rows) CHECK(read(r.note, r.list) == r.expected);
}

TEST_CASE("citations: entries of lists, after APA, MLA and Chicago") {
  const Row rows[] = {
      {"Prado, A. (1998). Salt roads. Ancla.", "book | by Prado, A. | Salt roads | pub Ancla | on 1998", true},
      {"Prado, A., & Wen, L. (2004). Silt and law. Harbour Studies, 12(3), 45–67.", "article-journal | by Prado, A.; Wen, L. | Silt and law | in Harbour Studies | on 2004 | v12 | no 3 | pp 45–67", true},
      {"Prado, A. (2011, May 6). Dredging today. Port Watch. https://example.org/d", "webpage | by Prado, A. | Dredging today | in Port Watch | on 2011-05-06 | https://example.org/d", true},
      {"World Harbour Bank. (1999). Dredging in ports. Geneva: Quay.", "book | by World Harbour Bank | Dredging in ports | pub Quay | at Geneva | on 1999", true},
      {"Prado, A. B. (2004). Silt. Delta Review, 4, 9-31. https://doi.org/10.1234/dr.4.9", "article-journal | by Prado, A. B. | Silt | in Delta Review | on 2004 | v4 | pp 9-31 | https://doi.org/10.1234/dr.4.9 | doi 10.1234/dr.4.9", true},
      {"Wen, L. (1998). Oars. In A. Prado (Ed.), Ports of call (pp. 12–40). Ancla.", "chapter | by Wen, L. | ed Prado, A. | Oars | in Ports of call | pub Ancla | on 1998 | pp 12–40", true},
      {"Prado, Ana. Salt Roads. Lima: Ancla, 1998.", "book | by Prado, Ana | Salt Roads | pub Ancla | at Lima | on 1998", true},
      {"Prado, Ana, and Li Wen. Ports of Call. Cambridge: Quay Press, 2001.", "book | by Prado, Ana; Wen, Li | Ports of Call | pub Quay Press | at Cambridge | on 2001", true},
      {"Prado, Ana. Salt Roads. Quay Press, 1998.", "book | by Prado, Ana | Salt Roads | pub Quay Press | on 1998", true},
      {"Prado, Ana. “Silt.” Delta Review 4, no. 1 (1977): 9–31.", "article-journal | by Prado, Ana | Silt | in Delta Review | on 1977 | v4 | no 1 | pp 9–31", true},
      {"Prado, Ana. \"Silt.\" Delta Review, vol. 4, no. 1, 1977, pp. 9-31.", "article-journal | by Prado, Ana | Silt | in Delta Review | on 1977 | v4 | no 1 | pp 9-31", true},
      {"Hale, J. R., ed. The Pilot’s Book. Hull: Mole, 1955.", "book | ed Hale, J. R. | The Pilot’s Book | pub Mole | at Hull | on 1955", true},
  };
  for (const Row& r : rows) CHECK(read(r.note, r.list) == r.expected);
}

TEST_CASE("citations: prose and bare words are no reference") {
  for (const char* prose : {"The dock burned in 1871 and was built again.", "He meant the port.", "The committee met in Lima (March 3, 1969) and agreed to nothing that anyone could name.",
                            "This was the usual practice; see chapter 4.", "In 1998 the fleet had 12 ships, 4 of them new.", "Emphasis added.", "On this point the minister was silent.",
                            "The board had four members until 1955, when two more were added by law."}) {
    CHECK(read(prose).empty());
  }
}

TEST_CASE("citations: short forms stand for what was cited before") {
  std::vector<Found> all;
  for (const char* note : {"Ana Prado, Salt Roads (Lima: Ancla, 1998), 12; Tom Hale, Tides (Hull: Mole, 1987).", "Ibid., 20.", "Prado, Salt Roads, 14.", "Id. at 15.",
                           "Hale, op. cit., 9.", "Nobody, Unknown Work, 3.", "Ana Prado, “Silt,” Delta Review 4 (1977): 9 (hereafter Silt).", "Prado, “Silt,” 11.", "Hale, 33."}) {
    for (Found& f : references_in(note)) all.push_back(std::move(f));
  }
  std::string out;
  for (const doc::Citation& c : resolve(std::move(all))) out += (c.repeats ? c.how + std::to_string(*c.repeats) + ":" + c.locator : c.title) + ", ";
  CHECK(out == "Salt Roads, Tides, ibid1:20, short-title0:14, id0:15, op-cit1:9, Silt, short-title6:11, short-title1:33, ");
  CHECK(resolve(references_in("Ibid., 4.")).empty());
}

TEST_CASE("citations: a document's notes and its list, each with its place") {
  const std::string text = "Salt and Law\n\nThe roads were made of salt.1 The tide took them.2 Nobody came back to the quay after the war had ended.3\n\nReferences\n\n"
                           "Prado, Ana. Salt Roads. Lima: Ancla, 1998.\n\nWen, Li. Oars. Hull: Mole, 2001.\n\nNotes\n\n"
                           "1. Ana Prado, Salt Roads (Lima: Ancla, 1998), 12.\n2. Ibid., 20.\n3. The ministry said nothing.\n";
  auto d = read_bytes(text, {});
  REQUIRE(d);
  REQUIRE(d->citations.size() == 4);
  CHECK(d->citations[0].note == 0);
  CHECK(d->citations[0].span.of(d->text) == "Ana Prado, Salt Roads (Lima: Ancla, 1998), 12");
  CHECK(d->citations[1].repeats == 0);
  CHECK(d->citations[3].title == "Oars");
  CHECK_FALSE(d->citations[3].note);
}

}  // namespace stemma::read::citation
