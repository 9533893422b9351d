// Acronyms of the traffic that have a vowel and are no words of English.
//
// Written for stemma, from general knowledge of organizations and offices; no licence
// attaches. Sorted for binary search. Acronyms without a vowel need no list.
#pragma once

#include <string_view>

namespace stemma::read::cable::tables {

inline constexpr std::string_view kAcronyms[] = {
    "ABM", "ACP", "ADB", "AF", "AFP", "AGOA", "AIDS", "AIPAC", "APEC", "AQIM", "ARF", "ASEAN", "AU", "BWC", "CAFTA",
    "CARICOM", "CEDAW", "CENTCOM", "CEO", "CFE", "CIA", "CIS", "CODEL", "COE", "CSCE", "CTBT", "CTC", "DAS", "DEA",
    "DHS", "DIA", "DOD", "DOE", "DOJ", "DPRK", "EAC", "EAP", "EBRD", "EC", "ECOWAS", "EEZ", "EFTA", "ELN", "EPA",
    "ESF", "EST", "ETA", "EU", "EUCOM", "EUR", "FAA", "FAO", "FARC", "FATA", "FATF", "FBI", "FMF", "FTA", "FTAA",
    "GATT", "GCC", "GDP", "GE", "GOA", "GOB", "GOC", "GOE", "GOF", "GOG", "GOH", "GOI", "GOJ", "GOK", "GOL", "GOM",
    "GON", "GOP", "GOR", "GOS", "GOU", "GOV", "GSP", "GUAM", "HIV", "HIV/AIDS", "IAEA", "ICAO", "ICC", "ICRC", "ICTR",
    "ICTY", "IDB", "IDP", "IDPS", "IED", "IFC", "IFI", "IGAD", "ILEA", "ILO", "IMET", "IMF", "IMO", "INL", "INR",
    "IO", "IOM", "IPR", "IRA", "IRGC", "ISAF", "ISI", "ISN", "ITU", "LTTE", "MEP", "MEPS", "MERCOSUR", "MFA", "MFO",
    "MOD", "MOFA", "MOI", "MOJ", "MONUC", "MOU", "MP", "MPS", "MTCR", "NAFTA", "NAM", "NATO", "NEA", "NGO", "NGOS",
    "NSC", "OAS", "OAU", "OECD", "OIC", "OPCW", "OPEC", "OSCE", "PA", "PACE", "PEPFAR", "PKO", "PLO", "PM", "POLAD",
    "POW", "PRC", "PRT", "PSI", "PX", "ROK", "SADC", "SARS", "SCA", "SCO", "SOFA", "SRSG", "TIFA", "TIP", "TRIPS",
    "TWA", "UAE", "UAV", "UK", "UN", "UNAMI", "UNAMID", "UNASUR", "UNDP", "UNESCO", "UNGA", "UNHCR", "UNICEF", "UNIFIL",
    "UNMIK", "UNSC", "UNSCR", "UNSYG", "US", "USA", "USAID", "USEU", "USG", "USNATO", "USTR", "USUN", "VAT", "VIP",
    "WEU", "WHO", "WIPO", "WMD", "WTO",
};

}  // namespace stemma::read::cable::tables
