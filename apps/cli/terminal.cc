#include "terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "stemma/report/words.h"

namespace stemma::cli {
namespace {

constexpr size_t kWidest = 110;  // longer lines are hard to read
constexpr size_t kDefaultWidth = 80;
constexpr size_t kBuffer = 256U << 10U;   // of output that no one watches come

size_t terminal_width() {
  if (const char* columns = std::getenv("COLUMNS")) {
    if (const int n = std::atoi(columns); n > 0) return std::min(static_cast<size_t>(n), kWidest);
  }
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return std::min<size_t>(size.ws_col, kWidest);
  return kDefaultWidth;
}

bool wants_colour(const std::string& when) {
  if (when != "auto") return when == "always";
  const char* no_color = std::getenv("NO_COLOR");
  const char* term = std::getenv("TERM");
  const bool dumb = term != nullptr && std::strcmp(term, "dumb") == 0;
  return ::isatty(STDOUT_FILENO) == 1 && (no_color == nullptr || *no_color == '\0') && !dumb;
}

const char* doing(engine::Stage stage) {
  switch (stage) {
    case engine::Stage::kReading: return "reading";
    case engine::Stage::kIndexing: return "indexing";
    case engine::Stage::kChecking: return "checking";
    case engine::Stage::kTracing: return "tracing";
  }
  return "";
}

// "reading 12 of 250 files, 3.1 MB, 14.2 MB/s, about 60 s left"
std::string state(const engine::Progress& p, std::chrono::steady_clock::duration since) {
  std::string out = doing(p.stage) + (" " + std::to_string(p.done)) + " of " + std::to_string(p.total);
  if (p.bytes == 0) return out;
  const double seconds = std::chrono::duration<double>(since).count();
  const double megabytes = static_cast<double>(p.bytes) / 1e6;
  char more[80];
  std::snprintf(more, sizeof more, " files, %.1f MB, %.1f MB/s", megabytes, megabytes / seconds);
  out += more;
  const double share = p.total_bytes > 0 ? static_cast<double>(p.bytes) / static_cast<double>(p.total_bytes)
                                         : static_cast<double>(p.done) / static_cast<double>(p.total);
  if (!(share > 0 && share <= 1)) return out;
  std::snprintf(more, sizeof more, ", about %.0f s left", seconds * (1 - share) / share);
  return out + more;
}

}  // namespace

Terminal::Terminal(const Arguments& arguments) : start_(std::chrono::steady_clock::now()), last_(start_) {
  look_.width = terminal_width();
  look_.colour = wants_colour(arguments.one("--color", "auto"));
  progress_ = ::isatty(STDERR_FILENO) == 1;
  if (::isatty(STDOUT_FILENO) != 1) std::setvbuf(stdout, nullptr, _IOFBF, kBuffer);
}

Terminal::~Terminal() { wipe(); }

engine::Options Terminal::options(unsigned threads) {
  engine::Options options;
  options.threads = threads;
  if (progress_) options.progress = [this](const engine::Progress& p) { show(p); };
  return options;
}

engine::Options Terminal::long_options(unsigned threads) {
  engine::Options options = this->options(threads);
  if (!progress_) options.progress = [this](const engine::Progress& p) { show_plainly(p); };
  return options;
}

void Terminal::show(const engine::Progress& p) {
  using namespace std::chrono_literals;
  const auto now = std::chrono::steady_clock::now();
  if (now - start_ < 500ms || now - last_ < 100ms) return;
  last_ = now;
  shown_ = true;
  std::fputs(("\r\x1b[K" + state(p, now - start_)).c_str(), stderr);
}

void Terminal::show_plainly(const engine::Progress& p) {
  const auto now = std::chrono::steady_clock::now();
  if (now - last_ < std::chrono::seconds(10)) return;
  last_ = now;
  std::fputs((state(p, now - start_) + "\n").c_str(), stderr);
}

void Terminal::wipe() {
  if (shown_) std::fputs("\r\x1b[K", stderr);
  shown_ = false;
}

void Terminal::out(std::string_view text) {
  wipe();
  if (broken_) return;
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) broken_ = true;
}

void Terminal::complain(std::string_view message) {
  std::fflush(stdout);
  wipe();
  fail(message);
}

void Terminal::point(std::string_view lines) {
  std::fflush(stdout);
  wipe();
  std::fwrite(lines.data(), 1, lines.size(), stderr);
}

void Terminal::complain(const std::vector<engine::Failure>& failures) {
  for (const engine::Failure& f : failures) complain(f);
  tell(failures_.rest());
}

void Terminal::complain(const engine::Failure& failure) { tell(failures_.take(failure)); }

void Terminal::tell(const std::vector<std::string>& lines) {
  for (const std::string& line : lines) complain(line);
}

int Terminal::finish(int exit) {
  tell(failures_.rest());
  wipe();
  if (std::fflush(stdout) != 0) broken_ = true;
  if (!broken_) return exit;
  const int reason = errno;
  if (reason != EPIPE) fail(std::string("cannot write to standard output: ") + std::strerror(reason));
  return 2;
}

int fail(std::string_view message) {
  const std::string line = "stemma: " + report::printable(message) + "\n";
  std::fwrite(line.data(), 1, line.size(), stderr);
  return 2;
}

}  // namespace stemma::cli
