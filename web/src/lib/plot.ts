// Scales and lines for the plots, all of it plain arithmetic.
export interface YearCount {
  year: number;
  count: number;
}

// Every year between the first and the last, those without a document included.
export function years(values: { value: string; count: number }[]): YearCount[] {
  const known = values.map((v) => ({ year: Number(v.value), count: v.count })).filter((v) => Number.isInteger(v.year) && v.year > 0 && v.year < 3000);
  if (known.length === 0) return [];
  const first = Math.min(...known.map((v) => v.year));
  const last = Math.max(...known.map((v) => v.year));
  const counts = new Map(known.map((v) => [v.year, v.count]));
  return Array.from({ length: last - first + 1 }, (_, i) => ({ year: first + i, count: counts.get(first + i) ?? 0 }));
}

// Round steps between two values: 1, 2 or 5 times a power of ten.
export function ticks(low: number, high: number, about = 5): number[] {
  if (!(high > low)) return [low];
  const raw = (high - low) / about;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((m) => m * power).find((s) => s >= raw) ?? raw;
  const first = Math.ceil(low / step);
  const out: number[] = [];
  for (let i = first; i * step <= high + step / 1e6; ++i) out.push(Number((i * step).toPrecision(12)));
  return out;
}
