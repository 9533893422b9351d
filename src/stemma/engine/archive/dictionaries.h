// The compression dictionaries of an archive: those it has, or the samples for them.
//
//   Dictionaries dictionaries(archive.db());
//   dictionaries.give(row_options);               // on any thread: what there is, or where samples go
//   for (const auto& [use, d] : dictionaries.made()) writer.dictionary(use, *d);   // the writer, before rows
//
// Trained once, on the first six megabytes of texts that come, by the worker that brings the
// last of them: half a second of work. Archives smaller than that have none. Thread-safe; rows
// made with a dictionary come to the writer after made() has it.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "stemma/engine/archive/row.h"

namespace stemma::engine {

class Dictionaries {
 public:
  using Made = std::vector<std::pair<std::string, std::shared_ptr<const store::Dictionary>>>;   // what for, and which

  explicit Dictionaries(const store::Database& db);
  void give(RowOptions& options);
  // Those trained since it was last asked.
  Made made();

 private:
  static constexpr size_t kSampleBytes = 6U << 20U;
  static constexpr size_t kLongestSample = 64U << 10U;
  static constexpr size_t kTextDictionary = 512U << 10U;
  static constexpr size_t kModelDictionary = 112U << 10U;

  void offer(std::string_view text, std::string_view model);

  std::mutex mutex_;
  std::shared_ptr<const store::Dictionary> texts_, models_;
  std::vector<std::string> text_samples_, model_samples_;
  size_t bytes_ = 0;
  bool done_ = false;   // there are some, or they are being made
  Made made_;
};

}  // namespace stemma::engine
