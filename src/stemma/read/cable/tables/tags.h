// TAGS: Traffic Analysis by Geography and Subject.
//
// Facts: subject and organisation TAGS, two-letter places (FIPS 10-4), and TAGS of several words.
// Origin: lists of the cablemap project (github.com/heuer/cablemap, commit 42066c8),
// BSD-3-Clause, (c) 2011-2015 Lars Heuer, All rights reserved (licence text:
// docs/formats/cable-tables-licence.txt), corrected, and completed from public lists of posts.
// Sorted for binary search.
#pragma once

#include <string_view>

namespace stemma::read::cable::tables {

inline constexpr std::string_view kSubjectTags[] = {
    "AADP", "ABLD", "ABUD", "ACKM", "ACOA", "ADCO", "ADPM", "AEMR", "AFIN", "AFSI", "AFSN", "AGAO", "AINF", "AINR",
    "AINT", "ALOW", "AMED", "AMGT", "AMTC", "ANET", "AODE", "AOMS", "AORC", "APCS", "APER", "ASCH", "ASEC", "ASIG",
    "BBSR", "BEXP", "BMGT", "BTIO", "BTRA", "CARR", "CASC", "CFED", "CJAN", "CLOK", "CMGT", "CPAS", "CVIS", "EAGR",
    "EAID", "EAIR", "ECIN", "ECON", "ECPS", "EFIN", "EFIS", "EIND", "EINT", "EINV", "ELAB", "ELTN", "EMIN", "ENGR",
    "ENRG", "EPAP", "EPET", "ETRD", "ETTC", "EWWT", "MARR", "MASS", "MCAP", "MILI", "MNUC", "MOPS", "ODIP", "OEXC",
    "OFDP", "OIIP", "OPDC", "OPRC", "OREP", "OSCI", "OTRA", "OVIP", "PARM", "PBTS", "PDIP", "PFOR", "PGOV", "PHSA",
    "PHUM", "PINF", "PINR", "PINS", "PNAT", "PORG", "PREF", "PREL", "PROP", "PTER", "SCUL", "SENV", "SFLO", "SHUM",
    "SMIG", "SNAR", "SOCI", "SREF", "TBIO", "TINT", "TNGD", "TPHY", "TRGY", "TSPA", "TSPL",
};

inline constexpr std::string_view kOrganisationTags[] = {
    "AAA", "AAFLI", "AAI", "AALC", "ABA", "ABC", "ABMC", "ACABQ", "ACTU", "ADB", "ADB-1", "ADF", "ADPSEC", "AEC",
    "AEDF", "AER LINGUS", "AEROFLOT", "AEROLINEAS ARGENTINAS", "AEROPERU", "AFDB", "AFDF", "AFL-CIO", "AFP", "AFSA",
    "AGR", "AI", "AID", "AIFLD", "AKB", "AL", "AL-1", "ALIA", "ALITALIA", "ALP", "AMAL", "AMAX", "AMCHAMS", "AMOCO",
    "ANC", "ANZUS", "AP", "APAG", "APCAC", "APECO", "ARAMCO", "ARC", "ARCO", "ARDE", "ARENA", "ARIANA", "ASALA",
    "ASEAN", "ASPAC", "AT&T", "ATA", "AU-1", "AUB", "AUCCTU", "AVENSA", "AVIANCA", "BA'ATH", "BASC", "BBC", "BBG",
    "BDC", "BENDIX", "BIE", "BIS", "BLS", "BOS", "BP", "BP-1", "BQG", "BUNDESBANK", "BWIA", "CAA", "CAAC", "CACM",
    "CAPC", "CARE", "CBC", "CBS", "CCC-1", "CCC-3", "CCD", "CCIR", "CCITT", "CCMS", "CCNAA", "CCUS", "CDB", "CDC",
    "CDG", "CDI", "CDU", "CEA", "CEAC", "CEC", "CEMA", "CEP", "CEQ", "CIA", "CIEC", "CIL", "CIME", "CIP", "CIPEC",
    "CIS", "CITEL", "CITIBANK", "COE", "COLOMBO PLAN", "COM", "COMIBOL", "CONDECA", "CONOCO", "CONTRIB", "COPUOS",
    "COSEP", "CPC", "CPSU", "CRS", "CSIS", "CSTP", "CSU", "CTM", "CWC", "CWS", "DAC", "DC", "DCA", "DCI", "DEA",
    "DHS", "DIA", "DJP", "DOD", "DOE", "DOT", "DPC", "DPP", "DPR", "EAC", "EAL", "EALG", "EAPC", "EBRD", "ECA",
    "ECAC", "ECDC", "ECE", "ECG", "ECLAC", "ECMT", "ECOSOC", "ECOWAS", "ECWA", "ED", "EDC", "EDRC", "EDU", "EEOC",
    "EFTA", "EL AL", "ELF", "ELN", "EP", "EPA", "EPC", "ESA", "ESCAP", "ESDI", "ETA", "EUCOM", "EUN", "EUROCONTROL",
    "EXIM", "FAA", "FAO", "FAPC", "FAPLA", "FARC", "FAS", "FBI", "FBIS", "FCC", "FCIA", "FCSC", "FDA", "FDIC", "FDN",
    "FDR", "FEMA", "FHWA", "FINNAIR", "FLN", "FMC", "FMLN", "FNLA", "FPC", "FRB", "FRELIMO", "FSCADP", "FSLN", "FTC",
    "FTUI", "FWS", "G-77", "G-8", "GAO", "GATT", "GCC", "GENERAL MOTORS", "GM-1", "GPO", "GREENS", "GSA", "HCOPIL",
    "HHS", "HKA", "HUD", "IA-ECOSOC", "IACI", "IACW", "IADB", "IAEA", "IAF", "IAHRC", "IAII", "IAJC", "IARC", "IATA",
    "IATTC", "IBC", "IBM", "IBPCA", "IBPCT", "IBRD", "IBWC", "IBWM", "ICAC", "ICAF", "ICAO", "ICBL", "ICC", "ICCAT",
    "ICCROM", "ICES", "ICFTU", "ICJ", "ICMC", "ICO", "ICO-1", "ICRC", "ICSC", "ICTR", "ICTY", "IDA", "IDB", "IEA",
    "IFAD", "IFC", "IFRB", "IFRC", "IHB", "IIC", "IICA", "IJC", "IJO", "ILA", "ILC", "ILO", "ILZSG", "IMC", "IMF",
    "IMH", "IMO", "INCB", "INFCE", "INMARSAT", "INPFC", "INRA", "INRO", "INS", "INT", "INTELSAT", "INTERPOL", "IOC",
    "IOLM", "IOM", "IOVW", "IPDC", "IPHC", "IPU", "IRA", "IRC", "IRC-2", "IRC-3", "IREX", "IRS", "IRSG", "ISCON",
    "ISO", "ISTA", "ITC", "ITT", "ITTO", "ITU", "IUCNNR", "IWBC", "IWC-1", "IWC-2", "IWSG", "IYC", "JAL", "JAT",
    "JCIC", "JDL", "JLP", "JUS", "KAL", "KANU", "KGB", "KLM", "KMT", "KOC", "KPNLF", "LAB", "LBAR", "LDP", "LLTE",
    "LOC", "LOT", "MAB", "MARAD", "MAS", "MCG", "MCLRS", "MEA", "MFO", "MINURSO", "MIR", "MNLF", "MONUC", "MPEAA",
    "MPLA", "MTCRE", "MTN", "NAA", "NAC", "NACB", "NAFO", "NAMSA", "NAS", "NASA", "NASCO", "NATO", "NBC", "NBCCA",
    "NBS", "NDR", "NDU", "NEB", "NGA", "NIAG", "NICSMA", "NIDA", "NIH", "NIOC", "NKDP", "NMFS", "NNPC", "NOAA", "NPC",
    "NPFSC", "NPG", "NRC-5", "NSA", "NSC", "NSF", "NTIA", "NTIS", "NTSB", "NTT", "NUC", "NWC", "OAPEC", "OAS", "OATU",
    "OAU", "OECD", "OECS", "OIC-2", "OIE", "OMB", "OMSN", "OPEC", "OPIC", "OPM", "ORIT-ICFTU", "OSCE", "OSHA", "OSIA",
    "OVP", "PAC", "PAHO", "PAIGH", "PAL", "PAN", "PARCA", "PBEIST", "PBOS", "PBS", "PCC", "PCI", "PDC", "PEMEX",
    "PETROBRAS", "PFLP", "PFP", "PHALANAGE PARTY", "PHALANGE PARTY", "PHS", "PIA", "PIARC", "PICES", "PJC", "PKFK",
    "PLA", "PLN", "PLO", "PNC", "PNDC", "PNP", "PPD", "PPP", "PRI", "PSD", "PSI", "PSOE", "PUAS", "QANTAS", "RDP",
    "RENAMO", "RFE", "RL", "RRB", "SAARC", "SAS", "SBA", "SCC", "SCEPC", "SDFCU", "SEC", "SELA", "SFOR", "SMI",
    "SOCINT", "SPC", "SPD", "SPF", "SPLA", "SPLM", "SSA", "SSOD", "STAT", "SVC", "SWAPO", "TAPLINE", "TDB", "TGC",
    "THY", "TNC", "TPLF", "TRSY", "TUAC", "TUC", "TVA", "UANC", "UAW", "UCD", "UDEAC", "UIL", "UMNO", "UMOA", "UN",
    "UNAMSIL", "UNAUS", "UNBRO", "UNC", "UNCHC", "UNCHS", "UNCITRAL", "UNCND", "UNCRED", "UNCRIME", "UNCSD", "UNCSW",
    "UNCTAD", "UNDC", "UNDOF", "UNDP", "UNDRO", "UNEF", "UNEP", "UNESCO", "UNETPSA", "UNFDAC", "UNFICYP", "UNFPA",
    "UNGA", "UNGA/C-1", "UNGA/C-2", "UNGA/C-3", "UNGA/C-4", "UNGA/C-5", "UNGA/C-6", "UNGA/SPC", "UNGOMAP", "UNHCR",
    "UNHRC-1", "UNHRC-2", "UNICEF", "UNIDCP", "UNIDO", "UNIDROIT", "UNIFIL", "UNIKOM", "UNITA", "UNITAR", "UNMEE",
    "UNMIBH", "UNMIK", "UNMOGIP", "UNMOP", "UNO", "UNOMIG", "UNPOP", "UNPUOS", "UNRWA", "UNSC", "UNSCEAR", "UNTAT",
    "UNTC", "UNTER", "UNTFSA", "UNTNC", "UNTSO", "UPD", "UPI", "UPOV", "UPU", "USEGJC", "USEM", "USGS", "USINJC",
    "USIS", "USISJC", "USNRC", "USPS", "USSAEC", "USSS", "USTR", "USTTA", "VA", "VARIG", "VFW", "VIASA", "VOA",
    "WARC", "WCC", "WCL", "WEO", "WEU", "WFC-2", "WFP", "WFTU", "WHC", "WHO", "WILPF", "WIPO", "WJC", "WMO", "WPO",
    "WTO", "WTRO", "YPFB", "ZANU", "ZANU-PF", "ZAPU",
};

inline constexpr std::string_view kPlaceTags[] = {
    "AA", "AC", "AE", "AF", "AG", "AJ", "AL", "AM", "AN", "AO", "AR", "AS", "AU", "AV", "BA", "BB", "BC", "BD", "BE",
    "BF", "BG", "BH", "BK", "BL", "BM", "BN", "BO", "BP", "BR", "BT", "BU", "BX", "BY", "CA", "CB", "CD", "CE", "CF",
    "CG", "CH", "CI", "CJ", "CK", "CL", "CM", "CN", "CO", "CR", "CS", "CT", "CU", "CV", "CW", "CY", "CZ", "DA", "DJ",
    "DO", "DR", "EC", "EE", "EG", "EI", "EK", "EN", "ER", "ES", "ET", "EU", "EZ", "FI", "FJ", "FK", "FM", "FO", "FP",
    "FR", "GA", "GB", "GE", "GG", "GH", "GI", "GJ", "GL", "GM", "GP", "GR", "GT", "GU", "GV", "GY", "HA", "HK", "HO",
    "HR", "HU", "IC", "ID", "IN", "IO", "IR", "IS", "IT", "IV", "IZ", "JA", "JE", "JM", "JO", "KE", "KG", "KN", "KR",
    "KS", "KT", "KU", "KV", "KZ", "LA", "LE", "LG", "LH", "LI", "LO", "LS", "LT", "LU", "LY", "MA", "MB", "MC", "MD",
    "MG", "MH", "MI", "MK", "MN", "MO", "MP", "MR", "MT", "MU", "MV", "MX", "MY", "MZ", "NC", "NE", "NG", "NH", "NI",
    "NL", "NO", "NP", "NR", "NS", "NU", "NZ", "PA", "PC", "PE", "PF", "PG", "PK", "PL", "PM", "PO", "PP", "PS", "PT",
    "PU", "QA", "RE", "RM", "RO", "RP", "RS", "RU", "RW", "SA", "SB", "SC", "SE", "SF", "SG", "SH", "SI", "SL", "SM",
    "SN", "SO", "SP", "SR", "ST", "SU", "SV", "SW", "SY", "SZ", "TB", "TC", "TD", "TH", "TI", "TK", "TN", "TO", "TP",
    "TS", "TT", "TU", "TV", "TW", "TX", "TZ", "UA", "UG", "UK", "UP", "US", "UV", "UY", "UZ", "VC", "VE", "VI", "VM",
    "VN", "VS", "VT", "VU", "WA", "WE", "WF", "WI", "WS", "WZ", "XA", "XB", "XC", "XD", "XE", "XF", "XG", "XH", "XI",
    "XJ", "XK", "XL", "XM", "XN", "XO", "XP", "XR", "XS", "XT", "XV", "XW", "XX", "YE", "YI", "YM", "YO", "YU", "ZA",
    "ZF", "ZI", "ZJ", "ZK", "ZL", "ZO", "ZP", "ZR", "ZU",
};

inline constexpr std::string_view kPhraseTags[] = {
    "AIR FORCE", "CONSULAR AFFAIRS", "COUNTER TERRORISM", "COUNTERTERRORISM", "COUNTRY CLEARANCE",
    "DOMESTIC POLITICS", "ECONOMIC AFFAIRS", "ECONOMY AND FINANCE", "FOREIGN POL", "FOREIGN POLICY",
    "GAZA DISENGAGEMENT", "GLOBAL DEFENSE", "GOI EXTERNAL", "GOI INTERNAL", "HUMAN RIGHTS", "HUMAN TRAFFICKING",
    "IRAQI FREEDOM", "ISRAELI PALESTINIAN AFFAIRS", "ITALIAN NATIONAL POLITICS", "ITALIAN POLITICS",
    "ITALY NATIONAL POLITICS", "MEDIA REACTION", "MEDIA REACTION REPORT", "MEETINGS WITH AMBASSADOR",
    "NATIONAL SECURITY", "NEW ZEALAND", "POLITICS FOREIGN POLICY", "ROOT CAUSES", "TIP IN TURKEY",
};

}  // namespace stemma::read::cable::tables
