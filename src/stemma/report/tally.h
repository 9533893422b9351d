// Counts over a report: how many of which verdict, how many flags, out of how many.
//
//   Tally t = tally(report);
//   t.by_verdict[static_cast<size_t>(trace::Verdict::kElided)]
//
// A flag counts once a quotation, as its best witness carries it, or without a witness the quotation itself.
#pragma once

#include <array>
#include <cstddef>

#include "stemma/engine/engine.h"

namespace stemma::report {

inline constexpr size_t kVerdicts = 9;
inline constexpr size_t kFlags = 28;

struct Tally {
  size_t quotations = 0;
  size_t clean = 0;
  size_t failed = 0;  // a source is known and the words or their sense differ
  size_t slips = 0;
  std::array<size_t, kVerdicts> by_verdict{};
  std::array<size_t, kFlags> by_flag{};
};

Tally tally(const engine::CheckReport& report);
Tally tally(const engine::CheckedDocument& checked);

// 0 nothing wrong, 1 a check failed, 2 some file could not be read. `strict`: 1 as soon as a
// quotation is not clean, thus also for not-found and untraceable.
int exit_code(const engine::CheckReport& report, bool strict = false);

}  // namespace stemma::report
