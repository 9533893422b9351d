// Two-letter codes of languages (ISO 639-1) and the three-letter ones (ISO 639-3) that FollowTheMoney
// takes in their place. Facts of the standard, compiled for stemma; the languages are those that the
// model's `language` type knows.
#pragma once

#include <string_view>

namespace stemma::report::tables {

inline constexpr std::string_view kLanguageCodes =
    "af:afr ar:ara az:aze be:bel bg:bul bs:bos ca:cat cs:ces da:dan de:deu el:ell en:eng es:spa et:est fa:fas "
    "fi:fin fr:fra he:heb hi:hin hr:hrv hu:hun hy:hye id:ind is:isl it:ita ja:jpn ka:kat kk:kaz km:khm kn:kan "
    "ko:kor ky:kir lb:ltz lt:lit lv:lav mk:mkd mn:mon ms:msa mt:mlt my:mya ne:nep nl:nld no:nor pl:pol pt:por "
    "ro:ron ru:rus sk:slk sl:slv sq:sqi sr:srp sv:swe sw:swa tg:tgk tk:tuk tl:tgl tr:tur uk:ukr ur:urd uz:uzb "
    "zh:zho ";

}  // namespace stemma::report::tables
