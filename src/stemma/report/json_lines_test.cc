#include "stemma/report/json_lines.h"

#include <doctest/doctest.h>

#include "stemma/report/example_internal.h"

using namespace stemma::report;  // NOLINT: a test

TEST_CASE("a quotation without a source, key by key") {
  CHECK(quotation_json(example(), 0, 2) ==
        R"({"type":"quotation","doc":"00000000000000bb","path":"article.txt","begin":104,"end":113,)"
        R"("exact":"so-called","block":false,"fragments":[{"begin":104,"end":113,"exact":"so-called"}],)"
        R"("joints":[],"inner":[],"speaker":null,"cue":null,"attributed_to":null,"attributed_date":null,)"
        R"("attributed_reference":null,"verdict":"untraceable","clean":false,"slips":0,)"
        R"("searched":{"documents":1,"against":"cables/"},"expected_by_chance":12.5,"sources":[],"near":[]})");
}

TEST_CASE("a source: where it is, what was edited, which flags") {
  const std::string json = quotation_json(example(), 0, 0);
  const size_t sources = json.find("\"sources\":");
  CHECK(json.substr(sources, json.find(",\"pieces\"") - sources) ==
        R"("sources":[{"doc":"00000000000000aa","path":"cables/12.txt","title":"HARBOUR STRIKE",)"
        R"("reference":"09PORTAMARA12","date":"2009-03-02T10:15:00Z","paragraph":1,"portion":"C",)"
        R"("begin":41,"end":73,"exact":"outside money also\nplayed a part","flow":"outside money also played a part",)"
        R"("verdict":"elided","sentence":{"begin":7,"end":74,)"
        R"("exact":"While prices were the main cause, outside money also\nplayed a part.",)"
        R"("flow":"While prices were the main cause, outside money also played a part."})");
  CHECK(json.find(
            R"("edits":[{"op":"omit","source":{"begin":55,"end":59,"exact":"also"},"quote":null,"marked":true}])") !=
        std::string::npos);
  CHECK(json.find(R"({"code":"drops-concession","group":"meaning","where":"edge","begin":7,"end":12,"exact":"While",)"
                  R"("in":"source","note":""})") != std::string::npos);
}

TEST_CASE("the summary counts by verdict and by flag, and names what could not be read") {
  stemma::engine::CheckReport r = example();
  r.failures.push_back({"b.bin", {stemma::ErrorCode::kBinary, "not text", 7}});
  CHECK(
      summary_json(r, 2) ==
      R"({"type":"summary","verb":"check","stemma":"0.1.0","documents":1,"searched":{"documents":1,"against":"cables/"},)"
      R"("quotations":3,"clean":0,"failed":2,"slips":0,"by_verdict":{"untraceable":1,"verbatim":0,"emended":0,"spliced":0,)"
      R"("elided":1,"silently-elided":1,"altered":0,"paraphrased":0,"not-found":0},)"
      R"("by_flag":{"drops-negation":1,"drops-concession":1,"drops-additive":1,"cut-left":1},)"
      R"("failures":[{"path":"b.bin","code":"binary","message":"not text","offset":7}],"exit":2})");
}

TEST_CASE("a document: source, facts, blocks, cable") {
  const std::string json = document_json(example_cable());
  CHECK(json.substr(0, json.find(",\"sha256\"")) ==
        R"({"type":"document","id":"00000000000000aa","source":{"path":"cables/12.txt","member":null)");
  CHECK(
      json.find(
          R"("kind":"cable","title":"HARBOUR STRIKE","date":"2009-03-02T10:15:00Z","date_from":"dtg","language":"en",)"
          R"("authors":[],"publisher":null,"section":null,"url":null,"text":)") != std::string::npos);
  CHECK(json.find(R"("number":1,"portion":"C","confidence":1,"wrapped":true}],"masks":[{"kind":"paragraph-number",)"
                  R"("begin":0,"end":2,"exact":"1."})") != std::string::npos);
  CHECK(json.find(R"("cable":{"style":"vzczc","reference":"09PORTAMARA12","key":{"year":2009,"station":"PORTAMARA",)"
                  R"("number":12},"transmission":null,"precedence":[],"dtg":null)") != std::string::npos);
}

TEST_CASE("files with the same bytes are one document with all their paths") {
  stemma::engine::Entry entry = example_cable();
  entry.paths = {"a.txt", "b.txt"};
  CHECK(document_json(entry).find(R"("source":{"path":"a.txt",)") != std::string::npos);
  CHECK(document_json(entry).find(R"("paths":["a.txt","b.txt"],"repairs":[])") != std::string::npos);
}
