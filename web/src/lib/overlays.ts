// What lies over the text of a document: repairs, markers of notes, references, masks, hits of a search, the passage of a link.
import type { Offsets } from "./offsets";
import type { Over } from "./segments";
import type { Cite, Doc, Mark, Note } from "./types";

export type What =
  | { is: "hit"; index: number }
  | { is: "repair"; was: string; why: string }
  | { is: "anchor"; note: Note }
  | { is: "cite"; cite: Cite }
  | { is: "gutter" }
  | { is: "mask" }
  | { is: "linked" }
  | { is: "noted"; text: string };

const IN_GUTTER = new Set(["paragraph-number", "portion-mark"]);
const inOrder = (a: { begin: number }, b: { begin: number }) => a.begin - b.begin;

export function overlays(doc: Doc): Over<What>[][] {
  const layer = <S extends { begin: number; end: number }>(spans: S[], what: (s: S) => What): Over<What>[] =>
    spans.map((s) => ({ begin: s.begin, end: s.end, what: what(s) })).sort(inOrder);
  return [
    layer(doc.source.repairs, (r) => ({ is: "repair", was: r.was, why: r.why })),
    layer(doc.notes.flatMap((note) => note.anchors.map((a) => ({ ...a, note }))), (a) => ({ is: "anchor", note: a.note })),
    layer((doc.cites ?? []).filter((c) => c.reference), (cite) => ({ is: "cite", cite })),
    layer(doc.masks ?? [], (m) => ({ is: IN_GUTTER.has(m.kind) ? "gutter" : "mask" })),
  ];
}

export const noteLayer = (marks: Mark[]): Over<What>[] =>
  marks.filter((m) => m.kind === "note" && m.begin !== undefined && m.end !== undefined).map((m) => ({ begin: m.begin!, end: m.end!, what: { is: "noted", text: m.value } as What })).sort(inOrder);

const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

// Where words stand in a text: whole words equal to one of `forms`, or beginning with one that ends in "*"; case and diacritics aside.
export function hitsOf(at: Offsets, forms: string[]): Over<What>[] {
  const whole = new Set<string>();
  const begins: string[] = [];
  for (const form of forms) {
    if (form.endsWith("*")) begins.push(fold(form.slice(0, -1)));
    else for (const word of form.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []) whole.add(fold(word));
  }
  if (whole.size + begins.length === 0) return [];
  const out: Over<What>[] = [];
  for (const match of at.text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const word = fold(match[0]);
    if (!whole.has(word) && !begins.some((b) => word.startsWith(b))) continue;
    const begin = at.byte(match.index);
    out.push({ begin, end: at.byte(match.index + match[0].length), what: { is: "hit", index: out.length } });
  }
  return out;
}
