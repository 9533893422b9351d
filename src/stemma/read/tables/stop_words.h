// The commonest function words of five languages, lower case, curly apostrophes
// straight. Prose is full of them, menus and headings are not; which of them occur
// tells the language. Words shared by several languages stand in each of them.
//
// Compiled for stemma by hand; copied from no list.
#pragma once

#include <string_view>

namespace stemma::read::tables {

inline constexpr std::string_view kEnglish =
    "the of and to in a is that for it was on with as by at from he be this are have which or his an they "
    "had were not but their has been who its will would more about when also there one can all after than "
    "other into could some what if so we you she her him them i my our your no up out said do did over "
    "because while where between only any most such how then these those may should must against under "
    "before during since through both being very now just even still though until among does having us "
    "me here too own off again why whether without within upon";

inline constexpr std::string_view kSpanish =
    "el la los las de del y a en que un una por con para se su sus al lo no es fue como más pero o este "
    "esta entre cuando muy sin sobre también hasta desde está son han ha había ser si ya nos porque todo "
    "todos esto ese esa donde quien durante contra sino ante según e ni mientras tras cada otro otra otros "
    "era eran fueron siendo aunque les le mi hay";

inline constexpr std::string_view kFrench =
    "le la les de des du et à en que qui un une dans pour par sur au aux ce cette ces il elle ils elles "
    "est sont était été avec ne pas plus ou mais son sa ses leur leurs se nous vous on comme être avoir "
    "ont a fait sans sous entre aussi où dont si tout tous après avant contre depuis selon lors même très "
    "ainsi encore donc alors celui cela y";

inline constexpr std::string_view kPortuguese =
    "o a os as de do da dos das e em no na nos nas que um uma por com para se seu sua seus suas ao aos à "
    "não é foi como mais mas ou este esta entre quando muito sem sobre também até são têm tem ser está "
    "pelo pela pelos pelas isso esse essa onde quem durante contra segundo já nem depois ainda foram era "
    "ele ela eles elas num numa lhe há";

inline constexpr std::string_view kGerman =
    "der die das des dem den und in zu von mit für auf ist im nicht ein eine einer eines einem einen als "
    "auch es an werden aus er hat dass sie nach wird bei einen um am sind noch wie über so zum war haben "
    "nur oder aber vor zur bis mehr durch man sein wurde sei wenn hatte kann gegen vom schon ihre seine "
    "unter wir ich ihr soll habe seit zwischen ohne während worden dieser diese dieses";

}  // namespace stemma::read::tables
