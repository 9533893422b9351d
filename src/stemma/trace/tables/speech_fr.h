// French words of reporting, folded. The sets are explained in speech_words.h.
//
// Compiled for stemma by hand; copied from no list.
#pragma once

#include <string_view>

namespace stemma::trace::fr {

inline constexpr std::string_view kCues =
    "dit disent disait disaient disant affirme affirment affirmait affirmant affirma assure assurent assura soutient soutiennent soutenait "
    "soutint pretend pretendent pretendait allegue alleguent declare declarent declarait declara declarant indique indiquent indiquait indiqua "
    "rapporte rapportent rapportait rapporta signale signalent signala estime estiment estimait estima juge jugent jugeait jugea considere "
    "considerent explique expliquent expliquait expliqua note notent notait nota remarque remarquait remarqua observe observent observait "
    "observa souligne soulignent soulignait souligna ajoute ajoutent ajoutait ajouta ajoutant precise precisent precisait precisa rappelle "
    "rappelait rappela avertit avertissait insiste insistait insista reconnait reconnaissent reconnaissait reconnut admet admettent admit "
    "confirme confirma nie nient niait nia accuse accusa denonce denoncent denoncait denonca ecrit ecrivent ecrivait ecrivant ecrivit raconte "
    "racontent raconta demande demandait demanda repond repondent repondit replique repliqua retorque retorqua conclut concluait annonce "
    "annoncait annonca constate constatait constata commente commenta resume resumait resuma decrit decrivait decrivit qualifie qualifiait "
    "qualifia appelle appelait appela critique critiquait critiqua exprime exprimait exprima expose exposa revele revela cite citait cita "
    "poursuit poursuivait poursuivit lance lanca martele promet promit propose proposa recommande recommanda conseille conseilla regrette "
    "regrettait regretta suggere suggerait suggera croit croient pense pensent pensait";
inline constexpr std::string_view kNominal =
    "note notes rapporte remarque demande annonce critique cite lance propose estime juge indique resume ecrit dit";
inline constexpr std::string_view kAddressed = "informe averti accuse";
inline constexpr std::string_view kThat = "que";
inline constexpr std::string_view kAccording = "selon|d'apres|aux dires de|de l'avis de|pour reprendre les mots de";
inline constexpr std::string_view kHelpers =
    "a ont avait avaient aurait auraient est y en lui leur l'a aussi ensuite deja ne pas n'a s'est se recemment publiquement hier egalement encore";
inline constexpr std::string_view kPassive = "est sont etait etaient ete fut furent";
inline constexpr std::string_view kPronouns = "il elle ils elles je nous on t-il";
inline constexpr std::string_view kRelatives = "qui que lequel laquelle lesquels";
inline constexpr std::string_view kDeterminers =
    "le la les un une des son sa ses leur leurs ce cet cette ces quelques plusieurs certains certaines deux trois notre nos mon ma";
inline constexpr std::string_view kJoining = "de du des d en au aux a pour et";
inline constexpr std::string_view kOf = "de du des";
inline constexpr std::string_view kStops =
    "et ou mais ni quand lorsque comme si car parce donc dans en avec sans sur entre contre pendant depuis jusque par pour a au aux sous chez "
    "selon hier aujourd'hui demain puis alors ensuite cependant lundi mardi mercredi jeudi vendredi samedi dimanche qui que dont est sont etait";
inline constexpr std::string_view kRoles =
    "ambassadeur ambassadrice ambassade l'ambassadeur l'ambassade president presidente ministre ministere secretaire fonctionnaire "
    "fonctionnaires responsable responsables porte parole gouvernement source sources diplomate diplomates chef dirigeant dirigeants directeur "
    "directrice general l'amiral amiral colonel senateur depute deputee representant commandant candidat candidate maire gouverneur juge avocat "
    "avocate analyste analystes conseiller conseillere membre professeur historien historienne economiste journaliste correspondant redacteur "
    "auteur l'auteur chancelier consul consulat commission conseil parti police armee premier";
inline constexpr std::string_view kDocuments =
    "cable cables telegramme telegrammes message messages depeche depeches rapport rapports lettre lettres article articles discours "
    "memorandum note notes courriel courriels entretien interview interviews document documents livre etude essai editorial chronique "
    "temoignage declaration declarations communique resolution bulletin l'article l'entretien memoires journal";
inline constexpr std::string_view kDated = "date datee du de en envoye envoyee ecrit ecrite signe signee publie publiee le a";
inline constexpr std::string_view kIn = "dans de du selon par d'apres via";
inline constexpr std::string_view kMonths =
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre";

}  // namespace stemma::trace::fr
