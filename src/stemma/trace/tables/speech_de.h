// German words of reporting, folded. The sets are explained in speech_words.h.
//
// Compiled for stemma by hand; copied from no list.
#pragma once

#include <string_view>

namespace stemma::trace::de {

inline constexpr std::string_view kCues =
    "sagt sagen sagte sagten gesagt behauptet behaupten behauptete behaupteten erklart erklaren erklarte erklarten meint meinen meinte meinten "
    "glaubt glauben glaubte berichtet berichten berichtete berichteten meldet melden meldete betont betonen betonte betonten bemerkt bemerkte "
    "bemerkten versichert versicherte argumentiert argumentieren argumentierte warnt warnen warnte warnten gesteht gestand bestatigt bestatigte "
    "bestreitet bestritt beschuldigt beschuldigte schreibt schreiben schrieb schrieben geschrieben erzahlt erzahlte befurchtet befurchtete fragt "
    "fragte fragten antwortet antwortete entgegnet entgegnete erwidert erwiderte erinnert erinnerte unterstreicht unterstrich hebt hob schliesst "
    "schloss kundigt kundigte raumt raumte fugt fugte teilt teilte stellt stellte gibt gab weist wies notiert notierte vermerkt vermerkte "
    "kommentiert kommentierte kritisiert kritisierte lobt lobte fordert forderte verlangt verlangte verspricht versprach schlagt schlug "
    "empfiehlt empfahl beschreibt beschrieb beschrieben nennt nannte nannten bezeichnet bezeichnete bezeichneten zitiert zitierte urteilt "
    "urteilte folgert folgerte prophezeit beklagt beklagte beteuert beteuerte verkundet verkundete ruft rief klagt klagte heisst hiess lautet "
    "lautete droht drohte";
inline constexpr std::string_view kNominal = "schreiben glauben meinen lobt ruft";
inline constexpr std::string_view kAddressed = "beschuldigt informiert gewarnt";
inline constexpr std::string_view kThat = "dass";
inline constexpr std::string_view kAccording = "laut|nach angaben von|nach angaben|gemass|nach ansicht von|nach den worten von|so";
inline constexpr std::string_view kHelpers =
    "hat haben hatte hatten habe auch dann bereits nicht nie nur sich ihm ihr ihnen uns jungst offentlich gestern heute wieder ferner";
inline constexpr std::string_view kPassive = "wird wurde wurden werden worden";
inline constexpr std::string_view kPronouns = "er sie es wir ich man";
inline constexpr std::string_view kRelatives = "welcher welche welches";
inline constexpr std::string_view kDeterminers =
    "der die das den dem des ein eine einen einem einer eines sein seine seinen ihr ihre ihren dieser diese dieses einige mehrere zwei drei viele";
inline constexpr std::string_view kJoining = "von der des den in im fur bei zu und";
inline constexpr std::string_view kOf = "von der des";
inline constexpr std::string_view kStops =
    "und oder aber noch als wenn wahrend weil obwohl wo wie in im mit ohne uber zwischen gegen seit bis durch fur bei zu zum zur nach vor auf an "
    "am aus unter gestern heute morgen ausserdem auch dann montag dienstag mittwoch donnerstag freitag samstag sonntag ist sind war waren hat dass";
inline constexpr std::string_view kRoles =
    "botschafter botschafterin botschaft prasident prasidentin minister ministerin ministerium staatssekretar beamte beamter beamten sprecher "
    "sprecherin regierung quelle quellen diplomat diplomaten chef chefin leiter leiterin fuhrer direktor direktorin general admiral oberst "
    "senator senatorin abgeordnete abgeordneter vertreter kommandeur kandidat kandidatin burgermeister gouverneur richter anwalt anwaltin "
    "analyst analysten berater beraterin mitglied professor historiker historikerin okonom journalist journalistin korrespondent herausgeber "
    "autor autorin kanzler kanzlerin aussenminister konsul konsulat kommission rat partei polizei armee";
inline constexpr std::string_view kDocuments =
    "depesche depeschen telegramm telegramme kabel nachricht nachrichten bericht berichte brief briefe artikel rede reden memorandum notiz "
    "notizen vermerk email e-mail interview interviews dokument dokumente buch studie aufsatz leitartikel kolumne aussage erklarung "
    "erklarungen kommunique resolution bulletin protokoll protokolle tagebuch memoiren schreiben mitteilung";
inline constexpr std::string_view kDated = "vom von aus datiert im in vom geschrieben gesandt veroffentlicht am";
inline constexpr std::string_view kIn = "in im aus laut von vom einer einem";
inline constexpr std::string_view kMonths =
    "januar februar marz april mai juni juli august september oktober november dezember";

}  // namespace stemma::trace::de
