// Links to a passage that survive a change of the text: its bytes, its words and what stands around them
// (TextPositionSelector and TextQuoteSelector of the W3C Web Annotation model). The archive looks the words up again.
import { get } from "./api";
import type { Offsets } from "./offsets";
import { address, docAt } from "./router.svelte";
import type { Doc } from "./types";

export interface Place {
  state: "found" | "moved" | "lost" | "given";
  begin: number;
  end: number;
  exact: string;
}

const WORDS = 90; // units of text that a link carries
const AROUND = 24;

export function linkTo(doc: Doc, at: Offsets, begin: number, end: number): string {
  const from = at.unit(begin);
  const exact = at.text.slice(from, Math.min(at.unit(end), from + WORDS));
  const to = from + exact.length;
  const sections = doc.cable?.section;
  const name = doc.cable?.reference && !sections ? doc.cable.reference : doc.id;
  return address(docAt(name), { at: `${begin}-${at.byte(to)}`, exact, prefix: at.text.slice(Math.max(0, from - AROUND), from), suffix: at.text.slice(to, to + AROUND) });
}

export async function placeOf(doc: Doc, query: URLSearchParams): Promise<Place | null> {
  const found = /^(\d+)-(\d+)$/.exec(query.get("at") ?? "");
  if (!found) return null;
  const given: Place = { state: "given", begin: Number(found[1]), end: Number(found[2]), exact: query.get("exact") ?? "" };
  if (!given.exact) return given;
  const ask = { begin: found[1], end: found[2], exact: given.exact, prefix: query.get("prefix") ?? "", suffix: query.get("suffix") ?? "" };
  try {
    const got = await get<{ state: Place["state"]; begin?: number; end?: number }>(address(`/api/documents/${encodeURIComponent(doc.id)}/place`, ask));
    return { state: got.state, begin: got.begin ?? given.begin, end: got.end ?? given.end, exact: given.exact };
  } catch {
    return given;
  }
}

// What is selected in the page, if it stands in the document's text once: by its words.
export function chosenIn(at: Offsets, near: number): { begin: number; end: number; exact: string } | null {
  const words = (getSelection()?.toString() ?? "").trim().replace(/\s+/g, " ");
  if (words.length < 2) return null;
  const pattern = words.split(" ").map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\\s+");
  let best: RegExpMatchArray | null = null;
  for (const m of at.text.matchAll(new RegExp(pattern, "g"))) {
    if (!best || Math.abs(m.index - near) < Math.abs(best.index! - near)) best = m;
  }
  if (!best) return null;
  const begin = at.byte(best.index!);
  return { begin, end: at.byte(best.index! + best[0].length), exact: best[0] };
}
