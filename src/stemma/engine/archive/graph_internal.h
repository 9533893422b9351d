// The parts of a Graph, one function each; graph_of() puts them together.
//
//   Own own{doc, key};
//   find_neighbours(archive, own)
//   find_neighbours(archive, {doc, {}})    // a document without a number: nothing
//
// For graph*.cc only; not thread-safe, as an Archive is not.
#pragma once

#include "stemma/engine/archive/graph.h"

namespace stemma::engine {

struct Own {
  int64_t doc = 0;
  std::optional<doc::CableKey> key;    // with its year, or nothing
};

std::optional<Neighbours> find_neighbours(const Archive& archive, const Own& own);
std::vector<Section> find_sections(const Archive& archive, const Own& own);
std::vector<Brief> find_copies(const Archive& archive, const Own& own, const std::vector<Version>& versions);
std::vector<Place> find_places(const Archive& archive, int64_t doc);
std::vector<Version> find_versions(const Archive& archive, int64_t doc);
std::vector<Signer> find_signers(const Archive& archive, int64_t doc, const doc::Document& document);

// In the order of their dates, then of their numbers and ids.
bool earlier(const Brief& a, const Brief& b);

}  // namespace stemma::engine
