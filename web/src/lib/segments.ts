// A stretch of text cut wherever one of the spans laid over it begins or ends; each segment knows what lies over it.
//
//   segments(offsets, 0, 10, [[{ begin: 2, end: 5, what: "hit" }]])   // [0,2) [2,5) hit [5,10)
import type { Offsets } from "./offsets";

export interface Over<T> {
  begin: number;
  end: number;
  what: T;
}
export interface Segment<T> {
  begin: number;
  text: string;
  over: T[];
}

// The spans of a list in ascending order that touch [begin, end).
export function touching<T>(spans: Over<T>[], begin: number, end: number): Over<T>[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle].end > begin) high = middle;
    else low = middle + 1;
  }
  const out: Over<T>[] = [];
  for (let i = low; i < spans.length && spans[i].begin < end; ++i) if (spans[i].end > begin) out.push(spans[i]);
  return out;
}

export function segments<T>(at: Offsets, begin: number, end: number, layers: Over<T>[][]): Segment<T>[] {
  const over = layers.flatMap((layer) => touching(layer, begin, end));
  if (over.length === 0) return [{ begin, text: at.slice(begin, end), over: [] }];
  const edges = new Set([begin, end]);
  for (const o of over) {
    if (o.begin > begin) edges.add(o.begin);
    if (o.end < end) edges.add(o.end);
  }
  const sorted = [...edges].sort((a, b) => a - b);
  const out: Segment<T>[] = [];
  for (let i = 0; i + 1 < sorted.length; ++i) {
    const [b, e] = [sorted[i], sorted[i + 1]];
    out.push({ begin: b, text: at.slice(b, e), over: over.filter((o) => o.begin <= b && o.end >= e).map((o) => o.what) });
  }
  return out;
}
