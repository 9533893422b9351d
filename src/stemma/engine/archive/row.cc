// The words of the body are those of the match stream (doc/stream.h), so that a phrase runs
// across page lines and advertisements, as a quotation does.
#include "stemma/engine/archive/row.h"

#include <algorithm>

#include "stemma/base/hex.h"
#include "stemma/doc/pack.h"
#include "stemma/doc/stream.h"
#include "stemma/read/cable/mention.h"
#include "stemma/text/index_form.h"

namespace stemma::engine {
namespace {

uint64_t add(store::DocumentWords& out, uint32_t column, std::string_view text, Span within) {
  uint64_t n = 0;
  text::each_index_word(text, within, [&](Span, std::string_view form) {
    out.add(column, form);
    ++n;
  });
  return n;
}

uint64_t add(store::DocumentWords& out, uint32_t column, std::string_view text) { return add(out, column, text, {0, static_cast<uint32_t>(text.size())}); }

bool is_ascii(std::string_view s) {
  unsigned char all = 0;
  for (const char c : s) all |= static_cast<unsigned char>(c);
  return all < 0x80;
}

// The stream's form of a word in ASCII is its index form, unless that is cut.
uint64_t add_body(store::DocumentWords& out, const doc::Document& d) {
  uint64_t n = 0;
  const doc::Stream stream = doc::make_stream(d);
  std::string wide;
  for (size_t i = 0; i < stream.words.size(); ++i) {
    const doc::StreamWord& w = stream.words[i];
    if (!text::is_indexed({w.span, w.kind})) continue;
    std::string_view form = stream.form(i);
    if (form.size() > text::kLongestIndexWord || !is_ascii(w.span.of(d.text))) {
      wide.clear();
      text::index_form(w.span.of(d.text), wide);
      form = wide;
    }
    if (form.empty()) continue;
    out.add(store::kBodyColumn, form);
    ++n;
  }
  return n;
}

void add_keys(Row& row, KnownWords& known) {
  const KnownWords::Language language(row.language);
  for (size_t i = 0; i < row.words.size(); ++i) {
    if (!known.is_new(language, row.words.hash(i))) continue;
    const std::string_view word = row.words.word(i);
    for (std::string& key : text::word_keys(word, row.language)) row.keys.emplace_back(std::move(key), word);
  }
}

std::string json_list(const std::vector<std::string>& values) {
  if (values.empty()) return {};
  std::string out = "[";
  for (const std::string& v : values) {
    out += out.size() > 1 ? ",\"" : "\"";
    for (const char c : v) {
      if (c == '"' || c == '\\') out += '\\';
      out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    out += '"';
  }
  return out + "]";
}

void add_references(Row& row, const std::vector<doc::CableReference>& list, std::string_view text) {
  for (const doc::CableReference& r : list) row.references.push_back({r.kind, r.key, r.span, std::string(r.span.of(text))});
}

// What stands in the columns of tables.
void add_facts(Row& row, const doc::Document& d) {
  row.id = d.id;
  row.sha256 = bytes_of_hex(d.source.sha256);
  row.kind = d.kind;
  row.date_from = d.date_from;
  row.title = d.title, row.date = d.date, row.language = d.language, row.publisher = d.publisher, row.url = d.url;
  row.authors = json_list(d.authors);
  row.media_type = d.source.media_type, row.encoding = d.source.encoding;
  row.days = doc::days(d.date);
  row.bytes = d.source.bytes;
  if (d.cable) {
    row.reference = d.cable->reference;
    row.cable = {d.cable->key, d.cable->section, d.cable->dtg, d.cable->from, d.cable->signature};
    add_references(row, d.cable->references, d.text);
  }
  add_references(row, read::cable::mentions(d), d.text);
  row.facets = facets_of(d);
}

}  // namespace

// Columns in the order in which the index counts them.
uint64_t index_words(const doc::Document& d, store::DocumentWords& out) {
  uint64_t words = add_body(out, d) + add(out, store::kTitleColumn, d.title);
  if (d.cable) words += add(out, store::kSubjectColumn, d.cable->subject);
  for (const doc::Block& b : d.blocks) {
    if (b.kind == doc::BlockKind::kFurniture) add(out, store::kFurnitureColumn, d.text, b.span);
  }
  out.finish();
  return words;
}

uint64_t Row::memory() const {
  return sizeof(Row) + words.memory() + text.capacity() + model.capacity() + source.capacity() + (facets.size() + keys.size() + references.size()) * 96;
}

Row make_row(const doc::Document& d, std::string_view source, const RowOptions& options) {
  Row row;
  add_facts(row, d);
  row.length = index_words(d, row.words);
  add_keys(row, *options.known);
  row.text = store::compress(d.text, {.dictionary = options.texts.get()});
  const std::string model = doc::pack_without_hash(d);
  row.model = options.models ? store::compress(model, {.dictionary = options.models.get()}) : store::compress(model, {.prefix = d.text});
  row.has_source = options.sources == store::Sources::kKept && source != d.text;
  if (row.has_source) row.source = store::compress(source, {.prefix = d.text});
  row.read = d.text.size() + (row.has_source ? source.size() : 0);
  if (options.sample) options.sample(d.text, model);
  return row;
}

}  // namespace stemma::engine
