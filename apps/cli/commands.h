// The verbs, one file each: read.cc, check.cc, add.cc …; main.cc lists them.
//
// Each takes its parsed arguments and returns the exit code of the process:
//   0 done, 1 a check failed, 2 an error or a partial result.
#pragma once

#include "arguments.h"

namespace stemma::cli {

int run_read(const Arguments& arguments);     // a card or JSON object a document
int run_check(const Arguments& arguments);    // proofs or JSON objects, a summary
int run_audit(const Arguments& arguments);    // figures: what does not add up, and what does
int run_trace(const Arguments& arguments);    // passages that documents share, and families
int run_add(const Arguments& arguments);      // files into an archive
int run_search(const Arguments& arguments);   // documents of an archive that answer a query
int run_show(const Arguments& arguments);     // a document, and how it stands among the others
int run_missing(const Arguments& arguments);  // cables cited and not held
int run_doctor(const Arguments& arguments);   // what is installed, and the state of an archive
int run_dossier(const Arguments& arguments);  // one HTML file
int run_serve(const Arguments& arguments);    // an archive in a browser
int run_export(const Arguments& arguments);   // documents in the format of another program

}  // namespace stemma::cli
