// Written beside its place, then renamed; the first problem is kept.
#include "sink.h"

#include <cerrno>
#include <cstring>
#include <utility>

namespace stemma::cli {

Sink::Sink(std::string path) : path_(path == "-" ? "" : std::move(path)) {
  file_ = to_file() ? std::fopen((path_ + ".part").c_str(), "wb") : stdout;
  if (file_ == nullptr) problem_ = std::strerror(errno);
}

Sink::~Sink() {
  if (!to_file() || file_ == nullptr) return;
  std::fclose(file_);
  std::remove((path_ + ".part").c_str());
}

bool Sink::write(std::string_view bytes) {
  if (!problem_.empty()) return false;
  if (std::fwrite(bytes.data(), 1, bytes.size(), file_) != bytes.size()) problem_ = std::strerror(errno);
  return problem_.empty();
}

std::string Sink::close() {
  if (file_ == nullptr) return problem_;
  if (!to_file()) {
    if (std::fflush(file_) != 0 && problem_.empty()) problem_ = std::strerror(errno);
    return problem_;
  }
  const std::string draft = path_ + ".part";
  if (std::fclose(std::exchange(file_, nullptr)) != 0 && problem_.empty()) problem_ = std::strerror(errno);
  if (problem_.empty() && std::rename(draft.c_str(), path_.c_str()) != 0) problem_ = std::strerror(errno);
  if (!problem_.empty()) std::remove(draft.c_str());
  return problem_;
}

}  // namespace stemma::cli
