// open → fstat on the descriptor (so that what was checked is what is read) → read or
// mmap. O_NONBLOCK keeps a named pipe without a writer from hanging the open.
#include "stemma/base/file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace stemma {
namespace {

struct Descriptor {
  int fd = -1;
  ~Descriptor() { if (fd >= 0) ::close(fd); }
};

Error open_error(int code) {
  switch (code) {
    case ENOENT: case ENOTDIR: return {ErrorCode::kNotFound, "no such file; check the spelling of the path"};
    case EACCES: case EPERM: return {ErrorCode::kUnreadable, "permission denied; make it readable (chmod +r) or copy it"};
    case ELOOP: return {ErrorCode::kUnreadable, "its symbolic links form a loop; name the file itself"};
    case ENAMETOOLONG: return {ErrorCode::kNotFound, "the path is too long"};
    case ENXIO: return {ErrorCode::kUnsupported, "is a socket or pipe, not a file; save its contents to a file first"};
    default: return {ErrorCode::kUnreadable, std::string("cannot be opened: ") + std::strerror(code)};
  }
}

std::string megabytes(uint64_t bytes) { return std::to_string((bytes + (1u << 20) - 1) >> 20) + " MB"; }

}  // namespace

Result<File> File::open(const std::string& path, uint64_t max_bytes) {
  if (path.find('\0') != std::string::npos) return Error{ErrorCode::kNotFound, "the path holds a NUL byte"};
  Descriptor d{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)};
  if (d.fd < 0) return open_error(errno);
  struct stat st = {};
  if (::fstat(d.fd, &st) != 0) return open_error(errno);
  if (S_ISDIR(st.st_mode)) return Error{ErrorCode::kUnreadable, "is a folder, where a file was expected; name a file in it"};
  if (!S_ISREG(st.st_mode)) {
    return Error{ErrorCode::kUnsupported, "is a device, pipe or socket, not a file; save its contents to a file first"};
  }
  const auto size = static_cast<uint64_t>(st.st_size);
  const Error too_large{ErrorCode::kLimit, "larger than " + megabytes(max_bytes) + "; split it, or raise the limit"};
  if (size > max_bytes) return too_large;
  File file;
  if (size > kCopyBytes) {
    void* at = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, d.fd, 0);
    if (at == MAP_FAILED) return Error{ErrorCode::kUnreadable, std::string("cannot be mapped: ") + std::strerror(errno)};
    file.mapped_ = static_cast<const char*>(at);
    file.size_ = size;
    return file;
  }
  file.copy_.resize(size);
  size_t have = 0;
  for (;;) {   // to the real end: files of /proc state a size of 0
    if (have == file.copy_.size()) file.copy_.resize(have + (have == size ? 4096 : have));
    const ssize_t n = ::read(d.fd, file.copy_.data() + have, file.copy_.size() - have);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return Error{ErrorCode::kUnreadable, std::string("reading failed: ") + std::strerror(errno), have};
    if (n == 0) break;
    have += static_cast<size_t>(n);
    if (have > max_bytes) return too_large;
  }
  file.copy_.resize(have);
  return file;
}

File::File(File&& other) noexcept
    : copy_(std::move(other.copy_)), mapped_(std::exchange(other.mapped_, nullptr)), size_(std::exchange(other.size_, 0)) {
  other.copy_.clear();
}

File& File::operator=(File&& other) noexcept {
  std::swap(copy_, other.copy_);
  std::swap(mapped_, other.mapped_);
  std::swap(size_, other.size_);
  return *this;
}

void File::release() const {
  if (mapped_) ::madvise(const_cast<char*>(mapped_), size_, MADV_DONTNEED);   // private and never written: nothing to lose
}

File::~File() {
  if (mapped_) ::munmap(const_cast<char*>(mapped_), size_);
}

}  // namespace stemma
