// The description of the API, compiled in: docs/formats/api.json.
#include "api/routes.h"

namespace stemma::serve {

extern const std::string_view kOpenApi;

Response openapi(const Call&) { return kept(std::string(kOpenApi)); }

}  // namespace stemma::serve
