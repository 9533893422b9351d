// The names of the contract, one table for each enumeration, and the groups of flags.
#include "stemma/trace/quotation.h"

namespace stemma::trace {
namespace {

constexpr const char* kVerdicts[] = {"untraceable", "verbatim", "emended", "spliced", "elided",
                                     "silently-elided", "altered", "paraphrased", "not-found"};
constexpr const char* kOps[] = {"equal-form", "typo", "inflection", "number-form", "expand",
                                "synonym", "replace", "insert", "omit", "move"};
struct FlagName {
  const char* name;
  FlagGroup group;
};
constexpr FlagName kFlags[] = {
    {"drops-negation", FlagGroup::kMeaning},      {"drops-concession", FlagGroup::kMeaning},
    {"drops-additive", FlagGroup::kMeaning},      {"drops-degree", FlagGroup::kMeaning},
    {"drops-hedge", FlagGroup::kMeaning},         {"drops-condition", FlagGroup::kMeaning},
    {"drops-attribution", FlagGroup::kMeaning},   {"changes-number", FlagGroup::kMeaning},
    {"changes-negation", FlagGroup::kMeaning},    {"changes-subject", FlagGroup::kMeaning},
    {"cut-left", FlagGroup::kEdge},               {"cut-right", FlagGroup::kEdge},
    {"crosses-sentence", FlagGroup::kPlace},      {"crosses-paragraph", FlagGroup::kPlace},
    {"crosses-portion", FlagGroup::kPlace},       {"crosses-comment", FlagGroup::kPlace},
    {"out-of-order", FlagGroup::kPlace},          {"distant", FlagGroup::kPlace},
    {"cross-document", FlagGroup::kPlace},        {"flattens-inner-quote", FlagGroup::kPlace},
    {"speaker-conflict", FlagGroup::kAttribution}, {"date-conflict", FlagGroup::kAttribution},
    {"source-conflict", FlagGroup::kAttribution}, {"title-conflict", FlagGroup::kAttribution},
    {"bracket-changes-referent", FlagGroup::kAttribution},
    {"classified-source", FlagGroup::kNote},      {"spun-source", FlagGroup::kNote},
    {"second-hand", FlagGroup::kNote}};
constexpr const char* kGroups[] = {"meaning", "edge", "place", "attribution", "note"};
constexpr const char* kWheres[] = {"omission", "edge", "replacement", "joint", "quotation", "source"};

}  // namespace

const char* name(Verdict v) { return kVerdicts[static_cast<size_t>(v)]; }
const char* name(EditOp op) { return kOps[static_cast<size_t>(op)]; }
const char* name(FlagCode c) { return kFlags[static_cast<size_t>(c)].name; }
FlagGroup group(FlagCode c) { return kFlags[static_cast<size_t>(c)].group; }
const char* name(FlagGroup g) { return kGroups[static_cast<size_t>(g)]; }
const char* name(FlagWhere w) { return kWheres[static_cast<size_t>(w)]; }

}  // namespace stemma::trace
