#include "stemma/store/lengths.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace stemma::store {
namespace {

constexpr int64_t kChunk = 65536;
constexpr double kSteps = 12;   // codes for each doubling
constexpr double kUnit = 8;     // words; below that the steps are single words or none

std::array<uint32_t, 256> decoded() {
  std::array<uint32_t, 256> out{};
  for (size_t code = 0; code < out.size(); ++code) {
    out[code] = static_cast<uint32_t>(std::lround(kUnit * (std::exp2(static_cast<double>(code) / kSteps) - 1)));
  }
  return out;
}
const std::array<uint32_t, 256> kDecoded = decoded();   // asked for every hit

}  // namespace

uint8_t length_code(uint64_t words) {
  const double code = kSteps * std::log2(1 + static_cast<double>(words) / kUnit);
  return static_cast<uint8_t>(std::min(255.0, std::round(code)));
}

uint32_t length_of(uint8_t code) {
  return kDecoded[code];
}

Result<Lengths> Lengths::load(const Database& db) {
  Lengths out;
  Statement s = db.prepare("SELECT chunk, data FROM lengths ORDER BY chunk");
  while (s.row()) {
    out.codes_.resize(static_cast<size_t>(s.integer(0) * kChunk), '\0');
    out.codes_.append(s.blob(1));
  }
  if (s.error()) return *s.error();
  std::array<uint64_t, 256> with{};   // documents, by the code of their length
  for (const char c : out.codes_) ++with[static_cast<uint8_t>(c)];
  double sum = 0;
  double documents = 0;
  for (size_t code = 0; code < with.size(); ++code) {
    const uint32_t n = length_of(static_cast<uint8_t>(code));
    sum += static_cast<double>(with[code]) * n;
    documents += n > 0 ? static_cast<double>(with[code]) : 0;
  }
  if (documents > 0) out.mean_ = sum / documents;
  return out;
}

std::optional<Error> save_lengths(const Database& db, const std::vector<std::pair<int64_t, uint64_t>>& words) {
  auto sorted = words;
  std::sort(sorted.begin(), sorted.end());
  for (size_t i = 0; i < sorted.size();) {
    const int64_t chunk = sorted[i].first / kChunk;
    Statement& old = db.cached("SELECT data FROM lengths WHERE chunk = ?1");
    std::string data;
    if (old.bind(1, chunk).row()) data = old.blob(0);
    old.reset();
    for (; i < sorted.size() && sorted[i].first / kChunk == chunk; ++i) {
      const auto at = static_cast<size_t>(sorted[i].first % kChunk);
      if (data.size() <= at) data.resize(at + 1, '\0');
      data[at] = static_cast<char>(length_code(sorted[i].second));
    }
    Statement& save = db.cached("INSERT OR REPLACE INTO lengths VALUES(?1, ?2)");
    if (auto e = save.bind(1, chunk).blob(2, data).run()) return e;
  }
  return {};
}

}  // namespace stemma::store
