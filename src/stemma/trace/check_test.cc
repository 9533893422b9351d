// The contract of verdicts and flags, case by case, on an invented record.
#include "stemma/trace/check.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "stemma/trace/testing.h"

using namespace stemma;
using namespace stemma::trace;

namespace {

const std::vector<testing::Paragraph> kCable = {
    {"C", "While a run of cautious budgets had largely repaired the treasury, careless and perhaps deliberate leaks also unsettled the bond market. "
          "The harbour at Ostrava Bay remains closed to foreign trawlers."},
    {"U", "Night fishing is not permitted inside the twelve-mile line. The ministry counted 214 vessels in March, "
          "and its inspectors boarded nine of them."},
    {"C", "Contacts claim that the deputy minister sold quotas to three shipping families. "
          "The rebel column, which crossed the river in April, was disarmed by the frontier guard without loss."},
    {"S", "If the levy is withdrawn, the northern towns will accept a garrison. "
          "It is not true that the palace ordered the raid on the customs house at Velden."}};

struct Case {
  CheckedQuotation q;
  bool has(FlagCode code) const { return flag(code) != nullptr; }
  const Flag* flag(FlagCode code) const {
    if (q.sources.empty()) return nullptr;
    for (const Flag& f : q.sources[0].flags) if (f.code == code) return &f;
    return nullptr;
  }
  bool meaning() const {
    if (q.sources.empty()) return false;
    return std::any_of(q.sources[0].flags.begin(), q.sources[0].flags.end(), [](const Flag& f) { return group(f.code) == FlagGroup::kMeaning; });
  }
};

Case check_in(const std::string& sentence, const std::vector<const doc::Document*>& against) {
  const auto article = testing::document("article", sentence);
  const auto all = Checker(against).check(article, 0);
  REQUIRE(all.size() == 1);
  return {all[0]};
}

Case check(const std::string& sentence) {
  static const doc::Document cable = testing::cable("VELDEN", 77, kCable);
  return check_in(sentence, {&cable});
}

std::string exact(Span s) { return std::string(s.of(testing::cable("VELDEN", 77, kCable).text)); }

}  // namespace

TEST_CASE("a marked omission is elided, and the edges and the omitted word speak") {
  const Case c = check("The embassy said that “careless and perhaps deliberate leaks … unsettled the bond market”.");
  CHECK(c.q.verdict == Verdict::kElided);
  CHECK_FALSE(c.q.clean);
  REQUIRE(c.q.sources.size() == 1);
  CHECK(c.q.sources[0].paragraph == 1U);
  CHECK(c.q.sources[0].portion == "C");
  REQUIRE(c.q.sources[0].edits.size() == 1);
  const Edit& e = c.q.sources[0].edits[0];
  CHECK(e.op == EditOp::kOmit);
  CHECK(e.marked);
  CHECK(exact(*e.source) == "also");
  CHECK(c.has(FlagCode::kDropsAdditive));
  REQUIRE(c.has(FlagCode::kCutLeft));
  CHECK(exact(c.flag(FlagCode::kCutLeft)->span) == "While a run of cautious budgets had largely repaired the treasury,");
  REQUIRE(c.has(FlagCode::kDropsConcession));
  CHECK(exact(c.flag(FlagCode::kDropsConcession)->span) == "While");
  CHECK_FALSE(c.has(FlagCode::kCutRight));
  CHECK_FALSE(c.has(FlagCode::kDropsDegree));   // "largely" stands elsewhere in the sentence
  CHECK(c.has(FlagCode::kClassifiedSource));
}

TEST_CASE("word for word is verbatim and clean") {
  const Case c = check("The cable noted: “The harbour at Ostrava Bay remains closed to foreign trawlers.”");
  CHECK(c.q.verdict == Verdict::kVerbatim);
  CHECK(c.q.clean);
  CHECK_FALSE(c.has(FlagCode::kCutLeft));
  CHECK_FALSE(c.has(FlagCode::kCutRight));
}

TEST_CASE("a silent omission is silently elided") {
  const Case c = check("It said “careless and perhaps deliberate leaks unsettled the bond market” there.");
  CHECK(c.q.verdict == Verdict::kSilentlyElided);
  CHECK_FALSE(c.q.clean);
}

