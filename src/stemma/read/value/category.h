// What a word can be in the grammar of dates and numbers.
//
// The grammar is written once, over these categories; five word lists (tables/words.h)
// fill them. A word may have several: "second" is a unit of time and an ordinal,
// "quarter" a fourth part and three months. `value` of a sense is the number it stands
// for: Month 1-12, Weekday 1-7 from Monday, Unit as enumerated below.
//
//   "enero" → {Month, 1};  "ago" → {Ago, 0} in English, {Month, 8} in Spanish
//   "table" → nothing: words outside the lists cost one look-up and no more
#pragma once

#include <cstdint>

namespace stemma::read::value {

enum class Cat : uint8_t {
  Month, Weekday, Unit, DayOffset, Part, Season, Shift, Ago, AgoBefore, Hence, In, From, To, Between, And, Since,
  Until, Before, After, Of, The, At, On, About, Edge, Every, Often, Ones, Tens, Hundred, Hundreds, Magnitude, Half,
  Fraction, Ordinal, A, Few, AmPm, OClock, Noon, Past, Zone, Holiday, Percent, Currency, Measure, Fiscal, Era, Dozen,
  Point, Minus, Compare, Now, Rest, QuarterMark, HalfMark, WeekMark, Plus, Within, Old, Decade, Starting, MinuteTo, Hour,
};

// A sense of a word, or of a phrase that begins with it.
struct Match {
  Cat cat;
  uint8_t length;   // in tokens
  int64_t value;
};

constexpr uint64_t bit(Cat c) { return uint64_t{1} << static_cast<unsigned>(c); }

enum Unit : int32_t { kSecond = 1, kMinute, kHour, kDay, kWeek, kMonth, kYear, kDecade, kCentury, kQuarter, kWeekend, kFortnight,
                      kHalfYear, kBusinessDay, kTrimester, kBimester };

enum PartOfDay : int32_t { kMorning = 1, kAfternoon, kEvening, kNight, kDaytime, kMidday, kBreakfast, kDinner };

// Languages of a sense, as bits.
enum : uint8_t { kEnBit = 1, kEsBit = 2, kFrBit = 4, kPtBit = 8, kDeBit = 16, kAllBits = 31 };

}  // namespace stemma::read::value
