// Two sequences of words, laid beside each other: what both have, what one lacks, what stands elsewhere.
//
//   word_diff({1, 2, 3}, {1, 3})       // equal 1|1, delete 2, equal 3|3
//   word_diff({}, {})                  // nothing
//
// Words that occur once on either side and in one order are the fixed points (Cohen's patience difference), between them the same
// again; of short stretches, and where nothing occurs once, the shortest edit (Myers 1986) if it is one, else all is put for all. A stretch
// of kLeastMoved words or more that is left out in one place and put in at another has moved: it is told as one run with both
// places. Runs ascend by `a`, then by `b`, but for what moved, which stands where `a` has it. Together they hold every word once.
// O(n log n) but for short stretches. Pure; any thread.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace stemma::engine {

inline constexpr uint32_t kLeastMoved = 6;

enum class RunKind : uint8_t { kEqual, kInsert, kDelete, kMove };
const char* name(RunKind);

// Words [a_first, a_last) of the one, [b_first, b_last) of the other; of what one side lacks, the place.
struct DiffRun {
  RunKind kind = RunKind::kEqual;
  uint32_t a_first = 0, a_last = 0;
  uint32_t b_first = 0, b_last = 0;
  friend bool operator==(const DiffRun&, const DiffRun&) = default;
};

std::vector<DiffRun> word_diff(std::span<const uint32_t> a, std::span<const uint32_t> b);

}  // namespace stemma::engine
