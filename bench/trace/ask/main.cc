// stemma_look_up ARCHIVE COUNT SEED: passages of its own documents, quoted back to it.
//
// For bench/trace/look_up.py. Draws COUNT passages of 6 to 25 words from documents in force, in
// three forms in turn: as they stand; with an ellipsis over a few words; with 5 % of the letters
// changed. Each is checked as `stemma check` would, in a process that stays, on one thread.
//
//   exact words 12 cpu 0.41 wall 0.42 right    a line each: form, words, milliseconds, and
//                                              whether the passage it was drawn from is a source
//
// A passage may stand in several documents: it is right if one source holds its words.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <random>
#include <string>

#include "stemma/doc/stream.h"
#include "stemma/engine/trace/archive_collection.h"
#include "stemma/trace/check.h"

namespace {

using namespace stemma;

struct Drawn {
  std::string quote;
  std::string letters;   // of the passage's words, folded: to compare
  size_t words = 0;
};

std::string form_of(const trace::SourceText& t, size_t first, size_t last) {
  std::string out;
  for (size_t i = first; i < last; ++i) out += std::string(t.stream.form(i)) + " ";
  return out;
}

Drawn draw(const trace::SourceText& t, int form, std::mt19937& random) {
  Drawn out;
  out.words = 6 + random() % 20;
  if (t.size() < out.words + 2) return out;
  const size_t first = random() % (t.size() - out.words);
  const size_t last = first + out.words;
  out.letters = form_of(t, first, last);
  const size_t gap = form == 1 && out.words > 9 ? first + out.words / 2 : SIZE_MAX;
  for (size_t i = first; i < last; ++i) {
    if (i == gap) {
      out.quote += "... ";
      i += 2;
    }
    std::string word(t.stream.words[i].span.of(t.text()));
    for (char& c : word) {
      if (form == 2 && random() % 20 == 0 && c >= 'a' && c <= 'z') c = static_cast<char>('a' + random() % 26);
    }
    out.quote += word + (i + 1 < last ? " " : "");
  }
  return out;
}

// An article of one quotation.
doc::Document article(const std::string& quote) {
  doc::Document d;
  d.id = "an article";
  d.kind = doc::Kind::kArticle;
  d.language = "en";
  d.text = quote;
  d.map.copy(0, static_cast<uint32_t>(d.text.size()));
  doc::Block b;
  b.span = {0, static_cast<uint32_t>(d.text.size())};
  d.blocks.push_back(b);
  return d;
}

bool holds(const engine::ArchiveCollection& c, const trace::CheckedQuotation& q, const std::string& letters) {
  for (const trace::SourceMatch& m : q.sources) {
    const doc::Document& d = *c.text(m.doc).doc;
    std::string there;
    const doc::Stream s = doc::make_stream(d, {m.span.begin > 200 ? m.span.begin - 200 : 0, std::min(m.span.end + 200, static_cast<uint32_t>(d.text.size()))});
    for (size_t i = 0; i < s.words.size(); ++i) there += std::string(s.form(i)) + " ";
    if (there.find(letters) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fputs("usage: stemma_look_up ARCHIVE COUNT SEED\n", stderr);
    return 2;
  }
  const auto collection = engine::ArchiveCollection::open(argv[1]);
  if (!collection) {
    std::fprintf(stderr, "stemma_look_up: %s\n", collection.error().message.c_str());
    return 2;
  }
  const auto shelf = engine::ArchiveCollection::open(argv[1]);   // to draw from: what is drawn is not at hand yet
  if (!shelf) return 2;
  const engine::ArchiveIndex index(**collection);
  const trace::Checker checker(**collection, index);
  std::mt19937 random(static_cast<unsigned>(std::strtoul(argv[3], nullptr, 10)));
  static constexpr const char* kForms[] = {"exact", "elided", "noisy"};
  for (int i = 0, left = std::atoi(argv[2]); left > 0; ++i) {
    const auto lease = (*collection)->lease();
    const auto drawing = (*shelf)->lease();
    const uint32_t doc = 1 + static_cast<uint32_t>(random() % ((*collection)->size() - 1));
    if (!(*collection)->in_force(doc)) continue;
    const Drawn drawn = draw((*shelf)->text(doc), i % 3, random);
    if (drawn.quote.empty() || drawn.quote.find_first_of("\"") != std::string::npos) continue;
    const doc::Document d = article(drawn.quote);
    trace::Quotation q;
    q.span = {0, static_cast<uint32_t>(d.text.size())};
    q.fragments = {q.span};
    const size_t dots = d.text.find("... ");
    if (dots != std::string::npos) {
      const auto at = static_cast<uint32_t>(dots);
      q.fragments = {{0, at - 1}, {at + 4, q.span.end}};
      q.joints = {{trace::JointKind::kEllipsis, {at, at + 3}}};
    }
    --left;
    const std::clock_t cpu = std::clock();
    const auto wall = std::chrono::steady_clock::now();
    const trace::CheckedQuotation answer = checker.check_one(d, q);
    const double ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - wall).count();
    std::printf("%s words %zu cpu %.3f wall %.3f %s\n", kForms[i % 3], drawn.words, 1000.0 * static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC, ms,
                answer.verdict == trace::Verdict::kUntraceable ? "untraceable" : holds(**collection, answer, drawn.letters) ? "right" : "wrong");
    if (std::getenv("STEMMA_LOOK_UP_SAY") != nullptr) std::printf("  %s: %s\n", trace::name(answer.verdict), drawn.quote.c_str());
  }
  return 0;
}
