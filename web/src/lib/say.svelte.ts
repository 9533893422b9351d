// A short word on what was done ("Copied"), shown and read out, gone after a while.
let words = $state("");
let timer = 0;

export const said = {
  get words() {
    return words;
  },
};

export function say(text: string): void {
  words = text;
  clearTimeout(timer);
  timer = window.setTimeout(() => (words = ""), 4000);
}

export async function copy(text: string, done: string, not: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(done);
  } catch {
    say(not);
  }
}
