// The words of the body are those of the match stream (doc/stream.h), so that a phrase runs
// across page lines and advertisements, as a quotation does.
#include "stemma/engine/archive/row.h"

#include <algorithm>
#include <array>

#include "stemma/doc/pack.h"
#include "stemma/doc/stream.h"
#include "stemma/read/cable/mention.h"
#include "stemma/text/index_form.h"

namespace stemma::engine {
namespace {

// Most words of a text have been met a moment ago: a small memory before the shared one.
class Recent {
 public:
  void belong_to(const KnownWords& known) {
    if (std::exchange(owner_, known.serial()) != known.serial()) slots_.fill(0);
  }
  bool seen(uint64_t hash) {
    uint64_t& slot = slots_[hash >> 48U & (kSlots - 1)];
    return std::exchange(slot, hash) == hash;
  }

 private:
  static constexpr size_t kSlots = 1U << 15U;
  std::array<uint64_t, kSlots> slots_{};
  uint64_t owner_ = 0;
};

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

class Vocabulary {
 public:
  Vocabulary(Row& row, KnownWords& known, std::string_view language) : row_(row), known_(known), language_(language) {}

  void take(std::string_view column, Recent& recent) {
    for (size_t begin = 0; begin < column.size();) {
      const size_t end = std::min(column.find(' ', begin), column.size());
      word(column.substr(begin, end - begin), recent);
      begin = end + 1;
    }
  }

 private:
  void word(std::string_view w, Recent& recent) {
    const uint64_t hash = KnownWords::hash(w, language_);
    if (recent.seen(hash) || !known_.is_new(hash)) return;
    for (std::string& key : text::word_keys(w, language_)) row_.keys.emplace_back(std::move(key), w);
  }

  Row& row_;
  KnownWords& known_;
  std::string_view language_;
};

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
  row.columns = index_columns(d);
  row.facets = facets_of(d);
  row.mentions = read::cable::mentions(d);
  thread_local Recent recent;
  recent.belong_to(*options.known);
  Vocabulary vocabulary(row, *options.known, d.language);
  for (const std::string* column : {&row.columns.title, &row.columns.subject, &row.columns.body, &row.columns.furniture}) {
    vocabulary.take(*column, recent);
  }
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
