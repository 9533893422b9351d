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

void Dictionaries::give(RowOptions& options) const {
  const std::lock_guard lock(mutex_);
  options.texts = texts_;
  options.models = models_;
}

void Dictionaries::offer(const std::string& text, const std::string& model) {
  if (done_ || text.size() > kLongestSample) return;
  text_samples_.push_back(text);
  model_samples_.push_back(model);
  bytes_ += text.size();
}

std::vector<std::pair<std::string, std::shared_ptr<const store::Dictionary>>> Dictionaries::train() {
  done_ = true;
  auto texts = store::train({text_samples_.begin(), text_samples_.end()}, kTextDictionary);
  auto models = store::train({model_samples_.begin(), model_samples_.end()}, kModelDictionary);
  text_samples_ = {};
  model_samples_ = {};
  std::vector<std::pair<std::string, std::shared_ptr<const store::Dictionary>>> out;
  if (texts) out.emplace_back("text", texts);
  if (models) out.emplace_back("model", models);
  const std::lock_guard lock(mutex_);
  texts_ = texts;
  models_ = models;
  return out;
}

}  // namespace stemma::engine
