// What stands before a period that ends no sentence, and what begins one.
//
// Forms are folded (lower case, no diacritics, inner periods dropped: "u.s." is "us",
// "e.g." is "eg"); English, Spanish, French, Portuguese and German in one list each,
// since a document quotes in several languages and the forms hardly collide.
//
// Compiled for stemma by hand; copied from no list.
#pragma once

#include <string_view>

namespace stemma::text::abbreviations {

// A name or a number always follows: no break behind them.
inline constexpr std::string_view kNever =
    // English
    "mr mrs ms messrs dr drs prof rev revd hon fr st ste gen lt ltgen ltcol maj capt cpt cmdr cdr cpl sgt pvt adm radm vadm brig col "
    "gov sen sens rep reps amb pres sec dep asst supt det insp atty hr "
    "eg ie cf viz vs ca approx esp incl resp repr transl ed eds trans "
    ""
    // Spanish
    "sr sra srta sres dra gral cnel tte cap alm lic ing arq pdte exmo excmo excma mons d dna ud uds av avda pag pags "
    // French
    "mme mmes mlle mlles mgr "
    // Portuguese
    "exma sto sta eng pe "
    // German
    "hrn frl dipl zb dh bzw usf vgl sog bspw ggf evtl inkl zzgl gem  lfd abs mio mrd tel hl hg hrsg jh kap rd nr "
    // everywhere
    "c p pp f";

// A number follows, or it is the word itself: "No. 5", but "He said no. She left."
inline constexpr std::string_view kBeforeNumber =
    "no nos art arts fig figs vol vols ch chap sec sect para paras par pt pts ser app op res eo ref tab ex num nro lib cit ss bd aufl ziff "
    "nums cap caps v n a";

// May also end a sentence: a break only before a word that begins sentences.
inline constexpr std::string_view kSometimes =
    "us uk eu un usa ussr uae dc ny am pm ad bc bce ce phd md ma ba mba jr esq inc ltd co corp bros dept univ govt natl intl assn "
    "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun ene abr ago set dic janv fevr avr juil "
    "dez out fev mai okt mrz "
    "eeuu sa sarl cia ltda gmbh ag ev mt ft lb lbs km kg mph al";

// As kSometimes, but any capital may begin the next sentence.
inline constexpr std::string_view kOften = "etc usw etcetera usf ff";

// Capitalised at the beginning of a sentence more often than inside one.
inline constexpr std::string_view kStarters =
    "he she it they we i you the a an this that these those there here in on at as but and or however when while if although though after "
    "before since for with from by to our his her its their my your what who why how no not yet so then now one some many most all both "
    "each such under during despite according meanwhile moreover furthermore nevertheless nonetheless instead also even still only once "
    "until because "
    "el los las un una unos unas este esta esto ese esa eso pero sin en por para como cuando se su sus que y segun tambien ademas aunque "
    "le les une des ce cette ces cet il elle ils elles nous vous on mais et dans pour par au aux selon lorsque quand si "
    "o os as um uma ele ela eles elas em na nos nas mas quando segundo tambem "
    "der die das den dem ein eine einen er sie es wir ich aber und im am auf mit nach bei doch wenn als auch";

// Behind an ordinal, as in "3. Mai", "19. Jahrhundert".
inline constexpr std::string_view kAfterOrdinal =
    "januar janner februar feber marz april mai juni juli august september oktober november dezember jahrhundert jahrhunderts jahrestag "
    "quartal kapitel auflage band armee division republik reich jahr tag oct nov dez sept aug jan feb";

}  // namespace stemma::text::abbreviations
