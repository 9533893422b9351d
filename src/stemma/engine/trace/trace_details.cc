// Passages of one document follow each other in a report, so documents are kept at hand for a while.
#include <algorithm>
#include <mutex>
#include <unordered_map>
#include <utility>

#include "stemma/base/parallel.h"
#include "stemma/engine/trace/trace.h"

namespace stemma::engine {
namespace {

constexpr size_t kBlock = 4096;     // passages described before they are handed over
constexpr size_t kReaders = 6000;   // documents kept as words

// Documents as words, for all workers. When there are too many, those are let go that were not asked for
// since the last time.
class Shelf {
 public:
  explicit Shelf(const TraceReport& report) : report_(report) {}

  std::shared_ptr<const trace::pairs::Reader> reader(uint32_t doc) {
    {
      const std::lock_guard lock(turn_);
      if (auto known = find(doc)) return known;
    }
    auto made = std::make_shared<const trace::pairs::Reader>(report_.fetch(doc));
    const std::lock_guard lock(turn_);
    if (young_.size() >= kReaders / 2) old_ = std::exchange(young_, {});
    return young_.try_emplace(doc, std::move(made)).first->second;
  }

 private:
  using Readers = std::unordered_map<uint32_t, std::shared_ptr<const trace::pairs::Reader>>;

  std::shared_ptr<const trace::pairs::Reader> find(uint32_t doc) {
    if (const auto it = young_.find(doc); it != young_.end()) return it->second;
    const auto it = old_.find(doc);
    if (it == old_.end()) return nullptr;
    return young_[doc] = it->second;
  }

  const TraceReport& report_;
  std::mutex turn_;
  Readers young_, old_;
};

PassageDetails describe(Shelf& shelf, const trace::pairs::Passage& p) {
  PassageDetails out;
  out.passage = p;
  const auto a = shelf.reader(p.doc_a), b = shelf.reader(p.doc_b);
  out.a = a->shared();
  out.b = b->shared();
  // A document of an archive that cannot be read any more has no words.
  if (a->stream().words.size() < p.a_last || b->stream().words.size() < p.b_last) return out;
  out.a_span = a->span({p.a_first, p.a_last});
  out.b_span = b->span({p.b_first, p.b_last});
  out.details = trace::pairs::describe(*a, {p.a_first, p.a_last}, *b, {p.b_first, p.b_last});
  return out;
}

}  // namespace

void each_passage(const TraceReport& report, const Options& options, const std::function<void(const PassageDetails&)>& take) {
  Shelf shelf(report);
  std::vector<PassageDetails> block;
  for (size_t begin = 0; begin < report.passages.size(); begin += kBlock) {
    const size_t size = std::min(kBlock, report.passages.size() - begin);
    block.assign(size, {});
    parallel_for(size, options.threads, [&](size_t i) { block[i] = describe(shelf, report.passages[begin + i]); });
    for (const PassageDetails& p : block) take(p);
  }
}

}  // namespace stemma::engine
