// A source passage as runs: what was quoted, what was left out, what stands beyond the cut edges, what reads otherwise.
import { Offsets } from "./offsets";
import type { Edit, Quotation, Source } from "./types";

export interface Run {
  is: "same" | "cut" | "omit" | "other" | "extra";
  text: string;
  edit?: Edit;
  flagged?: boolean; // a flag speaks of words in it
}

const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
export const count = (runs: Run[], is: Run["is"]): number => runs.filter((r) => r.is === is).reduce((n, r) => n + words(r.text), 0);
const flat = (text: string) => text.replace(/\s+/g, " ");

// Insertions and moves have no place in the source: the words of the quotation are shown beside the passage.
export const beside = (source: Source): Edit[] => source.edits.filter((e) => !e.source && e.quote && ["insert", "move", "replace"].includes(e.op));

export function runs(source: Source): Run[] {
  const begin = Math.min(source.sentence.begin, source.begin);
  const whole = source.sentence.end >= source.end && source.sentence.begin <= source.begin ? source.sentence : source;
  const at = new Offsets(whole.exact);
  const slice = (from: number, to: number) => flat(at.slice(from - whole.begin, to - whole.begin));
  const flagged = (from: number, to: number) => source.flags.some((f) => f.in === "source" && f.group === "meaning" && f.begin < to && f.end > from);
  const out: Run[] = [];
  const add = (is: Run["is"], from: number, to: number, edit?: Edit) => {
    if (to > from && slice(from, to)) out.push({ is, text: slice(from, to), edit, flagged: flagged(from, to) });
  };
  let now = source.begin;
  if (whole === source.sentence) add("cut", begin, source.begin);
  for (const edit of source.edits.filter((e) => e.source).sort((a, b) => a.source!.begin - b.source!.begin)) {
    const span = edit.source!;
    if (span.begin < now || span.end > source.end || edit.op === "equal-form") continue;
    add("same", now, span.begin);
    add(edit.op === "omit" ? "omit" : "other", span.begin, span.end, edit);
    now = span.end;
  }
  add("same", now, source.end);
  if (whole === source.sentence) add("cut", source.end, whole.end);
  return out;
}

// The sign of a verdict, as the command line shows it.
export function sign(q: Quotation): string {
  if (q.clean) return "✓";
  return { verbatim: "!", emended: "!", elided: "…", "silently-elided": "‥", altered: "≠", spliced: "⇄", paraphrased: "≈" }[q.verdict] ?? "?";
}

export const verdicts = ["verbatim", "emended", "spliced", "elided", "silently-elided", "altered", "paraphrased", "not-found", "untraceable"] as const;
export const bad = (q: Quotation): boolean => !q.clean && q.verdict !== "untraceable" && q.verdict !== "not-found";

export function cited(source: Source, paragraph: (n: number) => string, day: (date: string | null) => string): string {
  return [source.reference ?? source.title, source.paragraph ? paragraph(source.paragraph) : "", source.portion, source.date ? day(source.date) : ""].filter(Boolean).join(" · ");
}
