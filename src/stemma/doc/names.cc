// The names of the contract, one table for each enumeration.
#include "stemma/doc/document.h"

namespace stemma::doc {
namespace {

constexpr const char* kKinds[] = {"text", "cable", "article", "paper", "report", "email", "webpage"};
constexpr const char* kBlockKinds[] = {
    "title", "byline", "dateline", "heading", "paragraph", "item", "blockquote", "epigraph", "table",
    "caption", "source-note", "note", "reference", "header", "signature", "furniture"};
constexpr const char* kReasons[] = {"", "repetition", "frame", "cue", "classifier", "foreign-topic"};
constexpr const char* kMasks[] = {"page-residue", "portion-mark", "paragraph-number", "note-marker", "rule", "bullet"};
constexpr const char* kDates[] = {"unknown", "dtg", "header", "declassify-10y", "byline", "url", "metadata", "text"};
constexpr const char* kCells[] = {"text", "number", "year", "percent", "missing"};
constexpr const char* kStyles[] = {"vzczc", "aad", "smart", "cia"};

}  // namespace

const char* name(Kind k) { return kKinds[static_cast<size_t>(k)]; }
const char* name(BlockKind k) { return kBlockKinds[static_cast<size_t>(k)]; }
const char* name(FurnitureReason r) { return kReasons[static_cast<size_t>(r)]; }
const char* name(MaskKind k) { return kMasks[static_cast<size_t>(k)]; }
const char* name(DateFrom f) { return kDates[static_cast<size_t>(f)]; }
const char* name(CellKind k) { return kCells[static_cast<size_t>(k)]; }
const char* name(CableStyle s) { return kStyles[static_cast<size_t>(s)]; }

std::string reference(const CableKey& key) {
  const int year = key.year % 100;
  std::string out{static_cast<char>('0' + year / 10), static_cast<char>('0' + year % 10)};
  return out + key.station + (key.airgram ? "-A" : "") + std::to_string(key.number);
}

}  // namespace stemma::doc
