// stemma dossier -o OUT.html PATH... --against PATH...
#include <cerrno>
#include <cstdio>
#include <cstring>

#include "commands.h"
#include "gather.h"
#include "stemma/report/tally.h"
#include "stemma/report/text.h"
#include "terminal.h"

namespace stemma::cli {

int run_dossier(const Arguments&) { return 0; }

}  // namespace stemma::cli
