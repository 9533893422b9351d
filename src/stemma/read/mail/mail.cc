// The message's text is put together piece by piece, each with its map: header lines, then
// the text parts. Attachments go back to the unpacker, which asks what they are.
#include "stemma/read/mail/mail.h"

#include <algorithm>
#include <array>

#include "stemma/read/html/html.h"
#include "stemma/read/mail/message.h"
#include "stemma/read/mail/quoted.h"
#include "stemma/read/mail/transfer.h"
#include "stemma/text/decode.h"
#include "stemma/read/shape.h"

namespace stemma::read::mail {
namespace {

using namespace std::string_view_literals;

constexpr std::array kShown = {"from"sv, "sender"sv, "to"sv, "cc"sv, "bcc"sv, "date"sv, "sent"sv, "subject"sv};

class Body {
 public:
  Body(std::string_view bytes, const Message& message) : bytes_(bytes), message_(message) {}

  Content build() {
    headers();
    const auto begin = static_cast<uint32_t>(out_.text.size());
    for (const Part& p : message_.parts) part(p);
    mark(begin);
    out_.stated.title = message_.mail.subject;
    out_.stated.date = message_.mail.sent;
    out_.stated.author = message_.mail.from.name.empty() ? message_.mail.from.address : message_.mail.from.name;
    return std::move(out_);
  }

 private:
  void note(const char* code, std::string text) { out_.quality.push_back({code, std::move(text)}); }

  // The source range of a header field: to the next line that is no continuation.
  uint64_t field_end(uint64_t at) const {
    for (;;) {
      const size_t end = bytes_.find('\n', at);
      if (end == bytes_.npos) return bytes_.size();
      at = end + 1;
      if (at >= bytes_.size() || (bytes_[at] != ' ' && bytes_[at] != '\t')) break;
    }
    while (at > 0 && (bytes_[at - 1] == '\n' || bytes_[at - 1] == '\r')) --at;
    return at;
  }

  void add(std::string_view text, uint64_t begin, uint64_t end) {
    out_.text.append(text);
    out_.map.replace(static_cast<uint32_t>(text.size()), begin, static_cast<uint32_t>(end - begin));
  }

  void headers() {
    const size_t begin = out_.text.size();
    for (const Field& f : message_.fields) {
      if (std::find(kShown.begin(), kShown.end(), lowered(f.name)) == kShown.end() || f.begin >= bytes_.size()) continue;
      std::string line = f.name + ": " + f.value;
      std::replace(line.begin(), line.end(), '\n', ' ');
      add(line + "\n", f.begin, field_end(f.begin));
    }
    if (out_.text.size() == begin) return;
    out_.hints.push_back({Hint::kHeader, {static_cast<uint32_t>(begin), static_cast<uint32_t>(out_.text.size())}});
    add("\n", 0, 0);
  }

  void part(const Part& p) {
    if (p.kind == Part::kInlineImage) return;
    if (p.kind == Part::kEncrypted) return note("encrypted", "a part of this message is encrypted and was not read; decrypt it in your mail program and save it again");
    if (p.kind != Part::kBody) return;
    Bytes raw = transfer_decoded(bytes_.substr(p.begin, p.end - p.begin), p.begin, p.transfer);
    if (raw.damaged) note("damaged-part", "broken " + p.transfer + " at byte " + std::to_string(*raw.damaged) + "; kept what could be decoded");
    if (raw.bytes.find_first_not_of(" \t\r\n") == std::string::npos) return;
    Result<text::Decoded> decoded = text::decode(raw.bytes, {.declared = p.charset, .forced = {}});
    if (!decoded) return note("damaged-part", "a text part could not be read: " + decoded.error().message);
    if (!out_.text.empty() && !out_.text.ends_with("\n\n")) add("\n", p.begin, p.begin);
    const auto at = static_cast<uint32_t>(out_.text.size());
    text::SourceMap map = decoded->map.through(raw.map);
    if (p.media_type == "text/html" || html::looks_like_page(decoded->text)) {
      html::Page page = html::read_page(decoded->text);
      for (HintSpan h : page.hints) {
        h.span = {h.span.begin + at, h.span.end + at};
        out_.hints.push_back(h);
      }
      map = page.map.through(map);
      decoded->text = std::move(page.text);
    }
    out_.text += decoded->text;
    out_.map.append(map);
    if (!out_.text.ends_with('\n')) add("\n", p.end, p.end);
  }

