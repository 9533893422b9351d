// The slow twin of engine/search: a query worked out by looking at every word of every document.
//
// It knows neither lists nor bitmaps nor keys: a word is like another if the functions of text/
// say so of these two. Documents are given as the index takes them (engine/archive/row.h), one
// after the other; the answer is the set of their places, from 0. Shares the parsed query with the
// fast code, and nothing else.
//
//   SearchOracle oracle(documents);
//   oracle.matches(parse_query("mining -coca").value(), {})    // {0, 4, 7}
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "stemma/doc/document.h"
#include "stemma/engine/search/query.h"
#include "stemma/engine/search/expand.h"

namespace stemma::oracle {

struct OracleDocument {
  std::shared_ptr<const doc::Document> document;
  std::string path;
  bool current = true;
};

class SearchOracle {
 public:
  explicit SearchOracle(std::vector<OracleDocument> documents);
  std::set<size_t> matches(const engine::Query& query, engine::Likenesses likenesses) const;

 private:
  struct Words {
    std::vector<std::string> column[4];   // body, title, subject, furniture
  };
  bool holds(const engine::Node& node, size_t doc, const engine::Query& query) const;
  bool words(const engine::Node& node, size_t doc, const engine::Query& query) const;
  bool like(const std::string& word, const engine::Term& term, size_t doc) const;
  bool field(const engine::Node& node, size_t doc) const;
  bool phrase(const engine::Node& node, size_t doc, const std::vector<std::string>& column) const;
  bool near(const engine::Node& node, size_t doc, const std::vector<std::string>& column) const;

  std::vector<OracleDocument> documents_;
  std::vector<Words> words_;
  std::set<std::pair<std::string, std::string>> seen_;   // word, language of a document it stands in
  std::map<std::string, size_t> languages_;   // and how many documents
  std::string main_;                          // by whose rules documents without a language are read
  mutable engine::Likenesses likenesses_;
};

}  // namespace stemma::oracle
