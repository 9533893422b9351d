#include "stemma/engine/compare/compare.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "stemma/doc/stream.h"

namespace stemma::engine {
namespace {

using Numbers = std::unordered_map<std::string_view, uint32_t>;

std::vector<uint32_t> numbered(const doc::Stream& s, Numbers& numbers) {
  std::vector<uint32_t> out;
  out.reserve(s.words.size());
  for (size_t i = 0; i < s.words.size(); ++i) out.push_back(numbers.try_emplace(s.form(i), static_cast<uint32_t>(numbers.size())).first->second);
  return out;
}

// From the first word to the last; of no words the place behind the word before.
Span span_of(const doc::Stream& s, uint32_t first, uint32_t last) {
  if (first < last) return {s.words[first].span.begin, s.words[last - 1].span.end};
  const uint32_t at = first == 0 ? 0 : s.words[first - 1].span.end;
  return {at, at};
}

}  // namespace

Comparison compare(const doc::Document& a, const doc::Document& b) {
  const doc::Stream in_a = doc::make_stream(a), in_b = doc::make_stream(b);
  Numbers numbers;
  const std::vector<uint32_t> words_a = numbered(in_a, numbers), words_b = numbered(in_b, numbers);
  Comparison out;
  out.words_a = static_cast<uint32_t>(words_a.size());
  out.words_b = static_cast<uint32_t>(words_b.size());
  for (const DiffRun& r : word_diff(words_a, words_b)) {
    const uint32_t words = std::max(r.a_last - r.a_first, r.b_last - r.b_first);
    out.runs.push_back({r.kind, span_of(in_a, r.a_first, r.a_last), span_of(in_b, r.b_first, r.b_last), words});
    if (r.kind == RunKind::kEqual) out.equal += words;
    if (r.kind == RunKind::kMove) out.moved += words;
  }
  return out;
}

}  // namespace stemma::engine
