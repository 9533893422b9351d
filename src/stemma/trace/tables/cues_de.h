// German cue words, one cue a line, forms folded (lower case, umlauts without their
// dots, ss for sharp s).
// Classes as in cues_en.h; after Duden, Die Grammatik, and Zifonun et al.
//
// Compiled for stemma by hand; copied from no list.
#pragma once

#include <string_view>

namespace stemma::trace::cues_de {

inline constexpr std::string_view kNegators =
    "nicht kein keine keinen keinem keiner keines keins nie niemals niemand niemanden niemandem nichts nirgends nirgendwo weder "
    "ohne kaum nimmer mitnichten keineswegs keinesfalls";

inline constexpr std::string_view kNegation = R"(nicht mehr
kein mehr
noch nicht
noch nie
nicht einmal
gar nicht
uberhaupt nicht
auf keinen fall
in keiner weise
unter keinen umstanden
in keinem fall
zu keiner zeit
zu keinem zeitpunkt
weit davon entfernt
statt
anstatt
anstelle
anstelle von
ausgenommen
mit ausnahme von
abgesehen von
mangel an
mangels
der mangel an
fehlen
fehlt
fehlte
fehlten
fehlende
fehlenden
abwesenheit
unfahig
unfahigkeit
unmoglich
unwahrscheinlich
scheitern
scheitert
scheiterte
gescheitert
versagen
versagt
versagte
verweigern
verweigert
verweigerte
weigern
weigert sich
weigerte sich
ablehnen
ablehnt
lehnt
lehnte
lehnt ab
lehnte ab
abgelehnt
bestreiten
bestreitet
bestritt
bestritten
leugnen
leugnet
leugnete
dementieren
dementiert
dementierte
bezweifeln
bezweifelt
bezweifelte
zweifel
zweifelhaft
verhindern
verhindert
verhinderte
vermeiden
vermeidet
verbieten
verbietet
verbot
verboten
falsch
falschlich
falschlicherweise
entgegen
im gegenteil
)";

inline constexpr std::string_view kConcession = R"(obwohl
obgleich
obschon
wenngleich
wenn auch
auch wenn
selbst wenn
trotz
trotzdem
ungeachtet
dessen ungeachtet
dennoch
gleichwohl
nichtsdestotrotz
nichtsdestoweniger
aber
jedoch
allerdings
zwar
freilich
wahrend
wohingegen
hingegen
dagegen
einerseits
andererseits
demgegenuber
gleichzeitig
sicherlich
es stimmt dass
immerhin
jedenfalls
unabhangig von
bei aller
bei allem
)";

inline constexpr std::string_view kAdditive = R"(auch
ebenfalls
gleichfalls
ebenso
zudem
ausserdem
uberdies
daruber hinaus
ferner
des weiteren
weiterhin
zusatzlich
hinzu kommt
sowie
samt
nebst
zusammen mit
nicht nur
nicht allein
sondern auch
sogar
unter anderem
unter anderen
beispielsweise
zum beispiel
darunter
einschliesslich
inklusive
beide
einer der
eine der
)";

inline constexpr std::string_view kDegree = R"(grosstenteils
weitgehend
zum grossten teil
zum teil
zum grossen teil
teilweise
teils
in gewissem masse
bis zu einem gewissen grad
in hohem masse
hauptsachlich
vor allem
uberwiegend
vorwiegend
vornehmlich
im wesentlichen
nur
bloss
lediglich
allein
ausschliesslich
einzig
etwas
ein wenig
wenig
wenige
weniger
einige
manche
mehrere
gewisse
bestimmte
viele
viel
sehr
ziemlich
relativ
verhaltnismassig
fast
beinahe
nahezu
praktisch
so gut wie
etwa
ungefahr
circa
zirka
mehr oder weniger
alle
aller
allen
jede
jeder
jedes
immer
stets
die meisten
meist
meistens
die mehrheit
eine mehrheit
eine minderheit
mindestens
wenigstens
zumindest
hochstens
bestenfalls
schlimmstenfalls
mehr als
weniger als
bis zu
manchmal
gelegentlich
oft
haufig
im allgemeinen
gewohnlich
in der regel
normalerweise
selten
insbesondere
besonders
vollig
vollstandig
ganzlich
total
ausserst
hochst
bisher
bislang
im prinzip
theoretisch
grundsatzlich
rund #
etwa #
gegen #
)";

