#include "stemma/read/html/html.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "stemma/text/utf8.h"

using namespace stemma;
using namespace stemma::read;
using html::Page;
using html::read_page;
using Range = text::SourceMap::Range;

namespace {
std::string source_of(const Page& page, const std::string& html, std::string_view words) {
  const size_t at = page.text.find(words);
  if (at == std::string::npos) return "(absent)";
  const Range r = page.map.to_source({static_cast<uint32_t>(at), static_cast<uint32_t>(at + words.size())});
  return html.substr(r.begin, r.end - r.begin);
}
std::vector<std::string> hinted(const Page& page, Hint hint) {
  std::vector<std::string> out;
  for (const HintSpan& h : page.hints) {
    if (h.hint == hint) out.emplace_back(h.span.of(page.text));
  }
  return out;
}
using Strings = std::vector<std::string>;
}  // namespace

TEST_CASE("blocks are parted, lines broken, white space collapsed") {
  CHECK(read_page("<p>One\n  two</p><p>Three<br>four</p>").text == "One two\n\nThree\nfour");
  CHECK(read_page("<div>a<div>b</div>c</div>").text == "a\n\nb\n\nc");
  CHECK(read_page("<ul><li>a<li>b</ul>c").text == "a\nb\n\nc");
  CHECK(read_page("x<pre>\n a\n  b </pre>y").text == "x\n\n a\n  b \n\ny");
  CHECK(read_page("w<b>or</b>d <i>and</i> w<font color=red>ord</font>").text == "word and word");
  CHECK(read_page("He said <q>no</q>.").text == "He said “no”.");
}

TEST_CASE("rows stay rows, also with empty cells and paragraphs in cells") {
  const std::string table = "<table><caption>Aid</caption><tr><th>Year<th>Sum<th>Note</tr>"
                            "<tr><td>1990</td><td><p>83</p></td><td></td></tr><tr><td></td><td>7</td><td>x</td></tr></table>after";
  const Page p = read_page(table);
  CHECK(p.text == "Aid\n\nYear\tSum\tNote\n1990\t83\t\n\t7\tx\n\nafter");
  CHECK(hinted(p, Hint::kTableCell) == Strings{"Year", "Sum", "Note", "1990", "83", "7", "x"});
  CHECK(hinted(p, Hint::kCaption) == Strings{"Aid"});
}

TEST_CASE("scripts, styles, hidden elements are not text; all else is") {
  CHECK(read_page("<head><title>T</title><style>p{}</style></head><body>a<script>var b='<p>no</p>';</script>"
                  "<p hidden>no</p><p style='display: none'>no</p><template>no</template><noscript>c</noscript><!-- no -->").text == "ac");
}

TEST_CASE("entities lead back to their source") {
  const std::string h = "<p>Caf&eacute; &amp; t&#233;a &copy2020 AT&T &notit; &lt;b&gt; &#x201C;x&#148; a&nbsp;b &NotEqualTilde;z</p>";
  const Page p = read_page(h);
  CHECK(p.text == "Café & téa ©2020 AT&T ¬it; <b> “x” a\u00a0b \u2242\u0338z");
  CHECK(source_of(p, h, "é &") == "&eacute; &amp;");
  CHECK(source_of(p, h, "téa") == "t&#233;a");
  CHECK(source_of(p, h, "©") == "&copy");
  CHECK(source_of(p, h, "AT&T") == "AT&T");
  CHECK(source_of(p, h, "¬") == "&not");
  CHECK(source_of(p, h, "it;") == "it;");
  CHECK(source_of(p, h, "“") == "&#x201C;");
  CHECK(source_of(p, h, "”") == "&#148;");
  CHECK(source_of(p, h, "z") == "z");
}

TEST_CASE("ignored tags and comments inside a text do not shift it") {
  const std::string h = "<p>one</i> two<!-- c --> three <b>four</b> five</p>";
  const Page p = read_page(h);
  CHECK(p.text == "one two three four five");
  for (const char* word : {"one", "two", "three", "four", "five"}) CHECK(source_of(p, h, word) == word);
}

