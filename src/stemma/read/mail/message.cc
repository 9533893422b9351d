// A walk over GMime's tree with a stack of our own depth limit; the content of a part stays
// where it is in the message, as a range.
#include "stemma/read/mail/message.h"
#include "stemma/text/utf8.h"
#include "stemma/read/shape.h"

#include <gmime/gmime.h>

#include <algorithm>
#include <memory>
#include <mutex>

namespace stemma::read::mail {
namespace {

constexpr size_t kMostParts = 10'000;
constexpr int kDeepest = 60;

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
template <typename T>
using Held = std::unique_ptr<T, Unref>;

// Names of fields, and what no encoding explains, come as they stand: not always UTF-8.
std::string text_of(const char* s) {
  std::string_view rest = s != nullptr ? s : "";
  std::string out;
  while (!rest.empty()) {
    const size_t good = text::valid_prefix(rest);
    out.append(rest.substr(0, good));
    rest.remove_prefix(good);
    if (rest.empty()) break;
    text::append_code_point(out, text::kReplacement);
    rest.remove_prefix(std::max<size_t>(1, text::invalid_size(rest)));
  }
  return out;
}

void add_addresses(InternetAddressList* list, std::vector<doc::Mailbox>& out, int depth = 0) {
  if (list == nullptr || depth > 4) return;
  const int n = internet_address_list_length(list);
  for (int i = 0; i < n && out.size() < kMostParts; ++i) {
    InternetAddress* a = internet_address_list_get_address(list, i);
    if (INTERNET_ADDRESS_IS_MAILBOX(a)) {
      out.push_back({text_of(internet_address_get_name(a)), text_of(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(a)))});
    } else if (INTERNET_ADDRESS_IS_GROUP(a)) {
      add_addresses(internet_address_group_get_members(INTERNET_ADDRESS_GROUP(a)), out, depth + 1);
    }
  }
}

std::vector<std::string> message_ids(const std::string& field) {
  std::vector<std::string> out;
  if (field.empty()) return out;
  GMimeReferences* ids = g_mime_references_parse(nullptr, field.c_str());
  for (int i = 0; i < g_mime_references_length(ids); ++i) out.push_back(text_of(g_mime_references_get_message_id(ids, i)));
  g_mime_references_free(ids);
  return out;
}

std::string iso_date(GMimeMessage* message) {
  GDateTime* date = g_mime_message_get_date(message);
  if (date == nullptr || g_date_time_get_year(date) < 1970) return {};
  const std::unique_ptr<char, void (*)(void*)> text(g_date_time_format(date, "%Y-%m-%dT%H:%M:%S%:z"), g_free);
  std::string out = text_of(text.get());
  if (out.ends_with("+00:00")) out.replace(out.size() - 6, 6, "Z");
  return out;
}

class Walk {
 public:
  explicit Walk(Message& out) : out_(out) {}

  void message(GMimeMessage* message) {
    GMimeHeaderList* headers = g_mime_object_get_header_list(GMIME_OBJECT(message));
    for (int i = 0; i < g_mime_header_list_get_count(headers); ++i) {
      GMimeHeader* h = g_mime_header_list_get_header_at(headers, i);
      const gint64 at = g_mime_header_get_offset(h);
      if (at < 0) continue;
      out_.fields.push_back({text_of(g_mime_header_get_name(h)), text_of(g_mime_header_get_value(h)), static_cast<uint64_t>(at)});
    }
    doc::Mail& mail = out_.mail;
    mail.message_id = text_of(g_mime_message_get_message_id(message));
    mail.subject = text_of(g_mime_message_get_subject(message));
    mail.sent = iso_date(message);
    std::vector<doc::Mailbox> from;
    add_addresses(g_mime_message_get_addresses(message, GMIME_ADDRESS_TYPE_FROM), from);
    if (from.empty()) add_addresses(g_mime_message_get_addresses(message, GMIME_ADDRESS_TYPE_SENDER), from);
    if (!from.empty()) mail.from = from.front();
    add_addresses(g_mime_message_get_addresses(message, GMIME_ADDRESS_TYPE_TO), mail.to);
    add_addresses(g_mime_message_get_addresses(message, GMIME_ADDRESS_TYPE_CC), mail.cc);
    add_addresses(g_mime_message_get_addresses(message, GMIME_ADDRESS_TYPE_BCC), mail.bcc);
    mail.in_reply_to = message_ids(text_of(g_mime_object_get_header(GMIME_OBJECT(message), "In-Reply-To")));
    mail.references = message_ids(text_of(g_mime_object_get_header(GMIME_OBJECT(message), "References")));
    if (GMimeObject* root = g_mime_message_get_mime_part(message)) object(root, 0, false);
  }

