#include "stemma/trace/query.h"

#include <algorithm>

#include "stemma/text/unicode.h"

namespace stemma::trace {
namespace {

// A word nobody knows, longer than words are: several, with their spaces lost.
constexpr size_t kGluedLetters = 18, kLettersAWord = 5;
constexpr double kBitsALetter = 1.8;   // what a letter of running English carries (Shannon 1951, with some words known)

bool is_capitals(std::string_view printed) {
  for (uint32_t at = 0; at < printed.size();) {
    const char32_t c = text::next_code_point(printed, at);
    if (text::is_letter(c) && !text::is_upper(c)) return false;
  }
  return true;
}

bool letter_before(std::string_view text, uint32_t at) {
  return at > 0 && text::is_letter(text::code_point_before(text, at));
}
bool letter_at(std::string_view text, uint32_t at) {
  return at < text.size() && text::is_letter(text::next_code_point(text, at));
}

class Builder {
 public:
  Builder(const doc::Document& d, const Collection& c) : doc_(d), collection_(c) {}

  Query build(const Quotation& q) {
    size_t joint = 0;
    for (const Span fragment : q.fragments) {
      while (joint < q.joints.size() && q.joints[joint].span.begin < fragment.begin) add_joint(q.joints[joint++]);
      add_words(fragment);
    }
    while (joint < q.joints.size()) add_joint(q.joints[joint++]);
    finish();
    return std::move(out_);
  }

 private:
  void add_words(Span fragment) {
    const doc::Stream s = doc::make_stream(doc_, fragment);
    for (size_t i = 0; i < s.words.size(); ++i) {
      if (i == 0 && glue_to_gloss(s, fragment)) continue;
      Item item;
      item.span = s.words[i].span;
      item.form = s.form(i);
      item.token = s.words[i].kind;
      item.after_joint = i == 0;
      push(std::move(item));
    }
  }

  // "[T]he": the gloss stands directly before these letters and becomes their word.
  bool glue_to_gloss(const doc::Stream& s, Span fragment) {
    if (out_.items.empty() || out_.items.back().kind != ItemKind::kGloss) return false;
    Item& gloss = out_.items.back();
    if (gloss.span.end != fragment.begin || s.words[0].span.begin != fragment.begin) return false;
    if (!letter_at(doc_.text, fragment.begin)) return false;
    const std::string inside = gloss.form;
    const bool second = gloss.stem_first && !gloss.stem.empty();   // "a[b]c": keep the first letters
    if (second) return false;
    Item item;
    item.span = cover(gloss.span, s.words[0].span);
    item.form = inside + std::string(s.form(0));
    item.stem = letters_of(s.form(0));
    item.stem_first = false;
    item.after_joint = true;
    out_.items.pop_back();
    push(std::move(item));
    return true;
  }

  void add_joint(const Joint& joint) {
    if (joint.kind == JointKind::kInterruption || joint.kind == JointKind::kContinuation) return;
    if (joint.kind == JointKind::kEllipsis) {
      if (!out_.items.empty() && out_.items.back().kind == ItemKind::kEllipsis) {
        out_.items.back().span = cover(out_.items.back().span, joint.span);
        return;
      }
      Item item;
      item.kind = ItemKind::kEllipsis;
      item.span = joint.span;
      out_.items.push_back(std::move(item));
      return;
    }
    Item item;
    item.kind = ItemKind::kGloss;
    item.span = joint.span;
    const std::string_view inside = joint.span.of(doc_.text).size() >= 2
        ? std::string_view(doc_.text).substr(joint.span.begin + 1, joint.span.size() - 2) : std::string_view();
    item.form = text::fold(inside);
    // "field[ing]": the bracket stands directly behind letters and ends their word.
    if (!out_.items.empty() && out_.items.back().kind == ItemKind::kWord && out_.items.back().stem.empty() &&
        out_.items.back().span.end == joint.span.begin && letter_before(doc_.text, joint.span.begin)) {
      Item& word = out_.items.back();
      word.stem = word.letters;
      word.stem_first = true;
      word.form += item.form;
      word.letters = letters_of(word.form);
      word.id = word_id(word.form);
      word.known = collection_.count(word.form) > 0;
      word.span = cover(word.span, joint.span);
      return;
    }
    out_.items.push_back(std::move(item));
  }

  void push(Item item) {
    item.letters = letters_of(item.form);
    item.capitals = item.letters.size() >= 2 && item.letters.size() <= 6 && is_capitals(item.span.of(doc_.text));
    item.id = word_id(item.form);
    item.bits = collection_.bits(item.form);
    item.known = collection_.count(item.form) > 0;
    if (!item.known && item.letters.size() >= kGluedLetters) {
      item.glued = static_cast<uint32_t>(item.letters.size() / kLettersAWord);
      item.bits = std::max(item.bits, kBitsALetter * static_cast<double>(item.letters.size()));
    }
    out_.items.push_back(std::move(item));
  }

  void finish() {
    auto& items = out_.items;
    while (!items.empty() && items.back().kind == ItemKind::kEllipsis) { items.pop_back(); out_.trailing_ellipsis = true; }
    size_t lead = 0;
    while (lead < items.size() && items[lead].kind == ItemKind::kEllipsis) ++lead;
    out_.leading_ellipsis = lead > 0;
    items.erase(items.begin(), items.begin() + static_cast<ptrdiff_t>(lead));
    for (const Item& item : items) {
      if (item.kind != ItemKind::kWord) continue;
      out_.words += item.glued;
      out_.bits += item.bits;
    }
  }

  const doc::Document& doc_;
  const Collection& collection_;
  Query out_;
};

}  // namespace

std::string letters_of(std::string_view form) {
  std::string out;
  for (const char c : form) if (c != '\'' && c != '.' && c != ',') out.push_back(c);
  return out;
}

Query make_query(const doc::Document& document, const Quotation& quotation, const Collection& collection) {
  return Builder(document, collection).build(quotation);
}

}  // namespace stemma::trace