TEST_CASE("mark-up says what ranges are") {
  const Page p = read_page("<title>The Cable - Site</title><nav>Home</nav><h1>The Cable</h1><p><a rel='nofollow author'>Ann Lee</a> "
                           "<time datetime=2011-02-03>3 Feb</time></p><p>Text<sup><a href='#n1'>1</a></sup> 10<sup>6</sup></p>"
                           "<blockquote>Q</blockquote><div role=contentinfo>Foot</div>");
  CHECK(hinted(p, Hint::kNavigation) == Strings{"Home", "Foot"});
  CHECK(hinted(p, Hint::kTitle) == Strings{"The Cable"});
  CHECK(hinted(p, Hint::kByline) == Strings{"Ann Lee"});
  CHECK(hinted(p, Hint::kTime) == Strings{"3 Feb"});
  CHECK(hinted(p, Hint::kNoteMarker) == Strings{"1"});
  CHECK(hinted(p, Hint::kBlockquote) == Strings{"Q"});
  CHECK(hinted(p, Hint::kParagraph) == Strings{"Ann Lee 3 Feb", "Text1 106"});
}

TEST_CASE("the head states title, date, author, publisher, address, language") {
  const Page p = read_page("<html lang=es><head><title>Short | Site</title><meta property='og:title' content='The Long  Title'>"
                           "<meta property='article:published_time' content='2010-12-01T08:00:00Z'><meta name=author content='A. Lee'>"
                           "<meta property=og:site_name content='The Daily'><link rel=canonical href='https://a.example/x'></head>");
  CHECK(p.stated.title == "The Long Title");
  CHECK(p.stated.date == "2010-12-01T08:00:00Z");
  CHECK(p.stated.author == "A. Lee");
  CHECK(p.stated.publisher == "The Daily");
  CHECK(p.stated.url == "https://a.example/x");
  CHECK(p.stated.language == "es");
  const Page ld = read_page(R"(<script type="application/ld+json">{"@type":"NewsArticle","image":{"name":"no"},
    "author":[{"@type":"Person","name":"Ren\u00e9 Paz"},{"name":"Second"}],"publisher":{"name":"El D\u00eda"},
    "keywords":["a","b"],"datePublished":"2009-11-25"}</script>x)");
  CHECK(ld.text == "x");
  CHECK(ld.stated.date == "2009-11-25");
  CHECK(ld.stated.author == "René Paz; Second");
  CHECK(ld.stated.publisher == "El Día");
  CHECK(read_page("<script type='application/ld+json'>{\"author\":{\"name\":\"x</script>").stated.author.empty());
}

TEST_CASE("a page states its section, or its breadcrumbs do") {
  CHECK(read_page("<head><meta property='article:section' content=' World  News '><meta name=section content=x></head><p>a").stated.section == "World News");
  CHECK(read_page("<head><meta property='article:section' content='https://kelst.example/world'></head><p>a").stated.section.empty());
  const auto json = [](const std::string& data) { return read_page("<script type='application/ld+json'>" + data + "</script><p>a").stated.section; };
  CHECK(json(R"({"@type":"NewsArticle","headline":"Salt rose","articleSection":["Opinion","Harbours"]})") == "Opinion");
  CHECK(json(R"({"@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","position":1,"name":"Home"},
    {"@type":"ListItem","position":2,"item":{"@id":"/w","name":"World"}},{"@type":"ListItem","position":3,"name":"Salt rose"}]})") == "World");
  CHECK(json(R"({"@type":"ItemList","itemListElement":[{"name":"Another story"}]})").empty());
  const std::string trail = "<ol class='site-Breadcrumbs'><li><a href=/>Inicio</a> &rsaquo;</li><li><a href=/m>Mundo</a></li><li>La sal</li></ol>";
  CHECK(read_page("<title>La sal sube</title><body>" + trail + "<p>a").stated.section == "Mundo");
  CHECK(read_page("<div class=breadcrumb><a href=/>kelst.example</a> / <a href=/w>U.S.</a> / Salt</div><p>a").stated.section == "U.S.");
  CHECK(read_page("<body class=breadcrumb><a href=/x>Sport</a><p>a").stated.section.empty());
  CHECK(read_page("<title>Salt rose</title><div id=breadcrumb><a href=/>Home</a> &gt; Salt rose</div><p>a").stated.section.empty());
  CHECK(read_page("<div class=breadcrumb hidden><a href=/w>World</a></div><p>a").stated.section.empty());
  CHECK(read_page("<div class=crumble><a href=/w>World</a></div><p>a").stated.section.empty());
}

