// Spans carry begin, end and exact like everywhere; facets and readings keep the query's names.
#include "stemma/report/json.h"
#include "stemma/report/json_lines.h"
#include "stemma/report/search_text.h"
#include "stemma/report/version.h"

namespace stemma::report {
namespace {

const char* name(engine::Why why) {
  switch (why) {
    case engine::Why::kItself: return "itself";
    case engine::Why::kForm: return "form";
    case engine::Why::kDiacritics: return "diacritics";
    case engine::Why::kSpelling: return "spelling";
    case engine::Why::kSlips: return "slips";
    case engine::Why::kPattern: return "pattern";
  }
  return "";
}

const char* name(engine::NoteCode code) {
  switch (code) {
    case engine::NoteCode::kNoSuchValue: return "no-such-value";
    case engine::NoteCode::kOperatorAsWord: return "operator-as-word";
    case engine::NoteCode::kWordsCut: return "words-cut";
    case engine::NoteCode::kUnfinished: return "unfinished";
    case engine::NoteCode::kNoSuchCable: return "no-such-cable";
    case engine::NoteCode::kSearchedAsWords: return "searched-as-words";
  }
  return "";
}

void write_snippet(Json& j, const engine::Snippet& s) {
  const auto piece = [&](Span span) { return std::string_view(s.text).substr(span.begin - s.span.begin, span.size()); };
  j.begin_object().key("begin").number(uint64_t{s.span.begin}).key("end").number(uint64_t{s.span.end}).key("exact").string(s.text).key("paragraph");
  if (s.paragraph) j.number(uint64_t{*s.paragraph});
  else j.null();
  j.key("portion").string_or_null(s.portion).key("hits").begin_array();
  for (const Span h : s.hits) {
    j.begin_object().key("begin").number(uint64_t{h.begin}).key("end").number(uint64_t{h.end}).key("exact").string(piece(h)).end_object();
  }
  j.end_array().end_object();
}

void write_readings(Json& j, const engine::SearchAnswer& a) {
  j.key("reading").begin_array();
  for (const engine::PartRead& r : a.readings) {
    j.begin_object().key("begin").number(uint64_t{r.span.begin}).key("end").number(uint64_t{r.span.end}).key("query").string(r.query);
    j.key("negative").boolean(r.negative).key("documents").number(r.documents).key("words").begin_array();
    for (const engine::Expansion& e : r.words) {
      j.begin_object().key("prefix").boolean(e.prefix).key("cut").boolean(e.cut).key("stands_for").begin_array();
      for (const engine::Kin& k : e.kin) j.begin_object().key("word").string(k.word).key("why").string(name(k.why)).end_object();
      j.end_array().end_object();
    }
    j.end_array().key("values").begin_array();
    for (const std::string& v : r.values) j.string(v);
    j.end_array().end_object();
  }
  j.end_array();
}

// What a whole answer says: the keys a summary and the line of a batch share.
void write_answer(Json& j, const engine::SearchAnswer& a, bool explain) {
  j.key("query").string(a.query.text).key("read_as").string(engine::print(a.query)).key("total").number(a.total).key("complete").boolean(a.complete);
  j.key("searched").number(a.searched).key("offset").number(uint64_t{a.offset}).key("shown").number(uint64_t{a.hits.size()});
  j.key("order").string(a.order == engine::Order::kDate ? "date" : "relevance").key("facets").begin_array();
  for (const engine::Facet& f : a.facets) {
    j.begin_object().key("field").string(f.field).key("more").boolean(f.more).key("values").begin_array();
    for (const engine::FacetCount& v : f.values) {
      j.begin_object().key("value").string(v.value).key("meaning").string_or_null(v.meaning).key("count").number(v.count).end_object();
    }
    j.end_array().end_object();
  }
  j.end_array().key("remarks").begin_array();
  for (const engine::Remark& r : a.remarks) {
    j.begin_object().key("code").string(name(r.code)).key("about").string(r.what).key("instead").string_or_null(r.instead).key("note").string(sentence(r)).end_object();
  }
  j.end_array();
  if (explain) write_readings(j, a);
}

}  // namespace

std::string hit_json(const engine::SearchAnswer& a, size_t index, size_t line) {
  const engine::Hit& h = a.hits[index];
  Json j;
  j.begin_object().key("type").string("hit");
  if (line > 0) j.key("line").number(uint64_t{line});
  j.key("rank").number(uint64_t{a.offset + index + 1}).key("doc").string(h.id).key("path").string_or_null(h.paths.empty() ? "" : h.paths.front());
  j.key("paths").begin_array();
  for (const std::string& p : h.paths) j.string(p);
  j.end_array().key("title").string_or_null(h.title).key("date").string_or_null(h.date).key("kind").string(h.kind);
  j.key("reference").string_or_null(h.reference).key("current").boolean(h.current).key("score").number(h.score).key("snippets").begin_array();
  for (const engine::Snippet& s : h.snippets) write_snippet(j, s);
  j.end_array().end_object();
  return j.take();
}

std::string search_summary_json(const engine::SearchAnswer& a, bool explain, int exit) {
  Json j;
  j.begin_object().key("type").string("summary").key("verb").string("search").key("stemma").string(kVersion);
  write_answer(j, a, explain);
  j.key("exit").number(exit).end_object();
  return j.take();
}

std::string answer_json(const engine::SearchAnswer& a, size_t line, bool explain) {
  Json j;
  j.begin_object().key("type").string("answer").key("line").number(uint64_t{line});
  write_answer(j, a, explain);
  j.end_object();
  return j.take();
}

std::string failed_query_json(std::string_view query, const Error& error, size_t line) {
  Json j;
  j.begin_object().key("type").string("failed-query").key("line").number(uint64_t{line}).key("query").string(query);
  j.key("code").string(name(error.code)).key("message").string(error.message).key("offset");
  if (error.offset) j.number(*error.offset);
  else j.null();
  j.end_object();
  return j.take();
}

std::string batch_summary_json(size_t queries, size_t found, size_t failed, int exit) {
  Json j;
  j.begin_object().key("type").string("summary").key("verb").string("search").key("stemma").string(kVersion);
  j.key("queries").number(uint64_t{queries}).key("found").number(uint64_t{found}).key("failed").number(uint64_t{failed}).key("exit").number(exit).end_object();
  return j.take();
}

}  // namespace stemma::report
