// What the forms of all styles share: a document under way, and the fields that a header
// takes from its facts.
//
//   Writer w{world, facts, rng, body, {}};
//   w.out += "TAGS: " + w.tags(", ");        // "PREL, EFIN, PE"
//   w.paragraphs(mix, true, false, 60);      // numbered, in capitals, unmarked, 60 columns
//
// Lengths are log-normal: half the bodies have fewer than 19 sentences, one in a hundred
// more than 120. A Writer belongs to one document and one thread.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <string>

#include "body.h"
#include "facts.h"

namespace corpus {

inline constexpr std::array<const char*, 12> kMonths = {"JAN", "FEB", "MAR", "APR", "MAY", "JUN",
                                                        "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"};
inline constexpr std::array<const char*, 4> kPortions = {"U", "SBU", "C", "S"};
inline constexpr std::array<const char*, 40> kSubjects = {
    "PREL", "PGOV", "ECON", "ETRD", "EFIN", "MARR", "PARM", "PHUM", "PTER", "SNAR", "EAID", "KDEM", "MASS", "ENRG",
    "EINV", "ELAB", "SENV", "CVIS", "KPAO", "EAGR", "PINR", "MNUC", "KNNP", "EAIR", "SOCI", "PINS", "PFOR", "PINT",
    "EFIS", "ECPS", "TSPL", "SCUL", "KCRM", "KJUS", "AMGT", "ASEC", "OVIP", "SMIG", "TBIO", "EWWT"};
inline constexpr std::array<const char*, 24> kPlaces = {"US", "PE", "CI", "AR", "BR", "MX", "CO", "VE",
                                                        "FR", "GM", "UK", "IT", "SP", "RS", "CH", "JA",
                                                        "IN", "PK", "IZ", "IR", "IS", "EG", "TU", "PL"};

struct Writer {
  const World& world;
  const Facts& f;
  Rng& rng;
  Body& body;
  std::string out;

  std::string format(const char* form, auto... values) const {
    std::array<char, 400> buffer{};
    const int n = std::snprintf(buffer.data(), buffer.size(), form, values...);
    return {buffer.data(), static_cast<size_t>(std::clamp(n, 0, static_cast<int>(buffer.size()) - 1))};
  }
  const std::string& station() const { return world.stations[f.station]; }
  const std::string& other_station() { return world.stations[rng.zipf(world.stations.size(), 8)]; }
  std::string surname() { return world.surnames[rng.zipf(world.surnames.size(), 40)]; }
  std::string dtg() const { return format("%02u%02u%02uZ", f.day, f.hour, f.minute); }
  std::string month() const { return kMonths[f.month - 1]; }
  // The routing indicator of a station: invented, the same every time.
  std::string indicator(uint32_t station) const {
    const uint64_t x = mix(station + 77);
    return format("RUE%c%c%c", char('A' + x % 26), char('A' + x / 26 % 26), char('A' + x / 676 % 26));
  }
  std::string tags(const char* between) {
    std::string list;
    for (uint64_t n = 1 + rng.zipf(5, 2); n > 0; --n)
      list += std::string(kSubjects[rng.zipf(kSubjects.size(), 4)]) + between;
    list += kPlaces[mix(f.station) % kPlaces.size()];
    if (rng.chance(0.4)) list += std::string(between) + kPlaces[rng.zipf(kPlaces.size(), 2)];
    return list;
  }
  std::string references(const char* between) {
    const uint64_t count = rng.zipf(6, 1.5);
    std::string list;
    for (uint64_t i = 0; i < count; ++i) {
      if (i != 0) list += between;
      if (count > 1) list += format("%c. ", char('A' + i));
      list += reference_from(world, f, rng);
    }
    return list;
  }
  size_t length() { return static_cast<size_t>(std::clamp(std::exp(2.95 + 0.8 * rng.normal()), 2.0, 400.0)); }
  // Numbered paragraphs until `left` sentences are used up.
  void paragraphs(const Shares& mix, bool capitals, bool marked, size_t width) {
    size_t left = length();
    for (uint32_t number = 1; left > 0; ++number) {
      const size_t some = std::min<size_t>(left, 1 + rng.below(6));
      left -= some;
      std::string text = body.paragraph(mix, some);
      if (number == 1 && left > 6)
        text = (capitals ? "SUMMARY: " : "Summary: ") + text + (capitals ? " END SUMMARY." : " End summary.");
      if (left == 0 && number > 3 && rng.chance(0.3)) text = "Comment: " + text + " End comment.";
      if (number > 1 && rng.chance(0.15)) text += " (" + reference_from(world, f, rng) + ")";
      const std::string mark =
          marked ? format("(%s) ", kPortions[rng.chance(0.8) ? f.level : rng.below(f.level + 1)]) : "";
      text = format("%u. ", number) + mark + text;
      out += wrapped(capitals ? upper(text) : text, width) + "\n\n";
    }
  }
};

}  // namespace corpus
