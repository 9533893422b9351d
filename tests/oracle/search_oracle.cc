// Everything by brute force; the documents are few.
#include "oracle/search_oracle.h"

#include <re2/re2.h>

#include <algorithm>

#include "stemma/doc/days.h"
#include "stemma/doc/stream.h"
#include "stemma/engine/archive/row.h"
#include "stemma/engine/search/fields.h"
#include "stemma/engine/search/running_text.h"
#include "stemma/text/edit_distance.h"
#include "stemma/text/index_form.h"
#include "stemma/text/stem.h"
#include "stemma/text/token.h"
#include "stemma/text/translit.h"

namespace stemma::oracle {
namespace {

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out;
  text::each_index_word(text, {0, static_cast<uint32_t>(text.size())}, [&](Span, std::string_view form) { out.emplace_back(form); });
  return out;
}

// The body runs across what is furniture or masked, each word in the form of the index.
std::vector<std::string> body_of(const doc::Document& d) {
  std::vector<std::string> out;
  for (const doc::StreamWord& w : doc::make_stream(d).words) {
    if (!text::is_indexed({w.span, w.kind})) continue;
    if (std::string form = text::index_form(w.span.of(d.text)); !form.empty()) out.push_back(std::move(form));
  }
  return out;
}

std::vector<std::string> furniture_of(const doc::Document& d) {
  std::vector<std::string> out;
  for (const doc::Block& b : d.blocks) {
    if (b.kind != doc::BlockKind::kFurniture) continue;
    for (std::string& word : words_of(b.span.of(d.text))) out.push_back(std::move(word));
  }
  return out;
}

bool found(const std::string& pattern, const std::string& text) {
  RE2::Options o;
  o.set_case_sensitive(false);
  return RE2::PartialMatch(text, RE2(pattern, o));
}

std::string spaced(std::string_view s) {
  std::string out = " ";
  for (const char c : s) {
    const bool word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (word) out += static_cast<char>(c >= 'A' && c <= 'Z' ? c | 32 : c);
    else if (out.back() != ' ') out += ' ';
  }
  return out.back() == ' ' ? out : out + " ";
}

}  // namespace

SearchOracle::SearchOracle(std::vector<OracleDocument> documents) : documents_(std::move(documents)) {
  for (const OracleDocument& d : documents_) {
    const doc::Document& of = *d.document;
    Words w{{body_of(of), words_of(of.title), words_of(of.cable ? of.cable->subject : ""), furniture_of(of)}};
    for (const auto& column : w.column) for (const std::string& word : column) seen_.emplace(word, d.document->language);
    words_.push_back(std::move(w));
    ++languages_[d.document->language];
  }
  size_t most = 0;
  for (const auto& [language, count] : languages_) if (text::has_stemmer(language) && count > most) most = count, main_ = language;
}

bool SearchOracle::like(const std::string& word, const engine::Term& term, size_t doc) const {
  using engine::Likeness;
  switch (term.like) {
    case Likeness::kExact: return word == term.form;
    case Likeness::kPrefix: return word.starts_with(term.form);
    case Likeness::kFuzzy: return text::edit_distance(text::fold(word), text::fold(term.form), term.slips) <= term.slips;
    case Likeness::kPattern: return found(term.form, word);
    case Likeness::kForms: break;
  }
  if (word == term.form) return true;
  if (likenesses_.variants && text::fold(word) == text::fold(term.form)) return true;
  const std::string bones = text::skeleton(text::fold(term.form));
  if (likenesses_.variants && !bones.empty() && text::skeleton(text::fold(word)) == bones) return true;
  if (!likenesses_.stem) return false;
  const std::string& own = documents_[doc].document->language;
  const std::string& language = text::has_stemmer(own) ? own : main_;
  const std::string key = text::stem_key(term.form, language);
  if (key.empty() || text::stem_key(word, language) != key) return false;
  if (!likenesses_.variants && text::stem(word, language) != text::stem(term.form, language)) return false;
  return seen_.contains({word, language}) || key.substr(key.find(':') + 1) == word;
}

