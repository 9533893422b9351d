// The version of the program, as --version prints it and every summary carries it.
// The same input and the same version give the same bytes, so it is part of results.
// tests/cli compares it with the version in CMakeLists.txt.
#pragma once

#include <string_view>

namespace stemma::report {

inline constexpr std::string_view kVersion = "0.1.0";

}  // namespace stemma::report
