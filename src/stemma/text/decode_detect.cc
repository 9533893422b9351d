// Which code page? uchardet (character statistics of languages) names one, ICU (n-gram
// statistics) names several with a confidence; what the document declares is another
// voice. Each candidate decodes a sample rich in non-ASCII bytes, and its letters are
// judged: characters with no meaning, controls, symbols inside words, a capital after a
// small letter. The fewest faults win; among equals the first voice.
#include <uchardet/uchardet.h>
#include <unicode/uchar.h>
#include <unicode/ucsdet.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "stemma/text/decode_output.h"
#include "stemma/text/utf8.h"

namespace stemma::text {
namespace {

constexpr size_t kSample = 1u << 16;

// Lines that hold bytes beyond ASCII, up to the sample size.
std::string rich_sample(std::string_view bytes) {
  if (bytes.size() <= kSample) return std::string(bytes);
  std::string out;
  size_t at = 0;
  while (at < bytes.size() && out.size() < kSample) {
    at += ascii_prefix(bytes.substr(at));
    if (at == bytes.size()) break;
    // A window around it that begins and ends at a byte that no multi-byte form contains.
    size_t begin = at;
    while (begin > 0 && at - begin < 60 && bytes[begin - 1] != '\n' && bytes[begin - 1] != ' ') --begin;
    size_t end = std::min(bytes.size(), at + 200);
    while (end < bytes.size() && end - at < 4000 && bytes[end] != '\n' && bytes[end] != ' ') ++end;
    out += bytes.substr(begin, end - begin);
    out += '\n';
    at = end;
  }
  return out;
}

std::string ask_uchardet(std::string_view sample) {
  const std::unique_ptr<uchardet, void (*)(uchardet_t)> detector(uchardet_new(), uchardet_delete);
  if (!detector || uchardet_handle_data(detector.get(), sample.data(), sample.size()) != 0) return "";
  uchardet_data_end(detector.get());
  return canonical_encoding(uchardet_get_charset(detector.get()));
}

// A few words of kana in EUC-JP are too little for statistics, but their lead bytes say it:
// every pair of high bytes begins with A4 or A5, currency signs wherever else they occur.
bool kana_only(std::string_view sample) {
  size_t pairs = 0;
  for (size_t at = 0; (at += ascii_prefix(sample.substr(at))) < sample.size(); at += 2, ++pairs) {
    const auto lead = static_cast<unsigned char>(sample[at]);
    const auto next = at + 1 < sample.size() ? static_cast<unsigned char>(sample[at + 1]) : 0u;
    if ((lead != 0xA4 && lead != 0xA5) || next < 0xA1 || next > 0xF6) return false;
  }
  return pairs >= 3;
}

struct Vote {
  std::string encoding;
  int confidence = 0;
};

std::vector<Vote> ask_icu(std::string_view sample) {
  std::vector<Vote> votes;
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, void (*)(UCharsetDetector*)> detector(ucsdet_open(&error), ucsdet_close);
  if (U_FAILURE(error)) return votes;
  ucsdet_setText(detector.get(), sample.data(), static_cast<int32_t>(sample.size()), &error);
  int32_t found = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &found, &error);
  for (int32_t i = 0; U_SUCCESS(error) && matches && i < std::min(found, 3); ++i) {
    UErrorCode e = U_ZERO_ERROR;
    const char* name = ucsdet_getName(matches[i], &e);
    const int32_t confidence = ucsdet_getConfidence(matches[i], &e);
    if (U_SUCCESS(e) && name) votes.push_back({canonical_encoding(name), confidence});
  }
  return votes;
}

// Scripts whose letters never share a word with another's; Japanese mixes three.
bool is_cased_or_semitic(int32_t script) {
  return script == USCRIPT_LATIN || script == USCRIPT_GREEK || script == USCRIPT_CYRILLIC || script == USCRIPT_ARMENIAN ||
         script == USCRIPT_HEBREW || script == USCRIPT_ARABIC;
}

// Faults of a text as words of some language: more is worse. Per 1000 characters beyond
// ASCII, so that samples of different encodings compare.
double faults(std::string_view text) {
  double sum = 0;
  size_t beyond = 0;
  enum Class { kGap, kLower, kUpper, kLetter, kMark };   // kMark: a symbol, no space
  Class last = kGap;
  Class before = kGap;
  int32_t script = USCRIPT_COMMON;
  for (size_t at = 0; at < text.size();) {
    const auto c = static_cast<UChar32>(next_code_point(text, at));
    beyond += c >= 0x80;
    Class now = kGap;
    if (c == 0xFFFD) sum += 8;
    if (c >= 0x80 && c < 0xA0) sum += 4;
    if (c >= 0xE000 && c < 0xF900) sum += 2;
    if ((U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_M_MASK)) != 0) {
      now = u_islower(c) ? kLower : u_isupper(c) ? kUpper : kLetter;
      UErrorCode error = U_ZERO_ERROR;
      int32_t s = uscript_getScript(c, &error);
      if (!is_cased_or_semitic(s)) s = USCRIPT_COMMON;
      const bool in_word = last == kLower || last == kUpper || last == kLetter;
      if (in_word && s != script && s > USCRIPT_INHERITED && script > USCRIPT_INHERITED) sum += 3;
      if (s > USCRIPT_INHERITED) script = s;
      if (last == kLower && now == kUpper) sum += 1;
      if (last == kMark && before != kGap && before != kMark) sum += 2;
      if (c == 0xAA || c == 0xBA || c == 0x192) sum += 1;
    } else if (c >= 0x80 && c != 0xB7 && c != 0xAD && (c < 0x2010 || c > 0x2027) && c != 0xA0 && c < 0x2E80) {
      now = kMark;
      if (c >= 0x2500 && c < 0x25A0 && last != kGap && last != kMark) sum += 2;
    }
    before = last;
    last = now;
  }
  return 1000 * sum / static_cast<double>(beyond + 40);   // few letters, little evidence
}

