// "Half of the 86 delegates, 43, left": a fraction in words, its whole, and the part that is put behind it.
//
// The part must stand alone between commas or brackets behind the words that are counted; a hedged fraction
// ("nearly half") is held to a tenth of the whole.
#include <algorithm>
#include <cmath>

#include "stemma/audit/prose.h"
#include "stemma/audit/tables/claims.h"

namespace stemma::audit {
namespace {

constexpr size_t kReach = 45;   // bytes from the whole to its part

bool opens_part(std::string_view gap) {
  if (gap.size() > kReach || gap.find_first_of(".;:") != std::string_view::npos) return false;
  const size_t comma = gap.find_last_of(",(");
  if (comma == std::string_view::npos) return false;
  std::string_view words = gap.substr(comma + 1);
  while (words.starts_with(' ')) words.remove_prefix(1);
  while (words.ends_with(' ')) words.remove_suffix(1);
  constexpr std::string_view kOr[] = {"", "or", "that is", "some", "about", "roughly", "nearly", "o", "es decir", "o sea", "unos", "unas", "casi"};
  return std::find(std::begin(kOr), std::end(kOr), words) != std::end(kOr);
}

bool closes_part(std::string_view behind) {
  constexpr std::string_view kEnds[] = {",", ")", ".", ";", " people,", " personas,"};
  return behind.empty() || std::any_of(std::begin(kEnds), std::end(kEnds), [&](std::string_view e) { return behind.starts_with(e); });
}

}  // namespace

void audit_fractions(std::string_view lower, Span sentence, const std::vector<Quantity>& quantities, std::vector<Finding>& findings) {
  for (const Fraction& fraction : kFractions) {
    for (size_t at = lower.find(fraction.words); at != std::string_view::npos; at = lower.find(fraction.words, at + 1)) {
      const uint32_t end = sentence.begin + static_cast<uint32_t>(at + fraction.words.size());
      const auto whole = std::find_if(quantities.begin(), quantities.end(), [&](const Quantity& q) { return q.span.begin == end; });
      if (whole == quantities.end() || whole + 1 == quantities.end()) continue;
      const Quantity &n = *whole, &part = *(whole + 1);
      if (n.range || part.range || n.value <= 0 || n.unit == "%" || part.unit == "%" || (part.unit != n.unit && !part.unit.empty())) continue;
      if (!opens_part(lower.substr(n.span.end - sentence.begin, part.span.begin - n.span.end)) || !closes_part(lower.substr(part.span.end - sentence.begin))) continue;
      const std::string_view ahead = lower.substr(at > 14 ? at - 14 : 0, std::min<size_t>(at, 14));
      constexpr std::string_view kLoose[] = {"about ", "nearly ", "almost ", "over ", "more than ", "less than ", "roughly ", "some ", "casi ", "cerca de ", "más de ", "menos de "};
      const bool loose = part.hedged || n.hedged || std::any_of(std::begin(kLoose), std::end(kLoose), [&](std::string_view w) { return ahead.ends_with(w); });
      const double computed = n.value * fraction.value, room = loose ? 0.1 * n.value : std::max(0.5, n.slack * fraction.value + part.slack);
      Finding f{.code = Code::kShare, .severity = std::abs(part.value - computed) <= room ? Severity::kVerified : Severity::kError, .where = "sentence"};
      f.stated = plain(part.value);
      f.computed = plain(computed);
      f.delta = plain(part.value - computed);
      f.tolerance = plain(room);
      f.formula = plain(n.value) + " × " + plain(fraction.value) + " = " + f.computed;
      f.message = "stated " + f.stated + "; that fraction of " + plain(n.value) + " is " + f.computed + " (difference " + f.delta + ", rounding allows " + f.tolerance + ")";
      f.evidence = {part.span, n.span};
      findings.push_back(std::move(f));
    }
  }
}

}  // namespace stemma::audit
