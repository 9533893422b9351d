// CLI11 does the taking apart; it is included here and nowhere else, for it costs
// seconds to compile. Its messages are replaced by ours.
#include "arguments.h"

#include <CLI/CLI.hpp>

#include <charconv>

namespace stemma::cli {
namespace {

Error usage(std::string message) { return {ErrorCode::kUsage, std::move(message), {}}; }

Error unknown_flag(const std::string& typed, const Verb& verb) {
  const std::string name = typed.substr(0, typed.find('='));
  const std::string_view near = nearest_flag(name, verb.name);
  const std::string message = "unknown flag '" + name + "' for " + std::string(verb.name) + "; ";
  return usage(message + (near.empty() ? "see stemma " + std::string(verb.name) + " --help"
                                       : "did you mean '" + std::string(near) + "'?"));
}

void declare(CLI::App& app, const Verb& verb, std::map<std::string, std::vector<std::string>>& given,
             std::vector<std::string>& paths) {
  app.set_help_flag();
  app.add_option("PATH", paths);
  for (const Flag& f : flags()) {
    if (!applies(f, verb.name)) continue;
    std::string names(f.name);
    if (!f.letter.empty()) names += "," + std::string(f.letter);
    std::vector<std::string>& slot = given[std::string(f.name)];
    if (f.takes == Takes::kNothing) {
      app.add_flag(names)->each([&slot](const std::string&) { slot.emplace_back(); });
    } else {
      CLI::Option* option = app.add_option(names, slot);
      if (f.takes == Takes::kOne)
        option->expected(1)->allow_extra_args(false)->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
      else
        option->expected(1, -1);
    }
  }
}

}  // namespace

std::vector<std::string> Arguments::list(std::string_view flag) const {
  const auto it = values.find(flag);
  return it == values.end() ? std::vector<std::string>() : it->second;
}

std::string Arguments::one(std::string_view flag, std::string_view otherwise) const {
  const auto it = values.find(flag);
  return it == values.end() || it->second.empty() ? std::string(otherwise) : it->second.back();
}

Result<Arguments> parse_arguments(const Verb& verb, const std::vector<std::string>& words) {
  std::map<std::string, std::vector<std::string>> given;
  Arguments out;
  CLI::App app;
  declare(app, verb, given, out.paths);
  try {
    app.parse(std::vector<std::string>(words.rbegin(), words.rend()));
  } catch (const CLI::ExtrasError&) {
    const std::vector<std::string> extras = app.remaining();
    return unknown_flag(extras.empty() ? "" : extras.front(), verb);
  } catch (const CLI::ParseError& e) {
    return usage(std::string(e.what()) + "; see stemma " + std::string(verb.name) + " --help");
  }
  for (auto& [name, values] : given) {
    if (!values.empty()) out.values[name] = std::move(values);
  }
  return out;
}

Result<unsigned> threads(const Arguments& arguments) {
  const std::string text = arguments.one("--threads", "0");
  unsigned n = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), n);
  if (problem != std::errc() || end != text.data() + text.size() || n > 1024) {
    return usage("--threads takes a number from 1 to 1024, or 0 for one a core; not '" + text + "'");
  }
  return n;
}

}  // namespace stemma::cli
