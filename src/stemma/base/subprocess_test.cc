#include "stemma/base/subprocess.h"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <functional>
#include <string>
#include <thread>
#include <vector>
#include <unistd.h>

using stemma::ErrorCode;
namespace sp = stemma::subprocess;

namespace {
// Tests may use a shell; the library does not.
sp::Command shell(const char* script) { return {.argv = {"/bin/sh", "-c", script}}; }

double seconds(const std::function<void()>& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}
}  // namespace

TEST_CASE("subprocess: bytes in, bytes out") {
  const std::string bytes("a\0b\xff", 4);
  const auto r = sp::run({.argv = {"cat"}, .input = bytes});
  REQUIRE(r);
  CHECK(r->ok());
  CHECK(r->out == bytes);
  CHECK(r->err.empty());
}

TEST_CASE("subprocess: standard input can be opened as a file, also a long one") {
  const std::string longer(20'000'000, 'x');
  const auto r = sp::run({.argv = {"tail", "-c", "3", "/dev/stdin"}, .input = longer});
  REQUIRE(r);
  CHECK(r->out == "xxx");
}

TEST_CASE("subprocess: a program that does not exist") {
  const auto r = sp::run({.argv = {"stemma-no-such-program"}});
  REQUIRE(!r);
  CHECK(r.error().code == ErrorCode::kNotFound);
  CHECK(r.error().message == "the program stemma-no-such-program is not installed");
  CHECK(sp::run({.argv = {"ls -l"}}).error().code == ErrorCode::kNotFound);
  CHECK(sp::run({.argv = {}}).error().code == ErrorCode::kUsage);
  CHECK(sp::run({.argv = {"/etc"}}).error().code == ErrorCode::kUnreadable);   // a folder cannot be executed
}

TEST_CASE("subprocess: no word is taken for a shell's") {
  const auto r = sp::run({.argv = {"echo", "$HOME; id `id`", "*"}});
  REQUIRE(r);
  CHECK(r->out == "$HOME; id `id` *\n");
}

TEST_CASE("subprocess: exit status, signal, the tail of its complaints") {
  const auto exits = sp::run(shell("echo partial; echo no good >&2; exit 7"));
  REQUIRE(exits);
  CHECK(exits->ended == sp::Ended::kExited);
  CHECK(exits->code == 7);
  CHECK(exits->out == "partial\n");
  CHECK(exits->err == "no good\n");
  const auto crashes = sp::run(shell("echo before; kill -SEGV $$"));
  REQUIRE(crashes);
  CHECK(crashes->ended == sp::Ended::kSignal);
  CHECK(crashes->code == SIGSEGV);
  CHECK(crashes->out == "before\n");
  const auto chatty = sp::run(shell("yes complaint | head -c 100000 >&2"));
  REQUIRE(chatty);
  CHECK(chatty->err.size() == 4096);
}

TEST_CASE("subprocess: a flood is cut at the limit") {
  sp::Command flood{.argv = {"yes"}};
  flood.limits.output_bytes = 100'000;
  const auto r = sp::run(flood);
  REQUIRE(r);
  CHECK(r->ended == sp::Ended::kOutputLimit);
  CHECK(r->out.size() == 100'000);
}

TEST_CASE("subprocess: a sleeper is stopped, what it wrote is kept") {
  sp::Command sleeper = shell("echo first; sleep 30");
  sleeper.limits.seconds = 0.3;
  double took = seconds([&] {
    const auto r = sp::run(sleeper);
    REQUIRE(r);
    CHECK(r->ended == sp::Ended::kTimeLimit);
    CHECK(r->out == "first\n");
  });
  CHECK(took >= 0.25);
  CHECK(took < 10);
}

TEST_CASE("subprocess: what it started in the background ends with it") {
  double took = seconds([&] {
    const auto r = sp::run(shell("sleep 30 & echo $!"));
    REQUIRE(r);
    CHECK(r->ok());
    const int left = std::stoi(r->out);
    for (int i = 0; i < 200 && ::kill(left, 0) == 0; ++i) ::usleep(10'000);   // until it is collected
    const auto state = sp::run({.argv = {"cat", "/proc/" + std::to_string(left) + "/stat"}});
    CHECK((state->code != 0 || state->out.find(" Z ") != std::string::npos));
  });
  CHECK(took < 10);
}

TEST_CASE("subprocess: limits on memory, files, environment, descriptors") {
  sp::Command hungry = shell("head -c 200000000 /dev/zero | tail -c 200000000 | wc -c");
  hungry.limits.memory_bytes = 50'000'000;
  const auto r = sp::run(hungry);
  REQUIRE(r);
  CHECK(r->out != "200000000\n");
  const auto writes = sp::run(shell("f=${TMPDIR:-/tmp}/stemma-limit-$$; echo text > $f; cat $f; rm -f $f"));
  REQUIRE(writes);
  CHECK(writes->out.empty());
  const auto sees = sp::run({.argv = {"env"}, .environment = {"WANTED=1"}});
  REQUIRE(sees);
  CHECK(sees->out == "WANTED=1\nPATH=/usr/local/bin:/usr/bin:/bin\nHOME=/\nLC_ALL=C.UTF-8\n");
  const auto open = sp::run({.argv = {"ls", "/proc/self/fd"}});
  REQUIRE(open);
  CHECK(open->out == "0\n1\n2\n3\n");   // 3 is the folder that ls reads
}

TEST_CASE("subprocess: it has no network") {
  const auto r = sp::run({.argv = {"cat", "/proc/self/net/dev"}});
  REQUIRE(r);
  if (r->network == sp::Network::kOwnNamespace) CHECK(r->out.find("eth") == std::string::npos);
  CHECK(r->network != sp::Network::kNotCut);
}

TEST_CASE("subprocess: many at once") {
  std::atomic<int> good = 0;
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&good, t] {
      for (int i = 0; i < 10; ++i) {
        const std::string want = std::to_string(t * 100 + i);
        const auto r = sp::run({.argv = {"cat"}, .input = want});
        if (r && r->out == want) ++good;
      }
    });
  }
  for (auto& t : threads) t.join();
  CHECK(good == 40);
}
