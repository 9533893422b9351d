// What `check` and `dossier` have in common: both sides read, the check run.
//
//   Result<engine::CheckReport> r = gather(arguments, terminal);
//   if (!r) return fail(r.error().message);      // nothing to search, nothing to check
//   gather({.paths = {"a.txt"}}, terminal)       // error kUsage: --against is missing
#pragma once

#include "arguments.h"
#include "stemma/base/result.h"
#include "stemma/engine/engine.h"
#include "terminal.h"

namespace stemma::cli {

Result<engine::CheckReport> gather(const Arguments& arguments, Terminal& terminal);

}  // namespace stemma::cli
