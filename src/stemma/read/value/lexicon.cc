// One open-addressing table, filled from the rows of the word lists. A phrase hangs on
// its first word; matching the rest is comparing hashes.
#include "stemma/read/value/lexicon.h"

#include <algorithm>

#include "stemma/read/value/tables/units.h"
#include "stemma/read/value/tables/words.h"
#include "stemma/read/value/words.h"

namespace stemma::read::value {
namespace {

constexpr size_t kSlots = 1 << 13;

// Latin-1 Supplement and Latin Extended-A letters without their marks, from U+00C0.
constexpr char kLatin[] =
    "aaaaaaaceeeeiiiidnooooo?ouuuuypsaaaaaaaceeeeiiiidnooooo?ouuuuypy"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

}  // namespace

Folded fold_letter(std::string_view s, size_t& at) {
  const unsigned char c = static_cast<unsigned char>(s[at]);
  if (c < 0x80) {
    ++at;
    if (c - unsigned{'A'} < 26U) return {{static_cast<char>(c + 32), 0}, 1};
    if (c - unsigned{'a'} < 26U) return {{static_cast<char>(c), 0}, 1};
    return {{0, 0}, 0};
  }
  if (c >= 0xC3 && c <= 0xC5 && at + 1 < s.size()) {
    const unsigned point = (c & 31U) << 6 | (static_cast<unsigned char>(s[at + 1]) & 63U);
    at += 2;
    if (point == 0xDF) return {{'s', 's'}, 2};
    const char letter = kLatin[point - 0xC0];
    return letter == '?' ? Folded{{0, 0}, 0} : Folded{{letter, 0}, 1};
  }
  at += c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : 2;
  at = std::min(at, s.size());
  return {{0, 0}, 0};
}

Lexicon::Lexicon() : slots_(kSlots), mask_(kSlots - 1) {
  constexpr uint8_t kLanguages[] = {kEnBit, kEsBit, kFrBit, kPtBit, kDeBit};
  for (const tables::Row& r : tables::kWords) {
    add(r.cat, r.value, kAllBits, r.any);
    const char* columns[] = {r.en, r.es, r.fr, r.pt, r.de};
    for (size_t i = 0; i < 5; ++i) add(r.cat, r.value, kLanguages[i], columns[i]);
  }
  int64_t n = 0;
  for (const tables::UnitRow& u : tables::kUnits) {
    add(u.money ? Cat::Currency : Cat::Measure, n, kAllBits, u.any);
    const char* columns[] = {u.en, u.es, u.fr, u.pt, u.de};
    for (size_t i = 0; i < 5; ++i) add(u.money ? Cat::Currency : Cat::Measure, n, kLanguages[i], columns[i]);
    ++n;
  }
}

void Lexicon::add(Cat cat, int64_t value, uint8_t languages, std::string_view words) {
  while (!words.empty()) {
    const size_t end = std::min(words.find('|'), words.size());
    std::vector<uint64_t> keys = keys_of(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
    if (keys.empty()) continue;
    size_t i = keys[0] & mask_;
    while (slots_[i].key != 0 && slots_[i].key != keys[0]) i = (i + 1) & mask_;
    slots_[i].key = keys[0];
    keys.erase(keys.begin());
    const auto same = [&](const Sense& s) { return s.cat == cat && s.value == value && s.rest == keys; };
    const auto known = std::find_if(slots_[i].senses.begin(), slots_[i].senses.end(), same);
    if (known != slots_[i].senses.end()) {
      known->languages = static_cast<uint8_t>(known->languages | languages);
      continue;
    }
    slots_[i].senses.push_back({cat, languages, value, std::move(keys)});
    std::stable_sort(slots_[i].senses.begin(), slots_[i].senses.end(),
                     [](const Sense& a, const Sense& b) { return a.rest.size() > b.rest.size(); });
  }
}

const Lexicon& lexicon() {
  static const Lexicon kLexicon;
  return kLexicon;
}

}  // namespace stemma::read::value
