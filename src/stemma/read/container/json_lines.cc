// One JSON object a line (jsonlines.org). simdjson checks each line and finds its fields;
// the text's escapes (RFC 8259, section 7) are undone here, so that every character
// keeps its way back to the bytes of the line.
#include <simdjson.h>

#include <algorithm>

#include "stemma/read/container/records.h"
#include "stemma/read/container/unpacker.h"
#include "stemma/text/utf8.h"

namespace stemma::read {
namespace {

constexpr size_t kLongestList = 12;   // names of columns in an error

// A string's content between its quotes, as it stands in the line, undone.
class Unescaped {
 public:
  Unescaped(std::string_view raw, size_t at) : raw_(raw), at_(at) {}

  Content run() {
    size_t i = 0;
    while (i < raw_.size()) {
      const size_t plain = std::min(raw_.find_first_of("\\\r", i), raw_.size());
      copy(i, plain - i);
      i = plain;
      if (i < raw_.size()) i = escape(i);
    }
    return std::move(out_);
  }

 private:
  void copy(size_t from, size_t size) {
    if (size == 0) return;
    out_.text.append(raw_.substr(from, size));
    out_.map.copy(at_ + from, static_cast<uint32_t>(size));
  }

  void put(char32_t c, size_t from, size_t size) {
    const size_t before = out_.text.size();
    text::append_code_point(out_.text, c);
    out_.map.replace(static_cast<uint32_t>(out_.text.size() - before), at_ + from, static_cast<uint32_t>(size));
  }

  char32_t unit(size_t i) const {
    if (i + 6 > raw_.size() || raw_[i] != '\\' || raw_[i + 1] != 'u') return 0xffffffff;
    char32_t value = 0;
    for (size_t k = i + 2; k < i + 6; ++k) {
      const char c = raw_[k];
      const int digit = c >= '0' && c <= '9' ? c - '0' : (c | 32) - 'a' + 10;
      value = value * 16 + static_cast<char32_t>(digit & 15);
    }
    return value;
  }

  // The escape at `i`; the place behind it.
  size_t escape(size_t i) {
    if (raw_[i] == '\r') return put('\n', i, 1), i + 1;
    if (i + 1 >= raw_.size()) return raw_.size();
    switch (raw_[i + 1]) {
      case 'n': put('\n', i, 2); return i + 2;
      case 't': put('\t', i, 2); return i + 2;
      case 'b': case 'f': put(' ', i, 2); return i + 2;
      case 'r': {
        const bool crlf = raw_.substr(i + 2).starts_with("\\n");
        put('\n', i, crlf ? 4 : 2);
        return i + (crlf ? 4 : 2);
      }
      case 'u': break;
      default: put(static_cast<unsigned char>(raw_[i + 1]), i, 2); return i + 2;
    }
    const char32_t high = unit(i);
    const char32_t low = unit(i + 6);
    if (high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000) {
      put(0x10000 + ((high - 0xd800) << 10U) + (low - 0xdc00), i, 12);
      return i + 12;
    }
    const bool lone = (high >= 0xd800 && high < 0xe000) || high == 0 || high > 0xffff;
    put(lone ? 0xfffd : high == '\r' ? '\n' : high, i, 6);
    return std::min(i + 6, raw_.size());
  }

  std::string_view raw_;
  size_t at_;
  Content out_;
};

class Lines {
 public:
  Lines(Unpacker& unpacker, const Place& place, Feed& feed)
      : unpacker_(unpacker), place_(place), feed_(feed), column_(text_column(unpacker.options())) {}

  void run() {
    for (uint64_t number = 1; !unpacker_.stopped(); ++number) {
      Result<std::string> line = feed_.line(unpacker_.options().limits.member_bytes);
      const Place place = place_.inside(std::to_string(number));
      if (!line) {
        unpacker_.refuse(place.name, line.error());
        continue;
      }
      if (line->empty()) break;
      while (!line->empty() && static_cast<unsigned char>(line->back()) <= ' ') line->pop_back();
      if (number == 1 && line->starts_with("\xef\xbb\xbf")) line->erase(0, 3);
      if (!line->empty()) record(std::move(*line), place);
    }
    if (feed_.error()) unpacker_.refuse(place_.name, *feed_.error());
  }

 private:
  static Error syntax(simdjson::error_code code) {
    return {ErrorCode::kSyntax, std::string("not a JSON object: ") + simdjson::error_message(code), {}};
  }

  void record(std::string line, const Place& place) {
    const size_t size = line.size();
    line.resize(size + simdjson::SIMDJSON_PADDING);
    Member member;
    member.name = place.name;
    std::string seen;
    const simdjson::error_code code = fields(line, size, member, seen);
    if (code != simdjson::SUCCESS) return unpacker_.refuse(place.name, syntax(code));
    if (!member.content) {
      return unpacker_.refuse(place.name, {ErrorCode::kSyntax, "no text in a field '" + column_ + "'; the fields are " + seen + ": name one with --text-column", {}});
    }
    line.resize(size);
    member.bytes = std::move(line);
    unpacker_.document(std::move(member));
  }

  simdjson::error_code fields(const std::string& line, size_t size, Member& member, std::string& seen) {
    namespace sj = simdjson::ondemand;
    sj::document document;
    if (auto e = parser_.iterate(line.data(), size, line.size()).get(document)) return e;
    sj::object object;
    if (auto e = document.get_object().get(object)) return e;
    Facts facts;
    size_t count = 0;
    for (auto&& next : object) {
      sj::field field;
      if (auto e = std::move(next).get(field)) return e;
      std::string_view key;
      if (auto e = field.unescaped_key().get(key)) return e;
      const std::string name(key);
      if (++count <= kLongestList) seen.append(seen.empty() ? "" : ", ").append(name);
      sj::json_type type{};
      if (auto e = field.value().type().get(type)) return e;
      if (type != sj::json_type::string) continue;
      if (name == column_) {
        const std::string_view raw = field.value().raw_json_token();
        const size_t begin = static_cast<size_t>(raw.data() - line.data()) + 1;
        std::string_view value;
        if (auto e = field.value().get_string().get(value)) return e;      // checks the escapes
        const size_t end = string_end(line, begin, size);
        member.content = Unescaped(std::string_view(line).substr(begin, end - begin), begin).run();
      } else {
        std::string_view value;
        if (auto e = field.value().get_string().get(value)) return e;
        facts.offer(name, value);
      }
    }
    facts.fill(member);
    return simdjson::SUCCESS;
  }

  // The closing quote of the string that begins at `begin`.
  static size_t string_end(std::string_view line, size_t begin, size_t size) {
    for (size_t i = begin; i < size; ++i) {
      if (line[i] == '\\') ++i;
      else if (line[i] == '"') return i;
    }
    return size;
  }

  Unpacker& unpacker_;
  const Place& place_;
  Feed& feed_;
  std::string column_;
  simdjson::ondemand::parser parser_;
};

}  // namespace

void unpack_json_lines(Unpacker& unpacker, const Place& place, Feed& feed) { Lines(unpacker, place, feed).run(); }

}  // namespace stemma::read
