// Words by which a page speaks of itself: to be subscribed to, shared, paid for,
// logged in to, scrolled. Phrases are in the form of plain() (shape.h): lower case,
// straight quotes. `where` says which part of a piece they must be:
//   kWhole   the piece is the phrase (perhaps with a number behind it)
//   kStart   a short piece begins with it
//   kInside  it stands anywhere in a piece of few words, or one that says you, we or our
//   kNotice  it stands anywhere in a short piece: the words of legal notices
// Weight 1 marks a piece wherever it stands. Less is a hint that counts at the edges
// of the document and beside other furniture only.
//
// Compiled for stemma by hand; copied from no list.
#pragma once

#include <cstdint>
#include <string_view>

namespace stemma::read::tables {

enum class Where : uint8_t { kWhole, kStart, kInside, kNotice };

struct Cue {
  Where where;
  float weight;
  std::string_view phrases;   // parted by '|'
};

inline constexpr Cue kFurnitureCues[] = {
    // English: alone on their line and nothing else they could be.
    {Where::kWhole, 1.0F,
     "advert|adverts|tell us what you think|continue reading the main story|advertisement|advertisements|advertising|sponsored content|sponsored links|sponsored|promoted content|paid content|"
     "print friendly, pdf & email|print friendly|print this page|print this article|print this|cite this article|download the article|download article|download as pdf|support our archive|email this|email this article|"
     "share this|share this article|share this post|share this story|share on facebook|share on twitter|share on whatsapp|"
     "share on linkedin|share via email|tweet this|pin it|copy link|leave a comment|leave a reply|post a comment|"
     "post comment|add a comment|add comment|view comments|show comments|load comments|read comments|recent comments|"
     "no comments|comments are closed|join the conversation|join the discussion|most popular|most read|most viewed|"
     "most shared|most commented|most recent|trending|trending now|trending stories|popular posts|recent posts|"
     "latest posts|related posts|related articles|related stories|related content|related topics|related news|"
     "related links|related coverage|recommended for you|recommended|recommended stories|you may also like|"
     "you might also like|you might like|more from|more stories|more news|more headlines|more like this|more on this story|"
     "editor's picks|editors' picks|top stories|latest news|latest headlines|world headlines|latest stories|breaking news|"
     "up next|read next|what to read next|see also on this site|skip to content|skip to main content|skip to navigation|"
     "skip navigation|main menu|toggle navigation|toggle menu|navigation menu|main navigation|site navigation|"
     "footer menu|back to top|return to top|scroll to top|go to top|sign in|sign up|log in|login|log out|logout|"
     "my account|create account|create an account|forgot password|forgot your password|remember me|subscribe|"
     "subscribe now|subscribe today|newsletter|newsletters|newsletter signup|unsubscribe|donate|donate now|"
     "support us|become a member|become a supporter|follow us|follow us on|connect with us|find us on|get in touch|"
     "contact us|about us|privacy policy|privacy|cookie policy|cookies|cookie settings|terms of use|terms of service|"
     "terms and conditions|terms & conditions|terms|legal notice|imprint|disclaimer|sitemap|site map|accessibility|"
     "advertise|advertise with us|advertise here|careers|help center|faq|faqs|rss|rss feed|rss feeds|"
     "facebook|twitter|instagram|youtube|linkedin|pinterest|whatsapp|reddit|tumblr|google+|flipboard|"
     "close menu|open menu|load more|show more|view more|see more|read more|learn more|click here|continue reading|"
     "view all|see all|view all posts|next article|previous article|next post|previous post|share|shares|share article|"
     "accept cookies|accept all|i agree|got it|download our app|get the app|download the app|"
     "email address|your email|enter your email|captcha|cancel reply|"
     "view the discussion thread|about the author|about the authors|filed under|posted in|tagged with|site search"},
    {Where::kWhole, 0.5F,
     "issue|print|email|e-mail|comments|comment|tags|topics|categories|category|related|more|menu|search|home|homepage|"
     "next|previous|top|back|close|video|videos|photos|gallery|galleries|photo gallery|news|world|business|sports|sport|"
     "politics|opinion|culture|lifestyle|entertainment|health|science|technology|tech|travel|weather|local|archive|"
     "archives|podcasts|blogs|sections|section|features|events|jobs|shop|store|about|contact|help|register|account|"
     "loading|updated|published|author|authors|views|first name|last name|reply|submit|save|edit|likes|pdf|download|language|english|us|uk|live|live tv|watch|"
     "trending topics|popular|latest|featured|highlights|links|resources|legal|press|media|community|forum|forums|"
     "follow|following|like|tweet|post|posts|author archive|rate this|credit|image|photo|settings|profile|feedback"},
    {Where::kStart, 1.0F,
     "return to article details|return to article|return to the article|return to the list|return to list|return to issue|"
     "return to the table of contents|back to article|back to the article|back to list|back to the list|back to all|back to search|"
     "click here to|click to share|click to|tap here|"
     "subscribe to|subscribe for|subscribe now|sign up for|sign up to|sign up now|sign in to|log in to|login to|"
     "you must be logged in|please log in|please sign in|please subscribe|please enter your|please enter a valid|"
     "please enable javascript|please disable your|please consider supporting|please consider donating|"
     "please support|please donate|enter your email|enter your name|your email address|required fields|"
     "save my name|notify me of|this site uses|this website uses|we use cookies|by using this site|by continuing to|"
     "by clicking|by signing up|by subscribing|by submitting|join our|follow us|like us on|find us on|"
     "get our|get the latest|get our free|are you getting our|don't miss|share this|share on|email this|print this|"
     "scroll to continue|advertisement -|advertisement scroll|story continues below|article continues below|"
     "continue reading below|read more:|read more about|read also|also read|see also:|related:|related article|"
     "read next|recommended:|more from|more stories from|more in|filed under|posted in|posted under|tagged:|tagged with|"
     "categories:|photo credit|image credit|download our|download the app|"
     "copyright ©|copyright (c)|(c) copyright|© copyright|all content ©|"
     "skip to|jump to navigation|make a one-off|make a donation|make a tax-deductible|"
     "donate to|donate now|become a member|become a supporter|become a subscriber|support our work|support independent|"
     "license needed for|licence needed for|purchase a licence|buy a licence|to license this|request permission to reuse|"
     "this record is a partial extract|this article is part of|this article was originally published|"
     "this story was originally published|this post was originally|this content is for subscribers|"
     "this article is for subscribers|to continue reading|to read the full|you have reached your|"
     "you've reached your|already a subscriber|already a member|not a subscriber|have an account|"
     "do not sell my|powered by|website by|designed by|site by|theme by|hosted by|"
     "show all|view all|see all|load more|view comments|show comments|leave a comment|leave a reply|"
     "copy link|copied to clipboard|link copied|opens in new|opens in a new|open in new|"
     "comments are closed|0 comments|no comments|report this|report a|"
     "reprints and permissions|order reprints|cite this|how to cite|export citation|download pdf|download citation"},
    {Where::kInside, 1.0F,
     "free newsletter|weekly newsletter|daily newsletter|our newsletter|newsletter sent to your inbox|"
     "sent to your inbox|to your inbox|in your inbox|straight to your inbox|delivered to your inbox|scroll to continue|"
     "ethical paywall|digital edition for|print edition for|payment options are available|funding target|"
     "we need your support|and we need you|funded by contributions from readers|contributions from readers|"
     "funded by readers|supported by readers|reader-supported|tax-deductible donation|monthly donation|one-off donation|"
     "become a supporter|to become a subscriber|to make a donation|make a contribution|"
     "privacy policy|cookie policy|terms of service|terms of use|terms and conditions|use of cookies|uses cookies|"
     "enable javascript|javascript is disabled|ad blocker|adblock|your browser|"
     "sign up for our|subscribe to our|follow us on|like us on facebook|join us on|on facebook and twitter|"
     "your subscription|your account|your comment|your email address|email address will not be published|"
     "click here|read the full story|read the full article|powered by wordpress|creative commons license|"
     "creative commons licence|creative commons attribution|republish our articles|republish this"},
    {Where::kStart, 0.5F, "tags:|comments (|topics:|keywords:|share:"},
    {Where::kNotice, 1.0F,
     "all rights reserved|original cable is not available|full text of the original|may not be published, broadcast|"
     "may not be reproduced|without permission is prohibited|without prior written|creative commons attribution|"
     "todos los derechos reservados|prohibida la reproducción|prohibida su reproducción|tous droits réservés|"
     "réservé aux abonnés|todos os direitos reservados|proibida a reprodução|alle rechte vorbehalten"},
    {Where::kInside, 0.5F,
     "newsletter|subscribe|subscribers|sign up|log in|sign in|donation|copyright|cookies|(c) 20|facebook|twitter|"
     "comments|getty images|shutterstock|minutes read|min read|minute read|read time|views|shares|retweet|"
     "reuters staff|file photo|staff writer|contributed to this report|learn more|find out more|read more"},
    // Spanish
    {Where::kWhole, 1.0F,
     "publicidad|anuncio|anuncios|compartir|comparte|comparte esta noticia|comentarios|deja un comentario|dejar un comentario|"
     "deja una respuesta|lo más leído|lo más visto|más leídas|más leídos|noticias relacionadas|artículos relacionados|"
     "te puede interesar|también te puede interesar|te recomendamos|últimas noticias|suscríbete|suscribirse|suscripción|"
     "iniciar sesión|inicia sesión|registrarse|regístrate|cerrar sesión|síguenos|síguenos en|imprimir|enviar por correo|"
     "aviso legal|política de privacidad|política de cookies|términos y condiciones|condiciones de uso|mapa del sitio|"
     "contacto|contáctenos|quiénes somos|leer más|ver más|seguir leyendo|volver arriba|ir al contenido|saltar al contenido|"
     "todos los derechos reservados|etiquetas|boletín|donar|dona ahora|hazte socio|menú principal"},
    {Where::kStart, 1.0F,
     "suscríbete a|suscríbase a|regístrate para|inicia sesión para|síguenos en|comparte este|lea también|lee también|"
     "leer también|te puede interesar|más información en|haga clic|haz clic|este sitio utiliza|esta web utiliza|"
     "utilizamos cookies|usamos cookies|volver a los detalles del artículo|etiquetas:|lee más|publicado en:"},
    {Where::kInside, 1.0F,
     "todos los derechos reservados|nuestro boletín|política de privacidad|política de cookies|uso de cookies|"
     "tu correo electrónico|su correo electrónico|haz clic aquí|haga clic aquí|prohibida la reproducción|prohibida su reproducción"},
    // French
    {Where::kWhole, 1.0F,
     "publicité|annonce|partager|partager cet article|commentaires|laisser un commentaire|commenter|les plus lus|les plus vus|"
     "articles liés|articles similaires|sur le même sujet|à lire aussi|à lire également|lire aussi|lire la suite|voir plus|"
     "s'abonner|abonnez-vous|je m'abonne|se connecter|connexion|s'inscrire|mon compte|suivez-nous|imprimer|"
     "mentions légales|politique de confidentialité|conditions générales|conditions d'utilisation|plan du site|nous contacter|"
     "qui sommes-nous|aller au contenu|haut de page|retour en haut|tous droits réservés|infolettre|faire un don|menu principal"},
    {Where::kStart, 1.0F,
     "abonnez-vous à|inscrivez-vous|recevez notre|suivez-nous sur|à lire aussi|lire aussi|lire également|cliquez ici|"
     "ce site utilise|nous utilisons des cookies|article réservé aux abonnés|cet article est réservé|il vous reste|"
     "retour aux détails de l'article|mots-clés :|partager sur"},
    {Where::kInside, 1.0F,
     "tous droits réservés|notre newsletter|notre infolettre|politique de confidentialité|votre adresse e-mail|"
     "votre adresse électronique|réservé aux abonnés|cliquez ici|utilise des cookies"},
    // Portuguese
    {Where::kWhole, 1.0F,
     "publicidade|anúncio|anúncios|compartilhar|compartilhe|partilhar|comentários|deixe um comentário|deixe uma resposta|"
     "mais lidas|mais lidos|notícias relacionadas|artigos relacionados|leia também|veja também|leia mais|ver mais|"
     "saiba mais|últimas notícias|assine|assine já|assinar|inscreva-se|entrar|cadastre-se|siga-nos|imprimir|"
     "política de privacidade|termos de uso|fale conosco|quem somos|mapa do site|voltar ao topo|ir para o conteúdo|"
     "todos os direitos reservados|faça uma doação|menu principal"},
    {Where::kStart, 1.0F,
     "assine a|assine nossa|assine o|inscreva-se|receba nossa|siga-nos|leia também|veja também|clique aqui|este site utiliza|"
     "este site usa|utilizamos cookies|usamos cookies|conteúdo exclusivo para assinantes|voltar aos detalhes do artigo|continua após a publicidade"},
    {Where::kInside, 1.0F,
     "todos os direitos reservados|nossa newsletter|política de privacidade|clique aqui|seu e-mail|uso de cookies|proibida a reprodução"},
    // German
    {Where::kWhole, 1.0F,
     "anzeige|werbung|teilen|artikel teilen|kommentare|kommentar schreiben|kommentar verfassen|meistgelesen|meistgelesene artikel|"
     "ähnliche artikel|verwandte artikel|verwandte themen|mehr zum thema|lesen sie auch|das könnte sie auch interessieren|"
     "weiterlesen|mehr lesen|mehr anzeigen|abonnieren|jetzt abonnieren|anmelden|einloggen|registrieren|mein konto|"
     "folgen sie uns|drucken|artikel drucken|impressum|datenschutz|datenschutzerklärung|agb|nutzungsbedingungen|kontakt|"
     "über uns|zum inhalt springen|zum inhalt|nach oben|seitenanfang|alle rechte vorbehalten|jetzt spenden|hauptmenü|startseite"},
    {Where::kStart, 1.0F,
     "abonnieren sie|melden sie sich|folgen sie uns|lesen sie auch|lesen sie mehr|klicken sie hier|diese website verwendet|"
     "diese seite verwendet|wir verwenden cookies|mehr zum thema|zurück zu den artikeldetails|schlagwörter:|unterstützen sie uns"},
    {Where::kInside, 1.0F,
     "alle rechte vorbehalten|unser newsletter|unseren newsletter|datenschutzerklärung|klicken sie hier|ihre e-mail-adresse|verwendet cookies"},
};

// Lines behind which readers comment. Perhaps with a count before or behind them.
inline constexpr std::string_view kEndCues[] = {
    "comments", "responses", "replies", "leave a comment", "leave a reply", "post a comment", "add a comment", "post a reply",
    "comments are closed", "join the conversation", "join the discussion", "view comments", "show comments", "please enter your comment",
    "comentarios", "deja un comentario", "dejar un comentario", "deja una respuesta", "commentaires", "laisser un commentaire",
    "comentários", "deixe um comentário", "deixe uma resposta", "kommentare", "kommentar schreiben", "leserkommentare"};

}  // namespace stemma::read::tables
