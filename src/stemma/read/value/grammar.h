// The grammar of dates: one function a construction, over cut words.
//
// Each function reads its construction at a place and gives what it found, or nothing.
// Word order differs between languages and not the constructions ("last week", "la semana
// pasada"): both orders are tried, whatever the language, and the word lists decide.
//
//   Grammar g(words, setting);
//   auto p = g.longest(3);       // the longest date, range, duration … that starts at token 3
//   g.longest(words.size());     // nothing
//
// Internal to this folder. An object keeps what it read at the last few places, since
// constructions share their parts: one object a thread.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "stemma/doc/value.h"
#include "stemma/read/value/find.h"
#include "stemma/read/value/moment.h"
#include "stemma/read/value/words.h"

namespace stemma::read::value {

// A length of time: fields of ISO 8601, halves allowed.
struct Span8601 {
  double years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0;
  double business_days = 0;
  bool timed() const { return hours != 0 || minutes != 0 || seconds != 0; }
  bool add(int64_t unit, double n);
  std::string value() const;
  // `from` moved by it, forwards or backwards (direction -1).
  int64_t move(int64_t from, int direction) const;
};

struct Phrase {
  size_t first = 0, end = 0;   // tokens
  doc::DateKind kind = doc::DateKind::kDate;
  Point a, b;                  // b: the other end of an interval
  bool interval = false;
  bool open_begin = false, open_end = false;   // "until 2005", "since 2005"
  bool beyond = false;         // "after 2005": begins behind it; "before the end of": ends at its end
  bool loose = false;          // "the past 18 months": from bounds, not from points
  Bounds exact;                // of a loose phrase
  Span8601 length;
  std::string value;           // of durations, sets and loose phrases
  std::vector<std::string> candidates;
  const char* rule = "";
};

using Found = std::optional<Phrase>;

class Grammar {
 public:
  Grammar(const Words& words, const Setting& setting);
  Found longest(size_t i) const;

  doc::DateMention mention(const Phrase& p) const;

 private:
  // absolute.cc
  Found absolute(size_t i) const;
  Found month_first(size_t i) const;
  Found day_first(size_t i) const;
  Found year_first(size_t i) const;
  Found numeric(size_t i) const;
  Found telegram(size_t i) const;
  Found bare_year(size_t i) const;
  bool take_year(size_t& i, int& year, bool two_digits) const;
  bool year_words(size_t& i, int& year) const;
  bool take_day(size_t& i, int& day) const;
  bool behind_month(size_t& i, Point& p) const;
  int century_of(int two_digits) const;

  // period.cc
  Found period(size_t i) const;
  Found quarter(size_t i) const;
  Found season(size_t i) const;
  Found decade(size_t i) const;
  Found century(size_t i) const;
  Found fiscal(size_t i) const;
  Found week(size_t i) const;
  Found nth_of(size_t i) const;
  Found count_of(size_t i) const;
  Found weekday_nth(size_t i) const;
  Found holiday(size_t i) const;
  template <typename DayOf>
  Found nearest(size_t first, size_t end, const char* rule, DayOf&& day_of) const;
  Found day_of_month(size_t i) const;

  // relative.cc
  Found relative(size_t i) const;
  Found shifted(size_t i) const;
  Found shifted_count(size_t i) const;
  Found ago(size_t i) const;
  Found from_point(size_t i) const;
  Found now(size_t i) const;
  Found shifted_by(size_t i, size_t end, int64_t unit, int64_t by) const;
  std::optional<Point> unit_point(int64_t unit, int64_t by) const;
  std::optional<Point> of_year(size_t& i) const;
  Found moved(const Span8601& length, int direction, size_t first, size_t end, const char* rule) const;

  // duration.cc
  Found duration(size_t i) const;
  bool take_length(size_t& i, Span8601& out) const;
  Found set(size_t i) const;

  // clock.cc
  Found clock(size_t i, bool loose) const;
  bool take_clock(size_t& i, Point& p, bool loose) const;
  bool take_part(size_t& i, Point& p) const;
  bool take_hour(size_t& i, Point& p, bool loose) const;
  bool take_past(size_t& i, Point& p) const;
  bool take_past_spanish(size_t& i, Point& p) const;
  bool minutes_told(size_t i) const;
  bool night_behind(size_t i) const;
  void take_minutes(size_t& i, Point& p) const;
  void take_zone(size_t& i, Point& p) const;

  // compose.cc
  Found date(size_t i) const;          // without a time
  Found read_date(size_t i) const;
  Found read_point(size_t i) const;
  Found day_part(size_t i) const;
  Found with_time(size_t i) const;     // date and time in any order
  Found point(size_t i) const;         // date, time, or both, with edges
  Found edged(size_t i) const;
  Found range(size_t i) const;
  Found bare_day(size_t i) const;
  Found bare_clock(size_t i) const;
  Found high_end(const Phrase& low, bool dash, size_t joint, bool bare_hours) const;
  void hours_on(Phrase& f) const;
  Found day_and_hours(size_t i) const;
  Found bounded_behind(size_t i) const;
  Found bounded(size_t i) const;       // before, after, since, until, about
  bool share(Phrase& a, Phrase& b) const;

  bool english() const { return (w.languages() & kEnBit) != 0; }
  Phrase made(size_t first, size_t end, const Point& p, const char* rule) const;
  Phrase nowhere(size_t first, size_t end) const;
  void resolve(const Point& p, std::vector<Point>& out) const;

  struct Slot { size_t at = SIZE_MAX; Found found; };
  static constexpr size_t kSlots = 16;
  mutable std::array<Slot, kSlots> dates_, points_;
  const Words& w;
  const Setting& s_;
  std::optional<Reference> ref_;
};

}  // namespace stemma::read::value
