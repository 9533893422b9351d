// The eight formats, each in the file of its name, and what several of them need.
//
//   std::unique_ptr<Exporter> e = make_ris();
//   one_line("two\nlines")                 // "two lines"
//   make_ris()->end(out);                  // wrong before begin: an exporter starts with its method
//
// Internal to report/export. Pure functions.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "stemma/report/export/record.h"

namespace stemma::report {

std::unique_ptr<Exporter> make_csv();
std::unique_ptr<Exporter> make_jsonl();
std::unique_ptr<Exporter> make_ris();
std::unique_ptr<Exporter> make_bibtex();
std::unique_ptr<Exporter> make_csl();
std::unique_ptr<Exporter> make_ftm();
std::unique_ptr<Exporter> make_w3c();
std::unique_ptr<Exporter> make_graphml();

// Valid UTF-8 without control characters; white space runs are one blank, none at the ends.
std::string one_line(std::string_view text);

// The parts joined by "; ", as one line; empty parts left out.
std::string joined(const std::vector<std::string>& parts);

}  // namespace stemma::report
