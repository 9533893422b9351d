// stemma VERB ...: finds the verb, parses by the table of flags.h, runs it.
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

int run(const Verb& verb, const std::vector<std::string>& words) {
  const Result<Arguments> parsed = parse_arguments(verb, words);
  if (!parsed) return fail(parsed.error().message);
  const Arguments& arguments = *parsed;
  if (arguments.has("--help")) return print(help(verb));
  if (arguments.paths.empty()) {
    const bool swallowed = !arguments.list("--against").empty();
    return fail("which documents? stemma " + std::string(verb.name) + " takes " + std::string(verb.operands) +
                (swallowed ? "; name them before --against" : ""));
  }
  const std::string colour = arguments.one("--color", "auto");
  if (colour != "auto" && colour != "always" && colour != "never") {
    return fail("--color takes always, never or auto; not '" + colour + "'");
  }
  if (verb.name == "read") return run_read(arguments);
  if (verb.name == "check") return run_check(arguments);
  return run_dossier(arguments);
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
