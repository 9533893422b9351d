// One pass each. A line of base64 is one piece of the map, three bytes for four; escapes of
// quoted-printable are one piece each, the text between them is copied.
#include "stemma/read/mail/transfer.h"

#include <algorithm>

namespace stemma::read::mail {
namespace {

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

// The size of the line end behind blanks at `i`; 0 if there is none.
size_t line_end(std::string_view s, size_t i) {
  const size_t begin = i;
  while (i < s.size() && (s[i] == ' ' || s[i] == '\t')) ++i;
  if (s.substr(i).starts_with("\r\n")) return i + 2 - begin;
  if (i < s.size() && s[i] == '\n') return i + 1 - begin;
  return i == s.size() ? i - begin + (begin == i ? 1 : 0) : 0;
}

Bytes quoted_printable(std::string_view s, uint64_t at) {
  Bytes out;
  size_t i = 0;
  while (i < s.size()) {
    const size_t mark = std::min(s.find('=', i), s.size());
    if (mark > i) {
      out.bytes.append(s.substr(i, mark - i));
      out.map.copy(at + i, static_cast<uint32_t>(mark - i));
    }
    i = mark;
    if (i >= s.size()) break;
    const int high = i + 2 < s.size() ? hex(s[i + 1]) : -1;
    const int low = i + 2 < s.size() ? hex(s[i + 2]) : -1;
    if (high >= 0 && low >= 0) {
      out.bytes += static_cast<char>(high * 16 + low);
      out.map.replace(1, at + i, 3);
      i += 3;
    } else if (const size_t end = line_end(s, i + 1)) {
      i += 1 + end;                                  // a soft break
    } else {
      if (!out.damaged) out.damaged = at + i;
      out.bytes += '=';
      out.map.copy(at + i, 1);
      ++i;
    }
  }
  return out;
}

int base64(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  if (c == '+' || c == '-') return 62;
  if (c == '/' || c == '_') return 63;
  return -1;
}

class Base64 {
 public:
  Base64(std::string_view s, uint64_t at) : s_(s), at_(at) {}

  Bytes run() {
    for (size_t i = 0; i < s_.size(); ++i) {
      const char c = s_[i];
      const int v = base64(c);
      if (v >= 0) take(v, i);
      else if (c == '=') flush();
      else if (c != '\r' && c != '\n' && c != ' ' && c != '\t' && !out_.damaged) out_.damaged = at_ + i;
      else close();
    }
    flush();
    close();
    return std::move(out_);
  }

 private:
  void take(int value, size_t i) {
    if (held_ == 0) {
      if (groups_ > 0 && i != run_begin_ + 4UL * groups_) close();
      if (groups_ == 0) run_begin_ = i;
      group_begin_ = i;
    }
    bits_ = bits_ << 6U | static_cast<uint32_t>(value);
    last_ = i;
    if (++held_ < 4) return;
    for (const uint32_t shift : {16U, 8U, 0U}) out_.bytes += static_cast<char>(bits_ >> shift & 0xffU);
    if (last_ - group_begin_ == 3) {
      ++groups_;
    } else {                                         // a group that runs over a line end
      close();
      out_.map.replace(3, at_ + group_begin_, static_cast<uint32_t>(last_ + 1 - group_begin_));
    }
    held_ = 0;
    bits_ = 0;
  }

  // The last group may hold one or two bytes.
  void flush() {
    if (held_ >= 2) {
      close();
      const uint32_t size = held_ - 1;
      const uint32_t bits = bits_ << 6U * (4 - held_);
      for (uint32_t k = 0; k < size; ++k) out_.bytes += static_cast<char>(bits >> (16U - 8U * k) & 0xffU);
      out_.map.replace(size, at_ + group_begin_, static_cast<uint32_t>(last_ + 1 - group_begin_));
    }
    held_ = 0;
    bits_ = 0;
  }

  void close() {
    if (groups_ == 0) return;
    out_.map.units(at_ + run_begin_, groups_, 3, 4);
    groups_ = 0;
  }

  std::string_view s_;
  uint64_t at_;
  Bytes out_;
  uint32_t bits_ = 0;
  uint32_t held_ = 0;         // characters of the group under way
  uint32_t groups_ = 0;       // whole groups without a gap, not in the map yet
  size_t run_begin_ = 0;
  size_t group_begin_ = 0;
  size_t last_ = 0;
};

}  // namespace

Bytes transfer_decoded(std::string_view encoded, uint64_t at, std::string_view encoding) {
  if (encoding == "quoted-printable") return quoted_printable(encoded, at);
  if (encoding == "base64") return Base64(encoded, at).run();
  Bytes out;
  out.bytes = encoded;
  out.map.copy(at, static_cast<uint32_t>(encoded.size()));
  return out;
}

}  // namespace stemma::read::mail