TEST_CASE("a dropped negation is never clean") {
  for (const char* text : {"They said “Night fishing is permitted inside the twelve-mile line”.",
                           "They said “Night fishing is … permitted inside the twelve-mile line”.",
                           "They said “Night fishing is [...] permitted inside the twelve-mile line”.",
                           "They said “Night fishing [is] permitted inside the twelve-mile line”.",
                           "They said “Night fishing is now permitted inside the twelve-mile line”."}) {
    CAPTURE(text);
    const Case c = check(text);
    CHECK(c.q.verdict != Verdict::kNotFound);
    CHECK_FALSE(c.q.clean);
  }
  CHECK(check("They said “Night fishing is … permitted inside the twelve-mile line”.").has(FlagCode::kDropsNegation));
  CHECK(check("They said “Night fishing is now permitted inside the twelve-mile line”.").has(FlagCode::kChangesNegation));
}

TEST_CASE("an inserted negation is never clean") {
  const Case c = check("It said “The harbour at Ostrava Bay remains not closed to foreign trawlers”.");
  CHECK(c.q.verdict == Verdict::kAltered);
  CHECK(c.has(FlagCode::kChangesNegation));
  const Case bracket = check("It said “The harbour at Ostrava Bay remains [not] closed to foreign trawlers”.");
  CHECK(bracket.q.verdict == Verdict::kEmended);
  CHECK(bracket.has(FlagCode::kChangesNegation));
  CHECK_FALSE(bracket.q.clean);
}

TEST_CASE("a changed number is altered and flagged") {
  const Case c = check("It said “The ministry counted 241 vessels in March”.");
  CHECK(c.q.verdict == Verdict::kAltered);
  CHECK(c.has(FlagCode::kChangesNumber));
}

TEST_CASE("swapped parts are spliced") {
  const Case c = check("It said “its inspectors boarded nine of them, and the ministry counted 214 vessels in March”.");
  CHECK(c.q.verdict == Verdict::kSpliced);
  CHECK(c.has(FlagCode::kOutOfOrder));
  const Case marked = check("It said “Night fishing is not permitted … The harbour at Ostrava Bay remains closed to foreign trawlers”.");
  CHECK(marked.q.verdict == Verdict::kSpliced);
}

TEST_CASE("parts of two documents are spliced") {
  const auto a = testing::cable("VELDEN", 77, kCable);
  const auto b = testing::cable("KARST", 5, {{"C", "The opposition leader praised the new dredging contract in private."}});
  const Case c = check_in("It said “The harbour at Ostrava Bay remains closed … praised the new dredging contract in private”.", {&a, &b});
  CHECK(c.q.verdict == Verdict::kSpliced);
  CHECK(c.has(FlagCode::kCrossDocument));
}

TEST_CASE("brackets are emended") {
  const Case c = check("It said “The harbour [at the capital] at Ostrava Bay remains closed to foreign trawlers”.");
  CHECK(c.q.verdict == Verdict::kEmended);
  CHECK(c.q.clean);
  const Case letter = check("It said “[t]he harbour at Ostrava Bay remain[ed] closed to foreign trawlers”.");
  CHECK(letter.q.verdict == Verdict::kEmended);
}

TEST_CASE("a bracket that names another actor is flagged") {
  const Case c = check("It said “[The presidential guard] was disarmed by the frontier guard without loss” then.");
  CHECK(c.q.verdict == Verdict::kEmended);
  const Case d = check("It said “disarmed by the [coastal militia] without loss, as planned by the palace” then.");
  CHECK_FALSE(d.q.clean);
}

TEST_CASE("slips are verbatim and counted; real words are not slips") {
  const Case slip = check("It said “The harbor at Ostrava Bay remains closd to foreign trawlers”.");
  CHECK(slip.q.slips >= 1U);
  const Case typo = check("It said “The harbour at Ostrava Bay remains closed toforeign trawlers”.");
  CHECK(typo.q.verdict == Verdict::kVerbatim);
  CHECK(typo.q.slips == 1U);
  const Case word = check("It said “The harbour at Ostrava Bay remains closed to foreign travelers”.");
  CHECK(word.q.verdict == Verdict::kAltered);
}

