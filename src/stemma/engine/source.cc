// Files are mapped, so that their size costs no memory; standard input has to be held.
#include "stemma/engine/source.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "stemma/engine/archive/contents.h"

namespace stemma::engine {
namespace {

constexpr uint64_t kLargestFile = 1ULL << 42U;   // files are mapped; their documents have limits of their own
constexpr uint64_t kLargestInput = 1U << 30U;

Result<std::shared_ptr<Source>> open_input() {
  auto source = std::make_shared<Source>();
  std::string buffer(1U << 16U, '\0');
  for (;;) {
    const ssize_t n = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return Error{ErrorCode::kUnreadable, std::strerror(errno), {}};
    if (n == 0) return source;
    source->input.append(buffer, 0, static_cast<size_t>(n));
    if (source->input.size() > kLargestInput) return Error{ErrorCode::kLimit, "standard input longer than 1 GB; save it to a file and name that", {}};
  }
}

}  // namespace

Result<std::shared_ptr<Source>> open_source(const std::string& path) {
  if (path == "-") return open_input();
  Result<File> file = File::open(path, kLargestFile);
  if (!file) return file.error();
  if (holds_archive(file->bytes())) {
    return Error{ErrorCode::kUnsupported,
                 "an archive of stemma, whose documents were read when they were added: 'stemma show ADDRESS -a " + path + "' shows one, 'stemma search WORDS -a " + path +
                     "' finds some, 'stemma export jsonl -a " + path + "' gives all as 'stemma read --json' would", {}};
  }
  auto source = std::make_shared<Source>();
  source->file = std::move(*file);
  return source;
}

}  // namespace stemma::engine
