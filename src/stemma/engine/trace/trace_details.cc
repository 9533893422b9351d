// Passages of one document follow each other in a report, so a worker keeps the two documents at hand.
#include <algorithm>
#include <map>

#include "stemma/base/parallel.h"
#include "stemma/engine/trace/trace.h"

namespace stemma::engine {
namespace {

constexpr size_t kBlock = 4096;   // passages described before they are handed over
constexpr size_t kShare = 64;     // passages a worker takes at a time
constexpr size_t kReaders = 64;   // documents a share keeps

class Describer {
 public:
  explicit Describer(const TraceReport& report) : report_(report) {}

  PassageDetails describe(const trace::pairs::Passage& p) {
    PassageDetails out;
    out.passage = p;
    if (readers_.size() > kReaders) readers_.clear();
    out.a = document(p.doc_a);
    out.b = document(p.doc_b);
    trace::pairs::Reader &a = readers_.at(p.doc_a), &b = readers_.at(p.doc_b);
    // A document of an archive that cannot be read any more has no words.
    if (a.stream().words.size() < p.a_last || b.stream().words.size() < p.b_last) return out;
    out.a_span = a.span({p.a_first, p.a_last});
    out.b_span = b.span({p.b_first, p.b_last});
    out.details = trace::pairs::describe(a, {p.a_first, p.a_last}, b, {p.b_first, p.b_last});
    return out;
  }

 private:
  std::shared_ptr<const doc::Document> document(uint32_t i) {
    const auto it = readers_.find(i);
    if (it != readers_.end()) return documents_[i];
    auto d = report_.fetch(i);
    readers_.emplace(i, trace::pairs::Reader(d));
    return documents_[i] = d;
  }

  const TraceReport& report_;
  std::map<uint32_t, trace::pairs::Reader> readers_;
  std::map<uint32_t, std::shared_ptr<const doc::Document>> documents_;
};

}  // namespace

void each_passage(const TraceReport& report, const Options& options, const std::function<void(const PassageDetails&)>& take) {
  std::vector<PassageDetails> block;
  for (size_t begin = 0; begin < report.passages.size(); begin += kBlock) {
    const size_t size = std::min(kBlock, report.passages.size() - begin);
    block.assign(size, {});
    parallel_for((size + kShare - 1) / kShare, options.threads, [&](size_t s) {
      Describer describer(report);
      for (size_t i = s * kShare; i < std::min(size, (s + 1) * kShare); ++i) block[i] = describer.describe(report.passages[begin + i]);
    });
    for (const PassageDetails& p : block) take(p);
  }
}

}  // namespace stemma::engine
