// Three passes over the ZIP file: where the package file is, what it says, the chapters.
#include "stemma/read/office/epub.h"

#include <algorithm>
#include <map>

#include "stemma/read/office/metadata.h"
#include "stemma/read/office/parts.h"
#include "stemma/read/xml/xml.h"

namespace stemma::read::office {
namespace {

constexpr size_t kMostChapters = 20'000;

struct RootFile : xml::Visitor {
  std::string path;
  void enter(const xml::Tag& t) override {
    if (t.name == "rootfile" && path.empty()) path = t.value("full-path");
  }
  void leave(const xml::Tag&) override {}
  void text(const xml::Text&) override {}
};

struct Package : xml::Visitor {
  std::map<std::string, std::string> hrefs;   // id → href
  std::vector<std::string> spine;             // ids
  void enter(const xml::Tag& t) override {
    if (t.name == "item" && hrefs.size() < kMostChapters) hrefs.emplace(t.value("id"), t.value("href"));
    if (t.name == "itemref" && spine.size() < kMostChapters) spine.emplace_back(t.value("idref"));
  }
  void leave(const xml::Tag&) override {}
  void text(const xml::Text&) override {}
};

// "../Text/ch%201.xhtml" beside "OEBPS/package.opf" → "Text/ch 1.xhtml" (RFC 3986, 5.2).
std::string resolved(std::string_view package, std::string_view href) {
  href = href.substr(0, href.find('#'));
  std::string plain;
  for (size_t i = 0; i < href.size(); ++i) {
    const auto hex = [&](size_t k) {
      const char c = k < href.size() ? href[k] : ' ';
      return c >= '0' && c <= '9' ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : -1;
    };
    const bool escaped = href[i] == '%' && hex(i + 1) >= 0 && hex(i + 2) >= 0;
    plain += escaped ? static_cast<char>(hex(i + 1) * 16 + hex(i + 2)) : href[i];
    i += escaped ? 2 : 0;
  }
  std::vector<std::string> steps;
  const size_t slash = package.find_last_of('/');
  std::string path = (slash == package.npos ? "" : std::string(package.substr(0, slash + 1))) + plain + "/";
  for (size_t at = 0; at < path.size();) {
    const size_t end = path.find('/', at);
    const std::string step = path.substr(at, end - at);
    if (step == ".." && !steps.empty()) steps.pop_back();
    else if (!step.empty() && step != "." && step != "..") steps.push_back(step);
    at = end + 1;
  }
  std::string out;
  for (const std::string& s : steps) out += (out.empty() ? "" : "/") + s;
  return out;
}

void give_facts(const Metadata& m, Member& member) {
  member.stated.title = m.title;
  member.stated.author = m.author;
  member.stated.date = m.date;
  member.stated.publisher = m.publisher;
  member.stated.language = m.language;
}

}  // namespace

void unpack_epub(Unpacker& unpacker, const Place& place, std::string_view bytes) {
  const Limits& limits = unpacker.options().limits;
  const auto refuse = [&](const std::string& why) { unpacker.refuse(place.name, {ErrorCode::kSyntax, why, {}}); };
  const Result<Parts> first = open_parts(bytes, {"META-INF/container.xml", "META-INF/rights.xml"}, limits);
  if (!first) return unpacker.refuse(place.name, first.error());
  if (!first->find("META-INF/rights.xml").empty()) return refuse("a book protected by its seller (DRM); export it without protection to read it");
  RootFile root;
  xml::parse(first->find("META-INF/container.xml"), root);
  const Result<Parts> second = open_parts(bytes, {root.path}, limits);
  if (root.path.empty() || !second) return refuse("a book without its package file; convert it to EPUB anew");
  const std::string_view opf = second->find(root.path);
  Package package;
  xml::parse(opf, package);
  const Metadata facts = metadata_of(opf);
  std::map<std::string, std::string> chapters;   // path → bytes
  std::vector<std::string> order;
  for (const std::string& id : package.spine) {
    const auto it = package.hrefs.find(id);
    if (it != package.hrefs.end() && chapters.try_emplace(resolved(root.path, it->second)).second) order.push_back(resolved(root.path, it->second));
  }
  for_each_file(unpacker, bytes, [&](const std::string& name, Feed& feed) {
    const auto it = chapters.find(name);
    if (it == chapters.end()) return;
    Result<std::string> all = feed.rest(limits.member_bytes);
    if (all && !feed.error()) it->second = std::move(*all);
    else unpacker.refuse(place.inside(name).name, feed.error() ? *feed.error() : all.error());
  });
  for (const std::string& path : order) {
    std::string& chapter = chapters[path];
    if (chapter.empty()) {
      unpacker.refuse(place.inside(path).name, {ErrorCode::kNotFound, "a chapter that the book names and does not hold", {}});
      continue;
    }
    Member member;
    give_facts(facts, member);
    unpacker.bytes(std::move(member), place.inside(path), chapter);
    chapter = {};
  }
}

}  // namespace stemma::read::office
