// A damaged row is as good as none: it is made again.
#include "stemma/engine/trace/stored_pairs.h"

#include <algorithm>
#include <utility>

#include "stemma/engine/trace/stored_bytes.h"
#include "stemma/store/compress.h"
#include "stemma/store/schema.h"

namespace stemma::engine {
namespace {

constexpr size_t kAtOnce = 8U << 20U;   // bytes of rows that one transaction writes

using trace::pairs::Draft;
using trace::pairs::PairDrafts;
using trace::pairs::Run;

Error damaged() { return {ErrorCode::kSyntax, "the passages kept are damaged", {}}; }

void put_draft(std::string& out, const Draft& d) {
  for (const uint32_t n : {d.a_first, d.a_last - d.a_first, d.b_first, d.b_last - d.b_first}) put_varint(out, n);
  put_varint(out, d.runs.size());
  uint32_t a = 0, b = 0;   // behind the run before
  for (const Run& r : d.runs) {
    put_varint(out, r.a - a);
    put_varint(out, r.b - b);
    put_varint(out, uint64_t{r.size} * 2 + (r.equal ? 0 : 1));
    a = r.a + r.size, b = r.b + r.size;
  }
  put_string(out, d.note);
}

Draft take_draft(StoredBytes& in) {
  Draft d;
  d.a_first = in.number();
  d.a_last = d.a_first + in.number();
  d.b_first = in.number();
  d.b_last = d.b_first + in.number();
  uint32_t a = 0, b = 0;
  for (uint64_t n = in.count(); n > 0 && in.good(); --n) {
    Run r;
    r.a = a + in.number();
    r.b = b + in.number();
    const uint32_t size = in.number();
    r.size = size / 2, r.equal = size % 2 == 0;
    a = r.a + r.size, b = r.b + r.size;
    d.runs.push_back(r);
  }
  d.note = in.string();
  return d;
}

}  // namespace

std::string pack(const std::vector<StoredPair>& pairs) {
  std::string out;
  put_varint(out, pairs.size());
  for (const StoredPair& p : pairs) {
    put_varint(out, static_cast<uint64_t>(p.doc));
    put_varint(out, p.matches);
    put_varint(out, p.drafts.size());
    for (const Draft& d : p.drafts) put_draft(out, d);
  }
  return out;
}

Result<std::vector<StoredPair>> unpack_pairs(std::string_view packed) {
  StoredBytes in(packed);
  std::vector<StoredPair> out;
  for (uint64_t n = in.count(); n > 0 && in.good(); --n) {
    StoredPair& p = out.emplace_back();
    p.doc = static_cast<int64_t>(in.large_number());
    p.matches = in.large_number();
    for (uint64_t k = in.count(); k > 0 && in.good(); --k) p.drafts.push_back(take_draft(in));
  }
  if (!in.whole()) return damaged();
  return out;
}

std::string pack(const Remark& remark) {
  const trace::pairs::Details& d = remark.details;
  std::string out;
  for (const uint32_t n : {remark.a.begin, remark.a.size(), remark.b.begin, remark.b.size()}) put_varint(out, n);
  put_varint(out, static_cast<uint64_t>(d.kind));
  put_varint(out, static_cast<uint64_t>(d.direction));
  put_varint(out, d.why.size());
  for (const trace::pairs::Why w : d.why) put_varint(out, static_cast<uint64_t>(w));
  put_varint(out, d.substitutions.size());
  for (const auto& [a, b] : d.substitutions) put_string(out, a), put_string(out, b);
  return out;
}

Result<Remark> unpack_remark(std::string_view packed) {
  using trace::pairs::Direction, trace::pairs::PassageKind, trace::pairs::Why;
  StoredBytes in(packed);
  Remark out;
  out.a = in.span();
  out.b = in.span();
  out.details.kind = in.one_of(PassageKind::kParaphrased);
  out.details.direction = in.one_of(Direction::kBToA);
  for (uint64_t n = in.count(); n > 0 && in.good(); --n) out.details.why.push_back(in.one_of(Why::kCollocation));
  for (uint64_t n = in.count(); n > 0 && in.good(); --n) {
    const std::string_view a = in.string();
    out.details.substitutions.emplace_back(a, in.string());
  }
  if (!in.whole()) return damaged();
  return out;
}

StoredPairs::StoredPairs(const store::Database& db, const std::vector<int64_t>& docs) : db_(db), docs_(docs) {
  for (uint32_t i = 0; i < docs.size(); ++i) place_[docs[i]] = i;
}

void StoredPairs::prepare(trace::pairs::DocumentRange range) {
  rows_.clear();
  if (!store::has_traces(db_)) return;
  store::Statement& s = db_.cached("SELECT bytes FROM traced_pairs WHERE doc = ?1");
  for (uint32_t i = range.first; i < range.last; ++i) {
    if (s.bind(1, docs_[i]).row()) rows_.emplace(i, s.blob(0));
    s.reset();
  }
}

std::vector<PairDrafts> StoredPairs::of(uint32_t doc_a) {
  std::vector<PairDrafts> out;
  const auto row = rows_.find(doc_a);
  if (row == rows_.end()) return out;
  const Result<std::string> packed = store::decompress(row->second);
  if (!packed) return out;
  Result<std::vector<StoredPair>> pairs = unpack_pairs(*packed);
  if (!pairs) return out;
  for (StoredPair& p : *pairs) {
    const auto it = place_.find(p.doc);
    if (it != place_.end()) out.push_back({it->second, p.matches, std::move(p.drafts)});
  }
  std::sort(out.begin(), out.end(), [](const PairDrafts& x, const PairDrafts& y) { return x.doc_b < y.doc_b; });
  return out;
}

void StoredPairs::keep(uint32_t doc_a, std::vector<PairDrafts> pairs) {
  if (!db_.writable() || error_) return;
  std::vector<StoredPair> row;
  for (PairDrafts& p : pairs) row.push_back({docs_[p.doc_b], p.matches, std::move(p.drafts)});
  unwritten_.emplace_back(docs_[doc_a], row.empty() ? std::string() : store::compress(pack(row)));
  bytes_ += unwritten_.back().second.size();
  if (bytes_ >= kAtOnce) error_ = flush();
}

std::optional<Error> StoredPairs::flush() {
  if (unwritten_.empty()) return {};
  store::Transaction t(db_);
  if (t.error()) return t.error();
  for (const auto& [doc, bytes] : unwritten_) {
    store::Statement& s = db_.cached(bytes.empty() ? "DELETE FROM traced_pairs WHERE doc = ?1" : "INSERT OR REPLACE INTO traced_pairs VALUES(?1, ?2)");
    s.bind(1, doc);
    if (!bytes.empty()) s.blob(2, bytes);
    if (auto e = s.run()) return e;
  }
  unwritten_.clear();
  bytes_ = 0;
  return t.commit();
}

std::optional<Error> StoredPairs::finish() {
  if (!error_) error_ = flush();
  return error_;
}

}  // namespace stemma::engine
