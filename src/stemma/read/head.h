// The head of a document: title, byline, dateline; and what they say.
//
// Copies of web pages repeat the title with navigation glued to it
// ("HomeEconomicWhy …", "Why … - The Site"); the clean line is the title, the glued one
// furniture. Runs before furniture is marked, so that the head is protected.
//
//   mark_head(draft, pieces);
//   draft.doc.title, draft.doc.date   // set if the document states them and nobody else has
//
// A document that begins with its first sentence has no head: nothing is guessed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stemma/read/blocks.h"

namespace stemma::read {

void mark_head(Draft& draft, std::vector<Piece>& pieces);

// The publisher, from a copyright line among the furniture, if the page does not state it.
void find_publisher(Draft& draft, const std::vector<Piece>& pieces);

// "By Ana Ruiz and Tom Lee, Staff Writers" → {"Ana Ruiz", "Tom Lee"}; empty if the line is no byline.
std::vector<std::string> authors_of(std::string_view line);

// What a page or file states of its authors: "By Ana Ruiz and Tom Lee" → {"Ana Ruiz", "Tom Lee"}; parted
// by ";" each as it stands: "Ruiz, Ana; Lee, Tom" → {"Ruiz, Ana", "Lee, Tom"}; else the whole as one.
std::vector<std::string> stated_authors(const std::string& stated);

// "Ana Ruiz" → "Ana Ruiz"; empty if the line is more or less than a person's name of two to four words.
std::string bare_author(std::string_view line);

// "Ana Ruiz, Institute of Tides, Kelst" → "Ana Ruiz"; empty without an institution.
std::string affiliated_author(std::string_view line);

}  // namespace stemma::read
