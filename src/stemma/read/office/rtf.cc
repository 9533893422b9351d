// One pass over control words, groups and bytes. Bytes of a code page are held until
// something else comes and are then decoded together, since some pages use two for one.
#include "stemma/read/office/rtf.h"

#include <algorithm>
#include <array>
#include <map>

#include "stemma/read/office/flowing.h"
#include "stemma/text/decode.h"
#include "stemma/text/utf8.h"

namespace stemma::read::office {
namespace {

using namespace std::string_view_literals;

constexpr size_t kDeepest = 1000;

constexpr std::array kSilent = {"fonttbl"sv, "colortbl"sv, "stylesheet"sv, "pict"sv, "object"sv, "fldinst"sv, "listtable"sv, "listoverridetable"sv,
                                "themedata"sv, "datastore"sv, "latentstyles"sv, "revtbl"sv, "rsidtbl"sv, "generator"sv, "filetbl"sv, "xmlnstbl"sv,
                                "bkmkstart"sv, "bkmkend"sv, "operator"sv, "private"sv, "nonshppict"sv, "shp"sv, "falt"sv, "panose"sv, "template"sv,
                                "annotation"sv, "atnid"sv, "atnauthor"sv, "pntext"sv, "listtext"sv, "tc"sv, "xe"sv, "ftnsep"sv, "ftnsepc"sv, "aftnsep"sv};

// The code page of a font's character set (specification, \fcharset).
int page_of_charset(int charset) {
  switch (charset) {
    case 77: return 10000;
    case 128: return 932;
    case 129: return 949;
    case 134: return 936;
    case 136: return 950;
    case 161: return 1253;
    case 162: return 1254;
    case 163: return 1258;
    case 177: return 1255;
    case 178: return 1256;
    case 186: return 1257;
    case 204: return 1251;
    case 222: return 874;
    case 238: return 1250;
    default: return 0;
  }
}

std::string encoding_of(int page) {
  switch (page) {
    case 932: return "shift_jis";
    case 936: return "gb18030";
    case 949: return "euc-kr";
    case 950: return "big5";
    case 10000: return "macintosh";
    case 65001: return "utf-8";
    default: return "windows-" + std::to_string(page);
  }
}

struct State {
  bool silent = false;
  bool hidden = false;
  bool star = false;          // \* seen: an unknown destination is passed over
  bool note = false;          // the group is a footnote
  bool running = false;
  int unicode_skip = 1;
  int font = 0;
  std::string* fact = nullptr;
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  Content run() {
    while (at_ < bytes_.size()) step();
    flush();
    while (in_table_) end_table();
    Content out = flow_.finish();
    out.stated.title = words_of(title_);
    out.stated.author = words_of(author_);
    if (!stack_.empty()) out.quality.push_back({"truncated-container", "the file ends inside " + std::to_string(stack_.size()) + " open group(s); kept what stands before the end"});
    if (deleted_ > 0) out.quality.push_back({"tracked-changes", std::to_string(deleted_) + " deletion(s) recorded in the file are not in the text"});
    return out;
  }

 private:
  // A fact's bytes are of the code page unless \u wrote some of them.
  std::string words_of(const std::string& bytes) const {
    if (text::valid_prefix(bytes) == bytes.size()) return bytes;
    const Result<text::Decoded> d = text::decode(bytes, {.declared = {}, .forced = encoding_of(page_)});
    return d ? d->text : std::string();
  }

  void step() {
    const char c = bytes_[at_];
    if (c == '\\') return control();
    if (c == '{') {
      flush();
      ++at_;
      if (stack_.size() < kDeepest) stack_.push_back(state_);
      else ++too_deep_;
      state_.star = false;
      state_.note = state_.running = false;
      return;
    }
    if (c == '}') return close();
    if (c == '\r' || c == '\n' || c == '\0') {
      ++at_;
      return;
    }
    byte(c, at_, 1);
    ++at_;
  }

  void close() {
    flush();
    ++at_;
    if (state_.note) {
      flow_.paragraph(Hint::kParagraph);
      flow_.note_end();
    }
    if (state_.running) {
      flow_.paragraph(Hint::kParagraph);
      flow_.running_end();
    }
    if (too_deep_ > 0) {
      --too_deep_;
      return;
    }
    if (stack_.empty()) return;
    state_ = stack_.back();
    stack_.pop_back();
  }

  void byte(char c, size_t at, size_t size) {
    if (skip_ > 0) {
      --skip_;
      return;
    }
    if (state_.fact != nullptr) {
      if (state_.fact->size() < 500) *state_.fact += c;
      return;
    }
    if (silent()) return;
    held_ += c;
    held_map_.replace(1, at, static_cast<uint32_t>(size));
  }

