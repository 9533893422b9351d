// The compression dictionaries of an archive: those it has, or the samples for them.
//
//   Dictionaries dictionaries(archive.db());
//   dictionaries.give(row_options);             // on any thread
//   dictionaries.offer(text, model);            // the writer: samples, as long as there are none
//   if (dictionaries.due())
//     for (const auto& [use, d] : dictionaries.train()) writer.dictionary(use, *d);
//
// Trained once, on the first six megabytes of texts that come: a second of work. Archives
// smaller than that have none. give() is thread-safe, the rest is the writer's.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "stemma/engine/archive/row.h"

namespace stemma::engine {

class Dictionaries {
 public:
  explicit Dictionaries(const store::Database& db);

  void give(RowOptions& options) const;
  void offer(const std::string& text, const std::string& model);
  bool due() const { return !done_ && bytes_ >= kSampleBytes; }
  // The new ones, if the samples were worth any, and what they are for.
  std::vector<std::pair<std::string, std::shared_ptr<const store::Dictionary>>> train();

 private:
  static constexpr size_t kSampleBytes = 6U << 20U;
  static constexpr size_t kLongestSample = 64U << 10U;
  static constexpr size_t kTextDictionary = 512U << 10U;
  static constexpr size_t kModelDictionary = 112U << 10U;

  mutable std::mutex mutex_;
  std::shared_ptr<const store::Dictionary> texts_, models_;
  std::vector<std::string> text_samples_, model_samples_;
  size_t bytes_ = 0;
  bool done_ = false;
};

}  // namespace stemma::engine
