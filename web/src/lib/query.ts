// A query as typed, changed by whole terms: facets and the strip of years put a field in and take it out again.
const TERM = /[\w-]*:?(?:=)?(?:"[^"]*"|\([^)]*\)|\S)+/g;

export function terms(query: string): string[] {
  return query.match(TERM) ?? [];
}

const plain = /^[\p{L}\p{N}_]+$/u;

// "from", "NOREMB SELMORA" → from:="NOREMB SELMORA": the whole value, as the counts mean it.
export function fieldTerm(field: string, value: string): string {
  if (["kind", "year", "lang", "tags", "signed"].includes(field) && plain.test(value)) return `${field}:${value}`;
  return `${field}:=${plain.test(value) ? value : `"${value.replaceAll('"', "")}"`}`;
}

export const has = (query: string, term: string): boolean => terms(query).includes(term);

export function toggle(query: string, term: string): string {
  const all = terms(query).filter((t) => t !== "*");
  return (all.includes(term) ? all.filter((t) => t !== term) : [...all, term]).join(" ");
}

const DATE = /^date:(\d{4})?\.\.(\d{4})?$/;

export function yearsOf(query: string): { from: number | null; to: number | null } | null {
  for (const term of terms(query)) {
    const found = DATE.exec(term);
    if (found) return { from: found[1] ? Number(found[1]) : null, to: found[2] ? Number(found[2]) : null };
  }
  return null;
}

export function withYears(query: string, range: { from: number; to: number } | null): string {
  const rest = terms(query).filter((t) => !DATE.test(t) && t !== "*");
  return (range ? [...rest, `date:${range.from}..${range.to}`] : rest).join(" ");
}

// The words of a query that may stand in a text: without fields, operators and exclusions.
export function wordsOf(query: string): string[] {
  const out: string[] = [];
  for (const term of terms(query)) {
    if (/^(AND|OR|NOT)$/.test(term) || /^-/.test(term) || term.startsWith("/")) continue;
    if (/^[a-z]+:/.test(term) && !/^(title|subject|entity):/.test(term)) continue;
    out.push(...(term.replace(/^[a-z]+:/, "").replace(/~\d+$/, "").match(/[\p{L}\p{N}]+\*?/gu) ?? []));
  }
  return out;
}
