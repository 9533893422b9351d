// Spanish words of reporting, folded. The sets are explained in speech_words.h.
//
// Compiled for stemma by hand; copied from no list.
#pragma once

#include <string_view>

namespace stemma::trace::es {

inline constexpr std::string_view kCues =
    "dice dicen dijo dijeron decia decian diciendo dicho afirma afirman afirmo afirmaron afirmando asegura aseguran aseguro aseguraron "
    "sostiene sostienen sostuvo sostuvieron alega alegan alego alegaron denuncia denuncian denuncio denunciaron declara declaran declaro "
    "declararon manifiesta manifestan manifesto manifestaron senala senalan senalo senalaron senalando indica indican indico indicaron "
    "informa informan informo informaron reporta reporto reportaron considera consideran considero opina opinan opino argumenta argumento "
    "argumentaron explica explican explico explicaron comenta comentan comento comentaron anade anaden anadio anadieron agrega agregan agrego "
    "agregaron advierte advierten advirtio advirtieron insiste insisten insistio reconoce reconocen reconocio admite admiten admitio confirma "
    "confirmo niega niegan nego negaron acusa acuso acusaron cuenta conto contaron escribe escriben escribio escribieron pregunta pregunto "
    "responde respondio respondieron contesta contesto replica replico recuerda recordo subraya subrayo subrayaron destaca destaco destacaron "
    "apunta apunto precisa preciso puntualiza puntualizo observa observo observaron nota noto concluye concluyo concluyeron anuncia anuncio "
    "anunciaron aclara aclaro aconseja aconsejo recomienda recomendo pide pidio exige exigio lamenta lamento promete prometio propone propuso "
    "describe describio describieron califica califico calificaron llama llamo llamaron critica critico resume resumio expresa expreso "
    "expresaron expone expuso relata relato revela revelo revelaron comunica comunico cita cito citaron cree creen creia";
inline constexpr std::string_view kNominal =
    "cuenta denuncia pregunta nota critica llama cita replica resume dicho anuncio comento informo preciso replica respuesta";
inline constexpr std::string_view kAddressed = "informado acusado advertido";
inline constexpr std::string_view kThat = "que";
inline constexpr std::string_view kAccording = "segun|de acuerdo con|en palabras de|en opinion de|a juicio de";
inline constexpr std::string_view kHelpers =
    "ha han habia habian tambien luego despues ya no nunca solo le les se lo la nos me recientemente publicamente ayer hoy";
inline constexpr std::string_view kPassive = "fue fueron es son ser sido era eran";
inline constexpr std::string_view kPronouns = "el ella ellos ellas yo nosotros usted ustedes";
inline constexpr std::string_view kRelatives = "que quien quienes cual cuales";
inline constexpr std::string_view kDeterminers =
    "el la los las un una unos unas su sus este esta estos estas ese esa esos esas aquel aquella algunos algunas varios varias dos tres otro otra";
inline constexpr std::string_view kJoining = "de del en para por ante a al y";
inline constexpr std::string_view kOf = "de del";
inline constexpr std::string_view kStops =
    "y o pero ni cuando mientras como si porque aunque donde en con sin sobre entre contra durante desde hasta tras por para ante bajo a al "
    "segun ayer hoy manana ademas tambien sin entonces luego lunes martes miercoles jueves viernes sabado domingo que quien es son fue fueron era";
inline constexpr std::string_view kRoles =
    "embajador embajadora embajadores embajada presidente presidenta ministro ministra ministerio secretario secretaria funcionario "
    "funcionarios oficial oficiales portavoz vocero vocera gobierno fuente fuentes diplomatico diplomaticos jefe jefa lider director directora "
    "general almirante coronel senador senadora congresista diputado diputada representante comandante candidato candidata alcalde gobernador "
    "juez abogado abogada analista analistas asesor asesora miembro profesor historiador economista periodista corresponsal editor autor autora "
    "canciller viceministro consul consulado comision consejo partido policia ejercito primer";
inline constexpr std::string_view kDocuments =
    "cable cables telegrama telegramas mensaje mensajes despacho despachos informe informes carta cartas articulo articulos discurso discursos "
    "memorando memorandum comunicado comunicados nota notas correo correos entrevista entrevistas documento documentos libro estudio ensayo "
    "editorial columna testimonio declaracion declaraciones resolucion boletin acta actas diario memorias";
inline constexpr std::string_view kDated = "fechado fechada de del en enviado enviada escrito escrita firmado firmada emitido publicado con fecha el";
inline constexpr std::string_view kIn = "en de del segun por desde mediante";
inline constexpr std::string_view kMonths =
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre";

}  // namespace stemma::trace::es
