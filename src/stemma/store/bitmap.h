// A set of document numbers, compressed: "Roaring Bitmaps" (Chambi, Lemire, Kaser,
// Godin 2016, https://roaringbitmap.org), in its portable format, which readers in other
// languages know.
//
//   Bitmap b = load_bitmap(statement.blob(0)).value();
//   b.add(7); b.cardinality();
//   load_bitmap("no bitmap")     // error kSyntax: the bytes are checked
//
// Plain values; const access is safe from several threads.
#pragma once

#include <roaring/roaring.hh>

#include <string>
#include <string_view>

#include "stemma/base/result.h"

namespace roaring {}

namespace stemma::store {

using namespace ::roaring;   // where releases since 1.0 keep it
using Bitmap = Roaring;

std::string save_bitmap(Bitmap& bitmap);      // makes runs of it where that is shorter
Result<Bitmap> load_bitmap(std::string_view bytes);

}  // namespace stemma::store
