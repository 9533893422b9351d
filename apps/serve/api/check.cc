// Quotations against the archive, told as JSON Lines.
#include <atomic>
#include <chrono>

#include "api/archives.h"
#include "api/routes.h"
#include "stemma/read/read.h"
#include "stemma/report/json_lines.h"
#include "stemma/report/tally.h"

namespace stemma::serve {

namespace {

// How far it is, at most ten times a second: verdicts come together at the end, since a flag may depend on all of them.
class Telling {
 public:
  explicit Telling(const Write& write) : write_(write) {}
  engine::Options options() {
    engine::Options out;
    out.progress = [this](const engine::Progress& p) { tell(p); };
    out.stopped = [this] { return !listened_; };
    return out;
  }

 private:
  using Clock = std::chrono::steady_clock;
  void tell(const engine::Progress& p) {
    if (Clock::now() - last_ < std::chrono::milliseconds(100) || !listened_) return;
    last_ = Clock::now();
    if (!write_(progress_line(p))) listened_ = false;
  }

  const Write& write_;
  Clock::time_point last_ = Clock::now();
  std::atomic<bool> listened_ = true;
};

void write_check(const engine::Entry& entry, const std::string& archive, const Write& write) {
  Telling telling(write);
  const auto report = engine::check_archive({{entry}, {}}, archive, telling.options());
  if (!report) {
    write(failed(report.error()).body + "\n");
    return;
  }
  for (size_t q = 0; q < report->checked[0].quotations.size(); ++q) if (!write(report::quotation_json(*report, 0, q) + "\n")) return;
  write(report::summary_json(*report, report::exit_code(*report, false)) + "\n");
}

}  // namespace

Response quotations(const Call& call) {
  const Result<engine::Address> address = addressed(call);
  if (!address) return failed(address.error());
  Result<engine::Entry> entry = entry_of(*call.archive, address->doc);
  if (!entry) return failed(entry.error());
  return streamed([entry = std::move(*entry), archive = call.archive](const Write& write) {
    write_check(entry, archive->path(), write);
  });
}

// What was sent is read in memory and nothing of it is kept.
Response check(const Call& call) {
  if (call.request.content().empty()) return problem(400, "nothing-sent", "send what is to be checked: a text, a web page, a word processor file, a PDF");
  return streamed([body = call.request.body, name = upload_name(call.parameter("name")), archive = call.archive](const Write& write) {
    auto document = read::read_bytes(*body, {.path = name});
    if (!document) {
      write(problem(422, "unreadable", "'" + name + "' cannot be read: " + document.error().message).body + "\n");
      return;
    }
    const engine::Entry entry{std::make_shared<const doc::Document>(std::move(*document)), {name}};
    if (write(report::document_json(entry) + "\n")) write_check(entry, archive->path(), write);
  });
}

}  // namespace stemma::serve
