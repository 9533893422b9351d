// Several cables in one text file: the spans of cable::split(), each a document of its
// own. They partition the bytes, so a page's words before the first or between two of
// them stay with the cable they stand by. One cable, or none, is no container.
#include "stemma/read/cable/split.h"
#include "stemma/read/container/unpacker.h"

namespace stemma::read {

bool unpack_cables(Unpacker& unpacker, const Place& place, std::string_view bytes) {
  if (place.depth >= unpacker.options().limits.depth) return false;
  const std::vector<Span> spans = cable::split(bytes);
  if (spans.size() < 2) return false;
  if (auto limit = unpacker.spend(bytes.size())) {
    unpacker.refuse(place.name, *limit);
    return true;
  }
  for (size_t i = 0; i < spans.size() && !unpacker.stopped(); ++i) {
    Member member;
    const std::string number = std::to_string(i + 1);
    member.name = place.inside("cable-" + std::string(number.size() < 3 ? 3 - number.size() : 0, '0') + number).name;
    member.bytes = spans[i].of(bytes);
    member.format = Format::kText;
    unpacker.document(std::move(member));
  }
  return true;
}

}  // namespace stemma::read
