#include "stemma/engine/archive/dictionaries.h"

namespace stemma::engine {

Dictionaries::Dictionaries(const store::Database& db) {
  store::Statement s = db.prepare("SELECT bytes, use FROM dictionary ORDER BY id");
  while (s.row()) {
    auto d = std::make_shared<const store::Dictionary>(std::string(s.blob(0)));
    (s.text(1) == "text" ? texts_ : models_) = std::move(d);
    done_ = true;
  }
}

void Dictionaries::give(RowOptions& options) {
  const std::lock_guard lock(mutex_);
  options.texts = texts_;
  options.models = models_;
  if (!done_) options.sample = [this](std::string_view text, std::string_view model) { offer(text, model); };
}

void Dictionaries::offer(std::string_view text, std::string_view model) {
  std::vector<std::string> texts;
  std::vector<std::string> models;
  {
    const std::lock_guard lock(mutex_);
    if (done_ || text.size() > kLongestSample) return;
    text_samples_.emplace_back(text);
    model_samples_.emplace_back(model);
    bytes_ += text.size();
    if (bytes_ < kSampleBytes) return;
    done_ = true;
    texts.swap(text_samples_);
    models.swap(model_samples_);
  }
  auto of_texts = store::train({texts.begin(), texts.end()}, kTextDictionary);
  auto of_models = store::train({models.begin(), models.end()}, kModelDictionary);
  const std::lock_guard lock(mutex_);
  texts_ = of_texts;
  models_ = of_models;
  if (of_texts) made_.emplace_back("text", std::move(of_texts));
  if (of_models) made_.emplace_back("model", std::move(of_models));
}

Dictionaries::Made Dictionaries::made() {
  const std::lock_guard lock(mutex_);
  return std::exchange(made_, {});
}

}  // namespace stemma::engine
