// Tables of records: the first line names the columns. A file is only taken
// apart when its first line names the text column and the next record has as many fields.
#include <algorithm>

#include "stemma/read/container/records.h"
#include "stemma/read/container/unpacker.h"
#include "stemma/read/separated.h"
#include "stemma/text/decode.h"

namespace stemma::read {
namespace {

// The field as text: quotes undone, then decoded, each step with its map.
Result<Content> text_of(std::string_view record, const Field& f, const std::string& encoding) {
  std::string raw;
  text::SourceMap map;
  const std::string_view field = record.substr(f.begin, f.end - f.begin);
  for (size_t i = 0; i < field.size();) {
    const size_t quote = f.quoted ? std::min(field.find("\"\"", i), field.size()) : field.size();
    raw.append(field.substr(i, quote - i));
    if (quote > i) map.copy(f.begin + i, static_cast<uint32_t>(quote - i));
    i = quote;
    if (i < field.size()) {
      raw += '"';
      map.replace(1, f.begin + i, 2);
      i += 2;
    }
  }
  Result<text::Decoded> decoded = text::decode(raw, {.declared = {}, .forced = encoding});
  if (!decoded) return decoded.error();
  Content out;
  out.map = decoded->map.through(map);
  out.text = std::move(decoded->text);
  return out;
}

std::string encoding_of(std::string_view bytes, const Options& options) {
  if (!options.encoding.empty()) return options.encoding;
  const Result<text::Decoded> sample = text::decode(bytes.substr(0, 1U << 20U), {});
  return sample ? sample->encoding : "utf-8";
}

}  // namespace

bool unpack_csv(Unpacker& unpacker, const Place& place, std::string_view bytes) {
  const std::string column = text_column(unpacker.options());
  const std::string_view head = bytes.substr(0, std::min(bytes.find('\n'), size_t{64U << 10U}));
  if (head.size() == bytes.size() || head.find(column) == head.npos) return false;
  const size_t mark = bytes.starts_with("\xef\xbb\xbf") ? 3 : 0;
  Separated table(bytes.substr(mark), separator_of(head));
  std::vector<std::string> names;
  for (const Field& f : table.record()) names.push_back(table.value(f));
  const auto named = std::find(names.begin(), names.end(), column);
  if (named == names.end() || names.size() < 2) return false;
  const size_t text = static_cast<size_t>(named - names.begin());
  Separated probe = table;
  if (probe.record().size() != names.size()) return false;
  const std::string encoding = encoding_of(bytes, unpacker.options());
  for (uint64_t number = 1; !table.at_end() && !unpacker.stopped(); ++number) {
    const size_t begin = table.at();
    std::vector<Field> fields = table.record();
    if (fields.size() == 1 && fields[0].begin == fields[0].end) continue;      // an empty line
    const Place at = place.inside(std::to_string(number));
    if (fields.size() <= text) {
      unpacker.refuse(at.name, {ErrorCode::kSyntax, "a record of " + std::to_string(fields.size()) + " field(s) where the first line names " + std::to_string(names.size()), mark + begin});
      continue;
    }
    Facts facts;
    for (size_t i = 0; i < std::min(fields.size(), names.size()); ++i) {
      if (i != text) facts.offer(names[i], table.value(fields[i]));
    }
    Member member;
    member.name = at.name;
    member.bytes = bytes.substr(mark + begin, table.at() - begin);
    Field field = fields[text];
    field.begin -= begin;
    field.end -= begin;
    Result<Content> content = text_of(member.bytes, field, encoding);
    if (!content) {
      unpacker.refuse(at.name, content.error());
      continue;
    }
    member.content = std::move(*content);
    facts.fill(member);
    unpacker.document(std::move(member));
  }
  return true;
}

}  // namespace stemma::read
