// What `add` and `doctor` say, as text and as JSON Lines.
//
//   out << summary_text(summary, "peru.stemma", false, look);
//   out << added_json(item) << "\n";     // {"type":"added","path":…,"as":"new","id":…}
//   planned_text({})                     // an item without a path: an empty line
//
// docs/schema/{added,installation,archive}.schema.json describe the objects. Pure functions.
#pragma once

#include <string>

#include "stemma/engine/archive/add.h"
#include "stemma/engine/archive/doctor.h"
#include "stemma/report/page.h"

namespace stemma::report {

std::string added_json(const engine::AddItem& item);
std::string summary_json(const engine::AddSummary& summary, int exit);
std::string summary_text(const engine::AddSummary& summary, const std::string& archive, bool dry_run, Look look);
// A line of `add --dry-run`.
std::string planned_text(const engine::AddItem& item);

std::string installation_json(const engine::Installation& here);
std::string installation_text(const engine::Installation& here, Look look);
std::string condition_json(const engine::Condition& c, const std::string& archive, int exit);
std::string condition_text(const engine::Condition& c, const std::string& archive, Look look);

}  // namespace stemma::report
