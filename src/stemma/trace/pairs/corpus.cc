// The information of a class of words is that of trace/collection.h, over the collection itself.
#include "stemma/trace/pairs/corpus.h"

#include <algorithm>

#include "stemma/trace/collection.h"
#include "stemma/trace/numbers.h"
#include "stemma/trace/similar.h"

namespace stemma::trace::pairs {
namespace {

constexpr uint32_t kStep = 64;   // words between two entries of doc_at_

// Blocks whose words are the form of a document, not its text.
bool is_frame(doc::BlockKind kind) {
  using enum doc::BlockKind;
  return kind == kHeader || kind == kSignature || kind == kReference || kind == kByline || kind == kDateline;
}

}  // namespace

std::string loose_form(std::string_view form) {
  if (const std::string_view number = number_value(form); !number.empty()) return std::string(number);
  std::string out;
  for (size_t i = 0; i < form.size(); ++i) {
    char c = form[i];
    if ((c == 'a' || c == 'o') && i + 1 < form.size() && form[i + 1] == 'e') continue;
    c = c == 'v' ? 'u' : c == 'j' || c == 'y' ? 'i' : c;
    if (out.empty() || out.back() != c || (c >= '0' && c <= '9')) out += c;
  }
  return out;
}

DocumentWords number_words(const doc::Document& d) { return number_words(d, doc::make_stream(d)); }

DocumentWords number_words(const doc::Document& d, const doc::Stream& stream) {
  DocumentWords out;
  out.forms.emplace_back();
  out.numbers.reserve(stream.words.size());
  std::unordered_map<std::string_view, uint32_t> known;   // by the form as it stands in the stream
  std::unordered_map<std::string, uint32_t> loose;
  auto block = d.blocks.begin();
  for (size_t i = 0; i < stream.words.size(); ++i) {
    while (block != d.blocks.end() && block->span.end <= stream.words[i].span.begin) ++block;
    if (block != d.blocks.end() && is_frame(block->kind)) {
      out.numbers.push_back(kNoWord);
      continue;
    }
    const auto [it, is_new] = known.try_emplace(stream.form(i), kNoWord);
    if (is_new) {
      std::string form = loose_form(stream.form(i));
      const auto [place, is_first] = loose.try_emplace(form, static_cast<uint32_t>(out.forms.size()));
      if (is_first) out.forms.push_back(std::move(form));
      it->second = place->second;
    }
    out.numbers.push_back(it->second);
  }
  return out;
}

bool Corpus::add(const DocumentWords& d) {
  std::vector<uint32_t> known(d.forms.size(), kNoWord);
  return add(d.numbers, d.forms, known);
}

bool Corpus::add(std::span<const uint32_t> numbers, const std::vector<std::string>& forms, std::vector<uint32_t>& known) {
  if (words.size() + numbers.size() + 1 > kMostWords) return false;
  for (const uint32_t n : numbers) {
    if (n != kNoWord && known[n] == kNoWord) {
      const auto [it, is_new] = numbers_.try_emplace(forms[n], static_cast<uint32_t>(count_.size()));
      if (is_new) {
        forms_ += forms[n];
        form_end_.push_back(static_cast<uint32_t>(forms_.size()));
        count_.push_back(0);
      }
      known[n] = it->second;
    }
    const uint32_t number = n == kNoWord ? kNoWord : known[n];
    words.push_back(number);
    ++count_[number];
  }
  words.push_back(kNoWord);
  first.push_back(static_cast<uint32_t>(words.size()));
  return true;
}

void Corpus::finish() {
  numbers_ = {};
  count_[kNoWord] = 0;
  total_ = 0;
  for (const uint32_t n : count_) total_ += n;
  bits_.assign(count_.size(), 0);
  general_.assign(count_.size(), 0);
  kinds_.assign(count_.size(), 0);
  for (uint32_t w = 1; w < count_.size(); ++w) {
    bits_[w] = static_cast<float>(information(form(w), count_[w], total_));
    general_[w] = static_cast<float>(information(form(w), 0, 0));
    kinds_[w] = letter_kinds(form(w));
  }
  words.shrink_to_fit();
  doc_at_.clear();
  for (uint32_t at = 0, doc = 0; at < words.size(); at += kStep) {
    while (doc + 1 < documents() && first[doc + 1] <= at) ++doc;
    doc_at_.push_back(doc);
  }
}

uint32_t Corpus::doc_of(uint32_t at) const {
  uint32_t doc = doc_at_[at / kStep];
  while (first[doc + 1] <= at) ++doc;
  return doc;
}

}  // namespace stemma::trace::pairs