double faults_as(const std::string& sample, const std::string& encoding) {
  Decoded d;
  if (encoding.empty() || encoding.rfind("utf", 0) == 0 || !decode_code_page(sample, encoding, d)) return 1e9;
  return faults(d.text);
}

}  // namespace

Detected detect_code_page(std::string_view bytes, std::string_view declared) {
  const std::string sample = rich_sample(bytes);
  const std::string first = ask_uchardet(sample);
  std::vector<Vote> votes;   // the voices in their order; confidence is a share of 100
  if (!first.empty()) votes.push_back({first, 60});
  for (const Vote& v : ask_icu(sample)) {
    if (v.confidence >= 25 && v.encoding.rfind("utf", 0) != 0 && !v.encoding.empty()) votes.push_back(v);
  }
  if (!declared.empty()) votes.insert(votes.begin(), {std::string(declared), 120});   // believed unless its letters make no words
  if (kana_only(sample)) votes.push_back({"euc-jp", 120});
  votes.push_back({"windows-1252", 10});
  struct Candidate {
    std::string encoding;
    int support = 0;
    double faults = 0;
  };
  std::vector<Candidate> candidates;
  for (const Vote& v : votes) {
    auto it = std::find_if(candidates.begin(), candidates.end(), [&](const Candidate& c) { return c.encoding == v.encoding; });
    if (it != candidates.end()) {
      it->support += v.confidence;
    } else {
      candidates.push_back({v.encoding, v.confidence, faults_as(sample, v.encoding)});
    }
  }
  // A fault in sixteen characters outweighs one voice.
  const Candidate* best = &candidates[0];
  auto value = [](const Candidate& c) { return c.support - c.faults; };
  for (const Candidate& c : candidates) {
    if (value(c) > value(*best)) best = &c;
  }
  const size_t beyond = static_cast<size_t>(std::count_if(sample.begin(), sample.end(), [](char c) { return static_cast<signed char>(c) < 0; }));
  bool sure = beyond >= 16 && best->support >= 60 && best->faults < 20;
  for (const Candidate& c : candidates) sure = sure && (&c == best || value(c) + 25 < value(*best));
  return {best->encoding, sure};
}

}  // namespace stemma::text
