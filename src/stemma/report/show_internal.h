// One block of a text on a page, for show_text.cc.
//
//   Drawing drawing{d, gutter, address, page};
//   draw_block(drawing, d.blocks[3]);
//   draw_block(drawing, doc::Block{{}, {0, 99999}})    // wrong: a span beyond the text
//
// Not thread-safe: a page is written by one.
#pragma once

#include <string>

#include "stemma/doc/document.h"
#include "stemma/engine/archive/address.h"
#include "stemma/report/page.h"

namespace stemma::report {

struct Drawing {
  const doc::Document& d;
  size_t gutter = 4;                 // columns before the text
  const engine::Address& address;
  Page& page;
  Look look;
};

// "12. (C/NF)": what stands before a paragraph; "" if nothing does.
std::string mark_of(const doc::Block& block);

// `again`: the block before bears the same number and mark, which are not repeated.
void draw_block(const Drawing& drawing, const doc::Block& block, bool again = false);

// A table with its lines, or its rows as lists where the page is too narrow for it.
void draw_table(Page& page, const doc::Table& table, Look look);

}  // namespace stemma::report
