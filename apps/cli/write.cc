// Written beside its place, then renamed.
#include "write.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace stemma::cli {

std::string write_whole(const std::string& path, const std::string& content) {
  const std::string draft = path + ".part";
  std::FILE* file = std::fopen(draft.c_str(), "wb");
  if (file == nullptr) return std::strerror(errno);
  const bool written = std::fwrite(content.data(), 1, content.size(), file) == content.size();
  const bool closed = std::fclose(file) == 0;
  if (written && closed && std::rename(draft.c_str(), path.c_str()) == 0) return {};
  const std::string reason = std::strerror(errno);
  std::remove(draft.c_str());
  return reason;
}

}  // namespace stemma::cli
