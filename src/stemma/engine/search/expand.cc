// A key and its text are looked up: the text because a word that reads like its key has no row.
#include "stemma/engine/search/expand.h"

#include <algorithm>

#include "stemma/engine/search/vocabulary.h"
#include "stemma/text/index_form.h"
#include "stemma/text/stem.h"
#include "stemma/text/translit.h"

namespace stemma::engine {

Expander::Expander(const store::Database& db, const store::Likeness& like, Likenesses likenesses) : like_(like), likenesses_(likenesses) {
  store::Statement& s = db.cached("SELECT value FROM facet WHERE field = 'language' ORDER BY value");
  while (s.row()) {
    const std::string language(s.text(0).substr(0, s.text(0).find('-')));
    const bool there = std::find(languages_.begin(), languages_.end(), language) != languages_.end();
    if (!there && text::has_stemmer(language)) languages_.push_back(language);
  }
  s.reset();
}

void Expander::add(Expansion& out, const std::string& word, Why why) const {
  if (out.kin.size() >= kMostKin) { out.cut = true; return; }
  for (const Kin& k : out.kin) if (k.word == word) return;
  out.kin.push_back({word, why});
}

void Expander::add_key(Expansion& out, const std::string& key, Why why) const {
  for (const std::string& word : like_.words(key)) add(out, word, why);
}

void Expander::add_stems(Expansion& out, const std::string& form) const {
  for (const std::string& language : languages_) {
    const std::string key = text::stem_key(form, language);
    Expansion kin;
    const std::string root = key.substr(key.find(':') + 1);
    if (text::stem_key(root, language) == key && like_.has(root)) add(kin, root, Why::kForm);
    add_key(kin, key, Why::kForm);
    const std::string stem = text::stem(form, language);
    for (const Kin& k : kin.kin) {
      // Keys are without diacritics; if those count, the stems must be the same with them.
      if (likenesses_.variants || text::stem(k.word, language) == stem) add(out, k.word, k.why);
    }
    out.cut = out.cut || kin.cut;
  }
}

Expansion Expander::expand(const Term& term) const {
  Expansion out;
  if (term.like == Likeness::kFuzzy) return near_words(like_, term.form, term.slips);
  if (term.like == Likeness::kPattern) return matching_words(like_, term.form);
  out.kin.push_back({term.form, Why::kItself});
  out.prefix = term.like == Likeness::kPrefix;
  if (term.like != Likeness::kForms) return out;
  const std::string folded = text::fold(term.form);
  if (likenesses_.variants) {
    if (folded != term.form && like_.has(folded)) add(out, folded, Why::kDiacritics);
    add_key(out, "f:" + folded, Why::kDiacritics);
  }
  if (likenesses_.stem) add_stems(out, term.form);
  if (likenesses_.variants) {
    const std::string bones = text::skeleton(folded);
    if (bones.empty()) return out;
    if (text::skeleton(bones) == bones && like_.has(bones)) add(out, bones, Why::kSpelling);
    add_key(out, "t:" + bones, Why::kSpelling);
  }
  return out;
}

}  // namespace stemma::engine
