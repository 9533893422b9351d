// stemma serve [-a ARCHIVE] [--port N]
#include "serve.h"

#include <charconv>

#include "archive.h"
#include "commands.h"
#include "terminal.h"

namespace stemma::cli {

int run_serve(const Arguments& arguments) {
  constexpr unsigned kUsual = 8765, kMost = 65535;
  unsigned port = kUsual;
  if (arguments.has("--port")) {
    const std::string typed = arguments.one("--port", "");
    const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), port);
    if (error != std::errc() || end != typed.data() + typed.size() || port > kMost) return fail("--port takes a number up to 65535, 0 for any that is free; not '" + typed + "'");
  }
  auto workbench = serve::Workbench::open(archive_path(arguments), static_cast<uint16_t>(port));
  if (!workbench && !arguments.has("--port") && workbench.error().message.find("listen") != std::string::npos) workbench = serve::Workbench::open(archive_path(arguments), 0);
  if (!workbench) return fail(workbench.error().message);
  Terminal terminal(arguments);
  terminal.out("Open this address in a browser on this machine; end with Ctrl-C:\n" + (*workbench)->address() + "\n");
  terminal.finish(0);
  (*workbench)->run();
  return terminal.finish(0);
}

}  // namespace stemma::cli
