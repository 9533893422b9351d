// Lines that GitHub Actions turns into annotations.
#include "stemma/report/github.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>

#include "stemma/report/example_internal.h"

using namespace stemma;
using namespace stemma::report;

namespace {

std::string place(std::string_view bytes, std::string_view encoding, uint64_t offset) {
  const Lines::Place p = Lines(bytes, encoding).at(offset);
  return std::to_string(p.line) + ":" + std::to_string(p.column);
}

}  // namespace

TEST_CASE("a command escapes what would end it") {
  CHECK(github_command("error", {{"file", "a,b:c%.md"}, {"line", "3"}}, "100 %:\r\nso, there") ==
        "::error file=a%2Cb%3Ac%25.md,line=3::100 %25:%0D%0Aso, there\n");
  CHECK(github_command("notice", {}, "") == "::notice::\n");
}

TEST_CASE("lines and columns as an editor counts them") {
  CHECK(place("", "utf-8", 0) == "1:1");
  CHECK(place("ab\ncd", "utf-8", 2) == "1:3");
  CHECK(place("ab\ncd", "utf-8", 3) == "2:1");
  CHECK(place("ab\r\ncd", "utf-8", 5) == "2:2");
  CHECK(place("é“x”\né“x”", "utf-8", 16) == "2:4");               // characters, not bytes
  CHECK(place("\xEF\xBB\xBF" "ab", "utf-8", 4) == "1:2");          // the mark at the beginning is no character
  CHECK(place("\xE9\x93x", "windows-1252", 2) == "1:3");
  CHECK(place(std::string_view("\xFF\xFE" "a\0\n\0b\0c\0", 10), "utf-16le", 8) == "2:2");
  CHECK(place(std::string_view("\0a\0\n\0b\0c", 8), "utf-16be", 6) == "2:2");
  CHECK(place("ab\n", "utf-8", 99) == "2:1");
}

TEST_CASE("failed quotations are errors, short ones notices, each at its place") {
  engine::CheckReport r = example();
  const std::string text = r.checked[0].entry.document->text;
  doc::Document d = *r.checked[0].entry.document;
  d.map.copy(0, static_cast<uint32_t>(text.size()));
  r.checked[0].entry.document = std::make_shared<const doc::Document>(d);
  CHECK(github_annotations(r, 0, text) ==
        "::error file=article.txt,line=1,endLine=1,col=21,title=stemma%3A elided::“outside money … played a part”%0A"
        "elided: words left out, and the places marked%0A"
        "Source: 09PORTAMARA12 · paragraph 1 · C · 2009-03-02 · cables/12.txt: “outside money also played a part”%0A"
        "- left out, marked: “also”%0A"
        "! drops-additive: “also” says there are other causes.%0A"
        "! drops-concession: leaves out a concession\n"
        "::error file=article.txt,line=1,endLine=1,col=64,title=stemma%3A silently-elided::“The minister did resign.”%0A"
        "silently-elided: words left out without a mark%0A"
        "Source: 09PORTAMARA12 · 2009-03-02 · cables/12.txt: “The minister did not resign.”%0A"
        "- left out: “not”%0A"
        "! drops-negation: “not” is left out.\n"
        "::notice file=article.txt,line=1,endLine=1,col=93,title=stemma%3A untraceable::“so-called”%0A"
        "untraceable: too short or too common to say where it comes from\n");
  const std::string without = github_annotations(r, 0, {});
  CHECK(without.starts_with("::error file=article.txt,title=stemma%3A elided::“outside"));
  CHECK(without.find("line=") == std::string::npos);
}

TEST_CASE("clean quotations are silent, but for a conflict beside them") {
  engine::CheckReport r = example();
  auto& quotations = r.checked[0].quotations;
  quotations.resize(1);
  quotations[0].clean = true;
  quotations[0].sources[0].flags.clear();
  CHECK(github_annotations(r, 0, {}).empty());
  quotations[0].sources[0].flags.push_back({trace::FlagCode::kTitleConflict, trace::FlagWhere::kQuotation, true, {0, 3}, "never was"});
  const std::string notice = github_annotations(r, 0, {});
  CHECK(notice.starts_with("::notice file=article.txt,title=stemma%3A elided::"));
  CHECK(notice.ends_with("! title-conflict: never was\n"));
}

TEST_CASE("a member of a container is marked at the container; what was not read is an error") {
  engine::CheckReport r = example();
  r.checked[0].entry.paths = {"pile.zip!/a.txt"};
  CHECK(github_annotations(r, 0, {}).starts_with("::error file=pile.zip,title="));
  CHECK(github_annotation({"a.eml", {ErrorCode::kNotFound, "no such file", {}}}).starts_with("::error file=a.eml,title=stemma%3A not read::cannot read 'a.eml'"));
}