bool SearchOracle::phrase(const engine::Node& node, size_t doc, const std::vector<std::string>& column) const {
  for (size_t at = 0; at + node.words.size() <= column.size(); ++at) {
    bool all = true;
    for (size_t i = 0; all && i < node.words.size(); ++i) all = like(column[at + i], node.words[i], doc);
    if (all) return true;
  }
  return false;
}

// Some stretch of near + 2 words in which each of the words has its like.
bool SearchOracle::near(const engine::Node& node, size_t doc, const std::vector<std::string>& column) const {
  for (size_t at = 0; at < column.size(); ++at) {
    bool all = true;
    for (const engine::Term& t : node.words) {
      bool one = false;
      for (size_t i = at; i < column.size() && i < at + *node.near + 2; ++i) one = one || like(column[i], t, doc);
      all = all && one;
    }
    if (all) return true;
  }
  return false;
}

bool SearchOracle::words(const engine::Node& node, size_t doc, const engine::Query& query) const {
  for (size_t c = 0; c < 4; ++c) {
    const bool wanted = node.field == "title" ? c == 1 : node.field == "subject" ? c == 2 : c < 3 || query.furniture;
    if (wanted && (node.near ? near(node, doc, words_[doc].column[c]) : phrase(node, doc, words_[doc].column[c]))) return true;
  }
  return false;
}

bool SearchOracle::field(const engine::Node& node, size_t doc) const {
  const OracleDocument& d = documents_[doc];
  const engine::Field& f = *engine::find_field(node.field);
  if (f.kind == engine::FieldKind::kPath) return spaced(d.path).find(spaced(node.value).substr(1, spaced(node.value).size() - 2)) != std::string::npos;
  for (const auto& [name, value] : engine::facets_of(*d.document)) {
    if (name != f.facet && !(f.name == "tags" && name == "tag-meaning")) continue;
    const std::string wanted = f.name == "class" && node.value == "C" ? " confidential " : spaced(node.value);
    if (node.like == engine::Likeness::kExact ? spaced(value) == wanted
        : node.like == engine::Likeness::kPrefix ? spaced(value).find(wanted.substr(0, wanted.size() - 1)) != std::string::npos
                                                 : spaced(value).find(wanted) != std::string::npos) return true;
  }
  return false;
}

bool SearchOracle::holds(const engine::Node& node, size_t doc, const engine::Query& query) const {
  using engine::NodeKind;
  const doc::Document& d = *documents_[doc].document;
  const auto one = [&](const engine::Node& n) { return holds(n, doc, query); };
  switch (node.kind) {
    case NodeKind::kAll: return true;
    case NodeKind::kAnd: return std::all_of(node.parts.begin(), node.parts.end(), one);
    case NodeKind::kOr: return std::any_of(node.parts.begin(), node.parts.end(), one);
    case NodeKind::kNot: return !one(node.parts[0]);
    case NodeKind::kWords: return words(node, doc, query);
    case NodeKind::kText: return found(engine::whole_words(node.value), node.field == "title" ? d.title : engine::RunningText(d, query.furniture).text);
    case NodeKind::kField: return field(node, doc);
    case NodeKind::kDate: {
      const auto days = doc::days(d.date);
      if (node.first == engine::kNoDay) return !days;
      return days && days->first <= node.last && days->last >= node.first;
    }
    case NodeKind::kReference: {
      const auto same = [&](const std::optional<doc::CableKey>& k) {
        return k && k->station == node.key.station && k->number == node.key.number && k->airgram == node.key.airgram &&
               (node.key.year == 0 || k->year == node.key.year);
      };
      return d.cable && (same(d.cable->key) || std::any_of(d.cable->references.begin(), d.cable->references.end(), [&](const auto& r) { return same(r.key); }));
    }
  }
  return false;
}

std::set<size_t> SearchOracle::matches(const engine::Query& query, engine::Likenesses likenesses) const {
  likenesses_ = likenesses;
  std::set<size_t> out;
  for (size_t i = 0; i < documents_.size(); ++i) {
    if ((documents_[i].current || query.versions) && holds(query.root, i, query)) out.insert(i);
  }
  return out;
}

}  // namespace stemma::oracle
