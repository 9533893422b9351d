// fork, limits, exec; then one poll loop over the child's output and its end. Input is a file
// without a name (memory for short ones), so there is no pipe to fill and no deadlock. The
// child reports over a close-on-exec pipe: silence after its first byte means exec worked.
#include "stemma/base/subprocess.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "stemma/base/subprocess_child.h"

namespace stemma::subprocess {
namespace {

using Clock = std::chrono::steady_clock;
constexpr size_t kInMemory = 16u << 20;   // longer input goes to the disk
constexpr size_t kErrorTail = 4096;

class Fd {
 public:
  explicit Fd(int fd = -1) : fd_(fd) {}
  Fd(Fd&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Fd& operator=(Fd&& other) noexcept { std::swap(fd_, other.fd_); return *this; }
  ~Fd() { close(); }
  int get() const { return fd_; }
  bool open() const { return fd_ >= 0; }
  void close() { if (fd_ >= 0) ::close(std::exchange(fd_, -1)); }

 private:
  int fd_;
};

struct Pipe {
  Fd read, write;
  bool make() {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return false;
    read = Fd(ends[0]);
    write = Fd(ends[1]);
    return true;
  }
};

Error failed(const std::string& what) {
  return Error{ErrorCode::kUnreadable, what + ": " + std::strerror(errno), {}};
}

// A file that exists only as long as someone holds it open.
Fd unnamed_file(size_t size) {
  if (size <= kInMemory) {
    Fd fd(::memfd_create("stemma-input", MFD_CLOEXEC));
    if (fd.open()) return fd;
  }
  const char* folder = std::getenv("TMPDIR");
  std::string name = std::string(folder && *folder == '/' ? folder : "/tmp") + "/stemma-XXXXXX";
  Fd fd(::mkostemp(name.data(), O_CLOEXEC));
  if (fd.open()) ::unlink(name.c_str());
  return fd;
}

Result<Fd> input_file(std::string_view bytes) {
  if (bytes.empty()) {
    Fd null(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    if (!null.open()) return failed("no /dev/null");
    return null;
  }
  Fd fd = unnamed_file(bytes.size());
  if (!fd.open()) return failed("no room for a temporary file");
  while (!bytes.empty()) {
    const ssize_t n = ::write(fd.get(), bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return failed("cannot write a temporary file");
    bytes.remove_prefix(static_cast<size_t>(n));
  }
  ::lseek(fd.get(), 0, SEEK_SET);
  return fd;
}

std::vector<char*> pointers(std::vector<std::string>& strings) {
  std::vector<char*> out;
  for (std::string& s : strings) out.push_back(s.data());
  out.push_back(nullptr);
  return out;
}

// The running child as the parent sees it; its end is certain when this is gone.
class Running {
 public:
  Running(pid_t pid, Fd out, Fd err, const Limits& limits)
      : pid_(pid), ended_(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0))), out_(std::move(out)), err_(std::move(err)),
        limits_(limits), deadline_(Clock::now() + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(limits.seconds))) {
    for (const Fd* fd : {&out_, &err_}) ::fcntl(fd->get(), F_SETFL, O_NONBLOCK);
  }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;
  ~Running() { if (pid_ > 0) (void)reap(); }

