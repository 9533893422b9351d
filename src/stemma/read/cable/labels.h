// The labelled lines of a SMART cable (2010 on): above the text MRN, Date/DTG, From,
// Action, TAGS, ...; below it Signature, Drafted By, ..., Dissemination Rule.
//
//   MRN:        12 PORT VALE 2100          Reference:
//   Date/DTG:   Oct 09, 2012 / ...         <- blank lines ->
//                                            A) 12 PORT VALE 1218
//
// A value stands behind its label or below it, across blank lines and page banners; what
// the scanner made of a label (DatelDTG, Date!DTG, Date/DIG) is still that label. Lines
// of the page between are kept apart as residue, so a value is its own lines only.
//
//   label_of("DatelDTG:   Oct 09, 2012 / 091645Z OCT 12")   // kDate, value at "Oct"
//   label_of("Subject to approval, the mission")            // nothing: no colon
//
// Pure functions of the draft, linear in the lines read.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "stemma/read/draft.h"

namespace stemma::read::cable {

enum class Label : uint8_t {
  kMrn,
  kDate,
  kFrom,
  kAction,
  kOrder,
  kTags,
  kCaptions,
  kReference,
  kPassLine,
  kSubject,
  kActionOffice,
  kInfoOffice,
  // below the text
  kSignature,
  kDraftedBy,
  kClearedBy,
  kApprovedBy,
  kReleasedBy,
  kInfo,
  kExclude,
  kAttachments,
  kActionPost,
  kDissemination,
};
inline bool below_text(Label label) { return label >= Label::kSignature; }

struct LabelAt {
  Label label = Label::kMrn;
  size_t value = 0;  // offset of the value in the line
};
std::optional<LabelAt> label_of(std::string_view ink);

struct Labelled {
  Label label = Label::kMrn;
  Span span;                // label to the last word of the value, page lines included
  std::vector<Span> lines;  // of the value
  std::vector<Span> residue;
};

struct Labels {
  std::vector<Labelled> fields;  // ascending, disjoint
  size_t first = 0;
  size_t last = 0;  // one past the last line of a field
};

// A line the release or the page put there: a banner with the case number, "RELEASE IN
// PART B6", "Page 2 of 5", "CLASSIFICATION: ...", exemption codes alone in the margin.
bool is_page_banner(std::string_view ink);

// The labels above the text, from line `first`; it ends at the first line that is
// neither label nor value. `last` is where the text begins.
Labels labels_above(const Draft& draft, size_t first, size_t limit);
// The labels below the text: the first block in [first, limit) that opens with
// Signature, Drafted By or Approved By.
std::optional<Labels> labels_below(const Draft& draft, size_t first, size_t limit);
// The line on which the cable begins whose MRN (or Date/DTG) stands on `line`: its
// classification and office lines stand above.
size_t first_line_above(const Draft& draft, size_t line);

}  // namespace stemma::read::cable
