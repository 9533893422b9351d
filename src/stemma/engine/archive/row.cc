// The words of the body are those of the match stream (doc/stream.h), so that a phrase runs
// across page lines and advertisements, as a quotation does.
#include "stemma/engine/archive/row.h"

#include "stemma/doc/pack.h"
#include "stemma/doc/stream.h"
#include "stemma/read/cable/mention.h"
#include "stemma/text/index_form.h"

namespace stemma::engine {
namespace {

uint64_t append(std::string& column, std::string_view text, Span within) {
  uint64_t n = 0;
  text::each_index_word(text, within, [&](Span, std::string_view form) {
    if (!column.empty()) column += ' ';
    column += form;
    ++n;
  });
  return n;
}

uint64_t append(std::string& column, std::string_view text) { return append(column, text, {0, static_cast<uint32_t>(text.size())}); }

// Words by column, in the order in which the index counts columns.
store::DocumentWords words_of(const Columns& c) {
  store::DocumentWords out;
  out.add(store::kBodyColumn, c.body);
  out.add(store::kTitleColumn, c.title);
  out.add(store::kSubjectColumn, c.subject);
  out.add(store::kFurnitureColumn, c.furniture);
  out.finish();
  return out;
}

void add_keys(Row& row, KnownWords& known, std::string_view language) {
  for (size_t i = 0; i < row.words.size(); ++i) {
    const std::string_view word = row.words.word(i);
    if (!known.is_new(word, language)) continue;
    for (std::string& key : text::word_keys(word, language)) row.keys.emplace_back(std::move(key), word);
  }
}

}  // namespace

Columns index_columns(const doc::Document& d) {
  Columns out;
  out.words += append(out.title, d.title);
  if (d.cable) out.words += append(out.subject, d.cable->subject);
  out.body.reserve(d.text.size());
  const doc::Stream stream = doc::make_stream(d);
  std::string form;
  for (const doc::StreamWord& w : stream.words) {
    if (!text::is_indexed({w.span, w.kind})) continue;
    form.clear();
    text::index_form(w.span.of(d.text), form);
    if (form.empty()) continue;
    if (!out.body.empty()) out.body += ' ';
    out.body += form;
    ++out.words;
  }
  for (const doc::Block& b : d.blocks) {
    if (b.kind == doc::BlockKind::kFurniture) append(out.furniture, d.text, b.span);
  }
  return out;
}

Row make_row(std::shared_ptr<const doc::Document> document, std::string_view source, const RowOptions& options) {
  const doc::Document& d = *document;
  Row row;
  const Columns columns = index_columns(d);
  row.words = words_of(columns);
  row.length = columns.words;
  row.facets = facets_of(d);
  row.mentions = read::cable::mentions(d);
  add_keys(row, *options.known, d.language);
  row.text = store::compress(d.text, {.dictionary = options.texts.get()});
  std::string model = doc::pack(d);
  row.model = options.models ? store::compress(model, {.dictionary = options.models.get()}) : store::compress(model, {.prefix = d.text});
  if (!options.models) row.sample = std::move(model);
  row.has_source = options.sources == store::Sources::kKept && source != d.text;
  if (row.has_source) row.source = store::compress(source, {.prefix = d.text});
  row.document = std::move(document);
  return row;
}

}  // namespace stemma::engine
