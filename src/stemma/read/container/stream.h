// Bytes that come one after the other: a file in memory, a member being unpacked.
//
//   Feed feed(stream);
//   feed.peek(512);                  // up to 512 bytes, not taken: for looking ahead
//   while (auto line = feed.line(limit)) …   // with its "\n"; empty at the end
//   feed.line(4)                     // a line of 5 bytes: error kLimit, and the line is skipped
//
// A Feed holds one buffer, so that a record longer than the buffer costs its own size and
// no more. For one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "stemma/base/result.h"

namespace stemma::read {

class Stream {
 public:
  virtual ~Stream() = default;
  // Up to `size` bytes into `out`; 0 at the end.
  virtual Result<size_t> read(char* out, size_t size) = 0;
};

class BytesStream : public Stream {
 public:
  explicit BytesStream(std::string_view bytes) : rest_(bytes) {}
  Result<size_t> read(char* out, size_t size) override;

 private:
  std::string_view rest_;
};

class Feed {
 public:
  explicit Feed(Stream& stream) : stream_(stream) {}

  // What comes next, up to `size` bytes; less only at the end or after an error.
  std::string_view peek(size_t size);
  // The next line with its line end. Empty at the end of the stream.
  Result<std::string> line(size_t limit);
  // Exactly `size` bytes, or what is left of them.
  Result<std::string> take(size_t size);
  // Passes over `size` bytes.
  void skip(uint64_t size);
  // All that is left. Error kLimit if it is more than `limit`.
  Result<std::string> rest(size_t limit);

  bool at_end() { return peek(1).empty(); }
  const std::optional<Error>& error() const { return error_; }   // of the stream below
  uint64_t offset() const { return offset_; }                    // bytes taken so far

 private:
  bool fill(size_t size);   // until `size` bytes are held; false if fewer came
  std::string_view held() const { return std::string_view(buffer_).substr(at_); }
  void drop(size_t size) { at_ += size; offset_ += size; }

  Stream& stream_;
  std::string buffer_;
  size_t at_ = 0;
  uint64_t offset_ = 0;
  bool ended_ = false;
  std::optional<Error> error_;
};

}  // namespace stemma::read
