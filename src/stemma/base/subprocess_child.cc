// Streams, limits, rights, network, exec, in this order: what narrows the process comes before
// anything of the program runs. Method of the socket filter: seccomp(2), classic BPF.
#include "stemma/base/subprocess_child.h"

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>

#include "stemma/base/subprocess.h"

namespace stemma::subprocess {
namespace {

[[noreturn]] void give_up(const Child& child) {
  Report report;
  report.error = errno;
  (void)!::write(child.status, &report, sizeof report);
  ::_exit(127);
}

void limit(int what, uint64_t value, uint64_t hard) {   // never above what we ourselves are allowed
  rlimit now{};
  if (::getrlimit(static_cast<__rlimit_resource>(what), &now) != 0) return;
  if (hard < now.rlim_max) now.rlim_max = hard;
  now.rlim_cur = value < now.rlim_max ? value : now.rlim_max;
  ::setrlimit(static_cast<__rlimit_resource>(what), &now);
}

// socket() and io_uring (which can make sockets) fail with EPERM. The numbers are this
// machine's; calls made in another machine's numbering are refused altogether.
bool refuse_sockets() {
#if defined(__x86_64__) || defined(__aarch64__)
#if defined(__x86_64__)
  constexpr uint32_t kMachine = AUDIT_ARCH_X86_64;
#else
  constexpr uint32_t kMachine = AUDIT_ARCH_AARCH64;
#endif
  constexpr uint32_t kRefuse = SECCOMP_RET_ERRNO | EPERM;
  sock_filter filter[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, kMachine, 0, 4),
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_socket, 2, 0),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 425 /* io_uring_setup */, 1, 0),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
      BPF_STMT(BPF_RET | BPF_K, kRefuse),
  };
  sock_fprog program{sizeof filter / sizeof *filter, filter};
  return ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
#else
  return false;
#endif
}

Network cut_network() {
  if (::unshare(CLONE_NEWUSER | CLONE_NEWNET) == 0) return Network::kOwnNamespace;
  return refuse_sockets() ? Network::kNoSockets : Network::kNotCut;
}

// The three streams, whatever numbers they have now: the parent may have been started
// with 0, 1 or 2 closed, and then got these very numbers for its pipes.
bool put_streams(const Child& child, int& status) {
  int fds[4] = {child.in, child.out, child.err, child.status};
  for (int& fd : fds) {
    fd = ::fcntl(fd, F_DUPFD_CLOEXEC, 10);
    if (fd < 0) return false;
  }
  for (int i = 0; i < 3; ++i) {
    if (::dup2(fds[i], i) < 0) return false;
  }
  status = 3;
  if (::dup3(fds[3], 3, O_CLOEXEC) < 0) return false;
  if (::syscall(SYS_close_range, 4u, ~0u, 0u) != 0) {
    for (int fd = 4; fd < 4096; ++fd) ::close(fd);
  }
  return true;
}

void restore_signals() {
  for (int s : {SIGPIPE, SIGINT, SIGTERM, SIGHUP, SIGCHLD, SIGXCPU, SIGXFSZ}) ::signal(s, SIG_DFL);
  sigset_t none;
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

}  // namespace

void become(const Child& given) {
  Child child = given;
  ::setpgid(0, 0);
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != child.parent) ::_exit(127);   // it died before the line above
  if (!put_streams(given, child.status)) give_up(child);
  restore_signals();
  ::setpriority(PRIO_PROCESS, 0, 15);
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  Report report;
  report.network = static_cast<int32_t>(cut_network());
  (void)!::write(child.status, &report, sizeof report);
  limit(RLIMIT_CPU, child.cpu_seconds, child.cpu_seconds + 1);
  limit(RLIMIT_FSIZE, child.file_bytes, child.file_bytes);
  limit(RLIMIT_NOFILE, 64, 64);
  limit(RLIMIT_CORE, 0, 0);
  limit(RLIMIT_AS, child.memory_bytes, child.memory_bytes);
  if (::chdir("/") != 0) give_up(child);
  ::execve(child.path, child.argv, child.environment);
  give_up(child);
}

}  // namespace stemma::subprocess
