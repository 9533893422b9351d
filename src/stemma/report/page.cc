// Greedy filling, word by word; a word wider than the line stands on a line of its own.
// A style is opened and closed around every word, so that a line break never carries a
// style into the indent.
#include "stemma/report/page.h"

#include <algorithm>
#include <vector>

#include "stemma/report/json.h"
#include "stemma/text/utf8.h"

namespace stemma::report {
namespace {

const char* code(Style style) {
  switch (style) {
    case Style::kPlain: return "";
    case Style::kStrong: return "\x1b[1m";
    case Style::kFaint: return "\x1b[2m";
    case Style::kGood: return "\x1b[32m";
    case Style::kBad: return "\x1b[31m";
    case Style::kWarn: return "\x1b[33m";
    case Style::kOmitted: return "\x1b[31;9m";
    case Style::kInserted: return "\x1b[34;4m";
    case Style::kCut: return "\x1b[90m";
    case Style::kLink: return "\x1b[36m";
  }
  return "";
}

struct Letter {
  uint32_t point = 0;
  size_t size = 1;
};

Letter letter_at(std::string_view s, size_t at) {  // s is valid UTF-8
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(s[i]); };
  const unsigned lead = byte(at);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {(lead & 31U) << 6U | (byte(at + 1) & 63U), 2};
  if (lead < 0xF0) return {(lead & 15U) << 12U | (byte(at + 1) & 63U) << 6U | (byte(at + 2) & 63U), 3};
  return {(lead & 7U) << 18U | (byte(at + 1) & 63U) << 12U | (byte(at + 2) & 63U) << 6U | (byte(at + 3) & 63U), 4};
}

size_t columns_of(uint32_t c) {
  const auto in = [c](uint32_t a, uint32_t b) { return a <= c && c <= b; };
  if (in(0x300, 0x36F) || in(0x200B, 0x200F) || in(0xFE00, 0xFE0F) || in(0x20D0, 0x20FF) || c == 0xAD) return 0;
  if (in(0x1100, 0x115F) || in(0x2E80, 0xA4CF) || in(0xAC00, 0xD7A3) || in(0xF900, 0xFAFF) || in(0xFE30, 0xFE6F) ||
      in(0xFF00, 0xFF60) || in(0xFFE0, 0xFFE6) || in(0x1F300, 0x1FAFF) || in(0x20000, 0x3FFFD)) {
    return 2;
  }
  return 1;
}

// Marks that turn the direction of the text round could make a quotation read otherwise.
bool is_control(uint32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool is_blank(uint32_t c) { return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x2028 || c == 0x2029; }

}  // namespace

size_t columns(std::string_view text) {
  if (text::ascii_prefix(text) == text.size()) return text.size();
  const std::string valid = valid_utf8(text);
  size_t n = 0;
  for (size_t i = 0; i < valid.size();) {
    const Letter l = letter_at(valid, i);
    n += columns_of(l.point);
    i += l.size;
  }
  return n;
}

std::string printable(std::string_view text) {
  if (std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; })) return std::string(text);
  const std::string valid = valid_utf8(text);
  std::string out;
  out.reserve(valid.size());
  for (size_t i = 0; i < valid.size();) {
    const Letter l = letter_at(valid, i);
    if (is_blank(l.point))
      out += ' ';
    else if (is_control(l.point))
      out += "\xEF\xBF\xBD";
    else
      out.append(valid, i, l.size);
    i += l.size;
  }
  return out;
}

std::string shorten(std::string_view text, size_t limit) {
  const std::string line = printable(text);
  std::vector<size_t> starts;
  for (size_t i = 0; i < line.size(); i += letter_at(line, i).size) starts.push_back(i);
  if (starts.size() <= limit || limit < 8) return line;
  size_t head = starts[limit * 2 / 3];
  size_t tail = starts[starts.size() - limit / 3 + 3];
  if (const size_t space = line.rfind(' ', head); space != std::string::npos && space > head / 2) head = space;
  if (const size_t space = line.find(' ', tail); space != std::string::npos && space + 12 < line.size())
    tail = space + 1;
  while (head > 0 && line[head - 1] == ' ') --head;
  while (tail < line.size() && line[tail] == ' ') ++tail;
  return line.substr(0, head) + " … " + line.substr(tail);
}

Page& Page::begin(std::string_view lead, size_t indent, Style style) {
  const std::string safe = printable(lead);
  const bool styled = look_.colour && style != Style::kPlain && safe.find_first_not_of(' ') != std::string::npos;
  if (styled) out_ += code(style);
  out_ += safe;
  if (styled) out_ += "\x1b[0m";
  column_ = columns(safe);
  indent_ = indent;
  at_start_ = true;
  space_ = false;
  if (column_ < indent_) {
    out_.append(indent_ - column_, ' ');
    column_ = indent_;
  }
  return *this;
}

Page& Page::add(std::string_view text, Style style) {
  const std::string safe = printable(text);
  size_t at = 0;
  while (at < safe.size()) {
    if (safe[at] == ' ') {
      flush_word();
      space_ = true;
      ++at;
      continue;
    }
    const size_t stop = std::min(safe.find(' ', at), safe.size());
    put(std::string_view(safe).substr(at, stop - at), style);
    at = stop;
  }
  return *this;
}

void Page::put(std::string_view word, Style style) {
  const bool styled = look_.colour && style != Style::kPlain;
  if (styled) word_ += code(style);
  word_ += word;
  if (styled) word_ += "\x1b[0m";
  word_columns_ += columns(word);
}

void Page::flush_word() {
  if (word_.empty()) return;
  const size_t width = std::max<size_t>(look_.width, 20);
  const size_t gap = space_ && !at_start_ ? 1 : 0;
  if (!at_start_ && column_ + gap + word_columns_ > width) {
    out_ += '\n';
    out_.append(indent_, ' ');
    column_ = indent_;
  } else if (gap == 1) {
    out_ += ' ';
    ++column_;
  }
  out_ += word_;
  column_ += word_columns_;
  word_.clear();
  word_columns_ = 0;
  at_start_ = false;
  space_ = false;
}

Page& Page::end() {
  flush_word();
  while (!out_.empty() && out_.back() == ' ') out_.pop_back();
  out_ += '\n';
  space_ = false;
  return *this;
}

Page& Page::gap() {
  out_ += '\n';
  return *this;
}

std::string Page::take() {
  std::string out = std::move(out_);
  *this = Page(look_);
  return out;
}

}  // namespace stemma::report