TEST_CASE("what governs beyond the cut edge") {
  const Case condition = check("It said “the northern towns will accept a garrison” at last.");
  CHECK(condition.q.verdict == Verdict::kVerbatim);
  CHECK(condition.has(FlagCode::kDropsCondition));
  CHECK_FALSE(condition.q.clean);
  const Case negation = check("It said “the palace ordered the raid on the customs house at Velden” then.");
  CHECK(negation.has(FlagCode::kDropsNegation));
  const Case claim = check("It said “the deputy minister sold quotas to three shipping families” then.");
  CHECK(claim.has(FlagCode::kDropsAttribution));
  const Case plain = check("It said “its inspectors boarded nine of them” at sea in the bay.");
  CHECK_FALSE(plain.meaning());
}

TEST_CASE("too little to identify a source is untraceable; nothing like it is not found") {
  CHECK(check("He called it “a garrison” again.").q.verdict == Verdict::kUntraceable);
  CHECK(check("He called it “indigenous” again.").q.verdict == Verdict::kUntraceable);
  const Case c = check("He said “Notwithstanding a splendid harvest, hunger and idleness still haunt the upland villages of the interior”.");
  CHECK(c.q.verdict == Verdict::kNotFound);
  CHECK(c.q.sources.empty());
}

TEST_CASE("synonyms in the place of words are altered, not found verbatim") {
  const Case c = check("It said “The haven at Ostrava Bay stays shut to overseas trawlers” then.");
  CHECK((c.q.verdict == Verdict::kAltered || c.q.verdict == Verdict::kParaphrased));
}

TEST_CASE("a document is not its own source") {
  const auto a = testing::document("a", "The editor wrote that the western canal will reopen before the second winter. She said “the western canal will reopen before the second winter” twice.");
  const Case c = check_in(a.text, {&a});
  CHECK(c.q.verdict == Verdict::kVerbatim);   // another document (id differs) holds the words
  const auto all = Checker({&a}).check(a, 0);
  REQUIRE(all.size() == 1);
  CHECK(all[0].verdict == Verdict::kNotFound);
}

TEST_CASE("an empty collection finds nothing, and says so") {
  const Case c = check_in("It said “The harbour at Ostrava Bay remains closed to foreign trawlers”.", {});
  CHECK(c.q.verdict == Verdict::kNotFound);
}

TEST_CASE("lost spaces are found, all of them") {
  const Case c = check("It said “NightfishingisnotpermittedinsidethetwelvemileLine” once.");
  CHECK(c.q.verdict == Verdict::kVerbatim);
  REQUIRE(c.q.sources.size() == 1);
  CHECK(exact(c.q.sources[0].span) == "Night fishing is not permitted inside the twelve-mile line");
}

TEST_CASE("a space lost beside a number is a slip, a lost decimal point is not") {
  const auto a = testing::cable("VELDEN", 76, {{"U", "The council will publish the new charter on June 18 at a cost of 16.4 million crowns."}});
  CHECK(check_in("It said “The council will publish the new charter on June18 at a cost”.", {&a}).q.verdict == Verdict::kVerbatim);
  const Case c = check_in("It said “the new charter on June 18 at a cost of 164 million crowns”.", {&a});
  CHECK(c.q.verdict == Verdict::kAltered);
  CHECK(c.has(FlagCode::kChangesNumber));
}

TEST_CASE("another currency, another name") {
  const auto a = testing::cable("VELDEN", 78, {{"U", "The palace paid $5 million to the Castellane shipping house for the winter route."}});
  CHECK(check_in("It said “The palace paid $5 million to the Castellane shipping house”.", {&a}).q.verdict == Verdict::kVerbatim);
  CHECK(check_in("It said “The palace paid £5 million to the Castellane shipping house”.", {&a}).q.verdict == Verdict::kAltered);
  CHECK(check_in("It said “The palace paid $5 million to the Castellano shipping house”.", {&a}).q.verdict == Verdict::kAltered);
}

