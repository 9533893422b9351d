// What checking a quotation produces: the quotation, its sources, edits, flags, verdict.
//
// These are the contract's objects (docs/schema/quotation.schema.json) as plain values.
// A `doc` index points into the list of documents given to the check; spans belong to
// the text of the document beside them.
//
// A verdict says what the collection holds, never whether a statement is true:
// `not-found` speaks of the archive searched. See docs/guide/verdicts.md.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "stemma/base/span.h"

namespace stemma::trace {

// Exactly one; the first that holds, from the top.
enum class Verdict : uint8_t {
  kUntraceable,      // too short or too common to identify a source
  kVerbatim,         // same words, same order, contiguous; only form edits
  kEmended,          // as verbatim, but for bracketed insertions or substitutions
  kSpliced,          // reordered, from different documents, or joined across a hiding distance
  kElided,           // words left out, every omission marked
  kSilentlyElided,   // words left out without a mark
  kAltered,          // words replaced, inserted or respelt
  kParaphrased,      // in quotation marks, but only a reworded passage exists
  kNotFound,         // no source in the collection searched
};

enum class EditOp : uint8_t {
  kEqualForm, kTypo, kInflection, kNumberForm, kExpand, kSynonym, kReplace, kInsert, kOmit, kMove,
};

// Flags in the groups of the contract; groups in flag_group().
enum class FlagCode : uint8_t {
  // meaning: in omitted text, or beyond a cut edge where the cue governs the quoted words
  kDropsNegation, kDropsConcession, kDropsAdditive, kDropsDegree, kDropsHedge, kDropsCondition,
  kDropsAttribution, kChangesNumber, kChangesNegation, kChangesSubject,
  // edge
  kCutLeft, kCutRight,
  // place
  kCrossesSentence, kCrossesParagraph, kCrossesPortion, kCrossesComment, kOutOfOrder, kDistant,
  kCrossDocument, kFlattensInnerQuote,
  // attribution
  kSpeakerConflict, kDateConflict, kSourceConflict, kTitleConflict, kBracketChangesReferent,
  // note
  kClassifiedSource, kSpunSource, kSecondHand,
};
enum class FlagGroup : uint8_t { kMeaning, kEdge, kPlace, kAttribution, kNote };

const char* name(Verdict);
const char* name(EditOp);
const char* name(FlagCode);
const char* name(FlagGroup);
FlagGroup group(FlagCode);

// One difference between quotation and source. An omission has no `quote`, an
// insertion no `source`.
struct Edit {
  EditOp op = EditOp::kReplace;
  std::optional<Span> source;   // in the source document
  std::optional<Span> quote;    // in the checked document
  bool marked = false;          // by an ellipsis or by brackets
  bool slip = false;            // counted in `slips`: a typo
};

// Where a flag's span lies.
enum class FlagWhere : uint8_t { kOmission, kEdge, kReplacement, kJoint, kQuotation, kSource };
const char* name(FlagWhere);

struct Flag {
  FlagCode code = FlagCode::kCutLeft;
  FlagWhere where = FlagWhere::kOmission;
  bool in_quote = false;        // the span lies in the checked document, not in the source
  Span span;
  std::string note;             // one sentence: the reason
};

// One fragment of the quotation laid on the source, in the order of the quotation.
struct Piece {
  Span quote;
  Span source;
};

struct SourceMatch {
  uint32_t doc = 0;                    // index into the documents searched
  Span span;                           // first to last matched word
  Span sentence;                       // the sentence(s) the span stands in
  std::optional<uint32_t> paragraph;   // number, where numbered
  std::string portion;
  std::vector<Piece> pieces;
  std::vector<Edit> edits;
  std::vector<Flag> flags;
  Verdict verdict = Verdict::kNotFound; // what this witness alone gives
  double cost = 0;                     // of the alignment; 0 = identical
};

struct Near {
  uint32_t doc = 0;
  Span span;
  std::string why;                     // "closest passage; not a source"
};

struct Speaker {
  std::string name;
  Span span;
};

// How the fragments of a quotation are joined.
enum class JointKind : uint8_t {
  kEllipsis,       // … ... [...] (…) * * *: words may be left out
  kInterruption,   // “…”, noted X, “…”: nothing may be left out
  kContinuation,   // a re-opened quotation mark at a new paragraph
  kGloss,          // [Government of Peru]: inserted, or in place of some words
};

struct Joint {
  JointKind kind = JointKind::kEllipsis;
  Span span;                           // of the mark in the checked document
};

struct Quotation {
  uint32_t doc = 0;                    // index into the documents checked
  Span span;                           // first to last quoted character, marks outside
  bool block = false;                  // a block quotation, without marks
  std::vector<Span> fragments;         // the quoted words between joints, ascending
  std::vector<Joint> joints;           // ascending
  std::vector<Span> inner;             // quotations inside the quotation
  std::optional<Speaker> speaker;
  std::string cue;                     // "alleged that"
  Span cue_span;
  std::string attributed_to;           // "cable", "statement", a title, a cable reference
  std::string attributed_date;         // as precise as stated: "2009"
  Span attributed_date_span;
  bool date_is_of_source = false;      // "in a 2008 message": the date is the document's, not the event's
  std::string attributed_reference;    // "09LIMA1669", when one is cited beside it
};

struct CheckedQuotation {
  Quotation quotation;
  Verdict verdict = Verdict::kNotFound;
  bool clean = false;                  // verbatim, emended or elided, and no meaning flag
  double expected_by_chance = 0;       // passages like this that chance would produce in the collection
  uint32_t slips = 0;                  // typos
  std::vector<SourceMatch> sources;    // witnesses, best first
  size_t further = 0;                  // passages that hold all of it as well and were not laid out, of those proposed
  std::vector<Near> near;
  std::vector<Flag> flags;             // of the quoting text alone, where there is no source to carry them
};

}  // namespace stemma::trace
