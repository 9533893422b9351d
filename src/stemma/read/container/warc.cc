// Crawls: WARC 1.0 and 1.1 (ISO 28500:2017). A record is a block of header fields, an
// empty line, and as many bytes as Content-Length says. Responses carry an HTTP message,
// whose body is the document; resources and conversions are the document themselves.
// Everything else of a crawl (requests, images, scripts, redirects) is counted and left.
#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <unordered_map>

#include "stemma/read/container/unpacker.h"
#include "stemma/read/shape.h"
#include "stemma/text/utf8.h"

namespace stemma::read {
namespace {

using Fields = std::map<std::string, std::string, std::less<>>;   // names in lower case

constexpr size_t kLongestLine = 64U << 10U;
constexpr size_t kMostFields = 1000;

std::string_view trim(std::string_view s) {
  while (!s.empty() && (s.front() == ' ' || s.front() == '\t')) s.remove_prefix(1);
  while (!s.empty() && static_cast<unsigned char>(s.back()) <= ' ') s.remove_suffix(1);
  return s;
}

void add_field(Fields& fields, std::string_view line) {
  const size_t colon = line.find(':');
  if (colon == line.npos || fields.size() >= kMostFields) return;
  fields.emplace(lowered(trim(line.substr(0, colon))), trim(line.substr(colon + 1)));
}

std::string get(const Fields& fields, std::string_view name) {
  const auto it = fields.find(name);
  return it == fields.end() ? std::string() : it->second;
}

// The header of an HTTP message, taken off `block`. False if there is none.
bool take_http(std::string& block, Fields& fields, int& status) {
  if (!block.starts_with("HTTP/")) return false;
  size_t at = 0;
  for (bool first = true;; first = false) {
    const size_t end = block.find('\n', at);
    if (end == std::string::npos) return false;
    const std::string_view line = trim(std::string_view(block).substr(at, end - at));
    at = end + 1;
    if (first) {
      const size_t space = std::min(line.find(' '), line.size());
      const std::string_view code = trim(line.substr(space));
      std::from_chars(code.data(), code.data() + std::min<size_t>(3, code.size()), status);
    } else if (line.empty()) {
      break;
    } else {
      add_field(fields, line);
    }
  }
  block.erase(0, at);
  return true;
}

// RFC 9112, 7.1: each chunk is its size in hexadecimal, a line end, its bytes, a line end.
std::string unchunked(std::string_view body) {
  std::string out;
  while (!body.empty()) {
    size_t size = 0;
    const auto [end, error] = std::from_chars(body.data(), body.data() + std::min<size_t>(16, body.size()), size, 16);
    const size_t line = body.find('\n');
    if (error != std::errc() || line == body.npos || size == 0) break;
    body.remove_prefix(line + 1);
    out.append(body.substr(0, size));
    body.remove_prefix(std::min(size, body.size()));
    body.remove_prefix(std::min<size_t>(body.starts_with("\r\n") ? 2 : 1, body.size()));
  }
  return out;
}

// The address as RFC 3986 (2.1) has it: bytes that are no UTF-8, and control characters, as
// "%E9". Crawlers wrote down whatever a link held.
std::string address(std::string_view uri) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  if (uri.size() > 1 && uri.front() == '<' && uri.back() == '>') uri = uri.substr(1, uri.size() - 2);
  std::string out;
  while (!uri.empty()) {
    const size_t n = text::sequence_size(uri);
    const auto byte = static_cast<unsigned char>(uri.front());
    if (n == 0 || byte < 0x20 || byte == 0x7F) {
      out += {'%', kHex[byte >> 4U], kHex[byte & 15U]};
    } else {
      out += uri.substr(0, n);
    }
    uri.remove_prefix(std::max<size_t>(n, 1));
  }
  return out;
}

bool is_no_document(std::string_view type) {
  constexpr std::array kLeft = {"image/", "video/", "audio/", "font/", "text/css", "text/javascript", "application/javascript",
                                "application/x-javascript", "application/json", "application/font", "application/x-font"};
  return std::any_of(kLeft.begin(), kLeft.end(), [&](std::string_view t) { return type.starts_with(t); });
}

class Crawl {
 public:
  Crawl(Unpacker& unpacker, const Place& place, Feed& feed) : unpacker_(unpacker), place_(place), feed_(feed) {}

