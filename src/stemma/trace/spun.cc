#include "stemma/trace/spun.h"

#include <algorithm>
#include <iterator>

#include "stemma/text/lexicon.h"
#include "stemma/text/unicode.h"
#include "stemma/trace/cues.h"
#include "stemma/trace/judge.h"
#include "stemma/trace/query.h"
#include "stemma/trace/tables/set_phrases.h"

namespace stemma::trace {
namespace {

constexpr size_t kLeastSigns = 2;           // different ones, in one document
constexpr uint32_t kLeastSwaps = 2;         // related words, between copy and original
constexpr size_t kMostOriginals = 6;        // passages tried for one copy
constexpr double kSame = 0.97;              // of the information, that a passage with swapped words cannot have
constexpr uint32_t kContext = 40;           // words around the passage

bool is_capital(const SourceText& t, uint32_t w) {
  uint32_t at = t.stream.words[w].span.begin;
  return text::is_upper(text::next_code_point(t.text(), at));
}

bool day_or_year(std::string_view form) {
  for (const char c : form) if (c < '0' || c > '9') return false;
  if (form.size() == 4) return form[0] == '1' || form[0] == '2';
  if (form.empty() || form.size() > 2 || form[0] == '0') return false;
  return form.size() == 1 || form[0] < '3' || (form[0] == '3' && form[1] <= '1');
}

// "Could 14", "in Could 2007", "since Could,": a capital verb in mid-sentence where a date
// stands; the month May was read as a verb.
bool broken_month(const SourceText& t, uint32_t w) {
  const auto form = t.stream.form(w);
  if (form != "could" && form != "might" && form != "can" && form != "probably") return false;
  if (!is_capital(t, w) || w + 1 >= t.size() || w == t.sentence_begin(w)) return false;
  if (day_or_year(t.stream.form(w + 1))) return true;
  static constexpr std::string_view kBefore[] = {"in", "of", "since", "until", "by", "last", "early", "late", "during"};
  return std::find(std::begin(kBefore), std::end(kBefore), t.stream.form(w - 1)) != std::end(kBefore);
}

bool listed(std::string_view list, std::string_view word) {
  for (size_t at = 0; at < list.size();) {
    size_t end = std::min(list.find(' ', at), list.size());
    if (list.substr(at, end - at) == word) return true;
    at = end + 1;
  }
  return false;
}

// One word of the phrase swapped, the others in place.
bool broken_phrase(const SourceText& t, uint32_t w, const SetPhrase& p) {
  const uint32_t n = p.words[2].empty() ? 2 : 3;
  if (w + n > t.size()) return false;
  uint32_t kept = 0;
  int swapped = -1;
  for (uint32_t k = 0; k < n; ++k) {
    if (t.stream.form(w + k) == p.words[k]) ++kept;
    else swapped = static_cast<int>(k);
  }
  if (kept + 1 != n || swapped < 0) return false;
  const auto word = t.stream.form(w + static_cast<uint32_t>(swapped));
  if (p.loan) return n == 3 || swapped == 1;
  if (is_function_word(word, "en")) return false;
  if (listed(p.swapped, word)) return true;
  // Related words pass for swaps only in names, where all words are capitals.
  for (uint32_t k = 0; k < n; ++k) {
    if (p.words[k] != "of" && !is_capital(t, w + k)) return false;
  }
  return !text::inflections(word, p.words[swapped]) && text::related(word, p.words[swapped]);
}

}  // namespace

std::vector<SpunSign> spun_signs(const SourceText& t) {
  std::vector<SpunSign> out;
  if (t.doc->language != "en" && !t.doc->language.empty()) return out;
  for (uint32_t w = 0; w < t.size(); ++w) {
    if (broken_month(t, w)) {
      const Span s = t.span(w, w + 2);
      out.push_back({s, "“" + std::string(s.of(t.text())) + "”: a month read as a verb"});
      continue;
    }
    for (const SetPhrase& p : kSetPhrases) {
      if (!broken_phrase(t, w, p)) continue;
      const Span s = t.span(w, w + (p.words[2].empty() ? 2U : 3U));
      out.push_back({s, "“" + std::string(s.of(t.text())) + "” for “" + std::string(p.words[0]) + " " + std::string(p.words[1]) +
                            (p.words[2].empty() ? "" : " " + std::string(p.words[2])) + "”"});
      break;
    }
  }
  return out;
}

bool SpunCopies::is_spun(uint32_t doc) const {
  {
    const std::lock_guard lock(turn_);
    if (const auto it = spun_.find(doc); it != spun_.end()) return it->second;
  }
  std::vector<std::string> different;
  for (const SpunSign& sign : spun_signs(collection_.text(doc))) {
    if (std::find(different.begin(), different.end(), sign.why) == different.end()) different.push_back(sign.why);
  }
  const std::lock_guard lock(turn_);
  return spun_.try_emplace(doc, different.size() >= kLeastSigns).first->second;
}

std::optional<uint32_t> SpunCopies::original(uint32_t doc, WordRange passage) const {
  const SourceText& t = collection_.text(doc);
  if (passage.first >= passage.last || t.doc->kind == doc::Kind::kCable) return std::nullopt;
  const uint32_t first = passage.first > kContext ? passage.first - kContext : 0;
  const uint32_t last = std::min(static_cast<uint32_t>(t.size()), passage.last + kContext);
  Quotation context;
  context.span = t.span(first, last);
  context.fragments = {context.span};
  const Query query = make_query(*t.doc, context, collection_);
  size_t tried = 0;
  for (const Passage& p : finder_.find(query, t.doc->id)) {
    if (p.weight > kSame * query.bits) continue;   // the same words: nothing was swapped
    if (p.weight < 0.5 * query.bits || ++tried > kMostOriginals) break;
    const doc::Document& other = *collection_.text(p.doc).doc;
    if (p.doc == doc || other.id == t.doc->id || (!other.date.empty() && !t.doc->date.empty() && other.date.substr(0, 10) > t.doc->date.substr(0, 10))) continue;
    const Alignment a = align(query, collection_.text(p.doc), p.within(collection_.text(p.doc)));
    if (a.empty()) continue;
    const Judged j = judge(query, *t.doc, collection_.text(p.doc), a, collection_);
    uint32_t swaps = 0, inserted = 0;
    for (const JudgedEdit& e : j.edits) {
      if (e.op == EditOp::kSynonym) ++swaps;
      if (e.op == EditOp::kInsert) ++inserted;
    }
    // Most words in place, some swapped for related ones: more than an editor changes.
    if (j.matched_bits >= 0.5 * query.bits && swaps >= kLeastSwaps && swaps * 12 >= query.words && inserted * 4 <= query.words) return p.doc;
  }
  return std::nullopt;
}

}  // namespace stemma::trace
