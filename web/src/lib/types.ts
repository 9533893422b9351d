// The contract's objects, as docs/schema has them: the keys that the screens read. Documents and what is said of them here,
// answers about many in answers.ts.
export type * from "./answers";

export interface Span {
  begin: number;
  end: number;
  exact: string;
  flow?: string;
}
export interface Block extends Span {
  kind: string;
  number?: number;
  portion?: string;
  why?: string;
  confidence?: number;
}
export interface Cell {
  row: number;
  column: number;
  raw: string;
  value: string;
  kind: string;
  begin: number;
  end: number;
}
export interface Table extends Span {
  label: string | null;
  caption: string | null;
  unit: string | null;
  columns: string[];
  rows: string[][];
  cells: Cell[];
  source?: string | null;
}
export interface Brief {
  id: string;
  kind: string;
  title: string | null;
  date: string | null;
  reference: string | null;
  path: string;
  current: boolean;
}
export interface Cite extends Span {
  kind: string;
  reference: string | null;
  held: Brief[];
}
export interface Cable {
  reference: string | null;
  classification: string | null;
  from: string | null;
  to: string[];
  info: string[];
  handling: string[];
  tags: string[];
  tag_meanings?: { code: string; meaning: string | null }[];
  subject: string | null;
  subject_title?: string | null;
  signature: string | null;
  section: { number: number; of: number } | null;
  partial: boolean;
  paragraphs: (Span & { number: number; portion: string | null; heading?: string | null })[];
  checks: { code: string; ok: boolean; note: string }[];
}
export interface Note extends Span {
  marker: string;
  anchors: Span[];
}
export interface Doc {
  type: "document";
  id: string;
  source: { path: string; bytes: number; media_type: string; encoding: string; repairs: (Span & { was: string; why: string })[] };
  kind: string;
  title: string | null;
  date: string | null;
  date_from: string | null;
  language: string | null;
  authors: string[];
  publisher: string | null;
  url: string | null;
  text: string;
  blocks: Block[];
  masks?: (Span & { kind: string })[];
  cable?: Cable | null;
  tables: Table[];
  notes: Note[];
  quality: { code: string; note: string }[];
  cites?: Cite[];
  cited_by?: Brief[];
  neighbours?: { before: Brief | null; after: Brief | null; lacking_before?: number; lacking_after?: number } | null;
  versions?: Brief[];
  copies?: Brief[];
  places?: { path: string; version: number; current: boolean }[];
}
export interface Flag extends Span {
  code: string;
  group: string;
  where: string;
  in: "source" | "quotation";
  note: string;
}
export interface Edit {
  op: string;
  source: Span | null;
  quote: Span | null;
  marked: boolean;
}
export interface Source extends Span {
  doc: string;
  path: string;
  title: string | null;
  reference: string | null;
  date: string | null;
  paragraph: number | null;
  portion: string | null;
  verdict: string;
  sentence: Span;
  edits: Edit[];
  flags: Flag[];
}
export interface Quotation extends Span {
  type: "quotation";
  doc: string;
  path: string;
  speaker: { name: string } | null;
  cue: string | null;
  attributed_to: string | null;
  attributed_date: string | null;
  attributed_reference?: string | null;
  verdict: string;
  clean: boolean;
  searched: { documents: number; against: string };
  sources: Source[];
  near: (Span & { doc: string; title?: string | null; why: string })[];
}
export interface Finding {
  type: "finding";
  code: string;
  severity: "error" | "warning" | "note" | "verified";
  doc: string;
  path: string;
  where: string;
  stated: string | null;
  computed: string | null;
  delta: string | null;
  tolerance: string | null;
  formula: string | null;
  message: string;
  evidence: (Span & { doc?: string; path?: string; value?: string })[];
  suspects?: Span[];
  explanations: string[];
}
