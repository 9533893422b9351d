// Passages of one document follow each other in a report, so documents are kept at hand for a while.
#include <algorithm>
#include <mutex>
#include <numeric>
#include <unordered_map>
#include <utility>

#include "stemma/base/parallel.h"
#include "stemma/engine/trace/stored_pairs.h"

namespace stemma::engine {
namespace {

constexpr size_t kBlock = 4096;     // passages described before they are handed over
constexpr uint32_t kDocuments = 512;   // whose rows are at hand at once
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

// With what was said of it before; false: nothing, or not of these documents.
bool recall(Shelf& shelf, const std::string& note, PassageDetails& out) {
  if (note.empty()) return false;
  Result<Remark> known = unpack_remark(note);
  if (!known) return false;
  out.a = shelf.reader(out.passage.doc_a)->shared();
  out.b = shelf.reader(out.passage.doc_b)->shared();
  if (known->a.end > out.a->text.size() || known->b.end > out.b->text.size()) return false;
  out.a_span = known->a;
  out.b_span = known->b;
  out.details = std::move(known->details);
  return true;
}

// Passages of one document, by their indices in the report.
struct OfDocument {
  uint32_t doc = 0;
  std::span<const size_t> which;
  std::vector<PassageDetails> details;
  std::vector<trace::pairs::PairDrafts> pairs;   // with what is said of them now
  bool changed = false;

  void run(Shelf& shelf, const TraceReport& report) {
    if (report.kept != nullptr) pairs = report.kept->of(doc);
    auto pair = pairs.begin();
    for (const size_t i : which) {
      const trace::pairs::Passage& p = report.passages[i];
      while (pair != pairs.end() && pair->doc_b < p.doc_b) ++pair;
      std::string* note = nullptr;
      if (pair != pairs.end() && pair->doc_b == p.doc_b) {
        for (trace::pairs::Draft& d : pair->drafts) if (d.a_first == p.a_first && d.b_first == p.b_first && d.a_last == p.a_last && d.b_last == p.b_last) note = &d.note;
      }
      PassageDetails& out = details.emplace_back();
      out.passage = p;
      if (note != nullptr && recall(shelf, *note, out)) continue;
      out = describe(shelf, p);
      if (note == nullptr) continue;
      *note = pack(Remark{out.a_span, out.b_span, out.details});
      changed = true;
    }
  }
};

}  // namespace

void each_passage(const TraceReport& report, std::span<const size_t> which, const Options& options, const std::function<void(const PassageDetails&)>& take) {
  Shelf shelf(report);
  for (size_t begin = 0; begin < which.size();) {
    std::vector<OfDocument> block;
    size_t end = begin;
    while (end < which.size() && end - begin < kBlock) {
      const uint32_t doc = report.passages[which[end]].doc_a;
      if (!block.empty() && doc - block.front().doc >= kDocuments) break;
      const size_t first = end;
      while (end < which.size() && report.passages[which[end]].doc_a == doc) ++end;
      block.push_back({doc, which.subspan(first, end - first), {}, {}, false});
    }
    begin = end;
    if (report.kept != nullptr) report.kept->prepare({block.front().doc, block.back().doc + 1});
    parallel_for(block.size(), options.threads, [&](size_t i) { block[i].run(shelf, report); });
    for (OfDocument& d : block) {
      for (const PassageDetails& p : d.details) take(p);
      if (d.changed) report.kept->keep(d.doc, std::move(d.pairs));
    }
  }
  if (report.kept != nullptr) (void)report.kept->finish();   // what could not be kept is described again
}

void each_passage(const TraceReport& report, const Options& options, const std::function<void(const PassageDetails&)>& take) {
  std::vector<size_t> all(report.passages.size());
  std::iota(all.begin(), all.end(), size_t{0});
  each_passage(report, all, options, take);
}

std::vector<TracedPair> best_pairs(const TraceReport& report) {
  std::vector<TracedPair> out;
  for (size_t i = 0; i < report.passages.size(); ++i) {
    const trace::pairs::Passage& p = report.passages[i];
    if (out.empty() || out.back().doc_a != p.doc_a || out.back().doc_b != p.doc_b) out.push_back({p.doc_a, p.doc_b, i, i, 0});
    out.back().last = i + 1;
    out.back().words += p.words();
  }
  std::stable_sort(out.begin(), out.end(), [](const TracedPair& x, const TracedPair& y) { return x.words > y.words; });
  return out;
}

}  // namespace stemma::engine
