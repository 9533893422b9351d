// stemma VERB ...: finds the verb, parses by the table of flags.h, runs it.
#include <algorithm>
#include <csignal>
#include <cstdio>
#include <string>
#include <vector>

#include "arguments.h"
#include "commands.h"
#include "flags.h"
#include "stemma/report/version.h"
#include "terminal.h"

namespace stemma::cli {
namespace {

int print(const std::string& text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
  return std::fflush(stdout) == 0 ? 0 : 2;
}

int unknown_verb(const std::string& typed) {
  const std::string_view near = nearest_verb(typed);
  const std::string message = "unknown verb '" + typed + "'; ";
  return fail(message + (near.empty() ? "see stemma --help" : "did you mean '" + std::string(near) + "'?"));
}

int show_help(const std::vector<std::string>& words) {
  if (words.empty()) return print(overview());
  if (words.front() == "--markdown") return print(markdown());
  const Verb* verb = find_verb(words.front());
  return verb != nullptr ? print(help(*verb)) : unknown_verb(words.front());
}

// What each verb of the table does, and what it needs to be given.
struct Command {
  std::string_view verb;
  int (*run)(const Arguments&);
  bool operands;   // at least one
};

constexpr Command kCommands[] = {
    {"read", run_read, true},
    {"check", run_check, true},
    {"trace", run_trace, false},
    {"audit", run_audit, false},
    {"add", run_add, false},
    {"search", run_search, false},
    {"show", run_show, true},
    {"missing", run_missing, false},
    {"doctor", run_doctor, false},
    {"dossier", run_dossier, true},
    {"serve", run_serve, false},
    {"export", run_export, true},
};

int run(const Verb& verb, const std::vector<std::string>& words) {
  const Result<Arguments> parsed = parse_arguments(verb, words);
  if (!parsed) return fail(parsed.error().message);
  const Arguments& arguments = *parsed;
  if (arguments.has("--help")) return print(help(verb));
  const Command* command = std::find_if(std::begin(kCommands), std::end(kCommands), [&](const Command& c) { return c.verb == verb.name; });
  if (arguments.paths.empty() && command->operands) {
    const bool swallowed = !arguments.list("--against").empty();
    return fail("which documents? stemma " + std::string(verb.name) + " takes " + std::string(verb.operands) +
                (swallowed ? "; name them before --against" : ""));
  }
  const std::string colour = arguments.one("--color", "auto");
  if (colour != "auto" && colour != "always" && colour != "never") {
    return fail("--color takes always, never or auto; not '" + colour + "'");
  }
  return command->run(arguments);
}

int start(std::vector<std::string> words) {
  if (words.empty()) {
    print(overview());
    return 2;
  }
  const std::string first = words.front();
  words.erase(words.begin());
  if (first == "--help" || first == "-h" || first == "help") return show_help(words);
  if (first == "--version") return print("stemma " + std::string(report::kVersion) + "\n");
  const Verb* verb = find_verb(first);
  return verb != nullptr ? run(*verb, words) : unknown_verb(first);
}

}  // namespace
}  // namespace stemma::cli

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_DFL);  // a reader that has seen enough ends us without a word
  return stemma::cli::start({argv + (argc > 0 ? 1 : 0), argv + argc});
}
