// Evidence from the strongest to the weakest; the first that holds decides.
#include "stemma/text/decode.h"

#include <algorithm>
#include <cstring>

#include "stemma/text/decode_output.h"
#include "stemma/text/utf8.h"

namespace stemma::text {
namespace {

using namespace std::string_view_literals;

bool starts(std::string_view bytes, std::string_view with) { return bytes.substr(0, with.size()) == with; }

struct Mark {
  const char* encoding;
  size_t size;
};

std::optional<Mark> byte_order_mark(std::string_view bytes) {
  if (starts(bytes, "\xef\xbb\xbf"sv)) return Mark{"utf-8", 3};
  // FF FE 00 00 is UTF-32 unless that makes the second character impossible.
  if (starts(bytes, "\xff\xfe\0\0"sv) && bytes.size() % 4 == 0) return Mark{"utf-32le", 4};
  if (starts(bytes, "\0\0\xfe\xff"sv)) return Mark{"utf-32be", 4};
  if (starts(bytes, "\xff\xfe"sv)) return Mark{"utf-16le", 2};
  if (starts(bytes, "\xfe\xff"sv)) return Mark{"utf-16be", 2};
  return {};
}

// UTF-16 and UTF-32 without a mark: NULs stand only in the high bytes of units.
std::string wide_pattern(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, std::min<size_t>(bytes.size(), 1u << 16) & ~size_t{3});
  if (sample.size() < 4) return "";
  size_t nul[4] = {};
  for (size_t i = 0; i < sample.size(); ++i) nul[i & 3] += sample[i] == '\0';
  const size_t quads = sample.size() / 4;
  if (bytes.size() % 4 == 0 && quads >= 2) {
    if (nul[3] == quads && nul[2] * 10 >= quads * 9 && nul[0] * 20 < quads) return "utf-32le";
    if (nul[0] == quads && nul[1] * 10 >= quads * 9 && nul[3] * 20 < quads) return "utf-32be";
  }
  const size_t even = nul[0] + nul[2];
  const size_t odd = nul[1] + nul[3];
  const size_t pairs = quads * 2;
  // Latin text: nearly every high byte. Other scripts: spaces and line ends at least.
  auto plausible = [&](size_t high, size_t low, bool big) {
    if (high * 20 < pairs || low * 50 > high) return false;
    size_t odd_units = 0;   // controls, private use
    for (size_t i = 0; i + 1 < sample.size(); i += 2) {
      const auto a = static_cast<unsigned char>(sample[big ? i : i + 1]);
      const auto b = static_cast<unsigned char>(sample[big ? i + 1 : i]);
      if (a == 0 && b < 32 && b != 9 && b != 10 && b != 13 && b != 12) ++odd_units;
      if (a >= 0xE0 && a < 0xF9) ++odd_units;
    }
    return odd_units * 50 < pairs;
  };
  if (plausible(odd, even, false)) return "utf-16le";
  if (plausible(even, odd, true)) return "utf-16be";
  return "";
}

// Encodings of seven-bit bytes, told by their escape sequences.
std::string escapes(std::string_view bytes) {
  if (bytes.find('\x1b') == std::string_view::npos) {
    const bool hz = bytes.find("~{") != std::string_view::npos && bytes.find("~}") != std::string_view::npos;
    return hz ? "hz-gb-2312" : "";
  }
  if (bytes.find("\x1b$)C"sv) != std::string_view::npos) return "iso-2022-kr";
  if (bytes.find("\x1b$)A"sv) != std::string_view::npos) return "iso-2022-cn";
  for (const auto shift : {"\x1b$B"sv, "\x1b$@"sv, "\x1b(J"sv, "\x1b$(D"sv}) {
    if (bytes.find(shift) != std::string_view::npos) return "iso-2022-jp";
  }
  return "";
}

// A text in UTF-8 with a few broken bytes: well-formed sequences far outnumber the rest.
bool mostly_utf8(std::string_view bytes, size_t first_bad, bool declared) {
  size_t good = 0;
  size_t bad = 0;
  auto count_good = [&](std::string_view part) {
    for (const char c : part) good += (static_cast<unsigned char>(c) & 0xC0) == 0xC0;
  };
  size_t at = 0;
  size_t stop = first_bad;
  while (at < bytes.size()) {
    count_good(bytes.substr(at, stop - at));
    if (stop == bytes.size()) break;
    ++bad;
    at = stop + invalid_size(bytes.substr(stop, 4));
    stop = at + valid_prefix(bytes.substr(at));
  }
  if (bad == 1 && first_bad + 3 >= bytes.size() && good > 0) return true;   // cut inside its last character
  return declared ? good >= bad : good >= 2 && good >= 8 * bad;
}

void run(std::string_view bytes, const std::string& encoding, size_t skip, Decoded& to, size_t valid = 0) {
  to.encoding = encoding;
  if (encoding == "utf-8") {
    decode_utf8(bytes, skip, std::max(skip, valid), to);
  } else if (encoding.rfind("utf-16", 0) == 0) {
    decode_utf16(bytes, skip, encoding == "utf-16be", to);
  } else if (encoding.rfind("utf-32", 0) == 0) {
    decode_utf32(bytes, skip, encoding == "utf-32be", to);
  } else if (!decode_code_page(bytes, encoding, to)) {
    to.encoding = "windows-1252";
    to.uncertain = true;
    decode_code_page(bytes, to.encoding, to);
  }
}

Result<Decoded> decode_forced(std::string_view bytes, const std::string& label) {
  const std::string name = canonical_encoding(label);
  if (name.empty()) {
    return Error{ErrorCode::kUsage, "unknown encoding '" + label + "'; try utf-8, windows-1252, iso-8859-2, shift_jis, …", {}};
  }
  Decoded out;
  const auto mark = byte_order_mark(bytes);
  const bool fits = mark && name.substr(0, 6) == std::string_view(mark->encoding).substr(0, 6);
  run(bytes, fits ? mark->encoding : name, fits ? mark->size : 0, out);
  return out;
}

}  // namespace