TEST_CASE("a saved page says where it came from, unless it states it itself") {
  CHECK(read_page("<!DOCTYPE html>\n<!-- saved from url=(0022)https://kelst.example/a -->\n<html><p>x").stated.url == "https://kelst.example/a");
  CHECK(read_page("<!-- saved from url=(0014)about:internet --><p>x").stated.url.empty());
  CHECK(read_page("<!-- saved from url=(0022)https://kelst.example/a").stated.url.empty());
  CHECK(read_page("<!-- saved from url=(0022)https://kelst.example/a --><link rel=canonical href='https://kelst.example/b'><p>x").stated.url ==
        "https://kelst.example/b");
}

TEST_CASE("a page is known by its beginning, an encoding by its declaration") {
  CHECK(html::looks_like_page("  <!-- x --><!DOCTYPE html><p>"));
  CHECK(html::looks_like_page("<p>a</p><p>b</p>"));
  CHECK(!html::looks_like_page("The <p> tag and </p> make a paragraph; <div> too."));
  CHECK(!html::looks_like_page("<1> The first <p>"));
  CHECK(html::declared_encoding("<html><meta charset='ISO-8859-2'>") == "ISO-8859-2");
  CHECK(html::declared_encoding("<meta http-equiv=Content-Type content=\"text/html; charset=windows-1251\">") == "windows-1251");
  CHECK(html::declared_encoding("<?xml version='1.0' encoding='Shift_JIS'?>") == "Shift_JIS");
  CHECK(html::declared_encoding("the charset=x of a text").empty());
}

// Growth is measured by bench/read; here only that nothing is lost.
TEST_CASE("pages made to be costly are read, their text kept") {
  auto many = [](const char* s, int n) { std::string out; for (int i = 0; i < n; ++i) out += s; return out; };
  CHECK(read_page(many("<div>", 10000) + "deep" + many("</div>", 10000)).text == "deep");
  CHECK(read_page(many("<div>", 200000) + "deep").flattened);
  CHECK(read_page(many("<b class=x><p>", 20000) + "t").text == "t");
  CHECK(read_page(many("<svg><td>", 20000) + "t").text == "t");
  std::string attributes = "<p ";
  for (int i = 0; i < 50000; ++i) attributes += "a" + std::to_string(i) + "=1 ";
  CHECK(read_page(attributes + ">t").text == "t");
  CHECK(read_page(many("<table><tr><td>", 3000) + "t").text == "t");
  CHECK(read_page(many("<li><ul>", 20000) + "t").text == "t");
  CHECK(read_page(many("<", 100000) + many("&", 100000)).text.size() > 100000);
  CHECK(read_page(many("<a href=x><p>", 5000) + "t").text == "t");
  CHECK(read_page(many("a</z>", 20000)).text == many("a", 20000));
  CHECK(read_page(many("a<tr x=y>", 100000)).text == many("a", 100000));   // tags the text swallows, kept in the parser's memory
  CHECK(read_page(many("a<!doctype>", 100000)).text == many("a", 100000));
  CHECK(read_page("<p>a<!-- " + many("<!-- x ", 20000)).text == "a");
  CHECK(read_page("<p>a<svg>" + many("<![CDATA[x]]>", 100000)).text.size() == 100001);
  CHECK(read_page("<p>a" + many("<script> x ", 20000)).text == "a");
  CHECK(read_page("<table><tr>" + many("<td>x", 20000)).text.size() == 39999);
  CHECK(read_page(many("<sup></sup>", 100000) + many("<p></p>", 100000) + "t").text == "t");
  std::string bodies;
  for (int i = 0; i < 20000; ++i) bodies += "<body a" + std::to_string(i) + "=1>";
  CHECK(read_page(bodies + "t").text == "t");
}

