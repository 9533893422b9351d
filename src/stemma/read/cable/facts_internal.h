// Facts about traffic as tables: what is printed, and what it means.
//
// Each test case is named for its facts ("T117 ..."); each row is one assertion, so that
// the rows that hold can be counted (bench/read/facts.py does). Fixtures are invented, the
// right-hand sides are written by hand. For *_test.cc only.
//
//   facts(refs, {{"A. QUITO 1", "A:09QUITO1"}, {"QUITO 1", "09QUITO1"}});
//   facts(refs, {{"QUITO 1", refs("QUITO 1")}});   // wrong: this cannot fail
#pragma once

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace stemma::read::cable {

struct Fact {
  std::string_view printed;
  std::string_view meaning;
};

template <class Read>
void facts(const Read& read, std::initializer_list<Fact> rows) {
  for (const Fact& f : rows) {
    const std::string got = read(f.printed);
    CHECK_MESSAGE(got == f.meaning, std::string(f.printed));
  }
}

// "a | b | c"
inline std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& p : parts) out += (out.empty() ? "" : " | ") + p;
  return out;
}

}  // namespace stemma::read::cable
