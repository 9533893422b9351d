#include "stemma/trace/reworded.h"

#include <algorithm>
#include <string>

#include "stemma/text/lexicon.h"
#include "stemma/trace/cues.h"
#include "stemma/trace/numbers.h"

namespace stemma::trace {
namespace {

constexpr size_t kLeastContent = 5;      // content words that make a statement
constexpr double kLeastExact = 0.35;     // of the information, before relations are asked

std::string_view without_possessive(std::string_view form) {
  if (form.size() > 2 && form.substr(form.size() - 2) == "'s") form.remove_suffix(2);
  return form;
}

// A word as it is compared: number or base form where there is one.
std::string_view key_of(std::string_view form, std::string_view language) {
  form = without_possessive(form);
  const auto number = number_value(form, language);
  if (!number.empty()) return number;
  return language.empty() || language == "en" ? text::base_form(form) : form;
}

}  // namespace

Reworded find_reworded(const Query& query, const SourceText& text, WordRange range) {
  Reworded best;
  const std::string& language = text.doc->language;
  const bool english = language.empty() || language == "en";
  struct Content {
    const Item* item;
    std::string_view key;
  };
  std::vector<Content> content;
  double bits = 0;
  for (const Item& item : query.items) {
    if (item.kind != ItemKind::kWord || is_function_word(item.form, language)) continue;
    const auto key = key_of(item.form, language);
    if (std::any_of(content.begin(), content.end(), [&](const Content& c) { return c.key == key; })) continue;
    content.push_back({&item, key});
    bits += item.bits;
  }
  if (content.size() < kLeastContent || range.first >= range.last) return best;
  const uint32_t first_sentence = text.sentence_of[range.first], last_sentence = text.sentence_of[range.last - 1];
  const uint32_t begin = text.sentence_first[first_sentence];
  const uint32_t end = text.sentence_first[std::min<size_t>(last_sentence + 2, text.sentence_first.size() - 1)];
  std::vector<std::string_view> keys(end - begin);
  for (uint32_t k = begin; k < end; ++k) keys[k - begin] = key_of(text.stream.form(k), language);
  for (uint32_t s = first_sentence; s <= last_sentence; ++s) {
    for (uint32_t n = 1; n <= 2 && s + n < text.sentence_first.size(); ++n) {
      const WordRange window{text.sentence_first[s], text.sentence_first[s + n]};
      if (window.last - window.first > 3 * query.words + 10) break;
      const auto from = keys.begin() + (window.first - begin), to = keys.begin() + (window.last - begin);
      Reworded here{0, 0, window};
      double met = 0;
      std::vector<const Content*> rest;
      for (const Content& c : content) {
        if (std::find(from, to, c.key) == to) { rest.push_back(&c); continue; }
        met += c.item->bits;
        ++here.words;
      }
      // Relations give half at most: not worth asking where even that is too little.
      if (english && met >= kLeastExact * bits) {
        for (const Content* c : rest) {
          if (std::none_of(from, to, [&](std::string_view k) { return text::related(c->key, k); })) continue;
          met += 0.5 * c->item->bits;
          ++here.words;
        }
      }
      here.share = met / bits;
      if (here.share > best.share + 0.08) best = here;
    }
  }
  return best;
}

}  // namespace stemma::trace
