// The dossier's style and script, from dossier/*.css and dossier/*.js.
//
// The build joins the files in the order of their names and compiles them in
// (cmake/embed.cmake), so that the program is one file and so is each dossier.
#pragma once

#include <string_view>

namespace stemma::report {

extern const std::string_view kStyle;   // 1-type.css, 2-sheet.css, 3-paper.css
extern const std::string_view kAuditStyle;   // audit_page/audit.css
extern const std::string_view kScript;  // filter.js, keys.js

}  // namespace stemma::report
