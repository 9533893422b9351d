// Something fetched, fetched again when what it depends on changes; an answer that comes too late is dropped.
//
//   const doc = loaded(() => id, (id, signal) => get<Doc>(documentPath(id), signal));
//   doc.value, doc.error, doc.loading
import { stopped } from "./api";

export interface Loaded<T> {
  readonly value: T | undefined;
  readonly error: unknown;
  readonly loading: boolean;
}

export function loaded<K, T>(key: () => K | null | undefined, fetch: (key: K, signal: AbortSignal) => Promise<T>): Loaded<T> {
  let value = $state.raw<T>();
  let error = $state.raw<unknown>();
  let loading = $state(true);
  $effect(() => {
    const now = key();
    if (now === null || now === undefined) return;
    const stop = new AbortController();
    loading = true;
    error = undefined;
    fetch(now, stop.signal).then(
      (got) => {
        if (stop.signal.aborted) return;
        value = got;
        loading = false;
      },
      (e) => {
        if (stop.signal.aborted || stopped(e)) return;
        error = e;
        value = undefined;
        loading = false;
      },
    );
    return () => stop.abort();
  });
  return {
    get value() {
      return value;
    },
    get error() {
      return error;
    },
    get loading() {
      return loading;
    },
  };
}
