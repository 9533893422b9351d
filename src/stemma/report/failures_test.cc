#include "stemma/report/failures.h"

#include <doctest/doctest.h>

using namespace stemma;  // NOLINT: a test

namespace {

using Lines = std::vector<std::string>;

engine::Failure failure(const std::string& path, const std::string& why) { return {path, {ErrorCode::kUnreadable, why, {}}}; }

}  // namespace

TEST_CASE("failures alike of one container are told once, files each") {
  report::SameFailures told;
  CHECK(told.take(failure("a.zip!/1", "no text")) == Lines{"cannot read 'a.zip!/1': no text"});
  CHECK(told.take(failure("a.zip!/2", "no text")).empty());
  CHECK(told.take(failure("a.zip!/3", "no text")).empty());
  CHECK(told.take(failure("a.zip!/4", "cut off")) == Lines{"… and 2 more members of 'a.zip', for the same reason", "cannot read 'a.zip!/4': cut off"});
  CHECK(told.take(failure("b.zip!/1", "cut off")) == Lines{"cannot read 'b.zip!/1': cut off"});
  CHECK(told.take(failure("b.zip!/2", "cut off")).empty());
  CHECK(told.rest() == Lines{"… and 1 more member of 'b.zip', for the same reason"});
  CHECK(told.rest().empty());
  CHECK(told.take(failure("c.txt", "empty")) == Lines{"cannot read 'c.txt': empty"});
  CHECK(told.take(failure("d.txt", "empty")) == Lines{"cannot read 'd.txt': empty"});
}
