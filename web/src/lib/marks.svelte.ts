// Stars, read marks, tags and notes of one document, kept in the archive.
import { ask, get } from "./api";
import { address } from "./router.svelte";
import type { Mark } from "./types";

export class Marks {
  all = $state.raw<Mark[]>([]);
  error = $state.raw<unknown>();

  constructor(private readonly doc: string) {}

  async load(): Promise<void> {
    try {
      this.all = await get<Mark[]>(address("/api/marks", { doc: this.doc }));
      this.error = undefined;
    } catch (e) {
      this.error = e;
    }
  }

  has(kind: Mark["kind"]): boolean {
    return this.all.some((m) => m.kind === kind);
  }

  of(kind: Mark["kind"]): Mark[] {
    return this.all.filter((m) => m.kind === kind);
  }

  async put(mark: Omit<Mark, "doc">): Promise<void> {
    await this.doing(() => ask("/api/marks", { method: "PUT", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ ...mark, doc: this.doc }) }));
  }

  async remove(mark: Omit<Mark, "doc">): Promise<void> {
    const place: Record<string, string> = mark.begin === undefined || mark.begin === null ? {} : { begin: String(mark.begin), end: String(mark.end) };
    await this.doing(() => ask(address("/api/marks", { doc: this.doc, kind: mark.kind, value: mark.value, ...place }), { method: "DELETE" }));
  }

  toggle(kind: "star" | "read"): Promise<void> {
    const there = this.of(kind)[0];
    return there ? this.remove(there) : this.put({ kind, value: "" });
  }

  private async doing(deed: () => Promise<unknown>): Promise<void> {
    try {
      await deed();
      await this.load();
    } catch (e) {
      this.error = e;
    }
  }
}

const known = new Map<string, Marks>();

// One for all parts of a screen that show the same document.
export function marksOf(doc: string): Marks {
  let there = known.get(doc);
  if (!there) {
    there = new Marks(doc);
    known.clear();
    known.set(doc, there);
    void there.load();
  }
  return there;
}