  void watch(Output& result) {
    while (!gone()) {
      const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline_ - Clock::now()).count();
      if (left <= 0) { stopped_ = Ended::kTimeLimit; break; }
      wait_a_while(static_cast<int>(std::min<long long>(left, ended_.open() ? 60'000 : 10)));
      if (!take(result)) { stopped_ = Ended::kOutputLimit; break; }
    }
    const int status = reap();
    if (stopped_ != Ended::kOutputLimit && !take(result)) stopped_ = Ended::kOutputLimit;   // what was still in the pipe
    result.ended = stopped_;
    if (stopped_ != Ended::kExited) return;
    if (WIFEXITED(status)) { result.code = WEXITSTATUS(status); return; }
    result.code = WTERMSIG(status);
    result.ended = result.code == SIGXCPU ? Ended::kTimeLimit : Ended::kSignal;
  }

 private:
  bool gone() const {   // ended, and not yet waited for: its number cannot be given away
    siginfo_t info{};
    return ::waitid(P_PID, static_cast<id_t>(pid_), &info, WEXITED | WNOHANG | WNOWAIT) != 0 || info.si_pid != 0;
  }

  int reap() {
    ::kill(-pid_, SIGKILL);   // the group, while its leader still holds the number
    ::kill(pid_, SIGKILL);
    int status = 0;
    while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {}
    pid_ = 0;
    return status;
  }

  void wait_a_while(int milliseconds) const {
    std::array<pollfd, 3> fds{};   // a negative fd is not looked at
    fds[0] = {out_.get(), POLLIN, 0};
    fds[1] = {err_.get(), POLLIN, 0};
    fds[2] = {ended_.get(), POLLIN, 0};
    ::poll(fds.data(), fds.size(), milliseconds);
  }

  // Reads what there is; false when the output is longer than allowed.
  bool take(Output& result) {
    std::array<char, 65536> buffer;
    for (ssize_t n; err_.open() && (n = ::read(err_.get(), buffer.data(), buffer.size())) != -1;) {
      if (n == 0) { err_.close(); break; }
      result.err.append(buffer.data(), static_cast<size_t>(n));
      if (result.err.size() > kErrorTail) result.err.erase(0, result.err.size() - kErrorTail);
      if (Clock::now() > deadline_) break;   // it writes faster than we read
    }
    for (ssize_t n; out_.open() && (n = ::read(out_.get(), buffer.data(), buffer.size())) != -1;) {
      if (n == 0) { out_.close(); break; }
      const size_t room = limits_.output_bytes - result.out.size();
      result.out.append(buffer.data(), std::min(room, static_cast<size_t>(n)));
      if (static_cast<size_t>(n) > room) return false;
    }
    return true;
  }

  pid_t pid_;
  Fd ended_, out_, err_;
  Limits limits_;
  Clock::time_point deadline_;
  Ended stopped_ = Ended::kExited;
};

// What the child says of itself before it becomes the program.
Result<Network> listen(Fd status) {
  Report report;
  Network network = Network::kNotCut;
  for (;;) {
    const ssize_t n = ::read(status.get(), &report, sizeof report);
    if (n < 0 && errno == EINTR) continue;
    if (n != static_cast<ssize_t>(sizeof report)) return network;
    if (report.error != 0) {
      errno = report.error;
      return failed("it cannot be started");
    }
    network = static_cast<Network>(report.network);
  }
}

}  // namespace

std::string find(const std::string& program) {
  const auto runs = [](const std::string& path) { return ::access(path.c_str(), X_OK) == 0; };
  if (program.find('/') != std::string::npos) return runs(program) ? program : "";
  if (program.empty()) return "";
  const char* set = std::getenv("PATH");
  std::string_view rest = set ? set : "/usr/local/bin:/usr/bin:/bin";
  while (!rest.empty()) {
    const std::string_view folder = rest.substr(0, rest.find(':'));
    rest.remove_prefix(std::min(rest.size(), folder.size() + 1));
    if (!folder.starts_with('/')) continue;
    std::string path = std::string(folder) + "/" + program;
    if (runs(path)) return path;
  }
  return "";
}

Result<Output> run(const Command& command) {
  if (command.argv.empty()) return Error{ErrorCode::kUsage, "no program named", {}};
  for (const std::string& s : command.argv) {
    if (s.find('\0') != std::string::npos) return Error{ErrorCode::kUsage, "a NUL character in an argument", {}};
  }
  const std::string path = find(command.argv[0]);
  if (path.empty()) return Error{ErrorCode::kNotFound, "the program " + command.argv[0] + " is not installed", {}};
  Result<Fd> input = input_file(command.input);
  if (!input) return input.error();
  Pipe out, err, status;
  if (!out.make() || !err.make() || !status.make()) return failed("no more pipes");

  std::vector<std::string> argv = command.argv;
  std::vector<std::string> environment = command.environment;
  for (const char* fixed : {"PATH=/usr/local/bin:/usr/bin:/bin", "HOME=/", "LC_ALL=C.UTF-8"}) environment.emplace_back(fixed);
  std::vector<char*> argv_pointers = pointers(argv);
  std::vector<char*> environment_pointers = pointers(environment);
  Child child;
  child.path = path.c_str();
  child.argv = argv_pointers.data();
  child.environment = environment_pointers.data();
  child.in = input->get();
  child.out = out.write.get();
  child.err = err.write.get();
  child.status = status.write.get();
  child.cpu_seconds = static_cast<uint64_t>(std::max(1.0, command.limits.seconds + 1));
  child.memory_bytes = command.limits.memory_bytes;
  child.file_bytes = command.limits.file_bytes;
  child.parent = ::getpid();

  const pid_t pid = ::fork();
  if (pid < 0) return failed("no more processes");
  if (pid == 0) become(child);
  ::setpgid(pid, pid);   // the child does so too: whoever is first
  out.write.close();
  err.write.close();
  status.write.close();
  Running running(pid, std::move(out.read), std::move(err.read), command.limits);
  Result<Network> network = listen(std::move(status.read));
  if (!network) return network.error();
  Output result;
  result.network = *network;
  running.watch(result);
  return result;
}

}  // namespace stemma::subprocess
