// Words by which references are taken apart.
// Origin: written for stemma from the style guides' terms (Chicago, MLA, APA, Bluebook).
// Licence: that of stemma.
#pragma once

#include <string_view>

namespace stemma::read::citation {

// What leads to a reference and is no part of it; longer ones first.
inline constexpr std::string_view kSignals[] = {"for example, see ", "for instance, see ", "see, for example, ", "see, for instance, ", "see, e.g., ",
    "see also, ", "see also ", "see especially ", "see generally ", "but see ", "see ", "cf. ", "compare ", "e.g., ", "quoted in ", "as quoted in ", "cited in ",
    "as cited in ", "reprinted in ", "printed in ", "also in ", "accord ", "véase también ", "véase ", "ver ", "voir aussi ", "voir ", "vgl. ", "siehe "};

// A body, not a person.
inline constexpr std::string_view kBodies[] = {"Bank", "Department", "Office", "Committee", "Ministry", "University", "Nations", "Institute", "Commission",
    "Council", "Association", "Agency", "Government", "Congress", "Senate", "House", "Bureau", "Organization", "Organisation", "Fund", "Society", "Press",
    "Service", "Center", "Centre", "Foundation", "Group", "Union", "Board", "Court", "Ministerio", "Banco", "Universidad", "Instituto", "Comisión", "Company"};

inline constexpr std::string_view kParticles[] = {"de", "del", "della", "di", "da", "dos", "das", "do", "van", "von", "der", "den", "la", "le", "du", "al", "bin",
    "ibn", "ben", "ter", "ten", "zu", "y"};

// Where papers are kept.
inline constexpr std::string_view kArchives[] = {"National Archives", "Record Group", "RG ", "Box ", "Folder ", "Lot File", "Library of Congress",
    "Presidential Library", " Papers", "NARA", "Archives", "Central Files", "Central File", "Archivo ", "Fonds ", "Decimal File", " Files", " MSS",
    "Manuscript", "Reel ", "FO 371", "Public Record Office", "M-"};

// What a letter or a record is called before its writer is named.
inline constexpr std::string_view kRecords[] = {"letter", "memorandum", "memo", "telegram", "cable", "note", "despatch", "dispatch", "airgram", "e-mail",
    "email", "message", "report", "minutes", "memorandum of conversation"};

inline constexpr std::string_view kNewspapers[] = {"Times", "Post", "Tribune", "Herald", "Guardian", "News", "Gazette", "Star", "Globe", "Monde", "País", "Mercurio",
    "Comercio", "Republic", "Sun", "Telegraph", "Observer", "Chronicle", "Daily", "Zeitung", "Figaro", "Sentinel", "Examiner", "Inquirer", "Dispatch", "Register"};

// A full stop behind these ends no sentence.
inline constexpr std::string_view kAbbreviations[] = {"ed", "eds", "vol", "vols", "Vol", "Vols", "No", "Nos", "Ch", "Sess", "Pt", "no", "nos", "p", "pp", "cf", "e.g", "i.e", "v", "vs", "et al", "al", "trans", "ch", "chap",
    "Dr", "Mr", "Mrs", "Ms", "St", "Jr", "Sr", "Co", "Inc", "Univ", "Dept", "Gov", "Sen", "Rep", "Gen", "Col", "Cong", "sess", "n", "nn", "fn", "ff", "f", "rev", "repr",
    "diss", "op", "loc", "cit", "Jan", "Feb", "Mar", "Apr", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec", "Ph.D", "U.S", "D.C", "c", "ca", "Pub", "L", "Stat", "esp", "sec", "art"};

}  // namespace stemma::read::citation