  // Quoted messages and the signature of the body.
  void mark(uint32_t begin) {
    doc::Mail mail = message_.mail;
    const std::string_view body = std::string_view(out_.text).substr(begin);
    mail.quoted = quoted(body, begin);
    const std::optional<Span> sign = signature(body, begin, mail.quoted);
    if (sign) out_.hints.push_back({Hint::kSignature, *sign});
    for (const doc::QuotedMail& q : mail.quoted) out_.hints.push_back({Hint::kQuoted, q.span});
    std::stable_sort(out_.hints.begin(), out_.hints.end(), [](const HintSpan& a, const HintSpan& b) {
      return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
    out_.mail = std::move(mail);
  }

  std::string_view bytes_;
  const Message& message_;
  Content out_;
};

}  // namespace

void unpack_mail(Unpacker& unpacker, const Place& place, std::string_view bytes, bool whole) {
  if (bytes.size() > unpacker.options().limits.member_bytes * 4) {
    return unpacker.refuse(place.name, {ErrorCode::kLimit, "a message longer than " + std::to_string(unpacker.options().limits.member_bytes >> 18U) + " MB; save its attachments and read those", {}});
  }
  const Message message = parse(bytes);
  Member member;
  member.name = place.name;
  member.format = Format::kMail;
  member.whole = whole;
  if (!whole) member.bytes = bytes;
  member.content = Body(bytes, message).build();
  MemberNames names;
  std::vector<std::pair<const Part*, Place>> attached;
  for (size_t i = 0; i < message.parts.size(); ++i) {
    const Part& p = message.parts[i];
    if (p.kind != Part::kAttachment && p.kind != Part::kMessage) continue;
    const std::string name = names.unique(p.name.empty() ? "part " + std::to_string(i + 1) : p.name);
    const uint64_t size = p.kind == Part::kMessage ? p.message.size() : p.end - p.begin;
    member.content->mail->attachments.push_back({p.name, p.media_type, size, name});
    attached.emplace_back(&p, place.inside(name));
  }
  unpacker.document(std::move(member));
  for (const auto& [part, at] : attached) {
    if (part->kind == Part::kMessage) {
      unpacker.bytes({}, at, part->message);
      continue;
    }
    const Bytes raw = transfer_decoded(bytes.substr(part->begin, part->end - part->begin), part->begin, part->transfer);
    if (raw.damaged) unpacker.note(at.name, "broken " + part->transfer + " at byte " + std::to_string(*raw.damaged) + "; kept what could be decoded");
    unpacker.bytes({}, at, raw.bytes);
  }
}

namespace {

// "From ana@example.org Mon May  3 10:15:00 2004"
bool opens_message(std::string_view line) {
  if (!line.starts_with("From ")) return false;
  while (!line.empty() && static_cast<unsigned char>(line.back()) <= ' ') line.remove_suffix(1);
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  const bool clock = line.find(':') != line.npos;
  const bool zone = line.size() > 5 && (line[line.size() - 5] == '+' || line[line.size() - 5] == '-');
  if (zone) line.remove_suffix(6);
  return clock && line.size() > 20 && digit(line.back()) && digit(line[line.size() - 4]);
}

}  // namespace

void unpack_mbox(Unpacker& unpacker, const Place& place, Feed& feed) {
  const uint64_t limit = unpacker.options().limits.member_bytes;
  std::string message;
  uint64_t number = 0;
  bool blank = true;
  bool too_long = false;
  const auto hand_over = [&] {
    if (number == 0) return;
    const Place at = place.inside(std::to_string(number));
    if (too_long) unpacker.refuse(at.name, {ErrorCode::kLimit, "a message longer than " + std::to_string(limit >> 20U) + " MB", {}});
    else unpack_mail(unpacker, at, message, false);
    message.clear();
    too_long = false;
  };
  while (!unpacker.stopped()) {
    Result<std::string> line = feed.line(limit);
    if (line && line->empty()) break;
    if (line && blank && opens_message(*line)) {
      hand_over();
      ++number;
      blank = false;
      continue;
    }
    blank = line && (*line == "\n" || *line == "\r\n");
    too_long = too_long || !line || message.size() + line->size() > limit;
    if (!too_long) message += *line;
  }
  hand_over();
  if (feed.error()) unpacker.refuse(place.name, *feed.error());
}

}  // namespace stemma::read::mail
