// Quotations against the archive, told as JSON Lines.
#include "api/archives.h"
#include "api/routes.h"
#include "stemma/report/json_lines.h"
#include "stemma/report/tally.h"

namespace stemma::serve {

Response quotations(const Call& call) {
  const Result<engine::Address> address = addressed(call);
  if (!address) return failed(address.error());
  Result<engine::Entry> entry = entry_of(*call.archive, address->doc);
  if (!entry) return failed(entry.error());
  return streamed([entry = std::move(*entry), archive = call.archive](const Write& write) {
    const auto report = engine::check_archive({{entry}, {}}, archive->path(), {});
    if (!report) {
      write(failed(report.error()).body + "\n");
      return;
    }
    for (size_t q = 0; q < report->checked[0].quotations.size(); ++q) if (!write(report::quotation_json(*report, 0, q) + "\n")) return;
    write(report::summary_json(*report, report::exit_code(*report, false)) + "\n");
  });
}

}  // namespace stemma::serve
