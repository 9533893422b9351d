// stemma read PATH...
#include "commands.h"
#include "stemma/report/json_lines.h"
#include "stemma/report/tally.h"
#include "stemma/report/text.h"
#include "terminal.h"

namespace stemma::cli {

int run_read(const Arguments& arguments) {
  const Result<unsigned> n = threads(arguments);
  if (!n) return fail(n.error().message);
  Terminal terminal(arguments);
  const engine::Pile pile = engine::read_pile(arguments.paths, terminal.options(*n));
  const bool nothing = pile.entries.empty() && pile.failures.empty();
  const int exit = nothing ? 2 : report::exit_code(pile);
  for (const engine::Entry& entry : pile.entries) {
    if (arguments.has("--json"))
      terminal.out(report::document_json(entry) + "\n");
    else
      terminal.out(report::document_text(entry, terminal.look()));
  }
  if (arguments.has("--json"))
    terminal.out(report::summary_json(pile, exit) + "\n");
  else
    terminal.out(report::summary_text(pile, terminal.look()));
  terminal.complain(pile.failures);
  if (nothing)
    terminal.complain("no files in '" + arguments.paths.front() + "'; name a file, or a folder with files in it");
  return terminal.finish(exit);
}

}  // namespace stemma::cli
