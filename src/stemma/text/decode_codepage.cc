// Code pages by ICU's tables. One-byte pages are turned into a table of 256 characters
// once and looked up; the others (Shift_JIS, GB 18030, ISO 2022 …) run through the
// converter in chunks, which also reports the source offset of each character.
#include <unicode/ucnv.h>

#include <array>
#include <cctype>
#include <cstring>
#include <memory>
#include <vector>

#include "stemma/text/decode_output.h"
#include "stemma/text/utf8.h"

namespace stemma::text {
namespace {

struct CloseConverter {
  void operator()(UConverter* c) const { ucnv_close(c); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

// Labels that mean a superset in practice (as in the WHATWG Encoding Standard), and
// names other libraries use. First the label, then the name used here, then ICU's.
struct Label {
  const char* label;
  const char* name;
  const char* icu;
};
constexpr Label kLabels[] = {
    {"iso-8859-1", "windows-1252", "windows-1252"}, {"latin1", "windows-1252", "windows-1252"},
    {"us-ascii", "utf-8", "utf-8"},                 {"ascii", "utf-8", "utf-8"},
    {"iso-8859-9", "windows-1254", "windows-1254"}, {"iso-8859-11", "windows-874", "windows-874-2000"},
    {"tis-620", "windows-874", "windows-874-2000"}, {"windows-874", "windows-874", "windows-874-2000"},
    {"shift_jis", "shift_jis", "ibm-943_P15A-2003"}, {"shift-jis", "shift_jis", "ibm-943_P15A-2003"},
    {"sjis", "shift_jis", "ibm-943_P15A-2003"},     {"x-sjis", "shift_jis", "ibm-943_P15A-2003"},
    {"windows-31j", "shift_jis", "ibm-943_P15A-2003"}, {"cp932", "shift_jis", "ibm-943_P15A-2003"},
    {"gb2312", "gb18030", "gb18030"},               {"gbk", "gb18030", "gb18030"},
    {"gb18030", "gb18030", "gb18030"},              {"hz-gb-2312", "hz-gb-2312", "HZ"},
    {"euc-kr", "euc-kr", "windows-949-2000"},       {"uhc", "euc-kr", "windows-949-2000"},
    {"cp949", "euc-kr", "windows-949-2000"},        {"windows-949", "euc-kr", "windows-949-2000"},
    {"big5", "big5", "ibm-1375_P100-2008"},         {"cp950", "big5", "ibm-1375_P100-2008"},
    {"mac-cyrillic", "x-mac-cyrillic", "x-mac-cyrillic"}, {"maccyrillic", "x-mac-cyrillic", "x-mac-cyrillic"},
    {"x-mac-cyrillic", "x-mac-cyrillic", "x-mac-cyrillic"},
    {"mac-centraleurope", "x-mac-centraleurroman", "x-mac-centraleurroman"},
    {"x-mac-ce", "x-mac-centraleurroman", "x-mac-centraleurroman"},
    {"macroman", "macintosh", "macintosh"},         {"mac-roman", "macintosh", "macintosh"},
    {"euc-tw", "euc-tw", "ibm-964_P110-1999"},      {"iso-8859-8-i", "iso-8859-8", "iso-8859-8"},
    {"utf-16", "utf-16le", "utf-16le"},             {"ucs-2", "utf-16le", "utf-16le"},
    {"utf-32", "utf-32le", "utf-32le"},
};

std::string lower(std::string_view s) {
  std::string out;
  for (const char c : s) {
    if (c != ' ' && c != '\t' && c != '"' && c != '\'') out += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  }
  return out;
}

const Label* known(const std::string& label) {
  for (const Label& l : kLabels) {
    if (label == l.label) return &l;
  }
  return nullptr;
}

Converter open(const std::string& name) {
  const Label* l = known(name);
  UErrorCode error = U_ZERO_ERROR;
  Converter c(ucnv_open(l ? l->icu : name.c_str(), &error));
  return U_FAILURE(error) ? nullptr : std::move(c);
}

// The characters of a one-byte code page; 0xFFFD where a byte has no meaning.
using ByteTable = std::array<char32_t, 256>;
ByteTable byte_table(UConverter* c) {
  ByteTable table;
  for (int b = 0; b < 256; ++b) {
    const char byte = static_cast<char>(b);
    UChar units[4] = {};
    UErrorCode error = U_ZERO_ERROR;
    ucnv_reset(c);
    const int32_t n = ucnv_toUChars(c, units, 4, &byte, 1, &error);
    table[static_cast<size_t>(b)] = U_FAILURE(error) || n != 1 ? kReplacement : units[0];
    if (b < 0x20) table[static_cast<size_t>(b)] = static_cast<char32_t>(b);   // IBM pages swap 1A, 1C and 7F
  }
  ucnv_reset(c);
  return table;
}

void decode_bytes(std::string_view bytes, const ByteTable& table, Decoded& to) {
  to.text.reserve(bytes.size() + bytes.size() / 4);
  Output out(to);
  size_t at = 0;
  while (at < bytes.size()) {
    const char32_t cp = table[static_cast<unsigned char>(bytes[at])];
    if (cp == kReplacement) {
      out.invalid(at, 1);
    } else {
      out.put(cp, at, 1);
    }
    ++at;
  }
  out.finish();
}

void decode_stream(std::string_view bytes, UConverter* c, Decoded& to) {
  constexpr int kUnits = 4096;
  std::vector<UChar> units(kUnits);
  std::vector<int32_t> offsets(kUnits);
  to.text.reserve(bytes.size() + bytes.size() / 2);
  Output out(to);
  const char* source = bytes.data();
  const char* const end = source + bytes.size();
  // A character is written once the start of the next one is known.
  char32_t held = 0;
  uint64_t held_at = 0;
  bool holding = false;
  auto write = [&](uint64_t next) {
    if (!holding) return;
    const auto size = static_cast<uint32_t>(next - held_at);
    if (held == kReplacement || (held >= 0xD800 && held < 0xE000)) {
      out.invalid(held_at, size);
    } else {
      out.put(held, held_at, size);
    }
    holding = false;
  };
  for (;;) {
    UErrorCode error = U_ZERO_ERROR;
    const auto base = static_cast<uint64_t>(source - bytes.data());
    UChar* target = units.data();
    ucnv_toUnicode(c, &target, target + kUnits, &source, end, offsets.data(), true, &error);
    const auto count = static_cast<int>(target - units.data());
    for (int i = 0; i < count; ++i) {
      const UChar u = units[static_cast<size_t>(i)];
      const int32_t offset = offsets[static_cast<size_t>(i)];
      if (holding && held >= 0xD800 && held < 0xDC00 && u >= 0xDC00 && u < 0xE000) {
        held = 0x10000 + ((held - 0xD800) << 10) + (u - 0xDC00u);
        continue;
      }
      const uint64_t at = offset < 0 ? (holding ? held_at : base) : base + static_cast<uint64_t>(offset);
      write(at);
      held = u;
      held_at = at;
      holding = true;
    }
    if (error != U_BUFFER_OVERFLOW_ERROR) break;
  }
  write(bytes.size());
  out.finish();
}

}  // namespace

std::string canonical_encoding(std::string_view label) {
  const std::string name = lower(label);
  if (name.empty() || name.size() > 60) return "";
  if (const Label* l = known(name)) return l->name;
  UErrorCode error = U_ZERO_ERROR;
  Converter c(ucnv_open(name.c_str(), &error));
  if (U_FAILURE(error) || !c) return "";
  const char* internal = ucnv_getName(c.get(), &error);
  for (const char* standard : {"MIME", "IANA"}) {
    error = U_ZERO_ERROR;
    const char* found = internal ? ucnv_getStandardName(internal, standard, &error) : nullptr;
    if (U_FAILURE(error) || !found) continue;
    const std::string out = lower(found);
    const Label* l = known(out);
    return l ? l->name : out;
  }
  return name;
}

bool decode_code_page(std::string_view bytes, const std::string& encoding, Decoded& to) {
  const Converter c = open(encoding);
  if (!c) return false;
  if (ucnv_getType(c.get()) == UCNV_SBCS || ucnv_getMaxCharSize(c.get()) == 1) {
    decode_bytes(bytes, byte_table(c.get()), to);
  } else {
    decode_stream(bytes, c.get(), to);
  }
  return true;
}

}  // namespace stemma::text
