// Scores are sums of table look-ups; two passes over them give the best sequence and,
// in the log domain of two states, the probability of each line.
#include "stemma/read/line_model.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "stemma/read/tables/line_weights.h"

namespace stemma::read {
namespace {

constexpr float kScale = 1.0F / tables::kLineWeightUnit;
constexpr size_t kText = 0, kPage = 1;   // the two states

using Pair = std::array<float, 2>;

float step(size_t from, size_t to) { return static_cast<float>(tables::kLineSteps[from * 2 + to]) * kScale; }

// For furniture if positive.
std::vector<float> scores_of(const std::vector<LineBins>& bins) {
  std::vector<float> out(bins.size());
  for (size_t i = 0; i < bins.size(); ++i) {
    int32_t sum = -tables::kLineCaution;
    active(bins, i, [&](uint32_t weight) { sum += tables::kLineWeights[weight]; });
    out[i] = static_cast<float>(sum) * kScale;
  }
  return out;
}

float log_sum(float a, float b) {
  const float most = std::max(a, b);
  return most + std::log1p(std::exp(std::min(a, b) - most));
}

// Viterbi: the best sequence of states.
std::vector<uint8_t> best_path(const std::vector<float>& scores) {
  const size_t n = scores.size();
  std::vector<uint8_t> from(n * 2, 0), path(n, 0);
  Pair best{0, scores[0]};
  for (size_t i = 1; i < n; ++i) {
    Pair next{};
    for (size_t to : {kText, kPage}) {
      const float stay = best[kText] + step(kText, to);
      const float other = best[kPage] + step(kPage, to);
      from[i * 2 + to] = other > stay;
      next[to] = std::max(stay, other) + (to == kPage ? scores[i] : 0);
    }
    const float most = std::max(next[0], next[1]);   // so that sums stay small
    best = {next[0] - most, next[1] - most};
  }
  path[n - 1] = best[kPage] > best[kText];
  for (size_t i = n - 1; i > 0; --i) path[i - 1] = from[i * 2 + path[i]];
  return path;
}

// The log odds of furniture for each line, by forward and backward sums.
std::vector<float> log_odds(const std::vector<float>& scores) {
  const size_t n = scores.size();
  std::vector<float> odds(n);   // forward, then both
  float ahead = scores[0];      // log of page : text
  odds[0] = ahead;
  for (size_t i = 1; i < n; ++i) {
    ahead = log_sum(step(kText, kPage), ahead + step(kPage, kPage)) - log_sum(step(kText, kText), ahead + step(kPage, kText)) + scores[i];
    odds[i] = ahead;
  }
  float behind = 0;
  for (size_t i = n - 1; i-- > 0;) {
    const float below = behind + scores[i + 1];
    behind = log_sum(step(kPage, kText), step(kPage, kPage) + below) - log_sum(step(kText, kText), step(kText, kPage) + below);
    odds[i] += behind;
  }
  return odds;
}

}  // namespace

std::vector<LineVerdict> classify_lines(const std::vector<LineBins>& bins) {
  if (bins.empty()) return {};
  const std::vector<float> scores = scores_of(bins);
  const std::vector<uint8_t> path = best_path(scores);
  const std::vector<float> odds = log_odds(scores);
  std::vector<LineVerdict> out(bins.size());
  for (size_t i = 0; i < out.size(); ++i) {
    const float page = 1 / (1 + std::exp(-odds[i] * tables::kLineCalibration));
    out[i].furniture = path[i] == kPage;
    out[i].confidence = std::clamp(out[i].furniture ? page : 1 - page, 0.5F, 0.99F);
  }
  return out;
}

}  // namespace stemma::read
