// Record numbers are three groups of digits joined by hyphens (agency, group, item, as on the National Archives' record
// identification forms), the later ones of four digits or more, in the head of a document: 104-10003-10044; also the last two
// alone, of five digits each, where the scan has lost the first. Stamps are what archives print on what they let go.
#include <algorithm>
#include <cctype>

#include "stemma/text/unicode.h"
#include "stemma/trace/pairs/families.h"
#include "stemma/trace/tables/release_stamps.h"

namespace stemma::trace::pairs {
namespace {

constexpr size_t kHead = 1500;      // bytes in which a record number is looked for
constexpr size_t kGroup = 4;        // digits of each group but the first
constexpr size_t kGroups = 3;
constexpr size_t kMostNumbers = 4;  // a head with more is a list of records, no record (a number and its misreadings are up to four)
constexpr size_t kTail = 5;         // digits of the second and of the third group, where the first is lost

bool digit(char c) { return c >= '0' && c <= '9'; }

std::vector<std::string> record_numbers(std::string_view head) {
  std::vector<std::string> out;
  for (size_t i = 0; i < head.size();) {
    if (!digit(head[i]) || (i > 0 && digit(head[i - 1]))) {
      ++i;
      continue;
    }
    std::string digits;
    size_t groups = 0, at = i, end = i;
    bool tail = false;
    for (;;) {
      const size_t begin = at;
      while (at < head.size() && digit(head[at])) ++at;
      const size_t size = at - begin;
      if (groups == 0 && size == kTail) tail = true, groups = 1;   // the first group was not read
      if (groups == 0 ? size < 2 || size > 4 : size < kGroup || size > 6) break;
      digits.append(head.substr(begin, size));
      end = at;
      if (++groups == kGroups) break;
      size_t marks = 0;   // a hyphen, perhaps between blanks, or what a scan makes of it
      while (at < head.size() && marks < 3 && (head[at] == '-' || head[at] == ' ' || head[at] == '.')) ++at, ++marks;
      if (marks == 0 || head.substr(end, at - end).find_first_of("-.") == std::string_view::npos) break;
    }
    if (groups == kGroups && (!tail || digits.size() == 2 * kTail)) out.push_back(digits);
    i = std::max(end, i + 1);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  if (out.size() > kMostNumbers) out.clear();
  return out;
}

}  // namespace

FamilyDocument facts_of(const doc::Document& d) {
  FamilyDocument out;
  out.date = d.date;
  if (d.cable && d.cable->key) out.reference = doc::reference(*d.cable->key);
  if (d.cable && d.cable->section) out.reference += "/" + std::to_string(d.cable->section->number);
  out.numbers = record_numbers(std::string_view(d.text).substr(0, kHead));
  std::string low(d.text.substr(0, 4 * kHead));
  for (char& c : low) c = text::is_ascii_letter(static_cast<unsigned char>(c)) ? static_cast<char>(c | 0x20) : c == '\n' ? ' ' : c;
  out.stamped = std::any_of(std::begin(kReleaseStamps), std::end(kReleaseStamps), [&](std::string_view s) { return low.find(s) != std::string::npos; });
  return out;
}

}  // namespace stemma::trace::pairs
