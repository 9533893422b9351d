// Numbers of cables rise through the year as the posts' serials do, so that a key is rarely
// given twice although no document knows of the others.
#include "facts.h"

#include <algorithm>
#include <array>

namespace corpus {
namespace {

constexpr uint64_t kPairs = 40;  // one pair of neighbours in so many is one cable in two sections
constexpr std::array<uint32_t, 13> kDaysBefore = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365};

Style drawn_style(Rng& rng) {
  const double x = rng.unit();
  if (x < 0.28) return Style::kAad;
  if (x < 0.61) return Style::kVzczc;
  if (x < 0.68) return Style::kSmart;
  if (x < 0.78) return Style::kCia;
  return x < 0.95 ? Style::kArticle : Style::kMemo;
}

void draw_date(Style style, Rng& rng, Facts& f) {
  switch (style) {
    case Style::kAad: f.year = 1973 + rng.below(7); break;
    case Style::kVzczc: f.year = 2010 - rng.zipf(25, 6); break;
    case Style::kSmart: f.year = 2010 + rng.below(3); break;
    case Style::kArticle: f.year = 1995 + rng.below(20); break;
    default: f.year = 1956 + rng.below(22);
  }
  const auto day = static_cast<uint32_t>(rng.below(365));
  f.month = 1;
  while (kDaysBefore[f.month] <= day) ++f.month;
  f.day = day - kDaysBefore[f.month - 1] + 1;
  f.hour = static_cast<uint32_t>(rng.below(24));
  f.minute = static_cast<uint32_t>(rng.below(60));
}

bool is_first_of_pair(const World& world, uint64_t number) {
  return number % 2 == 0 && mix(world.seed ^ (number / 2 + 0x5EC7)) % kPairs == 0;
}

std::string written(const World& world, const Facts& from, uint32_t year, uint32_t station, uint32_t number, Rng& rng) {
  std::string out;
  if (year != from.year) {
    const uint32_t two = year % 100;
    out = (two < 10 ? "0" : "") + std::to_string(two) + " ";
  }
  std::string digits = std::to_string(number);
  if (from.style == Style::kAad && rng.chance(0.5)) digits.insert(0, digits.size() < 5 ? 5 - digits.size() : 0, '0');
  return out + world.stations[station] + " " + digits;
}

}  // namespace

bool is_state_cable(Style style) { return style == Style::kAad || style == Style::kVzczc || style == Style::kSmart; }

uint32_t day_of_year(const Facts& f) { return kDaysBefore[f.month - 1] + f.day; }

Facts facts_of(const World& world, uint64_t number) {
  const bool first = is_first_of_pair(world, number);
  const bool second = number % 2 == 1 && is_first_of_pair(world, number - 1);
  Rng rng(world.seed ^ 0xFAC75, second ? number - 1 : number);
  Facts f;
  f.number_in_corpus = number;
  f.style = drawn_style(rng);
  if (first || second) f.style = f.style == Style::kAad ? Style::kAad : Style::kVzczc;
  draw_date(f.style, rng, f);
  f.station = static_cast<uint32_t>(rng.zipf(world.stations.size(), 8));
  const uint32_t a_day = 4 + 3000 / (f.station + 20);  // cables sent on a day
  f.number = (day_of_year(f) - 1) * a_day + 1 + static_cast<uint32_t>(rng.below(a_day));
  f.level = static_cast<uint32_t>(std::min<uint64_t>(3, rng.zipf(5, 1.5)));
  if (first || second) f.sections = 2;
  if (f.sections != 0) f.section = second ? 2 : 1;
  return f;
}

std::string reference_from(const World& world, const Facts& f, Rng& rng) {
  if (rng.chance(0.55)) {
    for (int tries = 0; tries < 12 && f.number_in_corpus > 0; ++tries) {
      const Facts other = facts_of(world, rng.below(f.number_in_corpus));
      const bool earlier = other.year < f.year || (other.year == f.year && day_of_year(other) <= day_of_year(f));
      if (is_state_cable(other.style) && earlier && f.year - other.year < 3) {
        return written(world, f, other.year, other.station, other.number, rng);
      }
    }
  }
  const uint32_t year = f.year - (rng.chance(0.15) ? 1 : 0);
  const auto station = static_cast<uint32_t>(rng.zipf(world.stations.size(), 8));
  uint64_t number = 1 + rng.below(9000);
  if (rng.chance(0.4)) number = 1 + mix(world.seed ^ (year * 1000 + station) ^ (rng.zipf(20, 1) << 32)) % 9000;
  return written(world, f, year, station, static_cast<uint32_t>(number), rng);
}

}  // namespace corpus
