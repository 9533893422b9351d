// The contract's objects about many documents: families, hits, facets, marks.
import type { Span } from "./types";

export interface Member {
  doc: string;
  path: string;
  title?: string | null;
  date: string | null;
  role: string;
  coverage: number;
}
export interface Edge {
  from: string;
  to: string;
  direction?: string;
  why: string[];
  reasons?: string[];
  coverage?: number[];
  restored?: Span[];
  withheld?: Span[];
  substitutions?: string[][];
}
export interface Family {
  type: "family";
  kind: string;
  members: Member[];
  edges: Edge[];
}
export interface Snippet extends Span {
  paragraph: number | null;
  portion: string | null;
  hits: Span[];
}
export interface Hit {
  type: "hit";
  rank: number;
  doc: string;
  path: string | null;
  title: string | null;
  date: string | null;
  kind: string;
  reference: string | null;
  current: boolean;
  score: number;
  snippets: Snippet[];
}
export interface FacetValue {
  value: string;
  meaning?: string | null;
  count: number;
}
export interface Facet {
  field: string;
  more: boolean;
  values: FacetValue[];
}
export interface SearchSummary {
  query: string;
  read_as: string;
  total: number;
  complete: boolean;
  searched: number;
  offset: number;
  shown: number;
  facets: Facet[];
  remarks: { code: string; about: string; instead?: string | null; note: string }[];
}
export interface SearchAnswer {
  hits: Hit[];
  summary: SearchSummary;
}
export interface Mark {
  doc: string;
  kind: "star" | "read" | "tag" | "note";
  value: string;
  begin?: number;
  end?: number;
  exact?: string;
  made?: string;
}
