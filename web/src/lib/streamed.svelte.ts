// Objects that arrive one by one, shown as they come; a new question stops the one before.
import { lines, Problem, stopped } from "./api";

export class Streamed<T> {
  items = $state.raw<T[]>([]);
  running = $state(false);
  progress = $state.raw<{ done: number; total: number }>();
  error = $state.raw<unknown>();
  private stop: AbortController | undefined;

  async run(path: string, options: RequestInit = {}): Promise<void> {
    this.end();
    const stop = (this.stop = new AbortController());
    this.items = [];
    this.error = undefined;
    this.progress = undefined;
    this.running = true;
    let waiting: T[] = [];
    let shown = 0;
    try {
      for await (const item of lines<T>(path, { ...options, signal: stop.signal })) {
        const told = item as { type?: string; message?: string; code?: string; done?: number; total?: number };
        if (told.type === "error") throw new Problem(told.message ?? "", 200, told.code ?? ""); // it came too late for the status
        if (told.type === "progress") {
          this.progress = { done: told.done ?? 0, total: told.total ?? 0 };
          continue;
        }
        waiting.push(item);
        if (performance.now() - shown < 80) continue; // not a drawing an object
        shown = performance.now();
        this.items = [...this.items, ...waiting];
        waiting = [];
      }
    } catch (e) {
      if (!stopped(e)) this.error = e;
    }
    if (this.stop !== stop) return;
    this.items = [...this.items, ...waiting];
    this.running = false;
  }

  end(): void {
    this.stop?.abort();
    this.stop = undefined;
    this.running = false;
  }
}
