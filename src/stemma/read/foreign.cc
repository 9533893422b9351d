// The tail begins behind the first furniture that follows the last recognised or
// well-connected paragraph. In it, pieces whose content words the document before does
// not know are foreign; a headline goes with the summary below it.
#include "stemma/read/foreign.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "stemma/read/shape.h"

namespace stemma::read {
namespace {

using doc::BlockKind;
using doc::FurnitureReason;

constexpr size_t kLongestTail = 60;   // pieces looked at from the end

// Content words: five letters or more, cut to six letters, so that inflections meet.
template <typename Visit>
void each_content_word(std::string_view text, Visit visit) {
  for (size_t i = 0; i < text.size();) {
    if (!is_alpha(text[i])) { ++i; continue; }
    size_t end = i;
    while (end < text.size() && (is_alpha(text[end]) || static_cast<unsigned char>(text[end]) >= 0x80) && text[end] != '\xE2') ++end;
    end = std::max(end, i + 1);
    if (end - i >= 5) visit(plain(text.substr(i, std::min<size_t>(end - i, 6))));
    i = end;
  }
}

struct Overlap {
  size_t known = 0;
  size_t words = 0;
  bool foreign() const { return words >= 8 && known * 5 < words * 2; }
};

Overlap overlap(std::string_view text, const std::unordered_set<std::string>& vocabulary) {
  Overlap o;
  each_content_word(text, [&](const std::string& w) {
    ++o.words;
    o.known += vocabulary.count(w);
  });
  return o;
}

bool ends_as_teaser(std::string_view s) {
  const std::string p = plain(s.size() > 40 ? s.substr(s.size() - 40) : s);
  for (std::string_view end : {" more", " read more", "...", " full story", " leer más", " ver más", " lire la suite", " leia mais", " mehr"}) {
    if (p.size() > end.size() && p.compare(p.size() - end.size(), end.size(), end) == 0 && s.find(". ") != std::string_view::npos) return true;
  }
  return s.size() > 3 && s.substr(s.size() - 3) == "…";
}

std::unordered_set<std::string> vocabulary_of(const Draft& draft, const std::vector<Piece>& pieces, size_t end) {
  std::unordered_set<std::string> out;
  size_t budget = 1 << 18;   // bytes: enough to know what a document is about
  for (size_t i = 0; i < end && budget; ++i) {
    if (pieces[i].furniture()) continue;
    const std::string_view s = pieces[i].of(draft.text());
    const size_t n = std::min(s.size(), budget);
    budget -= n;
    each_content_word(s.substr(0, n), [&](const std::string& w) { out.insert(w); });
  }
  return out;
}

// The first piece that has more than half of the text not yet called furniture before
// it: what a page says behind its text is shorter than the text.
size_t behind_half(const std::vector<Piece>& pieces) {
  uint64_t all = 0;
  for (const Piece& p : pieces) all += p.furniture() ? 0 : p.block.span.size();
  uint64_t sum = 0;
  size_t i = 0;
  while (i < pieces.size() && sum * 2 <= all) {
    sum += pieces[i].furniture() ? 0 : pieces[i].block.span.size();
    ++i;
  }
  return i;
}

// Prose that breaks off: what furniture interrupts goes on behind it.
bool breaks_off(std::string_view s) { return s.size() >= 60 && !ends_sentence(s) && s.find(' ') != s.npos; }

// "4. The reviewers …": a numbered paragraph is a part of the document's own count.
bool is_numbered(std::string_view s) {
  size_t i = 0;
  while (i < s.size() && is_digit(s[i])) ++i;
  return i > 0 && i < 4 && i + 1 < s.size() && (s[i] == '.' || s[i] == ')') && s[i + 1] == ' ';
}

// The first furniture from `from` on that does not stand in the middle of a sentence.
size_t sign_of_the_end(const Draft& draft, const std::vector<Piece>& pieces, size_t from) {
  std::string_view before;
  for (size_t i = 0; i < pieces.size(); ++i) {
    if (!pieces[i].furniture()) before = pieces[i].of(draft.text());
    else if (i >= from && !breaks_off(before)) return i;
  }
  return pieces.size();
}

}  // namespace

void mark_foreign_topics(const Draft& draft, std::vector<Piece>& pieces) {
  const size_t size = pieces.size();
  size_t tail = size > kLongestTail ? size - kLongestTail : 0;
  for (size_t i = size; i > tail; --i) {   // behind the last recognised structure
    if (pieces[i - 1].fixed || !(pieces[i - 1].free() || pieces[i - 1].furniture())) tail = i;
  }
  const size_t sign = sign_of_the_end(draft, pieces, std::max(tail, behind_half(pieces)));
  if (sign == size || sign == 0) return;
  const auto vocabulary = vocabulary_of(draft, pieces, sign);
  size_t teasers = 0;
  size_t others = 0;
  std::vector<bool> foreign(size, false);
  for (size_t i = sign; i < size; ++i) {
    if (!pieces[i].free()) continue;
    const std::string_view s = pieces[i].of(draft.text());
    const bool teaser = ends_as_teaser(s);
    const bool sentence = ends_full_stop(s) || teaser;
    foreign[i] = sentence && !is_numbered(s) && (teaser || overlap(s, vocabulary).foreign());
    teasers += foreign[i];
    others += sentence && !foreign[i];
  }
  if (teasers == 0 || others > teasers) return;
  for (size_t i = sign; i < size; ++i) {
    if (!pieces[i].free()) continue;
    const bool headline = !ends_full_stop(pieces[i].of(draft.text())) && i + 1 < size && foreign[i + 1];
    if (!foreign[i] && !headline) continue;
    pieces[i].block.kind = BlockKind::kFurniture;
    pieces[i].block.why = FurnitureReason::kForeignTopic;
    pieces[i].block.confidence = 0.8F;
    if (headline) foreign[i] = true;
  }
}

}  // namespace stemma::read