Result<Decoded> decode(std::string_view bytes, const DecodeOptions& options) {
  if (bytes.empty()) return Error{ErrorCode::kEmpty, "the file is empty (0 bytes)", {}};
  if (bytes.size() > (uint64_t{1} << 30)) return Error{ErrorCode::kLimit, "longer than 1 GB; split it", {}};
  if (!options.forced.empty()) return decode_forced(bytes, options.forced);
  Decoded out;
  if (const auto mark = byte_order_mark(bytes)) {
    if (bytes.size() == mark->size) return Error{ErrorCode::kEmpty, "nothing in it but a byte order mark", {}};
    run(bytes, mark->encoding, mark->size, out);
    return out;
  }
  const bool has_nul = std::memchr(bytes.data(), 0, bytes.size()) != nullptr;
  if (has_nul) {
    if (const std::string wide = wide_pattern(bytes); !wide.empty()) {
      run(bytes, wide, 0, out);
      return out;
    }
  }
  const size_t valid = valid_prefix(bytes);
  const std::string declared = canonical_encoding(options.declared);
  if (valid == bytes.size() && !has_nul) {
    const std::string seven = escapes(bytes);
    if (!seven.empty() && ascii_prefix(bytes) == bytes.size() && (seven != "hz-gb-2312" || declared == seven)) {
      run(bytes, seven, 0, out);
      if (out.invalid == 0) return out;
      out = Decoded();
    }
  }
  if (auto binary = binary_kind(bytes)) return *binary;
  if (valid == bytes.size()) {
    run(bytes, "utf-8", 0, out, valid);
    return out;
  }
  if (mostly_utf8(bytes, valid, declared == "utf-8")) {
    run(bytes, "utf-8", 0, out);
    return out;
  }
  const Detected found = detect_code_page(bytes, declared);
  out.uncertain = !found.sure;
  run(bytes, found.encoding, 0, out);
  return out;
}

}  // namespace stemma::text
