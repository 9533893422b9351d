// Verbs of events that happen on one day, as stems in lower case, and the name they are compared by.
// English and Spanish. Compiled for stemma by hand; copied from no list.
#pragma once

#include <string_view>

namespace stemma::audit {

struct EventVerb {
  std::string_view stem;
  std::string_view name;
};

// With a count of people: killed, wounded, arrested, missing.
inline constexpr EventVerb kTollVerbs[] = {
    {"killed", "killed"}, {"dead", "killed"}, {"died", "killed"}, {"deaths", "killed"}, {"lost their lives", "killed"}, {"muert", "killed"}, {"murieron", "killed"},
    {"fallecid", "killed"}, {"fallecieron", "killed"}, {"injured", "wounded"}, {"wounded", "wounded"}, {"herid", "wounded"}, {"arrested", "arrested"},
    {"detained", "arrested"}, {"detenid", "arrested"}, {"missing", "missing"}, {"desaparecid", "missing"}, {"displaced", "displaced"}, {"desplazad", "displaced"}};

// That happen once.
inline constexpr EventVerb kDayVerbs[] = {
    {"signed", "signed"}, {"firmó", "signed"}, {"firmado", "signed"}, {"firmada", "signed"}, {"founded", "founded"}, {"fundad", "founded"}, {"ratified", "ratified"}, {"ratificad", "ratified"},
    {"inaugurated", "inaugurated"}, {"inaugurad", "inaugurated"}, {"was born", "born"}, {"nació", "born"}, {"died on", "died"}, {"falleció", "died"}, {"assassinated", "assassinated"},
    {"asesinad", "assassinated"}, {"sank on", "sank"}, {"entered into force", "in force"}, {"entró en vigor", "in force"}, {"was elected", "elected"}, {"fue elegid", "elected"}};

}  // namespace stemma::audit
