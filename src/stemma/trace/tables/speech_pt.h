// Portuguese words of reporting, folded. The sets are explained in speech_words.h.
//
// Compiled for stemma by hand; copied from no list.
#pragma once

#include <string_view>

namespace stemma::trace::pt {

inline constexpr std::string_view kCues =
    "diz dizem disse disseram dizia diziam dizendo dito afirma afirmam afirmou afirmaram afirmando assegura asseguram assegurou garante garantem "
    "garantiu garantiram sustenta sustentam sustentou alega alegam alegou alegaram denuncia denunciou denunciaram declara declaram declarou "
    "declararam manifesta manifestou assinala assinalou aponta apontam apontou indica indicam indicou indicaram informa informam informou "
    "informaram relata relatam relatou relataram reporta considera consideram considerou opina opinou argumenta argumentou argumentaram explica "
    "explicam explicou explicaram comenta comentou comentaram nota notou notaram observa observou observaram acrescenta acrescentam "
    "acrescentou acrescentaram adverte advertiu alerta alertou insiste insistiu reconhece reconheceu admite admitiu confirma confirmou nega "
    "negou negaram acusa acusou acusaram conta contou contaram escreve escrevem escreveu escreveram pergunta perguntou responde respondeu "
    "responderam replica replicou lembra lembrou recorda recordou sublinha sublinhou destaca destacou ressalta ressaltou frisa frisou conclui "
    "concluiu concluiram anuncia anunciou anunciaram esclarece esclareceu aconselha recomenda recomendou pede pediu exige exigiu lamenta "
    "lamentou promete prometeu propoe propos descreve descreveu descreveram qualifica qualificou chama chamou chamaram critica criticou resume "
    "resumiu expressa expressou expoe expos revela revelou comunica comunicou cita citou acredita acreditam";
inline constexpr std::string_view kNominal = "denuncia pergunta nota critica conta cita replica resume dito alerta chama manifesta";
inline constexpr std::string_view kAddressed = "informado acusado advertido";
inline constexpr std::string_view kThat = "que";
inline constexpr std::string_view kAccording = "segundo|de acordo com|conforme|nas palavras de|na opiniao de";
inline constexpr std::string_view kHelpers =
    "tem tinha havia tambem depois logo ja nao nunca so apenas lhe lhes se o a nos me recentemente publicamente ontem hoje ainda";
inline constexpr std::string_view kPassive = "foi foram e sao ser sido era eram";
inline constexpr std::string_view kPronouns = "ele ela eles elas eu nos voce";
inline constexpr std::string_view kRelatives = "que quem qual quais";
inline constexpr std::string_view kDeterminers =
    "o a os as um uma uns umas seu sua seus suas este esta estes estas esse essa esses essas aquele aquela alguns algumas varios varias dois tres outro outra";
inline constexpr std::string_view kJoining = "de do da dos das em no na para e";
inline constexpr std::string_view kOf = "de do da dos das";
inline constexpr std::string_view kStops =
    "e ou mas nem quando enquanto como se porque embora onde em no na nos nas com sem sobre entre contra durante desde ate por para ante sob "
    "ao aos segundo ontem hoje amanha alem tambem entao depois segunda terca quarta quinta sexta sabado domingo que quem foi foram era sao";
inline constexpr std::string_view kRoles =
    "embaixador embaixadora embaixadores embaixada presidente presidenta ministro ministra ministerio secretario secretaria funcionario "
    "funcionarios oficial oficiais porta voz governo fonte fontes diplomata diplomatas chefe lider diretor diretora general almirante coronel "
    "senador senadora deputado deputada representante comandante candidato candidata prefeito governador juiz advogado advogada analista "
    "analistas assessor assessora membro professor historiador economista jornalista correspondente editor autor autora chanceler consul "
    "consulado comissao conselho partido policia exercito primeiro";
inline constexpr std::string_view kDocuments =
    "telegrama telegramas despacho despachos mensagem mensagens relatorio relatorios informe carta cartas artigo artigos discurso discursos "
    "memorando comunicado comunicados nota notas correio entrevista entrevistas documento documentos livro estudo ensaio editorial coluna "
    "testemunho declaracao declaracoes resolucao boletim ata atas diario memorias cabo cabos";
inline constexpr std::string_view kDated = "datado datada de do em enviado enviada escrito escrita assinado assinada publicado emitido com data no";
inline constexpr std::string_view kIn = "em no na num numa de do da segundo por desde";
inline constexpr std::string_view kMonths =
    "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro";

}  // namespace stemma::trace::pt
