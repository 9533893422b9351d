// Words of class names and ids that name a part of a page which is not its text.
// Origin: written for stemma from the vocabulary that blogging software, page templates,
// ARIA roles and style guides share; no site's own names. Terms: those of stemma.
//
//   kAsideWords holds "share", so <div class="share-bar"> is an aside
//   kAsideWords does not hold "bar": a word must name the part by itself
#pragma once

#include <string_view>

namespace stemma::read::html::tables {

inline constexpr std::string_view kCommentWords =
    "comment comments commentlist commentary disqus respond replies comentarios comentario commentaires kommentare kommentar comentários";

inline constexpr std::string_view kCaptionWords = "caption captions wpcaption figcaption imagecaption photocaption";

inline constexpr std::string_view kNoticeWords =
    "cookie cookies cookienotice cookiebanner gdpr consent ad ads advert adverts advertisement advertisements adsense adslot adunit adbox";

inline constexpr std::string_view kAsideWords =
    // ways on: other pages
    "related relatedposts relatedarticles recommended recommendations recommendation recirc recirculation readmore readnext readalso seealso morestories "
    "moreon morenews mostread mostpopular mostviewed popular trending upnext nextprev outbrain taboola teaser teasers "
    // ways to pass it on
    "share sharing sharebar shares sharethis addthis addtoany social socials follow followus sharedaddy "
    // asks
    "newsletter newsletters subscribe subscription signup optin mailchimp donate donation paywall promo promos promotion promoted promobox cta "
    // advertisements
    "advertising sponsor sponsored sponsors sponsorship dfp "
    // notices and layers
    "popup modal overlay lightbox tooltip dropdown toast "
    // the page's own frame
    "breadcrumb breadcrumbs breadcrumbslist nav navbar navigation navlinks menu submenu megamenu sidebar sidebars footer masthead toolbar topbar pagination pager "
    "skip skiplink login logout register search searchform searchbox widget widgets sitemap colophon copyright disclaimer "
    // about the page, not of it
    "tags taglist taxonomy categories authorbio authorbox authorinfo aboutauthor aboutheauthor bio byline postmeta entrymeta articlemeta metadata "
    "print printonly rating ratings vote votes views screenreadertext hidden "
    // pictures
    "credit credits photocredit imagecredit carousel slideshow";

}  // namespace stemma::read::html::tables
