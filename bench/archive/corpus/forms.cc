// One function a style.
#include "forms.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "writer.h"

namespace corpus {
namespace {

constexpr std::array<const char*, 12> kMonthNames = {"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};
constexpr std::array<const char*, 4> kLevels = {"UNCLASSIFIED", "LIMITED OFFICIAL USE", "CONFIDENTIAL", "SECRET"};
constexpr std::array<const char*, 4> kSpaced = {"UNCLAS", "UNCLAS", "C O N F I D E N T I A L", "S E C R E T"};
constexpr std::array<const char*, 8> kPapers = {
    "The Harbor Tribune",    "The Evening Standard-Post", "Reuters",        "The Daily Chronicle",
    "The Washington Ledger", "Associated Press",          "El Mundo Nuevo", "The Courier"};
constexpr std::array<const char*, 10> kForenames = {"Nadia",  "Peter", "Maria", "John", "Susan",
                                                    "Carlos", "Helen", "David", "Anne", "Michael"};

constexpr Shares kWireMix = {0.22, 0.36, 0.36, 0.06, 0};
constexpr Shares kCableMix = {0.02, 0.53, 0.10, 0.35, 0};
constexpr Shares kCiaMix = {0.12, 0.04, 0.84, 0, 0};
constexpr Shares kNewsMix = {0, 0.16, 0.02, 0.82, 0};
constexpr Shares kForeignMix = {0, 0, 0, 0, 1};

void aad(Writer& w) {
  const Facts& f = w.f;
  const char* level = kLevels[f.level];
  w.out += w.format("%s\n\nPAGE 01        %.6s  %05u  %s%s\n\n%02u\nACTION %s-%02u\n\n", level, w.station().c_str(),
                    f.number, f.sections ? w.format("%02u OF %02u  ", f.section, f.sections).c_str() : "",
                    w.dtg().c_str(), f.day, f.station % 2 ? "EUR" : "ARA", f.number % 20);
  w.out += w.format(
      "INFO  OCT-01  ISO-00  NSC-05  CIAE-00  INR-07  /%03u W\n                     ---------------------     %06u\n",
      f.number % 90, unsigned(w.rng.below(100000)));
  w.out += w.format("%c %s %s %02u\nFM AMEMBASSY %s\nTO SECSTATE WASHDC PRIORITY %04u\n", "PRO"[f.day % 3],
                    w.dtg().c_str(), w.month().c_str(), f.year % 100, w.station().c_str(), unsigned(w.rng.below(9999)));
  if (w.rng.chance(0.7)) w.out += "INFO AMEMBASSY " + w.other_station() + "\nAMEMBASSY " + w.other_station() + "\n";
  w.out += w.format("\n%s %s%s %05u\n\n", level,
                    f.sections ? w.format("SECTION %u OF %u ", f.section, f.sections).c_str() : "", w.station().c_str(),
                    f.number);
  if (f.level > 1 && w.rng.chance(0.3)) w.out += w.rng.chance(0.6) ? "LIMDIS\n\n" : "EXDIS\n\n";
  w.out += w.format("E.O. 11652: %s\nTAGS: %s\nSUBJECT: ", f.level ? "GDS" : "N/A", w.tags(", ").c_str());
  w.out += wrapped(upper(w.body.title(w.rng.chance(0.5) ? kWire : kProse, 9)), 55) + "\n\n";
  if (const std::string refs = w.references("; "); !refs.empty()) w.out += wrapped("REF: " + refs, 60) + "\n\n";
  w.paragraphs(kWireMix, true, false, 60);
  w.out += upper(w.surname()) + "\n\n" + level + "\n\n\n\nNNNN\n";
}

void vzczc(Writer& w) {
  const Facts& f = w.f;
  w.out += w.format("VZCZCXYZ%04u\nPP %s\nDE %s #%04u/%02u %03u%02u%02u\nZNY CCCCC ZZH\n", unsigned(w.rng.below(9999)),
                    "RUEHC", w.indicator(f.station).c_str(), f.number % 10000, f.section ? f.section : 1,
                    day_of_year(f), f.hour, f.minute);
  w.out += w.format("P %s %s %02u\nFM AMEMBASSY %s\nTO RUEHC/SECSTATE WASHDC PRIORITY %04u\n", w.dtg().c_str(),
                    w.month().c_str(), f.year % 100, w.station().c_str(), unsigned(w.rng.below(9999)));
  if (w.rng.chance(0.7)) {
    for (uint64_t n = 1 + w.rng.below(3), i = 0; i < n; ++i) {
      const auto to = static_cast<uint32_t>(w.rng.zipf(w.world.stations.size(), 8));
      w.out += w.format("%s%s/AMEMBASSY %s %04u\n", i ? "" : "INFO ", w.indicator(to).c_str(),
                        w.world.stations[to].c_str(), unsigned(w.rng.below(9999)));
    }
  }
  w.out += w.format("BT\n%s %s%s %06u\n\n", kSpaced[f.level],
                    f.sections ? w.format("SECTION %02u OF %02u ", f.section, f.sections).c_str() : "",
                    w.station().c_str(), f.number);
  if (f.level == 1) w.out += "SENSITIVE\n";
  w.out += w.rng.chance(0.15) && f.level > 1 ? "NOFORN\nSIPDIS\n\n" : "SIPDIS\n\n";
  w.out += w.format("E.O. 12958: %s\nTAGS: %s\n",
                    f.level > 1 ? w.format("DECL: %02u/%02u/%u", f.month, f.day, f.year + 10).c_str() : "N/A",
                    w.tags(" ").c_str());
  w.out += wrapped("SUBJECT: " + upper(w.body.title(w.rng.chance(0.6) ? kProse : kNews, 9)), 55) + "\n\n";
  if (const std::string refs = w.references("\n     "); !refs.empty()) w.out += "REF: " + refs + "\n\n";
  if (f.level > 1) w.out += "Classified By: Ambassador " + w.surname() + " for reasons 1.4 (b) and (d).\n\n";
  w.paragraphs(kCableMix, false, true, 62);
  w.out += upper(w.surname()) + w.format("\nBT\n#%04u\nNNNN\n", f.number % 10000);
}

void smart(Writer& w) {
  const Facts& f = w.f;
  std::string month = w.month();
  month[1] = static_cast<char>(month[1] + 32), month[2] = static_cast<char>(month[2] + 32);
  w.out += w.format(
      "%s\n%s\nMRN: %02u %s %u\nDate/DTG: %s %02u, %u / %s %s %02u\nFrom: AMEMBASSY %s\nAction: WASHDC, SECSTATE "
      "ROUTINE\n",
      kLevels[f.level], f.level == 1 ? "SENSITIVE\n" : "", f.year % 100, w.station().c_str(), f.number, month.c_str(),
      f.day, f.year, w.dtg().c_str(), w.month().c_str(), f.year % 100, w.station().c_str());
  w.out +=
      w.format("E.O.: 13526\nTAGS: %s\nCaptions: %sSIPDIS\n", w.tags(", ").c_str(), f.level == 1 ? "SENSITIVE, " : "");
  if (const std::string refs = w.references("\n"); !refs.empty()) w.out += "Reference: " + refs + "\n";
  w.out += "Subject: " + w.body.title(kProse, 9) + "\n\n";
  w.paragraphs(kCableMix, false, true, 78);
  w.out += "Signature: " + w.surname() + "\n\nDrafted By: " + w.station() + ":" + w.surname() +
           "\nReleased By: " + w.station() + ":" + w.surname() + "\n";
}

void cia(Writer& w) {
  const Facts& f = w.f;
  w.out += w.format(
      "CLASSIFIED MESSAGE\n\nTO : DIRECTOR\nFROM : %s\nACTION: C/WH %u\nINFO : DCI, D/DCI, DDP, ADDP, C/CI, VR\n\n%s "
      "%s %s %02u\n",
      w.station().c_str(), f.number % 9 + 1, f.level > 2 ? "SECRET" : "CONFIDENTIAL", w.dtg().c_str(),
      w.month().c_str(), f.year % 100);
  w.out += w.format("PRIORITY DIR CITE %s %04u\n\n", w.station().c_str(), f.number % 10000);
  if (w.rng.chance(0.6)) w.out += w.format("REF: DIR %u\n\n", unsigned(10000 + w.rng.below(90000)));
  w.paragraphs(kCiaMix, true, false, 65);
  w.out += f.level > 2 ? "SECRET\n" : "CONFIDENTIAL\n";
}

void article(Writer& w) {
  const Facts& f = w.f;
  const bool foreign = w.rng.chance(0.05);
  w.out += w.body.title(foreign ? kForeign : kNews, 12) + "\n\n";
  w.out += "By " + std::string(kForenames[w.rng.below(kForenames.size())]) + " " + w.surname() + "\n";
  if (w.rng.chance(0.5)) w.out += std::string(kPapers[w.rng.zipf(kPapers.size())]) + "\n";
  w.out += w.format("%s %u, %u\n\n", kMonthNames[f.month - 1], f.day, f.year);
  for (size_t left = w.length() + 4; left > 0;) {
    const size_t some = std::min<size_t>(left, 1 + w.rng.below(5));
    left -= some;
    w.out += w.body.paragraph(foreign ? kForeignMix : kNewsMix, some) + "\n\n";
  }
}

void memo(Writer& w) {
  const Facts& f = w.f;
  w.out += w.format("%u %s %u\n\nMEMORANDUM FOR: Chief, %s\n\nSUBJECT: ", f.day, kMonthNames[f.month - 1], f.year,
                    w.other_station().c_str());
  w.out += w.body.title(kCia, 8) + "\n\n";
  w.paragraphs(kCiaMix, false, false, 70);
  w.out += "                              " + w.surname() + "\n";
}

}  // namespace

std::string document(const World& world, const Pools& pools, uint64_t number) {
  const Facts f = facts_of(world, number);
  Rng rng(world.seed, number);
  Body body(pools, world.seed, number, rng);
  Writer w{world, f, rng, body, {}};
  constexpr std::array<void (*)(Writer&), 6> kForms = {aad, vzczc, smart, cia, article, memo};
  kForms[static_cast<size_t>(f.style)](w);
  return std::move(w.out);
}

std::string file_name(const Facts& f) {
  constexpr std::array<const char*, 6> kNames = {"aad", "vzczc", "smart", "cia", "article", "memo"};
  std::array<char, 64> name{};
  std::snprintf(name.data(), name.size(), "part-%04u/%06u-%s.txt", static_cast<unsigned>(f.number_in_corpus / 1000),
                static_cast<unsigned>(f.number_in_corpus), kNames[static_cast<size_t>(f.style)]);
  return name.data();
}

}  // namespace corpus
