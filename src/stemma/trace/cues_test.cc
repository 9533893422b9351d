#include "stemma/trace/cues.h"

#include <doctest/doctest.h>

#include <string>

using stemma::doc::Stream;
using stemma::trace::CueClass;
using stemma::trace::find_cues;
using stemma::trace::is_function_word;
using stemma::trace::is_negation;

namespace {

Stream stream(const std::string& text) {
  stemma::doc::Document d;
  d.text = text;
  stemma::doc::Block b;
  b.span = {0, static_cast<uint32_t>(text.size())};
  d.blocks.push_back(b);
  return stemma::doc::make_stream(d);
}

// "negation:no longer hedge:may"
std::string cues(const std::string& text, const char* language = "en") {
  constexpr const char* kNames[] = {"negation", "concession", "additive", "degree", "hedge", "condition", "attribution"};
  const Stream s = stream(text);
  std::string out;
  for (const auto& c : find_cues(s, 0, static_cast<uint32_t>(s.words.size()), language)) {
    if (!out.empty()) out += "; ";
    out += kNames[static_cast<size_t>(c.cls)];
    out += ':';
    for (uint32_t i = c.first; i < c.last; ++i) {
      if (i > c.first) out += ' ';
      out += s.form(i);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("English cues, one class at a time") {
  CHECK(cues("The port is no longer safe") == "negation:no longer");
  CHECK(cues("They don’t pay") == "negation:don't");
  CHECK(cues("The mayor cannot vote") == "negation:cannot");
  CHECK(cues("He failed to vote") == "negation:failed to");
  CHECK(cues("Neither side won") == "negation:neither");
  CHECK(cues("While blunders were to blame") == "concession:while");
  CHECK(cues("In spite of the rain") == "concession:in spite of");
  CHECK(cues("The rain also helped") == "additive:also");
  CHECK(cues("The rain was largely to blame") == "degree:largely");
  CHECK(cues("At least ten ships") == "degree:at least");
  CHECK(cues("Possibly foreign ships") == "hedge:possibly");
  CHECK(cues("The ships may come") == "hedge:may");
  CHECK(cues("As long as this remains so") == "condition:as long as");
  CHECK(cues("Unless they pay") == "condition:unless");
  CHECK(cues("According to the mayor, rain fell") == "attribution:according to");
  CHECK(cues("Contacts say that rain fell") == "attribution:contacts say");
}

TEST_CASE("the longest cue hides those inside it") {
  CHECK(cues("It is not only rain") == "additive:not only");
  CHECK(cues("Even if it rains") == "concession:even if; condition:even if");
  CHECK(cues("Not even once") == "negation:not even; condition:once");
}

TEST_CASE("what looks like a cue and is none") {
  CHECK(cues("In the United States, on May 18 and 3 May, the Secretary of State") == "");
  CHECK(cues("Resolution No. 1973 of the council") == "");
  CHECK(cues("A word about ships over the sea") == "");
  CHECK(cues("About 40 ships") == "degree:about");
}

TEST_CASE("cues in Spanish, French, Portuguese and German") {
  CHECK(cues("El puerto ya no es seguro", "es") == "negation:ya no");
  CHECK(cues("Aunque llueva, también vendrán", "es") == "concession:aunque; additive:tambien");
  CHECK(cues("Según el alcalde, posiblemente", "es") == "attribution:segun; hedge:posiblemente");
  CHECK(cues("En gran parte, a menos que paguen", "es") == "degree:en gran parte; condition:a menos que");
  CHECK(cues("Le port n’est pas sûr", "fr") == "negation:n'est; negation:pas");
  CHECK(cues("Bien que le port soit également fermé", "fr") == "concession:bien que; additive:egalement");
  CHECK(cues("D’après le maire, peut-être, à moins que", "fr") == "attribution:d'apres; hedge:peut etre; condition:a moins que");
  CHECK(cues("Malgré l’absence de preuves, surtout", "fr") == "concession:malgre; negation:l'absence de; degree:surtout");
  CHECK(cues("O porto não é seguro", "pt") == "negation:nao");
  CHECK(cues("Embora chova, também vêm, talvez, em grande parte", "pt") == "concession:embora; additive:tambem; hedge:talvez; degree:em grande parte");
  CHECK(cues("Segundo o prefeito, a menos que paguem", "pt") == "attribution:segundo; condition:a menos que");
  CHECK(cues("Der Hafen ist nicht mehr sicher", "de") == "negation:nicht mehr");
  CHECK(cues("Obwohl es regnet, kommen sie auch möglicherweise", "de") == "concession:obwohl; additive:auch; hedge:moglicherweise");
  CHECK(cues("Laut dem Bürgermeister größtenteils, falls sie zahlen", "de") == "attribution:laut; degree:grosstenteils; condition:falls");
}

TEST_CASE("an unknown language is read as English, a region tag does not matter") {
  CHECK(cues("It is not so", "xx") == "negation:not");
  CHECK(cues("It is not so", "") == "negation:not");
  CHECK(cues("No es así", "es-PE") == "negation:no");
  CHECK(cues("Not", "english") == "negation:not");
}

TEST_CASE("a part of the stream: nothing outside it is seen") {
  const Stream s = stream("it is no longer safe");
  CHECK(find_cues(s, 3, 5, "en").empty());
  CHECK(find_cues(s, 2, 4, "en") == std::vector<stemma::trace::Cue>{{CueClass::kNegation, 2, 4}});
  CHECK(find_cues(s, 2, 3, "en") == std::vector<stemma::trace::Cue>{{CueClass::kNegation, 2, 3}});
  CHECK(find_cues(s, 5, 99, "en").empty());
}

TEST_CASE("negations by themselves") {
  for (const char* w : {"not", "never", "no", "nor", "without", "isn't", "won't", "hardly"}) CHECK(is_negation(w, "en"));
  for (const char* w : {"note", "unhappy", "lack", "but", "knot", ""}) CHECK_FALSE(is_negation(w, "en"));
  CHECK(is_negation("ninguna", "es"));
  CHECK(is_negation("n'a", "fr"));
  CHECK(is_negation("nao", "pt"));
  CHECK(is_negation("keinen", "de"));
  CHECK_FALSE(is_negation("note", "de"));
}

TEST_CASE("function words") {
  CHECK(is_function_word("the", "en"));
  CHECK(is_function_word("del", "es"));
  CHECK(is_function_word("aux", "fr"));
  CHECK(is_function_word("pelas", "pt"));
  CHECK(is_function_word("dem", "de"));
  CHECK_FALSE(is_function_word("port", "en"));
  CHECK_FALSE(is_function_word("", "en"));
}
