// One function for each check; the dates of the orders are their days of effect.
#include "stemma/read/cable/checks.h"

#include <algorithm>
#include <cstdlib>

#include "stemma/read/cable/lines.h"
#include "stemma/read/cable/station.h"

namespace stemma::read::cable {
namespace {

struct OrderInForce {
  std::string_view number;
  Date from;
  Date to;
};
// Federal Register: days on which each order on classified information took effect.
constexpr OrderInForce kOrders[] = {
    {"11652", {1972, 6, 1}, {1978, 12, 1}},  {"12065", {1978, 12, 1}, {1982, 8, 1}},
    {"12356", {1982, 8, 1}, {1995, 10, 14}}, {"12958", {1995, 10, 14}, {2010, 6, 27}},
    {"13526", {2009, 12, 29}, {2100, 1, 1}},
};
constexpr std::string_view kMonthNames[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                            "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string two(int n) { return {static_cast<char>('0' + n / 10 % 10), static_cast<char>('0' + n % 10)}; }

void julian(std::vector<doc::HeaderCheck>& out, const Transmission& de, const std::optional<Dtg>& dtg) {
  if (!de.day || !dtg) return;
  const int stated = de.day->day * 1440 + de.day->hour * 60 + de.day->minute;
  const int group = day_of_year(dtg->date) * 1440 + dtg->hour * 60 + dtg->minute;
  int late = stated - group;
  if (late < -300 * 1440) late += day_of_year({dtg->date.year, 12, 31}) * 1440;  // sent in the next year
  if (late > 300 * 1440) late -= day_of_year({dtg->date.year - 1, 12, 31}) * 1440;  // the old year's last hour
  const std::string note = "day " + std::to_string(de.day->day) + " " + two(de.day->hour) + ":" + two(de.day->minute) +
                           ", DTG day " + std::to_string(day_of_year(dtg->date)) + " (" +
                           std::to_string(dtg->date.day) + " " + std::string(kMonthNames[dtg->date.month - 1]) + ") " +
                           two(dtg->hour) + ":" + two(dtg->minute);
  // transmission follows the group, at most by some days in a queue
  out.push_back({"dtg-vs-julian-day", late >= -60 && late <= 5 * 1440, note});
}

void sequence(std::vector<doc::HeaderCheck>& out, const doc::Cable& cable) {
  if (cable.paragraphs.size() < 2) return;
  std::string note;
  uint32_t last = 0;
  // a later section begins anywhere, and scans of forms lose the first number
  const bool later_section = (cable.section && cable.section->number > 1) || cable.style == doc::CableStyle::kCia;
  for (const auto& p : cable.paragraphs) {
    const bool first = last == 0 && (later_section || cable.partial);
    if (!first && p.number != last + 1 && note.empty())
      note = "paragraph " + std::to_string(p.number) + " follows " + std::to_string(last);
    last = p.number;
  }
  const bool ok = note.empty();
  out.push_back(
      {"paragraph-sequence", ok,
       ok ? "paragraphs " + std::to_string(cable.paragraphs.front().number) + " to " + std::to_string(last) : note});
}

// "ACTION EUR-12 ... /031 W": the number behind the stroke is the sum of all copies.
void copy_count(std::vector<doc::HeaderCheck>& out, const doc::Cable& cable, const std::optional<uint32_t>& copies) {
  if (!copies || cable.info_offices.empty()) return;
  uint32_t sum = 0;
  for (const auto& o : cable.action_offices) sum += o.copies;
  for (const auto& o : cable.info_offices) sum += o.copies;
  const size_t offices = cable.action_offices.size() + cable.info_offices.size();
  out.push_back({"copy-count", sum == *copies,
                 std::to_string(offices) + " offices with " + std::to_string(sum) + " copies, stated " +
                     std::to_string(*copies)});
}

void portions(std::vector<doc::HeaderCheck>& out, const doc::Cable& cable) {
  const int whole = secrecy(cable.classification);
  int highest = -1;
  std::string which;
  for (const auto& p : cable.paragraphs)
    if (const int s = p.portion.empty() ? -1 : secrecy(p.portion); s > highest) highest = s, which = p.portion;
  if (whole < 0 || highest < 0) return;
  // UNCLASSIFIED traffic may carry SBU paragraphs: that is handling, not classification
  const bool ok = highest <= whole || (whole == 0 && highest == 1);
  out.push_back({"portion-vs-classification", ok, "highest portion " + which + ", cable " + cable.classification});
}

}  // namespace

std::vector<doc::HeaderCheck> check_header(const doc::Cable& cable, const Transmission& de,
                                           const std::optional<Dtg>& dtg, const std::optional<Date>& date,
                                           const std::optional<Date>& declassify,
                                           const std::optional<uint32_t>& copies) {
  std::vector<doc::HeaderCheck> out;
  julian(out, de, dtg);
  if (de.serial != 0 && cable.key)
    out.push_back({"reference-vs-transmission", de.serial == cable.key->number,
                   "#" + std::to_string(de.serial) + ", number " + std::to_string(cable.key->number)});
  if (const auto post = station_of_route(de.route); !post.empty() && cable.key && known_station(cable.key->station))
    out.push_back({"route-vs-station", post == cable.key->station,
                   de.route + " is " + std::string(post) + ", station " + cable.key->station});
  for (const auto& o : kOrders) {
    if (!date || cable.order.find(o.number) == std::string::npos) continue;
    out.push_back({"order-vs-date", o.from <= *date && *date <= o.to,
                   cable.order + " in force " + iso(o.from) + " to " + iso(o.to) + ", cable of " + iso(*date)});
  }
  if (dtg && declassify) {
    const int years = declassify->year - dtg->date.year;
    out.push_back({"declassify-vs-date", *declassify > dtg->date && years <= 25,
                   "declassified " + iso(*declassify) + ", cable of " + iso(dtg->date)});
  }
  copy_count(out, cable, copies);
  sequence(out, cable);
  portions(out, cable);
  if (de.section != 0 && cable.section)
    out.push_back({"section", de.section == cable.section->number,
                   "transmitted as section " + std::to_string(de.section) + ", headed section " +
                       std::to_string(cable.section->number)});
  return out;
}

}  // namespace stemma::read::cable
