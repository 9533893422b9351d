// Portuguese cue words, one cue a line, forms folded (lower case, no diacritics).
// Classes as in cues_en.h; after Bechara, Moderna gramatica portuguesa.
//
// Compiled for stemma by hand; copied from no list.
#pragma once

#include <string_view>

namespace stemma::trace::cues_pt {

inline constexpr std::string_view kNegators =
    "nao nunca jamais ninguem nada nenhum nenhuma nenhuns nenhumas nem tampouco sem sequer";

inline constexpr std::string_view kNegation = R"(ja nao
nao mais
ainda nao
nem sequer
nem mesmo
de modo algum
de modo nenhum
de forma alguma
de maneira alguma
em caso algum
em nenhum caso
em momento algum
em nenhum momento
longe de
em vez de
ao inves de
em lugar de
salvo
exceto
excepto
a excecao de
com excecao de
falta de
a falta de
por falta de
ausencia de
na ausencia de
carece
carece de
carecem
carecer
desprovido de
deixar de
deixou de
deixa de
deixaram de
impossivel
improvavel
incapaz
incapaz de
incapazes
incapacidade
fracassar
fracassou
fracasso
negar
nega
negam
negou
negaram
negando
recusar
recusa
recusou
recusam
recusaram
recusou se
rejeitar
rejeita
rejeitou
rejeitaram
descartar
descarta
descartou
desmentir
desmente
desmentiu
duvidar
duvida
duvidoso
impedir
impede
impediu
proibir
proibe
proibiu
proibido
opor se
opos se
se opoe
se opos
falso
falsa
falsamente
contrario a
ao contrario
contrariamente a
)";

inline constexpr std::string_view kConcession = R"(embora
ainda que
mesmo que
mesmo se
se bem que
apesar de
apesar de que
apesar do
apesar da
a despeito de
nao obstante
no entanto
entretanto
contudo
todavia
porem
mas
enquanto
ao passo que
por mais que
por muito que
independentemente de
e verdade que
e certo que
certamente
por um lado
por outro lado
em contrapartida
pelo contrario
em contraste
ao mesmo tempo
mesmo assim
ainda assim
de qualquer modo
de qualquer forma
em todo caso
em todo o caso
afinal
)";

inline constexpr std::string_view kAdditive = R"(tambem
alem de
alem disso
alem do mais
ademais
igualmente
do mesmo modo
da mesma forma
inclusive
ate mesmo
junto com
juntamente com
bem como
assim como
nao so
nao somente
nao apenas
mas tambem
como tambem
outros
outras
entre outros
entre outras
entre outras coisas
por exemplo
tais como
incluindo
incluido
incluida
)";

inline constexpr std::string_view kDegree = R"(em grande parte
em grande medida
em parte
em certa medida
ate certo ponto
de certo modo
parcialmente
principalmente
sobretudo
majoritariamente
maioritariamente
fundamentalmente
essencialmente
apenas
so
somente
unicamente
exclusivamente
meramente
simplesmente
quase
praticamente
virtualmente
cerca de
aproximadamente
mais ou menos
um pouco
pouco
pouca
poucos
poucas
alguns
algumas
algum
alguma
certos
certas
varios
varias
muitos
muitas
bastante
demasiado
relativamente
todos
todas
cada
sempre
a maioria
a maioria dos
a maioria das
a maior parte
uma minoria
pelo menos
ao menos
no minimo
no maximo
quando muito
na melhor das hipoteses
na pior das hipoteses
mais de
menos de
as vezes
por vezes
com frequencia
frequentemente
geralmente
em geral
normalmente
raramente
especialmente
particularmente
em particular
completamente
totalmente
plenamente
inteiramente
extremamente
altamente
ligeiramente
ate agora
ate a data
em principio
em teoria
ate #
)";

inline constexpr std::string_view kHedge = R"(talvez
quica
possivelmente
provavelmente
presumivelmente
alegadamente
supostamente
aparentemente
ao que parece
pelo visto
suposto
suposta
supostos
presumido
alegado
alegada
possivel
provavel
e possivel que
e provavel que
pode
podem
poderia
poderiam
podera
poderao
deveria
deveriam
parece
parecem
parecia
parece que
sugere
sugerem
sugeriu
indica
indicam
tende a
tendem a
seria
seriam
teria
teriam
acreditamos
pensamos
supomos
a nosso ver
em nossa opiniao
na nossa opiniao
em minha opiniao
estima se
espera se
supoe se
acredita se
diz se
estimado
eventual
eventualmente
potencial
potencialmente
suspeita
suspeitam
rumores
nao confirmado
)";

inline constexpr std::string_view kCondition = R"(se
somente se
so se
apenas se
desde que
contanto que
a menos que
a nao ser que
salvo se
exceto se
sob a condicao de
com a condicao de que
a condicao de que
em caso de
no caso de
caso
caso contrario
supondo que
dado que
ate que
uma vez que
assim que
logo que
senao
dependendo de
sujeito a
condicionado a
na medida em que
antes que
)";

inline constexpr std::string_view kAttribution = R"(segundo
de acordo com
conforme
nas palavras de
na opiniao de
diz
dizem
disse
disseram
dizia
dizendo
afirma
afirmam
afirmou
afirmaram
afirmando
assegura
assegurou
garante
garantiu
sustenta
sustentam
sustentou
alega
alegam
alegou
alegaram
denuncia
denunciou
declara
declarou
declararam
manifestou
assinala
assinalou
aponta
apontou
indicou
indicaram
informa
informou
informaram
relata
relatou
relataram
reporta
cre
acredita
acreditam
acreditava
considera
consideram
considerou
pensa
pensam
opina
opinou
argumenta
argumentou
argumentam
explica
explicou
comenta
comentou
notou
observa
observou
acrescenta
acrescentou
adverte
advertiu
alerta
alertou
insiste
insistiu
reconhece
reconheceu
admite
admitiu
confirma
confirmou
nega
negou
acusa
acusou
acusam
contou
escreve
escreveu
teme
temem
supostamente
alegadamente
o chamado
a chamada
os chamados
as chamadas
)";

inline constexpr std::string_view kShield = R"(por si
em si
de nada
segundo #
# segundo
para se
)";

inline constexpr std::string_view kFunctionWords =
    "a ao aos aquela aquelas aquele aqueles aquilo as ate com como da das de dela delas dele deles depois do dos e ela elas ele "
    "eles em entre era eram essa essas esse esses esta estao estar estas estava estavam este estes eu foi foram ha isso isto ja "
    "la lhe lhes lo mais mas me mesmo meu meus minha minhas muito na nao nas nem no nos nossa nossas nosso nossos num numa o os ou "
    "para pela pelas pelo pelos por porque qual quando que quem se seja sem ser sera seu seus so sob sobre sua suas sao tambem te "
    "tem tinha tu tua tuas um uma umas uns voce voces";

}  // namespace stemma::trace::cues_pt
