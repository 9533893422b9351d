// Which fields each struct of the model has, in the order in which they are packed.
//
// One list a struct serves the writer, the reader and the tests, so that they cannot differ:
//
//   auto [kind, span] = fields(mask);     // references to its members, as a std::tuple
//   fields(document)                      // all but `text`, which is kept elsewhere
//   STEMMA_FIELDS(Mask, kind)             // does not compile: Mask has two members
//
// The list is taken apart by structured binding, which names every member or does not
// compile; a member added to a struct is added here, and kPackVersion is raised.
// `enumerators<E>()` counts the names of an enumeration the way magic_enum does: by what the
// compiler prints for a value. Everything here is decided while compiling.
#pragma once

#include <concepts>
#include <string_view>
#include <tuple>
#include <type_traits>

#include "stemma/doc/document.h"

namespace stemma::doc {

// For T and const T alike. The names are those of the struct, in its order.
#define STEMMA_FIELDS(Type, ...)                        \
  template <typename T>                                 \
    requires std::same_as<std::remove_const_t<T>, Type> \
  auto fields(T& whole) {                               \
    auto& [__VA_ARGS__] = whole;                        \
    return std::tie(__VA_ARGS__);                       \
  }

STEMMA_FIELDS(Part, name, begin, end)
STEMMA_FIELDS(Source, path, member, sha256, bytes, media_type, encoding, parts)
STEMMA_FIELDS(Repair, span, was, why)
STEMMA_FIELDS(Block, kind, span, number, portion, why, confidence, continues, wrapped)
STEMMA_FIELDS(Mask, kind, span)
STEMMA_FIELDS(Note, marker, span, anchors)
STEMMA_FIELDS(Quality, code, note)
STEMMA_FIELDS(Page, index, label, span, width, height)
STEMMA_FIELDS(Region, span, page, left, top, right, bottom, confidence)

STEMMA_FIELDS(Cell, row, column, span, raw, value, kind)
STEMMA_FIELDS(Table, label, caption, unit, source, span, columns, rows, cells, confidence)

STEMMA_FIELDS(CitedName, family, given, literal)
STEMMA_FIELDS(Citation, span, type, authors, editors, title, container_title, publisher, publisher_place, issued,
              volume, issue, page, locator, edition, number, url, doi, isbn, archive, note, repeats, how, confidence)

STEMMA_FIELDS(Mailbox, name, address)
STEMMA_FIELDS(Attachment, name, media_type, bytes, member)
STEMMA_FIELDS(QuotedMail, span, depth)
STEMMA_FIELDS(Mail, message_id, in_reply_to, references, from, to, cc, bcc, subject, sent, attachments, quoted)

STEMMA_FIELDS(CableKey, year, station, number, airgram)
STEMMA_FIELDS(CableReference, key, span, kind, bullet, notal, previous, title)
STEMMA_FIELDS(CableTag, code, kind, meaning)
STEMMA_FIELDS(CableRecipient, role, name, route, precedence, number, collective)
STEMMA_FIELDS(CablePerson, name, title)
STEMMA_FIELDS(CableParagraph, number, portion, span, heading)
STEMMA_FIELDS(HeaderCheck, code, ok, note)
STEMMA_FIELDS(CableSection, number, of)
STEMMA_FIELDS(CableOffice, name, copies)
STEMMA_FIELDS(Cable, style, reference, key, transmission, precedence, dtg, from, to, info, action_offices,
              info_offices, pass_lines, slugs, file, classification, handling, section, partial, order, declassify_on,
              tags, subject, references, classified_by, classifier_title, reasons, paragraphs, summary, comments,
              signature, signature_span, drafted_by, cleared_by, approved_by, released_by, checks, recipients,
              tag_meanings, subject_title, classifiers, classifier_corrupt, signers)

#undef STEMMA_FIELDS

// The one struct that is not packed whole: its text is given to unpack().
template <typename T>
  requires std::same_as<std::remove_const_t<T>, Document>
auto fields(T& document) {
  auto& [id, source, kind, title, date, date_from, language, authors, publisher, section, url, text, map, repairs,
         blocks, masks, cable, tables, notes, citations, pages, regions, mail, quality] = document;
  static_cast<void>(text);
  return std::tie(id, source, kind, title, date, date_from, language, authors, publisher, section, url, map, repairs,
                  blocks, masks, cable, tables, notes, citations, pages, regions, mail, quality);
}

// "(stemma::doc::Kind)9" for a number without a name, "stemma::doc::Kind::kText" for one with.
template <auto V>
constexpr bool named() {
  const std::string_view printed = __PRETTY_FUNCTION__;
  const size_t value = printed.find("V = ") + 4;
  return printed[value] != '(' && printed[value] != '-' && (printed[value] < '0' || printed[value] > '9');
}

// How many names E has, counted from 0 without a gap.
template <typename E, uint8_t N = 0>
constexpr uint8_t enumerators() {
  if constexpr (named<static_cast<E>(N)>()) return enumerators<E, N + 1>();
  else return N;
}
static_assert(enumerators<DateFrom>() == static_cast<uint8_t>(DateFrom::kText) + 1);

}  // namespace stemma::doc
