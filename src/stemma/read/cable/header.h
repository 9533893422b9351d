// The header of a cable as fields: which lines are which, in whatever order they come.
//
// A field begins at its label, at the begin of a line or, for E.O., TAGS, SUBJECT, REF
// and Classified By, behind another field on the same line; it ends where its own kind
// of continuation ends. Lines no field takes are left alone.
//
//   for (const Field& f : find_fields(draft, extent.first, limit).fields)
//     if (f.kind == FieldKind::kTags) parse_tags(f.value.of(draft.text()));
#pragma once

#include <cstdint>
#include <vector>

#include "stemma/read/draft.h"

namespace stemma::read::cable {

enum class FieldKind : uint8_t {
  kTransmission,  // VZCZC..., OO RUEH..., DE RUEH..., ZNY, BT
  kDtg,
  kFrom,
  kTo,
  kInfo,
  kExclude,
  kClassification,
  kHandling,
  kPass,
  kOrder,
  kTags,
  kSubject,
  kReferences,
  kClassifiedBy,
  kIdentifier,  // MRN, CITE
  kSlug,        // other labelled lines of the styles we read in part
  kPage,        // PAGE 01 LIMA 04377 ...
  kActionOffices,  // ACTION EUR-12, ORIGIN DRC-01
  kInfoOffices,    // INFO OCT-01 ISO-00 ... /031 W
  kDrafted,        // DRAFTED BY, APPROVED BY of 1973-79
  kApproved,
  kFormDate,  // of CIA forms
  kFile,
  kSlugs,
  kForm,  // other words of a form
};

struct Field {
  FieldKind kind = FieldKind::kTransmission;
  Span span;  // label and value, without white space at the ends
  Span value;
  size_t line = 0;  // of the label
  size_t last_line = 0;
};

struct Fields {
  std::vector<Field> fields;  // ascending, disjoint
  size_t body = 0;            // first line behind the header

  const Field* first(FieldKind kind) const;
};

// The label a line begins with; used by recognise() as evidence too.
bool label_at(std::string_view ink, FieldKind& kind, size_t& value);

Fields find_fields(const Draft& draft, size_t first, size_t limit);

}  // namespace stemma::read::cable
