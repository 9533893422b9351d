// Questions to the program that serves this page. Errors are the API's own sentences.
export class Problem extends Error {
  constructor(
    message: string,
    readonly status: number,
    readonly code: string,
    readonly body: Record<string, unknown> = {},
  ) {
    super(message);
  }
}

async function refused(answer: Response): Promise<Problem> {
  const text = await answer.text();
  try {
    const body = JSON.parse(text) as Record<string, unknown>;
    return new Problem(String(body.message ?? answer.statusText), answer.status, String(body.code ?? ""), body);
  } catch {
    return new Problem(text || answer.statusText, answer.status, "");
  }
}

export async function ask(path: string, options: RequestInit = {}): Promise<Response> {
  const answer = await fetch(path, { credentials: "same-origin", ...options });
  if (!answer.ok) throw await refused(answer);
  return answer;
}

export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await (await ask(path, { signal })).json()) as T;
}

// A list, whether it comes as one array or as JSON Lines.
export async function list<T>(path: string, signal?: AbortSignal): Promise<T[]> {
  const text = await (await ask(path, { signal })).text();
  if (text.startsWith("[")) return JSON.parse(text) as T[];
  return text.split("\n").filter(Boolean).map((line) => JSON.parse(line) as T);
}

// JSON Lines as they arrive. Leaving the loop stops the work on the other side.
export async function* lines<T>(path: string, options: RequestInit = {}): AsyncGenerator<T> {
  const answer = await ask(path, options);
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      const parts = (rest + value).split("\n");
      rest = parts.pop()!;
      for (const part of parts) if (part) yield JSON.parse(part) as T;
    }
    if (rest.trim()) yield JSON.parse(rest) as T;
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

export const documentPath = (address: string, rest = ""): string => `/api/documents/${encodeURIComponent(address)}${rest}`;
export const failed = (e: unknown): e is Problem => e instanceof Problem;
export const stopped = (e: unknown): boolean => e instanceof DOMException && e.name === "AbortError";
export const told = (e: unknown): string => (e instanceof Error ? e.message : String(e));