TEST_CASE("a bracket in the place of a hedge is flagged") {
  const auto a = testing::cable("VELDEN", 79, {{"U", "The southern garrison may possibly withdraw its heavy guns before the autumn rains."}});
  const Case c = check_in("It said “The southern garrison [will] withdraw its heavy guns before the autumn rains”.", {&a});
  CHECK(c.q.verdict == Verdict::kEmended);
  CHECK(c.has(FlagCode::kDropsHedge));
  CHECK_FALSE(c.q.clean);
}

TEST_CASE("May the month is no hedge") {
  const auto a = testing::cable("VELDEN", 80, {{"U", "The pilots returned to their boats in May with a new calendar and an old debt to the bank."}});
  const Case c = check_in("It said “The pilots returned to their boats … with a new calendar and an old debt to the bank”.", {&a});
  CHECK(c.q.verdict == Verdict::kElided);
  CHECK(c.q.clean);
}

TEST_CASE("a primary document comes before its copies, and copies alone are second hand") {
  const auto primary = testing::cable("VELDEN", 77, kCable);
  const auto copy = testing::document("copy", "The paper wrote that “The harbour at Ostrava Bay remains closed to foreign ships”.");
  const std::string story = "They said “The harbour at Ostrava Bay remains closed to foreign ships”.";
  const Case both = check_in(story, {&copy, &primary});
  CHECK(both.q.verdict == Verdict::kAltered);
  REQUIRE(both.q.sources.size() == 2);
  CHECK(both.q.sources[0].doc == 1U);
  CHECK_FALSE(both.has(FlagCode::kSecondHand));
  const Case alone = check_in(story, {&copy});
  CHECK(alone.q.verdict == Verdict::kVerbatim);
  CHECK(alone.has(FlagCode::kSecondHand));
}

TEST_CASE("the same statement in other words is paraphrased") {
  const auto a = testing::cable("VELDEN", 81, {{"U", "Fishermen in the port of Brann burned two customs launches in April after the new rules on nets took effect."}});
  const Case c = check_in("“In April, angry at new rules about their nets, the fishermen of Brann set two launches of the customs on fire.”", {&a});
  CHECK(c.q.verdict == Verdict::kParaphrased);
  CHECK_FALSE(c.q.clean);
}

TEST_CASE("numbers in other languages are numbers") {
  auto a = testing::document("es", "La flota extranjera pesca quince toneladas de merluza cada noche frente al puerto de la bahía.");
  a.language = "es";
  auto article = testing::document("articulo", "Dice que “La flota extranjera pesca veinte toneladas de merluza cada noche frente al puerto”.");
  article.language = "es";
  const auto all = Checker({&a}).check(article, 0);
  REQUIRE(all.size() == 1);
  CHECK(all[0].verdict == Verdict::kAltered);
  REQUIRE_FALSE(all[0].sources.empty());
  const auto& flags = all[0].sources[0].flags;
  CHECK(std::any_of(flags.begin(), flags.end(), [](const Flag& f) { return f.code == FlagCode::kChangesNumber; }));
}

TEST_CASE("a quotation of pages is checked in parts and joined again") {
  const char* const syllables[] = {"bar", "kel", "mor", "tin", "sol", "ven", "dra", "pix", "lum", "gor"};
  std::string text;
  uint32_t seed = 7;
  for (uint32_t i = 0; i < 900; ++i) {
    seed = seed * 1103515245U + 12345U;
    const uint32_t n = seed >> 16;
    text += std::string(i ? " " : "") + syllables[n % 10] + syllables[n / 10 % 10] + syllables[n / 100 % 10] + (i % 12 == 11 && i < 899 ? "." : "");
  }
  text += ".";
  const auto source = testing::document("source", text);
  const Case whole = check_in("It reads “" + text + "” there.", {&source});
  CHECK(whole.q.verdict == Verdict::kVerbatim);
  CHECK(whole.q.clean);
  REQUIRE(whole.q.sources.size() == 1);
  CHECK(whole.q.sources[0].span.size() == text.size() - 1);
  std::string damaged = text;
  damaged.replace(damaged.size() / 2, 0, " never once in all the long years of the northern regency");
  CHECK_FALSE(check_in("It reads “" + damaged + "” there.", {&source}).q.clean);
}
