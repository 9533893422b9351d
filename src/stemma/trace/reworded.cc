#include "stemma/trace/reworded.h"

#include <algorithm>
#include <string>

#include "stemma/text/lexicon.h"
#include "stemma/trace/cues.h"
#include "stemma/trace/numbers.h"

namespace stemma::trace {
namespace {

std::string_view without_possessive(std::string_view form) {
  if (form.size() > 2 && form.substr(form.size() - 2) == "'s") form.remove_suffix(2);
  return form;
}

// 1: the same word, number or base form; 1/2: a related word; 0: another.
double meets(std::string_view a, std::string_view b, std::string_view language) {
  a = without_possessive(a);
  b = without_possessive(b);
  if (a == b) return 1;
  const auto na = number_value(a, language);
  if (!na.empty()) return na == number_value(b, language) ? 1 : 0;
  if (language != "en" && !language.empty()) return 0;
  if (text::base_form(a) == text::base_form(b)) return 1;
  return text::related(a, b) ? 0.5 : 0;
}

}  // namespace

Reworded find_reworded(const Query& query, const SourceText& text, WordRange range) {
  Reworded best;
  const std::string& language = text.doc->language;
  std::vector<const Item*> content;
  double bits = 0;
  for (const Item& item : query.items) {
    if (item.kind != ItemKind::kWord || is_function_word(item.form, language)) continue;
    const bool seen = std::any_of(content.begin(), content.end(), [&](const Item* c) { return c->form == item.form; });
    if (seen) continue;
    content.push_back(&item);
    bits += item.bits;
  }
  if (content.size() < 5 || range.first >= range.last) return best;
  const uint32_t last_sentence = text.sentence_of[range.last - 1];
  for (uint32_t s = text.sentence_of[range.first]; s <= last_sentence; ++s) {
    for (uint32_t n = 1; n <= 2 && s + n < text.sentence_first.size(); ++n) {
      const WordRange window{text.sentence_first[s], text.sentence_first[s + n]};
      if (window.last - window.first > 3 * query.words + 10) break;
      Reworded here{0, 0, window};
      double met = 0;
      for (const Item* item : content) {
        double most = 0;
        for (uint32_t k = window.first; k < window.last && most < 1; ++k) {
          most = std::max(most, meets(item->form, text.stream.form(k), language));
        }
        met += most * item->bits;
        if (most > 0) ++here.words;
      }
      here.share = met / bits;
      if (here.share > best.share + 0.08) best = here;
    }
  }
  return best;
}

}  // namespace stemma::trace
