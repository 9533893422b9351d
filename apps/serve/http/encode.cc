#include "http/encode.h"

#include <zlib.h>

#include "stemma/base/sha256.h"

namespace stemma::serve {
namespace {

constexpr size_t kWorthIt = 1024;   // bytes; a shorter body fits a packet anyway

// Is it named in "a, W/b, *"?
bool names(std::string_view list, std::string_view tag) {
  while (!list.empty()) {
    const size_t end = std::min(list.find(','), list.size());
    std::string_view one = list.substr(0, end);
    while (one.starts_with(' ')) one.remove_prefix(1);
    while (one.ends_with(' ')) one.remove_suffix(1);
    if (one.starts_with("W/")) one.remove_prefix(2);
    if (one == "*" || one == tag) return true;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return false;
}

bool is_text(std::string_view type) { return type.starts_with("text/") || type.starts_with("application/json") || type.starts_with("image/svg") || type.find("javascript") != type.npos; }

std::string gzip(std::string_view body) {
  constexpr int kGzip = 15 + 16;   // window bits, and the header of gzip
  z_stream z{};
  if (deflateInit2(&z, Z_BEST_SPEED + 3, Z_DEFLATED, kGzip, 8, Z_DEFAULT_STRATEGY) != Z_OK) return {};
  std::string out(deflateBound(&z, static_cast<uLong>(body.size())), '\0');
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(body.data()));
  z.avail_in = static_cast<uInt>(body.size());
  z.next_out = reinterpret_cast<Bytef*>(out.data());
  z.avail_out = static_cast<uInt>(out.size());
  const int end = deflate(&z, Z_FINISH);
  out.resize(z.total_out);
  deflateEnd(&z);
  return end == Z_STREAM_END ? out : std::string();
}

}  // namespace

bool takes_gzip(std::string_view accepts) {
  const size_t at = accepts.find("gzip");
  if (at == accepts.npos) return false;
  const std::string_view behind = accepts.substr(at + 4);
  return !behind.starts_with(";q=0") || behind.starts_with(";q=0.");
}

bool is_known(const Request& request, std::string_view tag) { return names(request.header("if-none-match"), tag); }

Response unpacked(Response packed) {
  z_stream z{};
  std::string out;
  char piece[16384];
  if (inflateInit2(&z, 15 + 16) != Z_OK) return problem(500, "failed", "the file cannot be unpacked");
  z.next_in = reinterpret_cast<Bytef*>(packed.body.data());
  z.avail_in = static_cast<uInt>(packed.body.size());
  int state = Z_OK;
  while (state == Z_OK) {
    z.next_out = reinterpret_cast<Bytef*>(piece);
    z.avail_out = sizeof piece;
    state = inflate(&z, Z_NO_FLUSH);
    out.append(piece, sizeof piece - z.avail_out);
  }
  inflateEnd(&z);
  if (state != Z_STREAM_END) return problem(500, "failed", "the file cannot be unpacked");
  packed.body = std::move(out);
  std::erase_if(packed.headers, [](const auto& h) { return h.first == "Content-Encoding"; });
  return packed;
}

void encode(const Request& request, Response& response) {
  if (response.stream) return;
  for (const auto& [name, value] : response.headers) if (name == "Content-Encoding") return;   // it is already
  if (response.keep && response.status == 200) {
    const std::string tag = "\"" + sha256_hex(response.body).substr(0, 16) + "\"";
    response.headers.emplace_back("ETag", "W/" + tag);
    if (is_known(request, tag)) {
      response.status = 304;
      response.body.clear();
      return;
    }
  }
  if (response.body.size() < kWorthIt || response.body.size() > UINT32_MAX || !is_text(response.type) || !takes_gzip(request.header("accept-encoding"))) return;
  std::string packed = gzip(response.body);
  if (packed.empty() || packed.size() >= response.body.size()) return;
  response.body = std::move(packed);
  response.headers.emplace_back("Content-Encoding", "gzip");
}

}  // namespace stemma::serve