  bool silent() const { return state_.silent || state_.hidden; }

  void flush() {
    if (held_.empty()) return;
    if (in_table_ && !in_row_) end_table();       // words behind the last row
    const bool ascii = std::all_of(held_.begin(), held_.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (ascii) {
      flow_.take(held_, held_map_);
    } else {
      const auto font = fonts_.find(state_.font);
      const int page = font != fonts_.end() && font->second != 0 ? font->second : page_;
      Result<text::Decoded> d = text::decode(held_, {.declared = {}, .forced = encoding_of(page)});
      if (!d) d = text::decode(held_, {.declared = {}, .forced = "windows-1252"});
      if (d) flow_.take(d->text, d->map.through(held_map_));
    }
    held_.clear();
    held_map_ = {};
  }

  void put(std::string_view text, size_t begin) {
    if (silent() || state_.fact != nullptr) return;
    flush();
    if (in_table_ && !in_row_) end_table();
    flow_.put(text, begin, at_);
  }

  void control() {
    const size_t begin = at_++;
    if (at_ >= bytes_.size()) return;
    const char c = bytes_[at_];
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (letter) return word(begin);
    ++at_;
    switch (c) {
      case '\'': return hex(begin);
      case '\\': case '{': case '}': return byte(c, begin, 2);
      case '~': return put("\xc2\xa0", begin);
      case '_': return put("\xe2\x80\x91", begin);
      case '*': state_.star = true; return;
      case '\n': case '\r': return paragraph();
      default: return;     // \- an optional hyphen, \: and \| of indexes
    }
  }

  void hex(size_t begin) {
    const auto digit = [&](size_t i) {
      if (i >= bytes_.size()) return -1;
      const char c = bytes_[i];
      if (c >= '0' && c <= '9') return c - '0';
      const char l = static_cast<char>(c | 32);
      return l >= 'a' && l <= 'f' ? l - 'a' + 10 : -1;
    };
    const int high = digit(at_);
    const int low = digit(at_ + 1);
    if (high < 0 || low < 0) return;
    at_ += 2;
    byte(static_cast<char>(high * 16 + low), begin, 4);
  }

  void word(size_t begin) {
    size_t i = at_;
    while (i < bytes_.size() && i - at_ < 32 && ((bytes_[i] | 32) >= 'a' && (bytes_[i] | 32) <= 'z')) ++i;
    const std::string_view name = bytes_.substr(at_, i - at_);
    int64_t value = 0;
    bool has_value = false;
    const bool negative = i < bytes_.size() && bytes_[i] == '-';
    size_t digits = i + (negative ? 1 : 0);
    while (digits < bytes_.size() && digits - i < 12 && bytes_[digits] >= '0' && bytes_[digits] <= '9') {
      value = value * 10 + (bytes_[digits++] - '0');
      has_value = true;
    }
    if (has_value) i = digits;
    if (negative) value = -value;
    if (i < bytes_.size() && bytes_[i] == ' ') ++i;
    at_ = i;
    if (skip_ > 0 && name != "u") {          // a control word counts as one character of the fallback
      --skip_;
      return;
    }
    obey(name, value, has_value, begin);
  }

  void obey(std::string_view name, int64_t value, bool has_value, size_t begin) {
    if (name == "u") return unicode(value, begin);
    if (name == "bin") {
      at_ = std::min(bytes_.size(), at_ + static_cast<size_t>(std::max<int64_t>(0, value)));
      return;
    }
    if (destination(name, begin)) return;
    if (state_.star && name != "cs" && name != "ds") {
      state_.silent = true;
      state_.star = false;
      return;
    }
    if (name == "ansicpg") page_ = static_cast<int>(value);
    else if (name == "mac") page_ = 10000;
    else if (name == "uc") state_.unicode_skip = static_cast<int>(std::clamp<int64_t>(value, 0, 16));
    else if (name == "f") change_font(static_cast<int>(value));
    else if (name == "fcharset") fonts_[state_.font] = page_of_charset(static_cast<int>(value));
    else if (name == "v") state_.hidden = !has_value || value != 0;
    else if (name == "deleted") mark_deleted(!has_value || value != 0);
    else if (name == "pard") heading_ = false;
    else if (name == "outlinelevel") heading_ = value >= 0 && value < 9;
    else if (name == "intbl") begin_table();
    else character(name, begin);
  }

  void character(std::string_view name, size_t begin) {
    struct Character { std::string_view name, text; };
    constexpr Character kCharacters[] = {{"tab", "\t"}, {"line", "\n"}, {"emdash", "—"}, {"endash", "–"}, {"lquote", "‘"}, {"rquote", "’"},
                                         {"ldblquote", "“"}, {"rdblquote", "”"}, {"bullet", "•"}, {"emspace", " "}, {"enspace", " "}};
    if (name == "par" || name == "sect" || name == "page") return paragraph();
    if (name == "cell" || name == "nestcell") return cell();
    if (name == "row" || name == "nestrow") return row();
    for (const Character& c : kCharacters) {
      if (c.name == name) return put(c.text, begin);
    }
  }

  // True if the word opens a destination that is dealt with here.
  bool destination(std::string_view name, size_t begin) {
    if (std::find(kSilent.begin(), kSilent.end(), name) != kSilent.end()) {
      state_.silent = name != "fonttbl" ? true : state_.silent;
      if (name == "fonttbl") state_.hidden = true;      // its control words count, its words do not
      return true;
    }
    if (name == "title") state_.fact = &title_;
    else if (name == "author") state_.fact = &author_;
    else if (name == "info") state_.silent = true;
    else if (name == "footnote") begin_note(begin);
    else if (name == "header" || name == "headerl" || name == "headerr" || name == "headerf" || name == "footer" || name == "footerl" ||
             name == "footerr" || name == "footerf") begin_running();
    else if (name == "shppict" || name == "fldrslt" || name == "shptxt" || name == "ud" || name == "upr") state_.star = false;
    else return false;
    return true;
  }

  void begin_note(size_t begin) {
    if (state_.silent) return;
    flush();
    state_.note = true;
    flow_.note(std::to_string(++notes_), begin, at_);
  }

  void begin_running() {
    if (state_.silent) return;
    flush();
    state_.running = true;
    flow_.running();
  }

  void unicode(int64_t value, size_t begin) {
    skip_ = 0;
    auto unit = static_cast<char32_t>(value < 0 ? value + 65536 : value);
    std::string text;
    if (unit >= 0xd800 && unit < 0xdc00) {
      high_ = unit;
      high_at_ = begin;
    } else {
      if (unit >= 0xdc00 && unit < 0xe000) {
        unit = high_ != 0 ? 0x10000 + ((high_ - 0xd800) << 10U) + (unit - 0xdc00) : 0xfffd;
        if (high_ != 0) begin = high_at_;
      }
      high_ = 0;
      text::append_code_point(text, unit < 0x110000 && unit != 0 ? unit : 0xfffd);
      if (state_.fact != nullptr) *state_.fact += text;
      else put(text, begin);
    }
    skip_ = state_.unicode_skip;
  }

  void change_font(int font) {
    flush();
    state_.font = font;
  }

  void mark_deleted(bool deleted) {
    flush();
    state_.hidden = deleted;
    deleted_ += deleted ? 1 : 0;
  }

  void paragraph() {
    if (silent()) return;
    flush();
    flow_.paragraph(heading_ ? Hint::kHeading : Hint::kParagraph);
  }

  void begin_table() {
    if (silent()) return;
    in_row_ = true;
    if (in_table_) return;
    flush();
    flow_.open_table();
    in_table_ = true;
  }

  void cell() {
    if (silent()) return;
    begin_table();
    flush();
    flow_.cell(at_);
  }

  void row() {
    if (silent() || !in_table_) return;
    flush();
    flow_.row(at_);
    in_row_ = false;
  }

  void end_table() {
    flow_.close_table();
    in_table_ = false;
  }

  std::string_view bytes_;
  size_t at_ = 0;
  State state_;
  std::vector<State> stack_;
  size_t too_deep_ = 0;
  Flowing flow_;
  std::string held_;                 // bytes of a code page, not decoded yet
  text::SourceMap held_map_;
  std::map<int, int> fonts_;         // font → code page, 0 if its set says nothing
  int page_ = 1252;
  int skip_ = 0;                     // characters that stand in for \u
  char32_t high_ = 0;
  size_t high_at_ = 0;
  int notes_ = 0;
  int deleted_ = 0;
  bool heading_ = false;
  bool in_table_ = false;
  bool in_row_ = false;
  std::string title_, author_;
};

}  // namespace

Result<Content> read_rtf(std::string_view bytes) {
  Content out = Reader(bytes).run();
  if (out.text.find_first_not_of(" \t\n") == std::string::npos) return Error{ErrorCode::kEmpty, "an RTF document without text", {}};
  return out;
}

}  // namespace stemma::read::office
