// Entities of FollowTheMoney, one JSON object a line: a Folder that says how the export came
// about, in it one Article, Email, HyperText or PlainText a document, and an UnknownLink with its
// role for each edge. Values are lists of strings, as the model has them.
//
// Schemata and properties: the model's own YAML (Document, Thing, Folder, Email, UnknownLink;
// the same from release 3.5 to 4.11). A Folder has to have a fileName, a link its two ends.
#include "stemma/report/export/formats_internal.h"
#include "stemma/report/export/tables/language_codes.h"
#include "stemma/report/export/work.h"
#include "stemma/report/json.h"
#include "stemma/report/version.h"

namespace stemma::report {
namespace {

const char* schema(const doc::Document& d) {
  if (d.kind == doc::Kind::kEmail) return "Email";
  if (d.kind == doc::Kind::kArticle) return "Article";
  return d.kind == doc::Kind::kWebpage ? "HyperText" : "PlainText";
}

std::string file_name(std::string_view path) {
  const size_t slash = path.find_last_of("/!");
  return one_line(slash == std::string_view::npos ? path : path.substr(slash + 1));
}

// The model's dates end at the second and have no zone; a month or a year is a date, too.
std::string ftm_date(std::string date) {
  if (!date.empty() && date.back() == 'Z') date.pop_back();
  const size_t zone = date.find_first_of("+Z", 11 < date.size() ? 11 : date.size());
  return zone == std::string::npos ? date : date.substr(0, zone);
}

// "en" → "eng"; empty for a language that the model does not know.
std::string ftm_language(const std::string& code) {
  const std::string_view known = tables::kLanguageCodes;
  const size_t at = code.find('-') != 2 && code.size() != 2 ? std::string_view::npos : known.find(code.substr(0, 2) + ":");
  return at == std::string_view::npos ? "" : std::string(known.substr(at + 3, 3));
}

class Entity {
 public:
  Entity(std::string_view id, std::string_view schema_name) {
    j_.begin_object().key("id").string(id).key("schema").string(schema_name).key("properties").begin_object();
  }
  Entity& add(std::string_view property, std::string_view value) {
    if (!value.empty()) j_.key(property).begin_array().string(value).end_array();
    return *this;
  }
  Entity& add_all(std::string_view property, const std::vector<std::string>& values) {
    if (values.empty()) return *this;
    j_.key(property).begin_array();
    for (const std::string& v : values) j_.string(one_line(v));
    j_.end_array();
    return *this;
  }
  void end(std::string& out) {
    j_.end_object().end_object();
    out.append(j_.text()).append("\n");
  }

 private:
  Json j_;
};

class FtmExporter : public Exporter {
 public:
  void begin(const ExportMethod& m, std::string& out) override {
    folder_ = "stemma-export-" + (m.archive_hash.empty() ? std::string("pile") : m.archive_hash.substr(0, 16));
    date_ = m.date;
    const std::string title = m.archive.empty() ? "stemma export" : one_line(m.archive);
    Entity(folder_, "Folder").add("title", title).add("fileName", title).add("summary", sentence(m))
        .add("processingAgent", agent()).add("retrievedAt", date_).end(out);
  }

  void document(const ExportDocument& e, std::string& out) override {
    const doc::Document& d = *e.document;
    const Work w = work_of(d);
    const std::string path = e.paths.empty() ? "" : e.paths.front();
    Entity f("stemma-" + d.id, schema(d));
    f.add("title", w.title).add("fileName", path.empty() ? d.id : file_name(path)).add("parent", folder_);
    f.add_all("author", w.authors).add("mimeType", d.source.media_type).add("encoding", d.source.encoding);
    f.add("fileSize", std::to_string(d.source.bytes)).add("language", ftm_language(w.language)).add("sourceUrl", w.url);
    f.add("publisher", w.publisher);
    f.add(d.kind == doc::Kind::kArticle ? "publishedAt" : d.cable ? "authoredAt" : "date", ftm_date(d.date));
    f.add("messageId", d.mail ? one_line(d.mail->message_id) : d.cable ? one_line(d.cable->reference) : "");
    if (d.cable) f.add_all("keywords", d.cable->tags);
    if (d.mail) add_mail(*d.mail, f);
    f.add("summary", w.citation).add("notes", notes(e, w)).add("bodyText", d.text).add("processingAgent", agent());
    f.add("retrievedAt", date_).end(out);
  }

  void edge(const ExportEdge& e, std::string& out) override {
    if (e.to.empty() || !e.exported) return;  // a link needs both its ends
    Entity("stemma-" + e.from + "-" + name(e.kind) + "-" + e.to, "UnknownLink").add("subject", "stemma-" + e.from)
        .add("object", "stemma-" + e.to).add("role", name(e.kind)).add("summary", one_line(e.exact)).end(out);
  }

  void end(std::string&) override {}

 private:
  static std::string agent() { return "stemma " + std::string(kVersion); }

  static std::string notes(const ExportDocument& e, const Work& w) {
    std::string out = "SHA-256 " + e.document->source.sha256;
    if (!e.current) out += "; an older version";
    return w.classification.empty() ? out : out + "; classification " + w.classification;
  }

  static void add_mail(const doc::Mail& m, Entity& f) {
    const auto words = [](const doc::Mailbox& b) { return b.name.empty() ? b.address : b.address.empty() ? b.name : b.name + " <" + b.address + ">"; };
    const auto all = [&](const std::vector<doc::Mailbox>& list) {
      std::vector<std::string> out;
      for (const doc::Mailbox& b : list) out.push_back(words(b));
      return out;
    };
    f.add("subject", one_line(m.subject)).add("from", one_line(words(m.from)));
    f.add_all("to", all(m.to)).add_all("cc", all(m.cc)).add_all("bcc", all(m.bcc)).add_all("inReplyTo", m.in_reply_to);
  }

  std::string folder_, date_;
};

}  // namespace

std::unique_ptr<Exporter> make_ftm() { return std::make_unique<FtmExporter>(); }

}  // namespace stemma::report
