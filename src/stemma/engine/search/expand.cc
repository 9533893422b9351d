// A key and its text are looked up: the text because a word that reads like its key has no row.
#include "stemma/engine/search/expand.h"

#include <algorithm>

#include "stemma/engine/search/vocabulary.h"
#include "stemma/text/index_form.h"
#include "stemma/text/stem.h"
#include "stemma/text/translit.h"

namespace stemma::engine {

Expander::Expander(const store::Database& db, const store::Likeness& like, Likenesses likenesses) : like_(like), likenesses_(likenesses), languages_(db) {}

void Expander::add(Expansion& out, const std::string& word, Why why, std::shared_ptr<const Wanted> among) const {
  if (out.kin.size() >= kMostKin) { out.cut = true; return; }
  for (Kin& k : out.kin) {
    if (k.word != word) continue;
    if (!among) k.among = nullptr;   // a spelling counts everywhere
    return;
  }
  out.kin.push_back({word, why, std::move(among)});
}

void Expander::add_key(Expansion& out, const std::string& key, Why why) const {
  for (const std::string& word : like_.words(key)) add(out, word, why);
}

// The same form may be one in several languages: it counts in the documents of all of them.
void Expander::add_stems(Expansion& out, const std::string& form) const {
  std::vector<std::pair<std::string, uint64_t>> forms;   // and the languages, a bit each
  for (size_t i = 0; i < languages_.codes().size(); ++i) {
    const std::string& language = languages_.codes()[i];
    const std::string key = text::stem_key(form, language);
    Expansion kin;
    const std::string root = key.substr(key.find(':') + 1);
    if (text::stem_key(root, language) == key && like_.has(root)) add(kin, root, Why::kForm);
    add_key(kin, key, Why::kForm);
    const std::string stem = text::stem(form, language);
    for (Kin& k : kin.kin) {
      // Keys are without diacritics; if those count, the stems must be the same with them.
      if (!likenesses_.variants && text::stem(k.word, language) != stem) continue;
      auto at = std::find_if(forms.begin(), forms.end(), [&](const auto& f) { return f.first == k.word; });
      if (at == forms.end()) at = forms.insert(at, {std::move(k.word), 0});
      at->second |= uint64_t{1} << i;
    }
    out.cut = out.cut || kin.cut;
  }
  for (const auto& [word, languages] : forms) add(out, word, Why::kForm, languages_.documents(languages));
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
