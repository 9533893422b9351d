// One field after the other, each up to its separator or the end of its line.
#include "stemma/read/separated.h"

#include <algorithm>
#include <array>

namespace stemma::read {

std::vector<Field> Separated::record() {
  std::vector<Field> out;
  for (;;) {
    out.push_back(field());
    if (at_ >= bytes_.size()) return out;
    const char c = bytes_[at_++];
    if (c == separator_) continue;
    if (c == '\r' && at_ < bytes_.size() && bytes_[at_] == '\n') ++at_;
    return out;
  }
}

std::string Separated::value(const Field& f) const {
  std::string out(bytes_.substr(f.begin, f.end - f.begin));
  for (size_t i = 0; f.quoted && (i = out.find("\"\"", i)) != std::string::npos; ++i) out.erase(i, 1);
  return out;
}

Field Separated::field() {
  const size_t begin = at_;
  if (at_ >= bytes_.size() || bytes_[at_] != '"') {
    skip_to_end();
    return {begin, at_, false};
  }
  size_t i = at_ + 1;
  for (; i < bytes_.size(); ++i) {
    if (bytes_[i] != '"') continue;
    if (i + 1 < bytes_.size() && bytes_[i + 1] == '"') ++i;
    else break;
  }
  const Field f{begin + 1, std::min(i, bytes_.size()), true};
  at_ = std::min(i + 1, bytes_.size());
  skip_to_end();
  return f;
}

void Separated::skip_to_end() {
  while (at_ < bytes_.size() && bytes_[at_] != separator_ && bytes_[at_] != '\n' && bytes_[at_] != '\r') ++at_;
}

char separator_of(std::string_view line) {
  constexpr std::array kSeparators = {',', ';', '\t', '|'};
  return *std::max_element(kSeparators.begin(), kSeparators.end(), [&](char a, char b) {
    return std::count(line.begin(), line.end(), a) < std::count(line.begin(), line.end(), b);
  });
}

}  // namespace stemma::read
