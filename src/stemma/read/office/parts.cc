// One pass over the ZIP file. The limits are those of unpack.h: a word processor's file is
// an archive that anyone can make.
#include "stemma/read/office/parts.h"

#include <algorithm>

#include "stemma/read/container/unpacker.h"

namespace stemma::read::office {
namespace {

bool wants(const std::vector<std::string_view>& wanted, std::string_view name) {
  return std::any_of(wanted.begin(), wanted.end(), [&](std::string_view w) {
    return w.ends_with('*') ? name.starts_with(w.substr(0, w.size() - 1)) : name == w;
  });
}

// Takes what unpack_archive() finds and keeps nothing else.
class Keep : public Sink {
 public:
  void member(Member m) override { parts.files.emplace_back(std::move(m.name), std::move(m.bytes)); }
  void refuse(const std::string&, const Error& e) override {
    if (parts.damage.empty()) parts.damage = e.message;
  }
  void note(const std::string&, const std::string&) override {}
  Parts parts;
};

}  // namespace

std::string_view Parts::find(std::string_view name) const {
  for (const auto& [n, bytes] : files) {
    if (n == name) return bytes;
  }
  return {};
}

Result<Parts> open_parts(std::string_view bytes, const std::vector<std::string_view>& wanted, const Limits& limits) {
  Options options;
  options.limits = limits;
  Keep keep;
  Unpacker unpacker(options, keep, bytes.size());
  for_each_file(unpacker, bytes, [&](const std::string& name, Feed& feed) {
    if (!wants(wanted, name)) return;
    Result<std::string> all = feed.rest(limits.member_bytes);
    if (feed.error()) keep.refuse(name, *feed.error());
    else if (!all) keep.refuse(name, all.error());
    else keep.parts.files.emplace_back(name, std::move(*all));
  });
  if (keep.parts.files.empty()) {
    return Error{ErrorCode::kSyntax, "damaged: " + (keep.parts.damage.empty() ? "the parts of its kind of document are not in it" : keep.parts.damage), {}};
  }
  return std::move(keep.parts);
}

}  // namespace stemma::read::office
