// What is it? A container goes to the function that knows it, anything else to the sink.
// Every byte that comes out of a container is counted against the whole file's limits, so
// that archives inside archives share one budget.
#include "stemma/read/container/unpacker.h"

#include <algorithm>

#include "stemma/read/mail/mail.h"
#include "stemma/read/office/epub.h"
#include "stemma/read/tei/tei.h"

namespace stemma::read {
namespace {

constexpr uint64_t kFree = 16U << 20U;   // small files may unpack to this much at any ratio

std::string megabytes(uint64_t bytes) { return std::to_string(bytes >> 20U) + " MB"; }

}  // namespace

Place Place::inside(std::string_view member) const {
  return {name.empty() ? std::string(member) : name + "!/" + std::string(member), depth + 1};
}

std::string stem(std::string_view path) {
  path.remove_prefix(std::min(path.find_last_of('/') + 1, path.size()));
  const size_t dot = path.find_last_of('.');
  if (dot != path.npos && dot > 0) path = path.substr(0, dot);
  return path.empty() ? "data" : std::string(path);
}

std::optional<Error> Unpacker::spend(uint64_t unpacked) {
  unpacked_ += unpacked;
  const Limits& limits = options_.limits;
  std::string why;
  if (unpacked_ > limits.unpacked_bytes) why = "unpacks to more than " + megabytes(limits.unpacked_bytes);
  if (unpacked_ > kFree && unpacked_ / limits.ratio > packed_) {
    why = "unpacks to more than " + std::to_string(limits.ratio) + " times its size, as no honest file does";
  }
  if (why.empty() && !stopped_) return {};
  stopped_ = true;
  return Error{ErrorCode::kLimit, why + "; kept the " + std::to_string(documents_) + " document(s) before it", {}};
}

void Unpacker::document(Member member) {
  if (stopped_) return;
  if (documents_ == options_.limits.members) {
    stopped_ = true;
    sink_.refuse(member.name, {ErrorCode::kLimit, "more than " + std::to_string(documents_) + " documents in one file; split it", {}});
    return;
  }
  ++documents_;
  sink_.member(std::move(member));
}

// Hands a container to whoever knows it; false if it is a document.
bool Unpacker::container(Member& member, const Place& place, std::string_view bytes) {
  if (!holds_members(member.format) && member.format != Format::kText && member.format != Format::kTei) return false;
  if (place.depth >= options_.limits.depth && holds_members(member.format)) {
    sink_.refuse(place.name, {ErrorCode::kLimit, "containers inside containers, more than " + std::to_string(options_.limits.depth) + " deep; unpack it and read what is in it", {}});
    return true;
  }
  BytesStream stream(bytes);
  Feed feed(stream);
  switch (member.format) {
    case Format::kZip: case Format::kTar: case Format::kSevenZip: case Format::kCompressed:
      unpack_archive(*this, place, bytes);
      return true;
    case Format::kWarc: unpack_warc(*this, place, feed); return true;
    case Format::kJsonLines: unpack_json_lines(*this, place, feed); return true;
    case Format::kEpub: office::unpack_epub(*this, place, bytes); return true;
    case Format::kMbox: mail::unpack_mbox(*this, place, feed); return true;
    case Format::kMail: mail::unpack_mail(*this, place, bytes, member.whole); return true;
    case Format::kTei: return place.depth < options_.limits.depth && tei::unpack_tei(*this, place, member, bytes);
    case Format::kText: return unpack_csv(*this, place, bytes) || unpack_cables(*this, place, bytes);
    default: return false;
  }
}

void Unpacker::bytes(Member member, const Place& place, std::string_view bytes) {
  member.name = place.name;
  member.format = sniff(bytes);
  if (container(member, place, bytes)) return;
  if (!member.whole) member.bytes = bytes;
  document(std::move(member));
}

void Unpacker::stream(Member member, const Place& place, Feed& feed) {
  member.name = place.name;
  const Format format = sniff(feed.peek(64U << 10U));
  const bool deep = place.depth >= options_.limits.depth;
  if (!deep && format == Format::kWarc) return unpack_warc(*this, place, feed);
  if (!deep && format == Format::kJsonLines) return unpack_json_lines(*this, place, feed);
  if (!deep && format == Format::kMbox) return mail::unpack_mbox(*this, place, feed);
  Result<std::string> all = feed.rest(options_.limits.member_bytes);
  if (feed.error()) return refuse(place.name, *feed.error());
  if (!all) return refuse(place.name, all.error());
  member.format = sniff(*all);
  if (container(member, place, *all)) return;
  member.bytes = std::move(*all);
  document(std::move(member));
}

void unpack(std::string_view bytes, const Options& options, Sink& sink) {
  Unpacker unpacker(options, sink, bytes.size());
  Member whole;
  whole.whole = true;
  unpacker.bytes(std::move(whole), {}, bytes);
}

}  // namespace stemma::read
