// Slack is read off the decimal value: its last digit that is no nought, and the places that
// are printed behind a decimal mark.
#include "stemma/audit/quantity.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>


namespace stemma::audit {
namespace {

constexpr std::string_view kHedges[] = {"about ", "around ", "approximately ", "roughly ", "nearly ", "almost ", "over ", "more than ", "less than ",
                                        "some ", "close to ", "up to ", "at least ", "under ", "only ", "cerca de ", "alrededor de ", "casi ", "unos ",
                                        "unas ", "más de ", "menos de ", "aproximadamente ", "hasta ", "al menos ", "poco más de "};

bool hedged_before(std::string_view text, uint32_t at) {
  for (const std::string_view h : kHedges) {
    if (h == "only ") continue;
    if (at >= h.size() && text.substr(at - h.size(), h.size()) == h) return true;
  }
  return false;
}

// Is a word of scale printed beside the digits ("13.2 billion")?
bool scaled_by_word(std::string_view printed) {
  bool digit = false;
  for (size_t i = 0; i < printed.size(); ++i) {
    if (printed[i] >= '0' && printed[i] <= '9') digit = true;
    else if (digit && ((printed[i] | 0x20) >= 'a' && (printed[i] | 0x20) <= 'z')) return true;
  }
  return !digit;
}

size_t places_of(std::string_view printed) {
  const size_t mark = printed.find_last_of(".,");
  if (mark == std::string_view::npos || mark == 0) return 0;
  size_t n = 0;
  while (mark + 1 + n < printed.size() && printed[mark + 1 + n] >= '0' && printed[mark + 1 + n] <= '9') ++n;
  return n;
}

// Noughts at the end of the last figure printed, where it has no decimal mark.
size_t zeros_of(std::string_view printed) {
  const size_t last = printed.find_last_of("0123456789");
  size_t n = 0;
  while (last != std::string_view::npos && n <= last && printed[last - n] == '0') ++n;
  const bool fraction = n <= last && last != std::string_view::npos && (printed[last - n] == '.' || printed[last - n] == ',') && n != 3;
  return fraction ? 0 : n;
}

double slack_of(const std::string& value, std::string_view printed) {
  const size_t point = value.find('.');
  const bool word = scaled_by_word(printed);
  if (point != std::string::npos) {
    const size_t places = std::max(value.size() - point - 1, word ? size_t{0} : places_of(printed));
    return 0.5 * std::pow(10.0, -static_cast<double>(places));
  }
  size_t zeros = 0;
  while (zeros + 1 < value.size() && value[value.size() - 1 - zeros] == '0') ++zeros;
  if (word) {   // "40 million": the nought is printed
    const size_t printed_zeros = zeros_of(printed);
    const size_t unknown = zeros - std::min(zeros, printed_zeros) + (printed_zeros >= 2 ? printed_zeros - 1 : 0);
    return 0.5 * std::pow(10.0, static_cast<double>(unknown));
  }
  if (zeros == 0 && places_of(printed) > 0 && places_of(printed) != 3) return 0.5 * std::pow(10.0, -static_cast<double>(places_of(printed)));
  return 0.5 * std::pow(10.0, zeros >= 2 ? static_cast<double>(zeros - 1) : 0.0);
}

}  // namespace

namespace {

// "from 50 to 60 thousand", "from 300 to 270 million": the scale belongs to both ends.
void share_scale(Quantity& q, std::string_view printed) {
  for (const double by : {1e3, 1e6, 1e9}) {
    const double ratio = q.high / (q.value * by);
    if (q.value <= 0 || q.high < 100 * q.value || !scaled_by_word(printed) || ratio <= 0.05 || ratio >= 50) continue;
    q.value *= by;
    q.slack *= by;
    return;
  }
}

// "USD 300 – 500 thousand": the dash is no sign.
bool is_upper_end(const Quantity& a, const Quantity& b, std::string_view text) {
  constexpr std::string_view kDashes[] = {"–", "—", "-"};
  if (a.range || b.range || a.value <= 0 || b.value >= 0 || -b.value <= a.value || b.span.begin < a.span.end || b.span.begin - a.span.end > 1) return false;
  const std::string_view printed = b.span.of(text);
  return std::any_of(std::begin(kDashes), std::end(kDashes), [&](std::string_view d) { return printed.starts_with(d); }) && (a.unit == b.unit || b.unit.empty());
}

// "The loss – 500 thousand – was borne": a dash with a blank behind it is no sign.
void without_dash(Quantity& q, std::string_view text) {
  const std::string_view printed = q.span.of(text);
  for (const std::string_view dash : {"– ", "— ", "- "}) {
    if (q.value >= 0 || !printed.starts_with(dash)) continue;
    q.value = -q.value;
    q.span.begin += static_cast<uint32_t>(dash.size());
    return;
  }
}

void join(Quantity& a, const Quantity& b, std::string_view text) {
  a.range = true;
  a.high = -b.value;
  a.high_slack = b.slack;
  a.span.end = b.span.end;
  share_scale(a, a.span.of(text));
}

}  // namespace

std::optional<Quantity> quantity_of(const doc::NumberMention& m, std::string_view text) {
  if (m.value.empty() || m.kind == doc::NumberKind::kOrdinal) return {};
  Quantity q{.unit = m.kind == doc::NumberKind::kPercent ? "%" : m.unit, .span = m.span};
  q.value = std::strtod(m.value.c_str(), nullptr);
  q.slack = slack_of(m.value, m.span.of(text));
  q.hedged = m.approximate || hedged_before(text, m.span.begin);
  if (m.kind == doc::NumberKind::kRange) {
    if (m.high.empty()) return {};
    q.range = true;
    q.high = std::strtod(m.high.c_str(), nullptr);
    q.high_slack = slack_of(m.high, m.span.of(text));
    share_scale(q, m.span.of(text));
    q.slack = std::min(q.slack, std::max(q.high_slack, std::abs(q.value) * 0.01));
  }
  return q;
}

// "12 out of 48": two figures, of which a sentence may say more than their ratio.
bool split_fraction(const doc::NumberMention& m, std::string_view text, std::vector<Quantity>& out) {
  constexpr std::string_view kOutOf = " out of ";
  const std::string_view printed = m.span.of(text);
  const size_t at = printed.find(kOutOf);
  if (m.kind != doc::NumberKind::kFraction || at == std::string_view::npos) return false;
  const auto whole = [](std::string_view digits) {
    double n = digits.empty() || digits.size() > 12 ? -1 : 0;
    for (const char c : digits) {
      if (c == ',') continue;
      if (c < '0' || c > '9') return -1.0;
      if (n >= 0) n = 10 * n + (c - '0');
    }
    return n;
  };
  const double a = whole(printed.substr(0, at)), b = whole(printed.substr(at + kOutOf.size()));
  if (a < 0 || b <= 0) return false;
  const uint32_t end = m.span.begin + static_cast<uint32_t>(at), begin = end + static_cast<uint32_t>(kOutOf.size());
  out.push_back({.value = a, .slack = 0.5, .hedged = hedged_before(text, m.span.begin), .span = {m.span.begin, end}});
  out.push_back({.value = b, .slack = 0.5, .span = {begin, m.span.end}});
  return true;
}

std::vector<Quantity> quantities(const std::vector<doc::NumberMention>& mentions, std::string_view text) {
  std::vector<Quantity> out;
  for (const doc::NumberMention& m : mentions) {
    if (split_fraction(m, text, out)) continue;
    auto q = quantity_of(m, text);
    if (!q) continue;
    if (!out.empty() && is_upper_end(out.back(), *q, text)) {
      join(out.back(), *q, text);
      continue;
    }
    without_dash(*q, text);
    out.push_back(std::move(*q));
  }
  return out;
}

std::string plain(double value) {
  char out[64];
  std::snprintf(out, sizeof out, "%.2f", value);
  std::string s = out;
  while (s.back() == '0') s.pop_back();
  if (s.back() == '.') s.pop_back();
  return s == "-0" ? "0" : s;
}

}  // namespace stemma::audit
