// Marks are set once, when the pool is read: drawing a sentence is then copying pieces.
#include "pool.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <unordered_set>

namespace corpus {
namespace {

constexpr std::array<const char*, 12> kJoints = {"of",   "to", "and", "in", "that", "for",
                                                 "with", "on", "by",  "at", "from", "as"};

int joint_of(const std::string& word) {
  for (size_t i = 0; i < kJoints.size(); ++i) {
    if (word == kJoints[i]) return static_cast<int>(i);
  }
  return -1;
}

bool has_digit(const std::string& word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

template <typename Use>
void each_word(const std::string& text, Use use) {
  for (size_t i = 0; i < text.size();) {
    size_t end = i;
    while (const size_t length = letter(text, end)) end += length;
    if (end > i) use(i, end);
    i = std::max(end, i + 1);
  }
}

uint32_t code(const std::string& text, size_t i, size_t length) {
  uint32_t value = 0;
  for (size_t k = 0; k < length; ++k) value = value << 8 | static_cast<unsigned char>(text[i + k]);
  return value;
}

}  // namespace

// Marks of Latin-1 (lead byte C2) and of typography (E2) are no letters; every other
// character beyond ASCII is taken for one, which suffices for drawing words.
size_t letter(const std::string& text, size_t i) {
  if (i >= text.size()) return 0;
  const auto c = static_cast<unsigned char>(text[i]);
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 1 : 0;
  return c < 0xC3 || c == 0xE2 || c >= 0xF0 ? 0 : character(text, i);
}

size_t character(const std::string& text, size_t i) {
  size_t n = 1;
  while (i + n < text.size() && (static_cast<unsigned char>(text[i + n]) & 0xC0) == 0x80) ++n;
  return n;
}

std::string lower(const std::string& word) {
  std::string out = word;
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return out;
}

Pool::Pool(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return;
  joints.resize(kJoints.size());
  std::string line;
  uint32_t first = 0;
  const auto close = [&] {
    for (size_t i = first; i < sentences.size(); ++i)
      sentences[i].last_of_source = static_cast<uint32_t>(sentences.size() - 1);
    first = static_cast<uint32_t>(sentences.size());
  };
  while (std::getline(in, line)) {
    if (line.empty())
      close();
    else
      add(line);
  }
  close();
  std::unordered_map<std::string, uint32_t> counts;
  for (const Sentence& s : sentences) {
    each_word(s.text, [&](size_t b, size_t e) { ++counts[lower(s.text.substr(b, e - b))]; });
  }
  mark_rare(counts);
  measure_growth();
  ok = !sentences.empty() && !common_.empty() && !next_.empty();
}

void Pool::add(const std::string& line) {
  Sentence s;
  s.text = line;
  each_word(line, [&](size_t, size_t) { ++s.words; });
  words += s.words;
  sentences.push_back(std::move(s));
}

void Pool::mark_rare(const std::unordered_map<std::string, uint32_t>& counts) {
  for (size_t n = 0; n < sentences.size(); ++n) {
    Sentence& s = sentences[n];
    each_word(s.text, [&](size_t b, size_t e) {
      const std::string word = lower(s.text.substr(b, e - b));
      Mark mark{Mark::kRare, static_cast<uint32_t>(b), static_cast<uint32_t>(e), 0};
      if (has_digit(word)) {
        mark.kind = Mark::kNumber;
      } else if (const int joint = joint_of(word); joint >= 0 && b > 12) {
        mark.kind = Mark::kJoint;
        mark.joint = static_cast<uint32_t>(joint);
        joints[mark.joint].push_back({static_cast<uint32_t>(n), static_cast<uint32_t>(s.marks.size())});
      } else if (counts.at(word) > 1 || e - b < 3) {
        return;
      }
      if (mark.kind == Mark::kRare) {
        uint64_t before = 0;
        for (size_t i = 0; i < word.size();) {
          const size_t length = character(word, i);
          const uint32_t letter = code(word, i, length);
          next_[before].push_back(letter);
          before = (before & 0xFFFFFFFF) << 32 | letter;
          i += length;
        }
        next_[before].push_back(0);
      }
      s.marks.push_back(mark);
    });
  }
  for (const auto& [word, count] : counts) {
    if (count > 4 && word.size() > 4 && !has_digit(word)) common_.push_back(word);
  }
  std::sort(common_.begin(), common_.end());
}

// The slope between a half (every other source document) and the whole.
void Pool::measure_growth() {
  std::unordered_set<std::string> half, whole;
  uint64_t words_of_half = 0;
  bool take = false;
  for (size_t i = 0; i < sentences.size(); ++i) {
    if (i == 0 || sentences[i].last_of_source != sentences[i - 1].last_of_source) take = !take;
    if (take) words_of_half += sentences[i].words;
    each_word(sentences[i].text, [&](size_t b, size_t e) {
      const std::string word = lower(sentences[i].text.substr(b, e - b));
      whole.insert(word);
      if (take) half.insert(word);
    });
  }
  if (words_of_half == 0 || words_of_half == words) return;
  growth = std::log(static_cast<double>(whole.size()) / static_cast<double>(half.size())) /
           std::log(static_cast<double>(words) / static_cast<double>(words_of_half));
  growth = std::clamp(growth, 0.3, 0.95);
}

}  // namespace corpus
