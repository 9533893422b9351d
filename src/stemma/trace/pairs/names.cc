// The names of the contract for passages and families.
#include "stemma/trace/pairs/families.h"

namespace stemma::trace::pairs {
namespace {

constexpr const char* kPassageKinds[] = {"verbatim", "edited", "spun", "paraphrased"};
constexpr const char* kDirections[] = {"unknown", "a->b", "b->a"};
constexpr const char* kWhys[] = {"date", "quotation-marks", "attribution", "elision", "typo", "containment", "collocation"};
constexpr const char* kFamilyKinds[] = {"copies", "versions", "releases", "excerpts", "spun"};
constexpr const char* kRoles[] = {"origin", "copy", "version", "excerpt", "unknown"};

}  // namespace

const char* name(PassageKind k) { return kPassageKinds[static_cast<size_t>(k)]; }
const char* name(Direction d) { return kDirections[static_cast<size_t>(d)]; }
const char* name(Why w) { return kWhys[static_cast<size_t>(w)]; }
const char* name(FamilyKind k) { return kFamilyKinds[static_cast<size_t>(k)]; }
const char* name(Role r) { return kRoles[static_cast<size_t>(r)]; }

}  // namespace stemma::trace::pairs
