// The figures of the whole archive, document by document as they are looked at, then what documents say of one thing differently.
#include "api/routes.h"
#include "stemma/audit/audit.h"
#include "stemma/engine/archive/links.h"
#include "stemma/report/audit.h"

namespace stemma::serve {
namespace {

constexpr size_t kPiece = 16U << 10U;   // bytes sent at once

class Walk {
 public:
  Walk(const engine::Archive& archive, const Write& write) : archive_(archive), write_(write) {}

  void run() {
    const auto numbers = engine::documents(archive_, false);
    if (!numbers) return (void)write_(failed(numbers.error()).body + "\n");
    for (const int64_t doc : *numbers) {
      one(doc);
      if (out_.size() >= kPiece && !flush()) return;
    }
    const auto between = audit::contradictions(std::move(accounts_));
    for (const audit::Contradiction& c : between) {
      ++tally_.by_severity[static_cast<size_t>(c.finding.severity)];
      out_ += report::contradiction_json(c) + "\n";
    }
    out_ += report::audit_summary_json(summary_, tally_, !summary_.failures.empty() ? 2 : tally_.failed() ? 1 : 0) + "\n";
    flush();
  }

 private:
  void one(int64_t doc) {
    const Result<engine::Entry> entry = entry_of(archive_, doc);
    if (!entry) {
      summary_.failures.push_back({std::to_string(doc), entry.error()});
      return;
    }
    ++summary_.documents;
    std::vector<audit::Account> own;
    const auto found = audit::audit(*entry->document, own);
    for (audit::Account& a : own) a.doc = entry->document->id, a.path = entry->path();
    accounts_.insert(accounts_.end(), std::make_move_iterator(own.begin()), std::make_move_iterator(own.end()));
    for (const audit::Finding& f : found) {
      ++tally_.by_severity[static_cast<size_t>(f.severity)];
      out_ += report::finding_json(*entry, f) + "\n";
    }
  }
  bool flush() {
    const std::string piece = std::exchange(out_, {});
    return write_(piece);
  }

  const engine::Archive& archive_;
  const Write& write_;
  engine::ReadingSummary summary_;
  report::AuditTally tally_;
  std::vector<audit::Account> accounts_;
  std::string out_;
};

}  // namespace

Response all_findings(const Call& call) {
  return streamed([archive = call.archive](const Write& write) { Walk(*archive, write).run(); });
}

}  // namespace stemma::serve