  void run() {
    while (!unpacker_.stopped() && next()) {
    }
    if (feed_.error()) unpacker_.refuse(place_.name, *feed_.error());
    if (left_ > 0) {
      unpacker_.note(place_.name, std::to_string(left_) + " record(s) of the crawl that are no documents were left out (images, scripts, redirects, requests)");
    }
  }

 private:
  bool damaged(const char* what) {
    unpacker_.refuse(place_.name, {ErrorCode::kSyntax, std::string("damaged crawl: ") + what + "; kept the " + std::to_string(records_) + " record(s) before it", feed_.offset()});
    return false;
  }

  bool next() {
    std::string_view line;
    Result<std::string> first = feed_.line(kLongestLine);
    while (first && !first->empty() && trim(*first).empty()) first = feed_.line(kLongestLine);
    if (!first) return damaged("a line without end");
    if (first->empty()) return false;
    if (!first->starts_with("WARC/")) return damaged("no record where one should begin");
    Fields fields;
    for (;;) {
      const Result<std::string> field = feed_.line(kLongestLine);
      if (!field) return damaged("a header line without end");
      if (field->empty()) return damaged("it ends inside a record's header");
      line = trim(*field);
      if (line.empty()) break;
      add_field(fields, line);
    }
    uint64_t size = 0;
    const std::string length = get(fields, "content-length");
    const auto parsed = std::from_chars(length.data(), length.data() + length.size(), size);
    if (length.empty() || parsed.ec != std::errc()) return damaged("a record without Content-Length");
    ++records_;
    record(fields, size);
    return true;
  }

  void record(const Fields& fields, uint64_t size) {
    const std::string type = get(fields, "warc-type");
    const bool wanted = type == "response" || type == "resource" || type == "conversion";
    const std::string uri = address(get(fields, "warc-target-uri"));
    const std::string name = uri.empty() ? std::to_string(records_) : uri;
    if (wanted && size > unpacker_.options().limits.member_bytes) {
      unpacker_.refuse(place_.inside(name).name, {ErrorCode::kLimit, "a record longer than " + std::to_string(unpacker_.options().limits.member_bytes >> 20U) + " MB", {}});
    }
    if (!wanted || size > unpacker_.options().limits.member_bytes) {
      left_ += wanted ? 0 : 1;
      return feed_.skip(size);
    }
    Result<std::string> block = feed_.take(static_cast<size_t>(size));
    if (!block || block->size() < size) return unpacker_.refuse(place_.inside(name).name, {ErrorCode::kSyntax, "the crawl ends inside this record", {}});
    document(fields, name, std::move(*block));
  }

  void document(const Fields& fields, const std::string& name, std::string block) {
    Fields http;
    int status = 200;
    const bool message = take_http(block, http, status);
    const std::string type = lowered(get(message ? http : fields, "content-type"));
    if (status < 200 || status > 299 || block.empty() || is_no_document(type)) {
      ++left_;
      return;
    }
    if (lowered(get(http, "transfer-encoding")).find("chunked") != std::string::npos) block = unchunked(block);
    Member member;
    member.stated.url = name.find("://") != std::string::npos ? name : "";
    const Place place = place_.inside(unique(name));
    if (sniff(block) == Format::kCompressed) {            // Content-Encoding, stated or not
      Result<std::string> plain = inflate(unpacker_, block);
      if (!plain) return unpacker_.refuse(place.name, plain.error());
      block = std::move(*plain);
    }
    unpacker_.bytes(std::move(member), place, block);
  }

  // The same address crawled again is another document. Hashes, since crawls are long.
  std::string unique(const std::string& name) {
    const uint32_t n = ++seen_[std::hash<std::string>()(name)];
    return n == 1 ? name : name + " (" + std::to_string(n) + ")";
  }

  Unpacker& unpacker_;
  const Place& place_;
  Feed& feed_;
  uint64_t records_ = 0;
  uint64_t left_ = 0;
  std::unordered_map<size_t, uint32_t> seen_;
};

}  // namespace

void unpack_warc(Unpacker& unpacker, const Place& place, Feed& feed) { Crawl(unpacker, place, feed).run(); }

}  // namespace stemma::read
