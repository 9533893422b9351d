// Marks as annotations of the Web Annotation Data Model (W3C 2017): for hypothes.is, Recogito and whatever else reads them.
//
//   marks_w3c(archive, engine::marks(archive, ""))    // an AnnotationPage, one annotation a mark
//   marks_w3c(archive, {})                            // one without items
//
// A star and a mark as read are bookmarks, a tag is tagging, a note is commenting. A mark of a passage selects it twice, by characters
// and by words, in the document that its hash names; the others have the whole document for target. Reads texts from the archive.
#pragma once

#include <string>
#include <vector>

#include "stemma/engine/archive/marks.h"

namespace stemma::report {

std::string marks_w3c(const engine::Archive& archive, const std::vector<engine::Mark>& marks);

}  // namespace stemma::report
