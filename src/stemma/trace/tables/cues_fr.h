// French cue words, one cue a line, forms folded (lower case, no diacritics; an
// elided word keeps its apostrophe: "d'apres", "n'est").
// Classes as in cues_en.h; after Grevisse, Le Bon Usage, and Riegel et al.
//
// Compiled for stemma by hand; copied from no list.
#pragma once

#include <string_view>

namespace stemma::trace::cues_fr {

// Words beginning in n' are recognised by that.
inline constexpr std::string_view kNegators =
    "ne pas non jamais rien personne aucun aucune aucuns aucunes nul nulle ni sans guere nullement aucunement point";

inline constexpr std::string_view kNegation = R"(ne plus
non plus
pas encore
plus jamais
pas du tout
point du tout
en aucun cas
en aucune facon
en aucune maniere
a aucun moment
en rien
loin de
au lieu de
plutot que
sauf
excepte
a l'exception de
hormis
manque
manque de
le manque de
faute de
absence de
l'absence de
en l'absence de
depourvu de
depourvue de
denue de
echoue
echoue a
echouer
echec
l'echec
incapable
incapable de
incapables
incapacite
l'incapacite
impossible
improbable
refuse
refuse de
refusent
refuser
refuserait
refusant
refus
rejette
rejettent
rejeter
rejete
nie
nient
nier
niant
dement
dementi
dementir
conteste
contestent
doute
doutent
douteux
empeche
empechent
empecher
interdit
interdire
s'oppose
s'opposent
oppose
cesse de
cesser de
faux
fausse
faussement
contrairement a
au contraire
)";

inline constexpr std::string_view kConcession = R"(bien que
bien qu'il
bien qu'elle
quoique
quoiqu'il
encore que
meme si
meme s'il
quand bien meme
malgre
malgre le fait que
en depit de
nonobstant
neanmoins
toutefois
cependant
pourtant
mais
tandis que
alors que
tout en
tout de meme
quand meme
certes
il est vrai que
il est vrai
d'un cote
de l'autre
d'autre part
d'une part
par contre
en revanche
au contraire
en meme temps
quoi qu'il en soit
en tout cas
en tout etat de cause
apres tout
independamment de
sans prejudice de
)";

inline constexpr std::string_view kAdditive = R"(aussi
egalement
de plus
en outre
par ailleurs
de surcroit
qui plus est
d'ailleurs
ainsi que
de meme que
de meme
outre
en plus de
y compris
compris
non seulement
pas seulement
mais aussi
mais egalement
mais encore
entre autres
notamment
par exemple
tel que
tels que
telles que
l'un des
l'une des
)";

inline constexpr std::string_view kDegree = R"(en grande partie
en grande mesure
dans une large mesure
dans une certaine mesure
jusqu'a un certain point
en partie
partiellement
largement
principalement
surtout
essentiellement
majoritairement
pour l'essentiel
seulement
uniquement
exclusivement
simplement
a peine
presque
quasi
quasiment
pratiquement
environ
a peu pres
plus ou moins
quelque
quelques
quelque peu
un peu
peu
peu de
assez
plutot
relativement
certains
certaines
plusieurs
beaucoup
beaucoup de
trop
tous
toutes
chaque
toujours
la plupart
la plupart des
la majorite
la majorite des
une minorite
au moins
du moins
au plus
tout au plus
au mieux
au pire
plus de
moins de
jusqu'a
parfois
souvent
frequemment
generalement
en general
d'habitude
rarement
particulierement
en particulier
specialement
completement
totalement
entierement
pleinement
extremement
hautement
legerement
jusqu'ici
jusqu'a present
en principe
en theorie
)";

inline constexpr std::string_view kHedge = R"(peut
peuvent
peut etre
pourrait
pourraient
devrait
devraient
serait
seraient
aurait
auraient
il se peut que
possible
probable
possiblement
probablement
sans doute
vraisemblablement
apparemment
semble
semblent
semblait
semble t il
il semble que
parait
paraissent
il parait que
pretendument
soi disant
presume
presumee
presumes
suppose
supposee
supposes
suggere
suggerent
indique
indiquent
tend a
tendent a
eventuel
eventuelle
eventuellement
potentiel
potentiellement
a notre avis
a mon avis
selon nous
nous pensons
nous croyons
nous estimons
on estime
on pense
on croit
on dit
estime
attendu
espere
soupconne
rumeur
rumeurs
non confirme
non confirmee
)";

inline constexpr std::string_view kCondition = R"(si
s'il
s'ils
seulement si
sauf si
a moins que
a moins de
a moins qu'il
pourvu que
pourvu qu'il
a condition que
a condition de
a la condition que
a supposer que
en supposant que
en cas de
au cas ou
dans le cas ou
dans l'hypothese ou
tant que
tant qu'il
aussi longtemps que
jusqu'a ce que
une fois que
des que
des lors que
sinon
faute de quoi
selon que
sous reserve de
sous reserve que
etant donne que
dans la mesure ou
avant que
)";

inline constexpr std::string_view kAttribution = R"(selon
d'apres
aux dires de
aux yeux de
de l'avis de
dit
disent
disait
disant
a dit
ont dit
affirme
affirment
affirmait
affirmant
a affirme
assure
assurent
soutient
soutiennent
pretend
pretendent
pretendait
allegue
alleguent
declare
declarent
a declare
indique
indiquent
a indique
rapporte
rapportent
a rapporte
signale
signalent
croit
croient
pense
pensent
estime
estiment
jugent
considere
considerent
explique
expliquent
a explique
note
notent
a note
remarque
souligne
soulignent
ajoute
ajoutent
precise
rappelle
avertit
insiste
reconnait
reconnaissent
admet
confirme
confirment
nie
nient
accuse
accusent
denonce
denoncent
ecrit
ecrivent
raconte
racontent
craint
craignent
redoute
soi disant
pretendument
)";

inline constexpr std::string_view kShield = R"(etats unis
un pas
premier pas
pas a pas
au point
sur le point
point de vue
points de vue
une personne
la personne
premiers pas
pas de calais
)";

inline constexpr std::string_view kFunctionWords =
    "a afin ai ainsi alors apres au aucun aucune aussi autre autres aux avait avant avec avoir c ce ceci cela celle celles celui "
    "ces cet cette ceux chaque chez comme d dans de des deux donc dont du elle elles en encore entre es est et etaient etait etant "
    "ete etre eu eux il ils j je l la le les leur leurs lui m ma mais me meme mes moi mon n ne ni nos notre nous on ont ou par "
    "pas pendant peu plus pour qu quand que quel quelle quelles quels qui quoi s sa sans se sera ses si soit son sont sous "
    "sur t ta te tes toi ton tous tout toute toutes tu un une vers vos votre vous y";

}  // namespace stemma::trace::cues_fr
