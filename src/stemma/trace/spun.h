// Spun copies: articles whose words were swapped for synonyms by a machine.
//
// Two kinds of evidence. Tell-tales inside the document (spun_tells.h). Or the original in the collection: the
// sentences around a passage, laid on another document, differ by several words each of
// which is one WordNet relation from its counterpart, and names and numbers agree.
//
//   SpunCopies spun(collection, finder);
//   spun.is_spun(2)                      // by tell-tales
//   spun.original(2, {40, 60})           // document that the words are spun from
//   spun.original(2, {40, 40})           // no words: nothing
//
// Thread-safe: signs are counted once a document.
#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "stemma/trace/candidates.h"
#include "stemma/trace/collection.h"

namespace stemma::trace {

class SpunCopies {
 public:
  SpunCopies(const Collection& collection, const Finder& finder) : collection_(collection), finder_(finder) {}
  bool is_spun(uint32_t doc) const;
  std::optional<uint32_t> original(uint32_t doc, WordRange passage) const;

 private:
  const Collection& collection_;
  const Finder& finder_;
  mutable std::mutex turn_;
  mutable std::unordered_map<uint32_t, bool> spun_;   // the documents asked for
};

}  // namespace stemma::trace