 private:
  void object(GMimeObject* o, int depth, bool related) {
    if (out_.parts.size() >= kMostParts || depth > kDeepest) return;
    if (GMIME_IS_MULTIPART(o)) return multipart(GMIME_MULTIPART(o), depth, related);
    if (GMIME_IS_MESSAGE_PART(o)) return attached(GMIME_MESSAGE_PART(o));
    if (GMIME_IS_PART(o)) part(GMIME_PART(o), related);
  }

  static std::string type_of(GMimeObject* o) {
    GMimeContentType* type = g_mime_object_get_content_type(o);
    return lowered(text_of(g_mime_content_type_get_media_type(type)) + "/" + text_of(g_mime_content_type_get_media_subtype(type)));
  }

  // Of alternatives the last plain text that is not empty, else the last that can be read.
  void alternative(GMimeMultipart* m, int depth) {
    const int n = g_mime_multipart_get_count(m);
    GMimeObject* best = nullptr;
    for (int i = 0; i < n; ++i) {
      GMimeObject* o = g_mime_multipart_get_part(m, i);
      const std::string type = type_of(o);
      if (type == "text/plain" && holds_words(o)) {
        best = o;
        break;
      }
      if (type.starts_with("text/") || GMIME_IS_MULTIPART(o) || best == nullptr) best = o;
    }
    if (best != nullptr) object(best, depth + 1, false);
  }

  static bool holds_words(GMimeObject* o) {
    if (!GMIME_IS_PART(o)) return false;
    GMimeDataWrapper* content = g_mime_part_get_content(GMIME_PART(o));
    return content != nullptr && g_mime_stream_length(g_mime_data_wrapper_get_stream(content)) > 2;
  }

  void multipart(GMimeMultipart* m, int depth, bool related) {
    const std::string type = type_of(GMIME_OBJECT(m));
    if (type == "multipart/alternative") return alternative(m, depth);
    if (type == "multipart/encrypted") {
      Part p;
      p.kind = Part::kEncrypted;
      p.media_type = type;
      out_.parts.push_back(std::move(p));
      return;
    }
    const int n = type == "multipart/signed" ? std::min(1, g_mime_multipart_get_count(m)) : g_mime_multipart_get_count(m);
    for (int i = 0; i < n; ++i) object(g_mime_multipart_get_part(m, i), depth + 1, related || type == "multipart/related");
  }

  void attached(GMimeMessagePart* m) {
    GMimeMessage* message = g_mime_message_part_get_message(m);
    if (message == nullptr) return;
    Part p;
    p.kind = Part::kMessage;
    p.media_type = "message/rfc822";
    p.name = text_of(g_mime_message_get_subject(message));
    const Held<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_object_write_to_stream(GMIME_OBJECT(message), nullptr, stream.get());
    const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    p.message.assign(reinterpret_cast<const char*>(bytes->data), bytes->len);
    out_.parts.push_back(std::move(p));
  }

  void part(GMimePart* o, bool related) {
    Part p;
    p.media_type = type_of(GMIME_OBJECT(o));
    GMimeContentType* type = g_mime_object_get_content_type(GMIME_OBJECT(o));
    p.charset = text_of(g_mime_content_type_get_parameter(type, "charset"));
    p.transfer = lowered(text_of(g_mime_content_encoding_to_string(g_mime_part_get_content_encoding(o))));
    p.name = text_of(g_mime_part_get_filename(o));
    p.name.erase(0, p.name.find_last_of("/\\") + 1);
    GMimeDataWrapper* content = g_mime_part_get_content(o);
    if (content == nullptr) return;
    GMimeStream* stream = g_mime_data_wrapper_get_stream(content);
    p.begin = static_cast<uint64_t>(std::max<gint64>(0, stream->bound_start));
    p.end = p.begin + static_cast<uint64_t>(std::max<gint64>(0, g_mime_stream_length(stream)));
    const bool stated = g_mime_part_is_attachment(o) != FALSE;
    const bool text = p.media_type == "text/plain" || p.media_type == "text/html" || p.media_type == "text/enriched";
    const bool picture = p.media_type.starts_with("image/");
    if (picture && related && !stated) p.kind = Part::kInlineImage;
    else if (stated || !p.name.empty() || !text) p.kind = Part::kAttachment;
    if (p.media_type == "application/pkcs7-mime") p.kind = Part::kEncrypted;
    if (p.media_type == "application/pgp-signature" || p.media_type == "application/pkcs7-signature") return;
    out_.parts.push_back(std::move(p));
  }

  Message& out_;
};

}  // namespace

Message parse(std::string_view bytes) {
  static std::once_flag once;
  std::call_once(once, g_mime_init);
  Message out;
  const Held<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  const Held<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  const Held<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
  if (message) Walk(out).message(message.get());
  return out;
}

}  // namespace stemma::read::mail