TEST_CASE("an endless list of options keeps its text, each apart") {
  const std::string option = "<option>x";
  std::string list = "<select>";
  for (int i = 0; i < 100000; ++i) list += option;
  const Page p = read_page(list + "<option>last</select><p>t");
  CHECK(p.flattened);
  CHECK(p.text.starts_with("x\nx\nx"));
  CHECK(p.text.ends_with("x\n\nlast\n\nt"));
  CHECK_FALSE(read_page("<select><option>x<option>y</select>").flattened);
}

TEST_CASE("cells that claim a billion columns cost nothing") {
  const Page p = read_page("<table><tr><td colspan=1000000000>a<td rowspan=4000000000>b</table>");
  REQUIRE(p.hints.size() >= 3);
  for (const HintSpan& h : p.hints) CHECK((h.columns <= 1000 && h.rows <= 65534));
}

TEST_CASE("cells know their table, row, spans and whether they are headers, empty ones too") {
  const Page p = read_page("<table><tr><th rowspan=2></th><th colspan='2'>Aid</th></tr><tr><th>in<th>out</tr>"
                           "<tr><td>x</td><td><table><tr><td>n</table></td><td colspan=0></td></tr></table>");
  std::vector<std::string> cells;
  for (const HintSpan& h : p.hints) {
    if (h.hint != Hint::kTableCell && h.hint != Hint::kEmptyCell) continue;
    cells.push_back(std::to_string(h.table) + "." + std::to_string(h.row) + " " + std::to_string(h.columns) + "x" + std::to_string(h.rows) +
                    (h.header ? " th " : " td ") + std::string(h.span.of(p.text)));
  }
  CHECK(cells == Strings{"0.1 1x2 th ", "0.1 2x1 th Aid", "0.2 1x1 th in", "0.2 1x1 th out", "0.3 1x1 td x", "0.3 1x1 td n", "1.1 1x1 td n",
                         "0.3 1x1 td "});
}

TEST_CASE("text moved out of a table, with spaces around, stays inside the source") {
  const std::string h = "<table>\n<td>\n<table>\n<tr>moved text<td> x </table>";
  const Page p = read_page(h);
  for (uint32_t i = 0; i < p.text.size(); ++i) CHECK(p.map.to_source({i, i + 1}).end <= h.size());
  CHECK(source_of(p, h, "moved") == "moved");
}

TEST_CASE("a cut page keeps the text before the cut") {
  const std::string h = "<html><body><p>First &amp; second</p><p class=\"x";
  for (size_t n = 0; n <= h.size(); ++n) {
    const std::string cut = h.substr(0, n);
    const Page p = read_page(cut);
    CHECK(text::valid_prefix(p.text) == p.text.size());
    CHECK(p.map.text_size() == p.text.size());
  }
  CHECK(read_page(h).text == "First & second");
}

TEST_CASE("any soup gives valid text, a whole map, and hints inside the text") {
  std::mt19937 random(5);
  const char* const parts[] = {"<p>", "</p>", "<div>", "</div>", "<table>", "<tr>", "<td>", "</table>", "a", " ", "\n", "é", "&amp;", "&", "&#65;",
                               "<b>", "</b>", "<li>", "<ul>", "<pre>", "</pre>", "<a href='#x'>", "<sup>", "</sup>", "<!-- c -->", "<", ">", "<br>",
                               "<svg>", "</svg>", "<title>", "</title>", "<q>", "</q>", "<select>", "<option>", "<script>", "</script>", "<h1>", "\u00a0"};
  for (int round = 0; round < 3000; ++round) {
    std::string soup;
    for (auto n = random() % 40; n > 0; --n) soup += parts[random() % std::size(parts)];
    CAPTURE(soup);
    const Page p = read_page(soup);
    REQUIRE(text::valid_prefix(p.text) == p.text.size());
    REQUIRE(p.map.text_size() == p.text.size());
    for (const HintSpan& h : p.hints) {
      REQUIRE(h.span.begin <= h.span.end);
      REQUIRE(h.span.end <= p.text.size());
    }
    for (uint32_t i = 0; i < p.text.size(); ++i) REQUIRE(p.map.to_source({i, i + 1}).end <= soup.size());
  }
}
