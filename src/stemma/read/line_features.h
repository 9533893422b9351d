// What can be seen of each line of a page, as small numbers for the line classifier.
//
// Every line (a piece of outline(): a line, or a hard-wrapped paragraph) gets one bin per
// Field: its words, its end, its case, the cues in it, where it stands, what the rules of
// furniture.cc made of it, what is above and below. A bin is an index, not a quantity, so
// the classifier may learn any curve. active() names the weights that a line touches: one
// per field, one per pair of fields in kPairs, one per field of kBeside for each of the
// four lines around it.
//
//   std::vector<LineBins> bins = line_bins(page);
//   active(bins, 3, [&](uint32_t weight) { sum += table[weight]; });
//   active(bins, bins.size(), ...)   // wrong: there is no such line
//
// The program that trains (tools/train) links this code and prints the same indices that
// reading adds up: the two cannot differ. Linear in the text; allocates per document, not
// per line. Pure: safe on any number of threads.
//
// The features follow Kohlschütter, Fankhauser & Nejdl, "Boilerplate detection using
// shallow text features" (WSDM 2010), and jusText (Pomikálek 2011).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "stemma/read/blocks.h"
#include "stemma/read/prose.h"

namespace stemma::read {

// What the rules need of a line; the classifier builds on it.
struct LineSigns {
  Prose prose;
  float cue = 0;           // furniture_cue()
  bool ends = false;       // with . ! ?
  bool date = false;       // is_date_line()
  bool sentence = false;   // prose by its words and its end
  float score = 0;         // for the document if positive
  bool settled = false;    // something else than a line of text or furniture before any rule ran: a title, a table
};

// A run of lines: pieces [first, end).
struct Stretch {
  size_t first = 0;
  size_t end = 0;
  float sum = 0;
};

struct Page {
  const Draft& draft;
  const std::vector<Piece>& pieces;       // as the rules marked them
  const std::vector<LineSigns>& signs;    // of each piece
  const std::vector<uint32_t>& repeats;   // how often a piece stands in the document
  Stretch text;                           // where the rules see the text
};

enum class Field : uint8_t {
  kWords, kStops, kEnd, kCapitals, kDigits, kOpening, kCue, kReader, kMarks, kAddress, kUpper, kRepeats, kSentences,
  kWordSize, kQuotes, kKind, kGroup, kSentence, kPosition, kPassed, kAbove, kBelow, kAround, kStretch, kCueAbove,
  kCueBelow, kRule, kDense, kBare, kTitle, kRun, kProseRun, kKnown, kStrong, kScript, kCount,
};
constexpr size_t kFields = static_cast<size_t>(Field::kCount);
constexpr uint32_t kBins = 12;   // at most, of any field
using LineBins = std::array<uint8_t, kFields>;

constexpr Field kBeside[] = {Field::kWords, Field::kStops, Field::kEnd, Field::kCapitals, Field::kCue, Field::kKind,
                             Field::kSentence, Field::kRule, Field::kRepeats, Field::kAddress};
constexpr Field kPairs[][2] = {
    {Field::kWords, Field::kEnd}, {Field::kWords, Field::kStops}, {Field::kSentence, Field::kRule},
    {Field::kWords, Field::kStretch}, {Field::kEnd, Field::kStretch}, {Field::kRun, Field::kWords},
    {Field::kProseRun, Field::kRun}, {Field::kAbove, Field::kBelow}, {Field::kCueAbove, Field::kSentence},
    {Field::kStretch, Field::kPassed}, {Field::kKnown, Field::kSentence}, {Field::kKnown, Field::kStretch},
    {Field::kRule, Field::kWords}, {Field::kGroup, Field::kWords},
    {Field::kStrong, Field::kSentence}, {Field::kStrong, Field::kStretch}, {Field::kScript, Field::kWords}};

constexpr uint32_t kSingles = kFields * kBins;
constexpr uint32_t kBesides = 4 * static_cast<uint32_t>(std::size(kBeside)) * kBins;
constexpr uint32_t kWeights = kSingles + kBesides + static_cast<uint32_t>(std::size(kPairs)) * kBins * kBins;

std::vector<LineBins> line_bins(const Page& page);

// Calls visit(index) for each weight of line `i`. Beyond the ends stands a line of bins kBins - 1.
template <typename Visit>
void active(const std::vector<LineBins>& bins, size_t i, Visit visit) {
  const auto bin = [](const LineBins& b, Field f) -> uint32_t { return b[static_cast<size_t>(f)]; };
  const LineBins& own = bins[i];
  for (uint32_t f = 0; f < kFields; ++f) visit(f * kBins + own[f]);
  uint32_t base = kSingles;
  for (const int step : {-2, -1, 1, 2}) {
    const size_t at = i + static_cast<size_t>(step);   // wraps beyond size() when negative
    for (const Field f : kBeside) {
      visit(base + (at < bins.size() ? bin(bins[at], f) : kBins - 1));
      base += kBins;
    }
  }
  for (const auto& pair : kPairs) {
    visit(base + bin(own, pair[0]) * kBins + bin(own, pair[1]));
    base += kBins * kBins;
  }
}

}  // namespace stemma::read
