// A file's bytes, mapped into memory, or a message that says why not.
//
//   auto f = File::open("cable.txt");
//   if (!f) explain(f.error().message);      // "no such file", "is a folder", …
//   parse(f->bytes());                       // valid as long as the File lives
//   File::open("/dev/zero")                  // error kUnsupported: not a regular file
//
// Regular files are mapped read-only and privately; "-" is not special here. A file
// that another process shortens while it is mapped would fault on access, so files up
// to kCopyBytes, which is nearly all, are read into memory instead.
// A File can be moved, not copied; const access is thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "stemma/base/result.h"

namespace stemma {

class File {
 public:
  static constexpr uint64_t kCopyBytes = 16u << 20;

  // Opens and reads `path`. Errors: kNotFound; kUnreadable (permission, read error, a
  // folder); kUnsupported (device, pipe, socket); kLimit (larger than `max_bytes`).
  // An empty file is not an error here: its bytes are empty.
  static Result<File> open(const std::string& path, uint64_t max_bytes = 1u << 30);

  File(File&& other) noexcept;
  File& operator=(File&& other) noexcept;
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File();

  // Gives back the memory of a mapped file. Its bytes stay what they were and where they
  // were: the system reads them again when they are looked at.
  void release() const;

  std::string_view bytes() const { return mapped_ ? std::string_view(mapped_, size_) : copy_; }

 private:
  File() = default;
  std::string copy_;
  const char* mapped_ = nullptr;
  size_t size_ = 0;
};

}  // namespace stemma
