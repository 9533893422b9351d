// A rare word stands for all rare words of its pool: what is drawn in its place is a new
// word, a word new in an earlier document (the nearer the start, the likelier, which gives
// the tail its slope), or itself.
#include "body.h"

#include <algorithm>
#include <cmath>

namespace corpus {
namespace {

constexpr double kJoin = 0.35;   // of sentences go over into another one at a joint
constexpr double kAgain = 0.6;   // of rare words that are not new were new in an earlier document
constexpr uint64_t kSlots = 12;  // new words by which later documents may remember one

std::string in_form_of(const std::string& model, std::string word) {
  const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (model.size() > 1 && capital(model[0]) && capital(model[1])) return upper(word);
  if (capital(model[0]) && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 32);
  return word;
}

// Of another alphabet than ours (lead bytes beyond those of Latin letters).
bool foreign(const std::string& word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xCD; });
}

}  // namespace

std::string upper(const std::string& text) {
  std::string out = text;
  for (size_t i = 0; i < out.size(); ++i) {
    const auto c = static_cast<unsigned char>(out[i]);
    if (c >= 'a' && c <= 'z')
      out[i] = static_cast<char>(c - 32);
    else if (c == 0xC3 && i + 1 < out.size() && static_cast<unsigned char>(out[i + 1]) >= 0xA0 &&
             static_cast<unsigned char>(out[i + 1]) != 0xB7 && static_cast<unsigned char>(out[i + 1]) != 0xBF) {
      out[i + 1] = static_cast<char>(out[i + 1] - 32);
    }
  }
  return out;
}

std::string wrapped(const std::string& text, size_t width) {
  std::string out = text;
  size_t line = 0, blank = std::string::npos;
  for (size_t i = 0; i < out.size(); ++i) {
    if (out[i] == ' ') blank = i;
    if (i - line >= width && blank != std::string::npos && blank > line) {
      out[blank] = '\n';
      line = blank + 1;
    }
  }
  return out;
}

std::string Body::rare(const Pool& pool, PoolName name, const std::string& word) {
  const double drawn = (static_cast<double>(number_) + 1) * pools_.words_a_document[name];
  std::string other;
  if (rng_.chance(pool.fresh(drawn))) {
    other = pool.novel(seed_, number_, slot_++);
  } else if (number_ > 0 && rng_.chance(kAgain)) {
    const auto earlier = static_cast<uint64_t>(std::exp(rng_.unit() * std::log(static_cast<double>(number_) + 1)) - 1);
    other = pool.novel(seed_, earlier, rng_.below(kSlots));
  }
  return other.empty() || foreign(other) != foreign(word) ? word : in_form_of(word, other);
}

// Years stay near, other numbers keep their form; the first digit is small more often.
std::string Body::number(const std::string& word) {
  std::string out = word;
  const bool year = word.size() == 4 && (word.compare(0, 2, "19") == 0 || word.compare(0, 2, "20") == 0);
  if (year ? rng_.chance(0.6) : rng_.chance(0.3)) return out;
  bool first = !year;
  for (size_t i = year ? 3 : 0; i < out.size(); ++i) {
    if (out[i] < '0' || out[i] > '9') continue;
    if (first && out[i] != '0')
      out[i] = static_cast<char>('1' + rng_.zipf(9, 1));
    else if (!first)
      out[i] = static_cast<char>('0' + rng_.below(10));
    first = false;
  }
  return out;
}

void Body::rewritten(const Pool& pool, PoolName name, const Sentence& s, size_t begin, size_t end, std::string& out) {
  size_t at = begin;
  for (const Mark& m : s.marks) {
    if (m.begin < begin || m.end > end || m.kind == Mark::kJoint) continue;
    out.append(s.text, at, m.begin - at);
    const std::string word = s.text.substr(m.begin, m.end - m.begin);
    out += m.kind == Mark::kNumber ? number(word) : rare(pool, name, word);
    at = m.end;
  }
  out.append(s.text, at, end - at);
}

void Body::append(const Pool& pool, PoolName name, uint32_t index, std::string& out) {
  const Sentence& s = pool.sentences[index];
  if (!s.marks.empty() && rng_.chance(kJoin)) {
    const Mark& m = s.marks[rng_.below(s.marks.size())];
    if (m.kind == Mark::kJoint) {
      const auto& places = pool.joints[m.joint];
      const Place p = places[rng_.below(places.size())];
      const Sentence& other = pool.sentences[p.sentence];
      rewritten(pool, name, s, 0, m.begin, out);
      rewritten(pool, name, other, other.marks[p.mark].begin, other.text.size(), out);
      return;
    }
  }
  rewritten(pool, name, s, 0, s.text.size(), out);
}

std::string Body::paragraph(const Shares& shares, size_t count) {
  std::string out;
  while (count > 0) {
    double x = rng_.unit();
    size_t which = 0;
    while (which + 1 < shares.size() && x >= shares[which]) x -= shares[which++];
    const auto name = static_cast<PoolName>(which);
    const Pool& pool = pools_.of[which];
    auto at = static_cast<uint32_t>(rng_.below(pool.sentences.size()));
    const uint32_t last = pool.sentences[at].last_of_source;
    for (uint64_t run = 1 + rng_.below(4); run > 0 && count > 0; --run, --count) {
      if (!out.empty()) out += ' ';
      append(pool, name, at, out);
      if (at++ == last) {
        --count;
        break;
      }
    }
  }
  return out;
}

std::string Body::sentence(PoolName name) {
  const Pool& pool = pools_.of[name];
  std::string out;
  append(pool, name, static_cast<uint32_t>(rng_.below(pool.sentences.size())), out);
  return out;
}

std::string Body::title(PoolName name, size_t most) {
  std::string s = sentence(name);
  size_t words = 0, end = 0;
  for (size_t i = 0; i < s.size() && words < most; ++i) {
    if (s[i] == ' ' || i + 1 == s.size()) {
      ++words;
      end = s[i] == ' ' ? i : i + 1;
    }
  }
  s.resize(end);
  while (!s.empty() && letter(s, s.size() - 1) == 0 && (static_cast<unsigned char>(s.back()) < 0x80)) s.pop_back();
  return s;
}

}  // namespace corpus