inline constexpr std::string_view kHedge = R"(vielleicht
moglicherweise
womoglich
eventuell
wahrscheinlich
vermutlich
mutmasslich
mutmassliche
mutmasslichen
angeblich
angebliche
angeblichen
vorgeblich
sogenannte
sogenannten
sogenannter
offenbar
anscheinend
scheinbar
offensichtlich
wohl
kann
konnen
konnte
konnten
mag
mogen
durfte
durften
soll
sollen
sollte
sollten
ware
waren
scheint
scheinen
schien
legt nahe
legen nahe
neigt zu
moglich
denkbar
wahrscheinliche
potenziell
potentiell
unserer meinung nach
meiner meinung nach
unseres erachtens
meines erachtens
wir glauben
wir denken
wir vermuten
wir erwarten
wir nehmen an
man vermutet
man glaubt
geschatzt
erwartet
verdachtigt
verdacht
geruchte
unbestatigt
unbestatigten
unklar
)";

inline constexpr std::string_view kCondition = R"(wenn
falls
nur wenn
sofern
soweit
solange
vorausgesetzt
vorausgesetzt dass
unter der bedingung dass
unter der voraussetzung dass
es sei denn
ausser wenn
sobald
im falle
im falle von
im fall
fur den fall
fur den fall dass
angenommen
gesetzt den fall
je nachdem
abhangig von
vorbehaltlich
andernfalls
ansonsten
bevor
)";

inline constexpr std::string_view kAttribution = R"(laut
zufolge
gemass
nach angaben
nach angaben von
nach ansicht
nach ansicht von
nach meinung
nach auffassung
nach aussage
nach den worten
aus sicht
in den augen
sagt
sagen
sagte
sagten
gesagt
behauptet
behaupten
behauptete
behaupteten
erklart
erklaren
erklarte
erklarten
meint
meinen
meinte
glaubt
glauben
glaubte
denkt
dachte
berichtet
berichten
berichtete
berichteten
meldet
meldete
gibt an
gab an
teilt mit
teilte mit
betont
betonen
betonte
bemerkt
bemerkte
stellt fest
stellte fest
fugt hinzu
fugte hinzu
versichert
versicherte
argumentiert
argumentierte
warnt
warnte
raumt ein
raumte ein
gesteht
bestatigt
bestatigte
bestreitet
bestritt
wirft vor
warf vor
beschuldigt
beschuldigte
schreibt
schreiben
schrieb
erzahlt
erzahlte
befurchtet
befurchten
befurchtete
halt fur
halten fur
hielt fur
angeblich
sogenannte
sogenannten
)";

inline constexpr std::string_view kShield = R"(vereinigte staaten
)";

inline constexpr std::string_view kFunctionWords =
    "ab aber als also am an auch auf aus bei bin bis bist da damit dann das dass dein deine dem den denn der des dessen die dies "
    "diese dieser dieses dir doch dort du durch ein eine einem einen einer eines er es etwas euch fur gegen hab habe haben hat hatte "
    "hatten hier hin ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in ins ist ja jede jedem jeden jeder jedes kann mein "
    "meine mich mir mit nach nicht noch nun nur ob oder ohne sehr sein seine seinem seinen seiner seines seit selbst sich sie sind "
    "so sowie uber um und uns unser unsere unter vom von vor war waren was weil welche welcher welches wenn wer werden wie wieder "
    "wir wird wo wurde wurden zu zum zur zwischen";

}  // namespace stemma::trace::cues_de
