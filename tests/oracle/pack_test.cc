// Documents as they are read, packed and unpacked: their JSON, in which every field is
// printed, is the same before and after. On the sample, and on ../shared when it is there.
#include <doctest/doctest.h>

#include <filesystem>
#include <memory>
#include <string>

#include "stemma/doc/pack.h"
#include "stemma/engine/reading.h"
#include "stemma/report/json_lines.h"

using namespace stemma;

namespace {

// Empty, or what is wrong with the document's packed form.
std::string differs(const engine::Entry& entry) {
  const std::string packed = doc::pack(*entry.document);
  Result<doc::Document> again = doc::unpack(packed, entry.document->text);
  if (!again) return entry.path() + ": " + again.error().message + "\n";
  if (doc::pack(*again) != packed) return entry.path() + ": packed twice, and two forms\n";
  if (!doc::unpack(packed.substr(0, packed.size() / 2), entry.document->text).error().offset) return entry.path() + ": half\n";
  const std::string before = report::document_json(entry);
  const engine::Entry copy{std::make_shared<const doc::Document>(std::move(*again)), entry.paths};
  return report::document_json(copy) == before ? "" : entry.path() + ": differs\n";
}

// How many documents came through; all findings are printed.
size_t round_trip(const std::string& path) {
  if (!std::filesystem::exists(path)) return 0;
  engine::Reading reading;
  reading.paths = {path};
  reading.work = differs;
  std::string findings;
  reading.take = [&](const engine::Item& item) { findings += item.made; };
  const engine::ReadingSummary summary = engine::read_all(reading, {});
  CHECK(findings == "");
  return summary.documents;
}

}  // namespace

TEST_CASE("every document of the sample comes back out of its packed form as it went in") {
  CHECK(round_trip(std::string(STEMMA_ROOT) + "/sample") > 20);
}

TEST_CASE("so do real documents, where they are: cables of three forms, articles, a monograph, the seeds") {
  for (const char* folder : {"seeds", "data/cables", "data/papers", "data/reading"}) {
    round_trip(std::string(STEMMA_ROOT) + "/../shared/" + folder);
  }
}
