// A document as rows of a page: what belongs together is one row, what is long is several, so that only rows in sight are drawn.
import type { Block, Doc, Table } from "./types";

export interface Row {
  kind: string; // of the block; "furniture" rows fold
  begin: number; // bytes
  end: number;
  number: number | null;
  portion: string | null;
  heading: boolean;
  table: Table | null;
  parts: Block[]; // the lines of a header or of furniture
}

const LONG = 6000;
const JOINED = new Set(["header", "furniture"]);

const row = (b: Block): Row => ({ kind: b.kind, begin: b.begin, end: b.end, number: b.number ?? null, portion: b.portion ?? null, heading: b.kind === "heading", table: null, parts: [b] });

// A long block, cut behind line ends or blanks.
function cut(b: Block): Row[] {
  if (b.end - b.begin <= LONG) return [row(b)];
  const out: Row[] = [];
  const encoder = new TextEncoder();
  let at = b.begin;
  for (let rest = b.exact; rest; ) {
    let take = Math.min(LONG, rest.length);
    if (take < rest.length) {
      const end = Math.max(rest.lastIndexOf("\n", take), rest.lastIndexOf(". ", take) + 1);
      take = end > LONG / 2 ? end + 1 : (rest.lastIndexOf(" ", take) + 1 || take);
    }
    const exact = rest.slice(0, take);
    const bytes = encoder.encode(exact).length;
    const piece = row({ ...b, begin: at, end: at + bytes, exact });
    if (out.length) piece.number = piece.portion = null;
    out.push(piece);
    at += bytes;
    rest = rest.slice(take);
  }
  return out;
}

export function rowsOf(doc: Doc): Row[] {
  const tables = new Map(doc.tables.map((t) => [t.begin, t]));
  const out: Row[] = [];
  for (const b of doc.blocks) {
    const last = out.at(-1);
    if (last && JOINED.has(b.kind) && last.kind === b.kind && last.end - last.begin < LONG) {
      last.parts.push(b);
      last.end = b.end;
      continue;
    }
    const table = b.kind === "table" ? tables.get(b.begin) : undefined;
    if (table) out.push({ ...row(b), table });
    else out.push(...cut(b));
  }
  return out;
}

// The text as it stands, a hundred lines or so a row.
export function rawRows(text: string): Row[] {
  const out: Row[] = [];
  const encoder = new TextEncoder();
  let byte = 0;
  for (let at = 0; at < text.length; ) {
    let end = text.indexOf("\n", at + 3000);
    end = end < 0 || end - at > 12000 ? Math.min(text.length, at + (end < 0 ? text.length : 12000)) : end + 1;
    const exact = text.slice(at, end);
    const bytes = encoder.encode(exact).length;
    out.push(row({ kind: "raw", begin: byte, end: byte + bytes, exact }));
    byte += bytes;
    at = end;
  }
  return out;
}

// The row that holds a byte, or the next one.
export function rowAt(rows: Row[], byte: number): number {
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle].end > byte) high = middle;
    else low = middle + 1;
  }
  return low;
}
