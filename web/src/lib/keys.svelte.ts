// One key, one deed; never while somebody types. Screens lay their keys over those of the shell and take them away again.
//
//   useKeys(() => ({ j: next, k: previous }));   // while this component is there
export type Keys = Record<string, (event: KeyboardEvent) => void>;

const layers: (() => Keys)[] = [];
let waiting = ""; // "g" was pressed: the next key goes somewhere

export function useKeys(keys: () => Keys): void {
  $effect(() => {
    layers.push(keys);
    return () => void layers.splice(layers.lastIndexOf(keys), 1);
  });
}

function typing(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button", "range", "file"].includes(target.type);
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Shift") return;
  if (typing(event.target)) {
    if (event.key === "Escape") (event.target as HTMLElement).blur();
    return;
  }
  if (document.querySelector("dialog[open]")) return;
  const key = waiting ? `g ${event.key}` : event.key;
  waiting = "";
  if (key === "g") {
    waiting = "g";
    setTimeout(() => (waiting = ""), 1500);
    return;
  }
  for (const layer of layers.toReversed()) {
    const deed = layer()[key];
    if (!deed) continue;
    event.preventDefault();
    deed(event);
    return;
  }
}

export const startKeys = (): void => document.addEventListener("keydown", press);
