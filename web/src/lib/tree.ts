// The members of a family as a forest: an edge hangs a document below the one it comes from; each stands there once.
import type { Edge, Family, Member } from "./types";

export interface Branch {
  member: Member;
  edge: Edge | null;
  below: Branch[];
}

export function forest(family: Family): Branch[] {
  const members = new Map(family.members.map((m) => [m.doc, m]));
  const above = new Map<string, Edge>();
  for (const edge of family.edges) if (members.has(edge.to) && members.has(edge.from) && !above.has(edge.to)) above.set(edge.to, edge);
  const placed = new Set<string>();
  const branch = (doc: string): Branch => {
    placed.add(doc);
    const below = family.edges.filter((e) => e.from === doc && above.get(e.to) === e && !placed.has(e.to)).map((e) => branch(e.to));
    return { member: members.get(doc)!, edge: above.get(doc) ?? null, below };
  };
  const out = family.members.filter((m) => !above.has(m.doc)).map((m) => branch(m.doc));
  for (const m of family.members) if (!placed.has(m.doc)) out.push(branch(m.doc)); // edges in a circle
  return out;
}
