// One pass over the quotations.
#include "stemma/report/tally.h"

namespace stemma::report {
namespace {

void count(const trace::CheckedQuotation& c, Tally& t) {
  ++t.quotations;
  t.clean += c.clean ? 1 : 0;
  t.failed += engine::failed(c) ? 1 : 0;
  t.slips += c.slips;
  ++t.by_verdict[static_cast<size_t>(c.verdict)];
  std::array<bool, kFlags> seen{};
  for (const trace::Flag& f : c.flags) seen[static_cast<size_t>(f.code)] = true;
  if (!c.sources.empty()) for (const trace::Flag& f : c.sources.front().flags) seen[static_cast<size_t>(f.code)] = true;
  for (size_t i = 0; i < kFlags; ++i) t.by_flag[i] += seen[i] ? 1 : 0;
}

}  // namespace

static_assert(kVerdicts == static_cast<size_t>(trace::Verdict::kNotFound) + 1);
static_assert(kFlags == static_cast<size_t>(trace::FlagCode::kSecondHand) + 1);

Tally tally(const engine::CheckedDocument& checked) {
  Tally t;
  for (const auto& c : checked.quotations) count(c, t);
  return t;
}

Tally tally(const engine::CheckReport& report) {
  Tally t;
  for (const auto& d : report.checked) {
    for (const auto& c : d.quotations) count(c, t);
  }
  return t;
}

int exit_code(const engine::CheckReport& report, bool strict) {
  if (!report.failures.empty()) return 2;
  const Tally t = tally(report);
  return t.failed > 0 || (strict && t.clean < t.quotations) ? 1 : 0;
}

}  // namespace stemma::report
