// Spanish cue words, one cue a line, forms folded (lower case, no diacritics).
// Classes as in cues_en.h; after the Nueva gramatica of the Real Academia, ch. 40, 47, 48.
//
// Compiled for stemma by hand; copied from no list.
#pragma once

#include <string_view>

namespace stemma::trace::cues_es {

inline constexpr std::string_view kNegators =
    "no nunca jamas nadie nada ninguno ninguna ningun ningunos ningunas ni tampoco sin apenas";

inline constexpr std::string_view kNegation = R"(ya no
no mas
todavia no
aun no
ni siquiera
en absoluto
de ningun modo
de ninguna manera
en modo alguno
en ningun caso
en ningun momento
para nada
lejos de
en lugar de
en vez de
salvo
excepto
a excepcion de
falta de
la falta de
a falta de
ausencia de
en ausencia de
carece
carece de
carecen
carecen de
carecer
carente de
dejar de
dejo de
deja de
dejaron de
imposible
incapaz
incapaz de
incapaces
incapacidad
fracasar
fracasa
fracaso
fracasaron
negar
niega
niegan
nego
negaron
negando
negarse
se nego a
se niega a
se negaron a
negativa
rechazar
rechaza
rechazan
rechazo
rechazaron
rehusar
rehusa
rehuso
descartar
descarta
descarto
desmentir
desmiente
desmintio
dudar
duda
dudan
dudoso
improbable
impedir
impide
impidio
prohibir
prohibe
prohibio
prohibido
oponerse
se opone
se opuso
falso
falsa
falsamente
contrario a
al contrario
contrariamente a
)";

inline constexpr std::string_view kConcession = R"(aunque
aun cuando
aun si
incluso si
si bien
a pesar de
a pesar de que
pese a
pese a que
no obstante
sin embargo
pero
empero
con todo
aun asi
ahora bien
mientras que
en tanto que
por mas que
por mucho que
por muy
independientemente de
sin perjuicio de
cierto es que
es cierto que
es verdad que
bien es cierto que
ciertamente
por un lado
por otro lado
por otra parte
en cambio
por el contrario
al mismo tiempo
de todos modos
de todas formas
en todo caso
en cualquier caso
al fin y al cabo
)";

inline constexpr std::string_view kAdditive = R"(tambien
ademas
ademas de
asimismo
igualmente
del mismo modo
de igual manera
incluso
inclusive
junto con
junto a
aparte de
amen de
encima
por otra parte
no solo
no solamente
no unicamente
sino tambien
sino que tambien
asi como
otros
otras
entre otros
entre otras
entre otras cosas
por ejemplo
tales como
incluido
incluida
incluyendo
mas aun
es mas
)";

inline constexpr std::string_view kDegree = R"(en gran parte
en gran medida
en parte
en cierta medida
hasta cierto punto
en cierto modo
parcialmente
principalmente
sobre todo
mayormente
mayoritariamente
fundamentalmente
esencialmente
solo
solamente
unicamente
exclusivamente
meramente
simplemente
apenas
casi
practicamente
virtualmente
cerca de
alrededor de
unos
unas
aproximadamente
mas o menos
algo
un poco
poco
poca
pocos
pocas
algunos
algunas
algun
alguno
alguna
ciertos
ciertas
varios
varias
muchos
muchas
mucho
mucha
bastante
demasiado
relativamente
todos
todas
cada
siempre
la mayoria
la mayoria de
la mayor parte
la mayor parte de
una minoria
al menos
por lo menos
como minimo
como maximo
a lo sumo
en el mejor de los casos
en el peor de los casos
mas de
menos de
a veces
en ocasiones
a menudo
frecuentemente
generalmente
en general
por lo general
normalmente
habitualmente
raramente
rara vez
especialmente
particularmente
en particular
completamente
totalmente
plenamente
enteramente
extremadamente
altamente
ligeramente
todavia
hasta ahora
hasta la fecha
en principio
en teoria
hasta #
unos #
unas #
)";

inline constexpr std::string_view kHedge = R"(quiza
quizas
tal vez
acaso
a lo mejor
posiblemente
probablemente
presuntamente
supuestamente
aparentemente
al parecer
segun parece
por lo visto
presunto
presunta
presuntos
supuesto
supuesta
supuestos
posible
probable
es posible que
es probable que
puede
pueden
puede que
podria
podrian
pudiera
pudo
deberia
deberian
parece
parecen
parecia
parecer
parece que
sugiere
sugieren
sugirio
indica
indican
tiende a
tienden a
seria
serian
habria
habrian
creemos
creo que
pensamos
suponemos
a nuestro juicio
en nuestra opinion
en mi opinion
se estima
se espera
se supone
se cree
estimado
eventual
eventualmente
potencial
potencialmente
sospecha
sospechan
rumores
no confirmado
sin confirmar
)";

inline constexpr std::string_view kCondition = R"(si
solo si
siempre que
siempre y cuando
a menos que
a no ser que
salvo que
excepto si
con tal de que
con tal que
a condicion de que
a condicion de
con la condicion de que
en caso de
en caso de que
en el caso de que
en el supuesto de que
suponiendo que
dado que
hasta que
una vez que
en cuanto
de lo contrario
de no ser por
dependiendo de
sujeto a
supeditado a
condicionado a
antes de que
)";

inline constexpr std::string_view kAttribution = R"(segun
de acuerdo con
conforme a
en palabras de
en opinion de
a juicio de
dice
dicen
dijo
dijeron
decia
diciendo
afirma
afirman
afirmo
afirmaron
afirmando
asegura
aseguran
aseguro
aseguraron
sostiene
sostienen
sostuvo
sostuvieron
alega
alegan
alego
alegaron
denuncia
denuncian
denuncio
declara
declaro
declararon
manifiesta
manifesto
manifestaron
senala
senalan
senalo
senalaron
indico
indicaron
informa
informo
informaron
reporta
reporto
reportaron
cree
creen
creia
considera
consideran
considero
piensa
piensan
opina
opinan
opino
argumenta
argumento
argumentan
explica
explico
explicaron
comenta
comento
comentaron
anade
anadio
agrega
agrego
advierte
advirtio
insiste
insistio
reconoce
reconocio
admite
admitio
confirma
confirmo
niega
nego
acusa
acuso
acusan
conto
contaron
escribe
escribio
teme
temen
supuestamente
presuntamente
el llamado
la llamada
los llamados
las llamadas
)";

inline constexpr std::string_view kShield = R"(por si
en si
si mismo
si misma
no #
)";

inline constexpr std::string_view kFunctionWords =
    "a al algo ante antes aquel aquella aquellas aquellos aqui asi aun aunque bajo cada como con contra cual cuales cuando cuanto "
    "de del desde donde dos durante e el ella ellas ellos en entre era eran eres es esa esas ese eso esos esta estaba estan estar "
    "estas este esto estos fue fueron ha habia habian haber han hasta hay he la las le les lo los mas me mi mis mientras muy ni no "
    "nos nosotros o os otra otras otro otros para pero por porque pues que quien quienes se sea ser si sido sin sino sobre solo son "
    "su sus tambien tan tanto te tiene tienen toda todas todo todos tras tu u un una unas uno unos usted ustedes y ya yo";

}  // namespace stemma::trace::cues_es
