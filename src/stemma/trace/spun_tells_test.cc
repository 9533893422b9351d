// Tell-tales of spinning, each beside what looks like it and is good English.
#include "stemma/trace/spun_tells.h"

#include <doctest/doctest.h>

#include <string>

#include "stemma/trace/spun_scan.h"
#include "stemma/trace/testing.h"

namespace stemma::trace {
namespace {

// "broken-month Could 14; broken-article an needed"
std::string signs_of(const std::string& text, const char* language = "en") {
  doc::Document d = testing::document("a", text);
  d.language = language;
  std::string out;
  for (const SpunSign& s : find_spun_signs(d, doc::make_stream(d))) out += (out.empty() ? "" : "; ") + std::string(name(s.tell)) + " " + std::string(s.span.of(d.text));
  return out;
}

bool shown(const std::string& text) {
  const doc::Document d = testing::document("a", text);
  const doc::Stream stream = doc::make_stream(d);
  return show_spinning(d, find_spun_signs(d, stream), stream.words.size());
}

}  // namespace

TEST_CASE("a month that was taken for another word") {
  CHECK(signs_of("The ferry was sold on Could 14 to a bank.") == "broken-month Could 14");
  CHECK(signs_of("The ferry was sold in Could, when nobody looked.") == "broken-month in Could");
  CHECK(signs_of("It was built from 3 Walk 1911 on.") == "broken-month Walk 1911");
  CHECK(signs_of("The ferry was sold on May 14 to a bank.").empty());
  CHECK(signs_of("Could 14 men row it? They could 14 years ago.").empty());
  CHECK(signs_of("THE FERRY COULD 14 DAYS LATER BE SOLD").empty());
  CHECK(signs_of("They met at the Grand 2 in the harbour.").empty());
}

TEST_CASE("an article that fits the word that stood there") {
  CHECK(signs_of("It was an needed repair and a unusual one.") == "broken-article an needed; broken-article a unusual");
  CHECK(signs_of("He wrote an “clumsy letter”.") == "broken-article an “clumsy");
  CHECK(signs_of("It was a needed repair, an unusual one, a university, an hour, an heir and a one-man job.").empty());
  CHECK(signs_of("An historic hotel; a historic hotel; a European union of a useful kind; an FBI man, a US ship.").empty());
  CHECK(signs_of("Vitamin A intake fell, as did that of group A animals.").empty());
  CHECK(signs_of("A una fiesta fue an die Elbe.", "es").empty());
}

TEST_CASE("what words sound like") {
  CHECK(begins_with_vowel("uninvited") == true);
  CHECK(begins_with_vowel("uniform") == false);
  CHECK(begins_with_vowel("honest") == true);
  CHECK(begins_with_vowel("house") == false);
  CHECK(begins_with_vowel("yacht") == false);
  CHECK_FALSE(begins_with_vowel("historical").has_value());
  CHECK_FALSE(begins_with_vowel("ab").has_value());
}

TEST_CASE("one word put for two") {
  CHECK(signs_of("The crew asked for relief and relief in the storm.") == "doubled-word relief and relief");
  CHECK(signs_of("It went on again and again, for miles and miles, wider and wider, and they waited and waited.").empty());
  CHECK(signs_of("It is settled between nation and nation.").empty());
  CHECK(signs_of("A house and household; Aid and Aid are two ships.").empty());
}

TEST_CASE("fixed expressions with one word swapped") {
  CHECK(signs_of("His heart onslaught came before the bosom cancer.") == "broken-phrase heart onslaught; broken-phrase bosom cancer");
  CHECK(signs_of("He was declared persona non pleasing there.") == "broken-phrase persona non pleasing");
  CHECK(signs_of("The bay is full of fossil fuels, public views differ, and the secretary of state left.").empty());
  CHECK(signs_of("The World Health Organisation has a security advisor.").empty());
  // Over a sentence's end nothing belongs together.
  CHECK(signs_of("It was a matter of the heart. Onslaught followed.").empty());
}

TEST_CASE("one sign is a slip, several kinds are a machine") {
  CHECK_FALSE(shown("It was an needed repair."));
  CHECK_FALSE(shown("It was an needed repair, an bad one, an late one and an dear one."));
  CHECK(shown("It was an needed repair, begun on Could 14."));
  CHECK(shown("He left the stock interchange, fell ill with bosom cancer and died of a heart onslaught."));
  // The same words again say nothing new, and a long text needs more.
  CHECK_FALSE(shown("A heart onslaught. One more heart onslaught. Still a heart onslaught."));
  std::string much;
  for (int i = 0; i < 500; ++i) much += "The boats went out and came home at night. ";
  CHECK_FALSE(shown(much + "It was an needed repair, begun on Could 14."));
}

TEST_CASE("telegrams are not looked at") {
  doc::Document d = testing::cable("ARDO", 12, {{"C", "It was an needed repair, begun on Could 14."}});
  CHECK(find_spun_signs(d, doc::make_stream(d)).empty());
}

}  // namespace stemma::trace
