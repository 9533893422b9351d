// Runs of a comparison as rows: a stretch of differences with a few words around it, between stretches that are alike.
import type { Offsets } from "./offsets";

export interface Run {
  op: "equal" | "insert" | "delete" | "move";
  words?: number;
  a: { begin: number; end: number };
  b: { begin: number; end: number };
}
export interface Piece {
  is: "same" | "only" | "moved" | "aside"; // aside: not compared, as page furniture and white space
  text: string;
}
export interface Stretch {
  left: Piece[];
  right: Piece[];
  alike: number; // words, where both sides are the same
  changes: number;
}

const LONG = 40; // words: from here on a stretch stands for itself

export function stretches(runs: Run[], a: Offsets, b: Offsets): Stretch[] {
  const out: Stretch[] = [];
  let open: Stretch = { left: [], right: [], alike: 0, changes: 0 };
  let seenA = 0;
  let seenB = 0;
  const shut = () => {
    if (open.left.length + open.right.length) out.push(open);
    open = { left: [], right: [], alike: 0, changes: 0 };
  };
  for (const run of runs) {
    const inA = run.a.end > run.a.begin;
    const inB = run.b.end > run.b.begin;
    const long = run.op === "equal" && (run.words ?? 0) >= LONG;
    if (long) shut();
    if (inA) {
      if (run.a.begin > seenA && open.left.length) open.left.push({ is: "aside", text: a.slice(seenA, run.a.begin) });
      open.left.push({ is: run.op === "equal" ? "same" : run.op === "move" ? "moved" : "only", text: a.slice(run.a.begin, run.a.end) });
      seenA = Math.max(seenA, run.a.end);
    }
    if (inB) {
      if (run.b.begin > seenB && open.right.length) open.right.push({ is: "aside", text: b.slice(seenB, run.b.begin) });
      open.right.push({ is: run.op === "equal" ? "same" : run.op === "move" ? "moved" : "only", text: b.slice(run.b.begin, run.b.end) });
      seenB = Math.max(seenB, run.b.end);
    }
    if (run.op !== "equal") open.changes += 1;
    if (long) {
      open.alike = run.words ?? 0;
      shut();
    }
  }
  shut();
  return out;
}
