// Signatures first; then, for ZIP, the names of its first members; then the first lines.
#include "stemma/read/format.h"

#include <algorithm>
#include <array>

namespace stemma::read {
namespace {

using namespace std::string_view_literals;

struct Signature {
  std::string_view bytes;
  size_t at;
  Format format;
};

constexpr Signature kSignatures[] = {
    {"%PDF-"sv, 0, Format::kPdf},
    {"\x89PNG\r\n\x1a\n"sv, 0, Format::kImage},
    {"\xff\xd8\xff"sv, 0, Format::kImage},            // JPEG
    {"GIF87a"sv, 0, Format::kImage},
    {"GIF89a"sv, 0, Format::kImage},
    {"II*\0"sv, 0, Format::kImage},                   // TIFF
    {"MM\0*"sv, 0, Format::kImage},
    {"WEBPVP8"sv, 8, Format::kImage},
    {"{\\rtf"sv, 0, Format::kRtf},
    {"7z\xbc\xaf\x27\x1c"sv, 0, Format::kSevenZip},
    {"\x1f\x8b\x08"sv, 0, Format::kCompressed},       // gzip
    {"\xfd" "7zXZ\0"sv, 0, Format::kCompressed},      // xz
    {"\x28\xb5\x2f\xfd"sv, 0, Format::kCompressed},   // zstd
    {"\x04\x22\x4d\x18"sv, 0, Format::kCompressed},   // lz4
    {"ustar"sv, 257, Format::kTar},
    {"WARC/1."sv, 0, Format::kWarc},
    {"WARC/0."sv, 0, Format::kWarc},
};

bool has_at(std::string_view bytes, size_t at, std::string_view sign) {
  return bytes.size() >= at + sign.size() && bytes.compare(at, sign.size(), sign) == 0;
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

std::string_view trimmed(std::string_view text) {
  if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  return text;
}

// Bzip2 begins with letters that a text may begin with; its first block has a sign too.
bool is_bzip2(std::string_view bytes) {
  return has_at(bytes, 0, "BZh") && (has_at(bytes, 4, "\x31\x41\x59\x26\x53\x59") || has_at(bytes, 4, "\x17\x72\x45\x38\x50\x90"));
}

// A ZIP file's first members say what it is: OpenDocument and EPUB begin with "mimetype",
// uncompressed if their maker kept to the rules, or else known by the names that follow;
// Office Open XML has "word/" in one of its names.
Format kind_of_zip(std::string_view bytes) {
  const auto holds = [&](std::string_view name) { return bytes.find(name) != bytes.npos; };
  if (has_at(bytes, 30, "mimetype")) {
    const std::string_view rest = bytes.substr(38, 200);
    const bool stated = rest.find("application/") != rest.npos;
    if (rest.find("application/epub+zip") != rest.npos || (!stated && holds("META-INF/container.xml"))) return Format::kEpub;
    if (rest.find("application/vnd.oasis.opendocument.text") != rest.npos || (!stated && holds("content.xml"))) return Format::kOdt;
  }
  if (holds("[Content_Types].xml") && holds("word/")) return Format::kDocx;
  return Format::kZip;
}

// A number of a PNM header: white space and comments before it; 0 if there is none.
uint64_t pnm_number(std::string_view& rest) {
  const bool apart = !rest.empty() && (is_space(rest.front()) || rest.front() == '#');
  for (size_t lines = 0; apart && !rest.empty() && lines < 64;) {
    if (rest.front() == '#') rest.remove_prefix(std::min(rest.find('\n'), rest.size())), ++lines;
    else if (is_space(rest.front())) rest.remove_prefix(1);
    else break;
  }
  uint64_t n = 0;
  size_t digits = 0;
  for (; digits < rest.size() && digits < 7 && rest[digits] >= '0' && rest[digits] <= '9'; ++digits) n = n * 10 + static_cast<uint64_t>(rest[digits] - '0');
  rest.remove_prefix(digits);
  return apart ? n : 0;
}

// PBM, PGM or PPM with binary pixels: "P5", width, height, the greatest value, pixels. Text may
// begin like that, so the pixels must not be more than the header says, and look like none.
bool is_pnm(std::string_view bytes) {
  if (bytes.size() < 8 || bytes[0] != 'P' || bytes[1] < '4' || bytes[1] > '6') return false;
  const char kind = bytes[1];
  std::string_view rest = bytes.substr(2, 8192);
  const size_t head = rest.size();
  const uint64_t width = pnm_number(rest);
  const uint64_t height = pnm_number(rest);
  const uint64_t most = kind == '4' ? 1 : pnm_number(rest);
  if (width == 0 || height == 0 || most == 0 || most > 65535 || rest.empty() || !is_space(rest.front())) return false;
  const uint64_t row = kind == '4' ? (width + 7) / 8 : width * (kind == '6' ? 3 : 1) * (most > 255 ? 2 : 1);
  const std::string_view pixels = bytes.substr(2 + head - rest.size() + 1);
  if (pixels.size() > row * height) return false;
  const std::string_view some = pixels.substr(0, 4096);
  const auto odd = std::count_if(some.begin(), some.end(), [](char c) { return static_cast<unsigned char>(c) < 9 || c > 126 || c < 0; });
  return pixels.size() == row * height || static_cast<size_t>(odd) * 4 > some.size();
}

// The name of a header field at the beginning of `text`: "Message-ID"; empty if none.
std::string_view field_name(std::string_view text) {
  size_t n = 0;
  while (n < text.size() && n < 60 && text[n] > ' ' && text[n] < 127 && text[n] != ':') ++n;
  return n > 0 && n < text.size() && text[n] == ':' ? text.substr(0, n) : std::string_view();
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool same(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

// A message of RFC 5322: a block of header fields from the first line on, among them
// two that only machines write or one and From, Date. People type "From:" and "Date:"
// above letters too, so those alone do not make a mail.
bool is_mail(std::string_view text) {
  constexpr std::array kMachine = {"Received"sv, "Message-ID"sv, "MIME-Version"sv, "Return-Path"sv, "Delivered-To"sv,
                                   "Content-Transfer-Encoding"sv, "X-Mailer"sv, "X-Received"sv, "DKIM-Signature"sv};
  int machine = 0;
  int human = 0;
  for (int lines = 0; lines < 200 && !text.empty(); ++lines) {
    const size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty() || line == "\r") break;
    if (lines > 0 && (line.front() == ' ' || line.front() == '\t')) continue;   // a folded field
    const std::string_view name = field_name(line);
    if (name.empty()) return false;
    machine += std::any_of(kMachine.begin(), kMachine.end(), [&](std::string_view m) { return same(m, name); }) ? 1 : 0;
    human += same(name, "From") || same(name, "Date") || same(name, "Subject") || same(name, "To") ? 1 : 0;
  }
  return (machine >= 1 && human >= 2) || machine >= 3;
}

// "From " with an address or a name, and a date that ends in a year; then header fields.
bool is_mbox(std::string_view text) {
  if (!text.starts_with("From ")) return false;
  size_t end = text.find('\n');
  if (end == text.npos || end > 300) return false;
  std::string_view line = text.substr(0, end);
  while (!line.empty() && is_space(line.back())) line.remove_suffix(1);
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  const bool dated = line.size() > 20 && line.find(':') != line.npos && digit(line[line.size() - 1]) && digit(line[line.size() - 4]);
  std::string_view next = text.substr(end + 1);
  if (next.starts_with(">From ")) next.remove_prefix(std::min(next.find('\n') + 1, next.size()));
  return dated && !field_name(next).empty();
}

bool is_tei(std::string_view text) {
  if (!text.starts_with('<')) return false;
  text = text.substr(0, 8192);
  for (std::string_view root : {"<TEI"sv, "<tei:TEI"sv, "<TEI.2"sv, "<teiCorpus"sv}) {
    const size_t at = text.find(root);
    if (at != text.npos && has_at(text, at + root.size(), ">")) return true;
    if (at != text.npos && at + root.size() < text.size() && is_space(text[at + root.size()])) return true;
  }
  return false;
}

// One JSON object a line: the first line is one, and so is the second if there is one.
bool is_json_lines(std::string_view text) {
  if (!text.starts_with('{')) return false;
  size_t end = text.find('\n');
  const bool whole = end != text.npos;
  std::string_view first = text.substr(0, end);
  while (!first.empty() && is_space(first.back())) first.remove_suffix(1);
  const std::string_view inside = trimmed(first.substr(1));
  if (!inside.starts_with('"') || first.find("\":") == first.npos) return false;
  if (!whole) return first.ends_with('}') || text.size() >= (60U << 10U);
  if (!first.ends_with('}')) return false;
  const std::string_view second = trimmed(text.substr(end + 1));
  return second.empty() || second.starts_with('{');
}

}  // namespace

Format sniff(std::string_view bytes) {
  if (is_pnm(bytes)) return Format::kImage;
  bytes = bytes.substr(0, 64U << 10U);
  for (const Signature& s : kSignatures) {
    if (has_at(bytes, s.at, s.bytes)) return s.format;
  }
  if (has_at(bytes, 0, "PK\x03\x04") || has_at(bytes, 0, "PK\x05\x06")) return kind_of_zip(bytes);
  if (is_bzip2(bytes)) return Format::kCompressed;
  const size_t pdf = bytes.substr(0, 1024).find("%PDF-");          // some writers put lines before it
  if (pdf != bytes.npos && (pdf == 0 || bytes[pdf - 1] == '\n')) return Format::kPdf;
  const std::string_view text = trimmed(bytes);
  if (is_mbox(text)) return Format::kMbox;
  if (is_mail(text)) return Format::kMail;
  if (is_tei(text)) return Format::kTei;
  if (is_json_lines(text)) return Format::kJsonLines;
  return Format::kText;
}

const char* media_type(Format format) {
  switch (format) {
    case Format::kText: return "text/plain";
    case Format::kPdf: return "application/pdf";
    case Format::kImage: return "image/x-unknown";
    case Format::kDocx: return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    case Format::kOdt: return "application/vnd.oasis.opendocument.text";
    case Format::kRtf: return "application/rtf";
    case Format::kEpub: return "application/epub+zip";
    case Format::kTei: return "application/tei+xml";
    case Format::kMail: return "message/rfc822";
    case Format::kMbox: return "application/mbox";
    case Format::kZip: return "application/zip";
    case Format::kTar: return "application/x-tar";
    case Format::kSevenZip: return "application/x-7z-compressed";
    case Format::kCompressed: return "application/octet-stream";
    case Format::kWarc: return "application/warc";
    case Format::kJsonLines: return "application/jsonl";
  }
  return "application/octet-stream";
}

bool holds_members(Format format) {
  switch (format) {
    case Format::kEpub: case Format::kMail: case Format::kMbox: case Format::kZip: case Format::kTar:
    case Format::kSevenZip: case Format::kCompressed: case Format::kWarc: case Format::kJsonLines: return true;
    default: return false;
  }
}

}  // namespace stemma::read
