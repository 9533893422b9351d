// Files that are not text, told by their first bytes (the public "magic numbers" of
// each format) or by NULs and control characters that no text has.
#include <algorithm>

#include "stemma/text/decode.h"

namespace stemma::text {
namespace {

struct Magic {
  std::string_view bytes;
  size_t at;
  const char* kind;
};

using namespace std::string_view_literals;
constexpr const char* kWord = "; save it as plain text or HTML and read that";
constexpr Magic kMagic[] = {
    {"%PDF-"sv, 0, "a PDF document; extract its text first (pdftotext FILE)"},
    {"\x89PNG\r\n\x1a\n"sv, 0, "a PNG image; recognise its text first (OCR)"},
    {"\xff\xd8\xff"sv, 0, "a JPEG image; recognise its text first (OCR)"},
    {"GIF87a"sv, 0, "a GIF image; recognise its text first (OCR)"},
    {"GIF89a"sv, 0, "a GIF image; recognise its text first (OCR)"},
    {"II*\0"sv, 0, "a TIFF image; recognise its text first (OCR)"},
    {"MM\0*"sv, 0, "a TIFF image; recognise its text first (OCR)"},
    {"PK\x03\x04"sv, 0, "a ZIP archive or office document; unpack it, or save it as text"},
    {"PK\x05\x06"sv, 0, "an empty ZIP archive"},
    {"\x7f""ELF"sv, 0, "a program (ELF)"},
    {"MZ\x90\0"sv, 0, "a program (Windows)"},
    {"\x1f\x8b\x08"sv, 0, "compressed with gzip; unpack it first (gunzip FILE)"},
    {"BZh"sv, 0, "compressed with bzip2; unpack it first (bunzip2 FILE)"},
    {"\xfd""7zXZ\0"sv, 0, "compressed with xz; unpack it first (unxz FILE)"},
    {"\x28\xb5\x2f\xfd"sv, 0, "compressed with zstd; unpack it first (unzstd FILE)"},
    {"7z\xbc\xaf\x27\x1c"sv, 0, "a 7-Zip archive; unpack it first"},
    {"Rar!\x1a\x07"sv, 0, "a RAR archive; unpack it first"},
    {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv, 0, "an older Office document or message"},
    {"SQLite format 3\0"sv, 0, "an SQLite database; if it is an archive of stemma, name it with -a"},
    {"{\\rtf"sv, 0, "an RTF document"},
    {"OggS"sv, 0, "an Ogg recording"},
    {"ID3"sv, 0, "an MP3 recording"},
    {"ftyp"sv, 4, "a video or photo (MP4 family)"},
    {"RIFF"sv, 0, "a recording or image (RIFF)"},
    {"\xca\xfe\xba\xbe"sv, 0, "a compiled Java class"},
    {"\0asm"sv, 0, "a WebAssembly program"},
    {"ustar"sv, 257, "a tar archive; unpack it first (tar -xf FILE)"},
};

bool needs_remedy(std::string_view kind) { return kind.find("document") != std::string_view::npos && kind.find(';') == std::string_view::npos; }

// Formats whose magic is also how a text may begin need a control character near it.
bool could_be_text(std::string_view bytes, const Magic& m) {
  if (m.bytes != "BZh"sv && m.bytes != "ID3"sv && m.bytes != "RIFF"sv && m.bytes != "OggS"sv && m.bytes != "ftyp"sv) return false;
  const std::string_view head = bytes.substr(0, 512);
  return std::none_of(head.begin(), head.end(), [](char c) { return static_cast<unsigned char>(c) < 9 || (c > 13 && c < 27); });
}

}  // namespace

std::optional<Error> binary_kind(std::string_view bytes) {
  for (const Magic& m : kMagic) {
    if (bytes.size() < m.at + m.bytes.size() || bytes.compare(m.at, m.bytes.size(), m.bytes) != 0) continue;
    if (could_be_text(bytes, m)) continue;
    std::string message = std::string("not text but ") + m.kind;
    if (needs_remedy(m.kind)) message += kWord;
    return Error{ErrorCode::kBinary, message, m.at};
  }
  // Counted over the start and the end, so that a text header cannot hide the rest.
  constexpr size_t kSample = 1u << 16;
  size_t nuls = 0;
  size_t controls = 0;
  size_t looked = 0;
  std::optional<uint64_t> first;
  const auto control = [](char c) {
    const auto b = static_cast<unsigned char>(c);
    return (b < 32U) & ((b < 9U) | (b > 13U)) & (b != 27U);
  };
  auto count = [&](size_t begin, size_t end) {
    const std::string_view part = bytes.substr(begin, end - begin);
    uint32_t zeros = 0;
    uint32_t all = 0;
    for (const char c : part) {   // without a branch: nearly every file is text
      zeros += c == 0;
      all += control(c);
    }
    nuls += zeros;
    controls += all - zeros;
    if (all > 0 && !first) first = begin + static_cast<size_t>(std::find_if(part.begin(), part.end(), control) - part.begin());
    looked += part.size();
  };
  count(0, std::min(bytes.size(), kSample));
  if (bytes.size() > 2 * kSample) count(bytes.size() - kSample, bytes.size());
  if (nuls * 500 > looked || (nuls + controls) * 20 > looked) {
    return Error{ErrorCode::kBinary, "not text: " + std::to_string(nuls) + " NUL and " + std::to_string(controls) +
                 " control bytes among the " + std::to_string(looked) + " looked at; if it is a document, save it as plain text or HTML", first};
  }
  return {};
}

}  // namespace stemma::text
