// One open-addressing table a language, filled from the rows of the word lists. A phrase
// hangs on its first word; matching the rest is comparing hashes.
#include "stemma/read/value/lexicon.h"

#include <algorithm>
#include <array>
#include <bit>

#include "stemma/read/value/tables/units.h"
#include "stemma/read/value/tables/words.h"
#include "stemma/read/value/words.h"

namespace stemma::read::value {
namespace {

constexpr size_t kSlots = 1 << 13;   // some 2,000 words a language

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

namespace {

struct Sense {
  std::vector<uint64_t> keys;
  Cat cat;
  int64_t value;
};

void add(std::vector<Sense>& out, Cat cat, int64_t value, std::string_view words) {
  while (!words.empty()) {
    const size_t end = std::min(words.find('|'), words.size());
    std::vector<uint64_t> keys = keys_of(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
    if (keys.empty()) continue;
    const bool known = std::any_of(out.begin(), out.end(), [&](const Sense& s) { return s.cat == cat && s.value == value && s.keys == keys; });
    if (!known) out.push_back({std::move(keys), cat, value});
  }
}

std::vector<Sense> senses_of(size_t column) {
  std::vector<Sense> all;
  for (const tables::Row& r : tables::kWords) {
    const char* columns[] = {r.en, r.es, r.fr, r.pt, r.de};
    add(all, r.cat, r.value, r.any);
    add(all, r.cat, r.value, columns[column]);
  }
  int64_t n = 0;
  for (const tables::UnitRow& u : tables::kUnits) {
    const char* columns[] = {u.en, u.es, u.fr, u.pt, u.de};
    add(all, u.money ? Cat::Currency : Cat::Measure, n, u.any);
    add(all, u.money ? Cat::Currency : Cat::Measure, n++, columns[column]);
  }
  return all;
}

}  // namespace

Lexicon::Lexicon(uint8_t language) : slots_(kSlots), sieve_(kSieveMask + 1), mask_(kSlots - 1) {
  std::vector<Sense> all = senses_of(static_cast<size_t>(std::countr_zero(language)));
  // By word; its phrases first, the longest first; else as the tables have them.
  std::stable_sort(all.begin(), all.end(), [](const Sense& a, const Sense& b) {
    return a.keys[0] != b.keys[0] ? a.keys[0] < b.keys[0] : a.keys.size() > b.keys.size();
  });
  Entry* e = nullptr;
  for (const Sense& s : all) {
    const uint64_t key = s.keys[0];
    if (e == nullptr || e->key != key) {
      size_t i = key & mask_;
      while (slots_[i].key != 0) i = (i + 1) & mask_;
      e = &slots_[i];
      e->key = key;
      e->first = static_cast<uint32_t>(senses_.size());
      sieve_[key >> kSieveShift & kSieveMask] |= uint64_t{1} << (key >> 58);
    }
    ++e->senses;
    if (s.keys.size() > 1) ++e->phrases;
    else e->cats |= bit(s.cat);
    senses_.push_back({s.cat, static_cast<uint8_t>(s.keys.size()), s.value});
    rest_at_.push_back(static_cast<uint32_t>(rests_.size()));
    rests_.insert(rests_.end(), s.keys.begin() + 1, s.keys.end());
  }
  rests_.push_back(0);
}

const Lexicon& lexicon(uint8_t language) {
  static const std::array<Lexicon, 5> kLists{Lexicon(kEnBit), Lexicon(kEsBit), Lexicon(kFrBit), Lexicon(kPtBit), Lexicon(kDeBit)};
  return kLists[static_cast<size_t>(std::countr_zero(language))];
}

}  // namespace stemma::read::value
