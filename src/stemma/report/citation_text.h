// How to cite a document: one sentence for a footnote, and the same for a reference manager.
//
//   citation_text(d, 3)      // "Telegram 412 from Selmora to …, May 14, 2007, 07SELMORA412, paragraph 3"
//   citation_csl(entry)      // an item of CSL-JSON, as `stemma export csl-json` writes it, without the export's method
//   citation_text(doc::Document{}, {})   // "untitled document": it says nothing of itself
//
// A telegram is cited as archives ask (export/work.h); of others: who, title, where, when. Pure; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "stemma/engine/engine.h"

namespace stemma::report {

std::string citation_text(const doc::Document& document, std::optional<uint32_t> paragraph);
std::string citation_csl(const engine::Entry& entry);

}  // namespace stemma::report
