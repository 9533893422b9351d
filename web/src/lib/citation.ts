// "Copy with citation": the words and where they stand, as the archive cites them.
import { get } from "./api";
import { address } from "./router.svelte";
import { copy } from "./say.svelte";
import { t } from "./texts";

export async function copyWithCitation(doc: string, begin: number, end: number, otherwise: string): Promise<void> {
  let text = otherwise;
  try {
    text = (await get<{ text: string }>(address("/api/cite", { doc, begin: String(begin), end: String(end) }))).text.replace(/\s+/g, " ");
  } catch {
    // the words with title, number and paragraph as the screen shows them
  }
  await copy(text, t("copied"), t("copy.failed"));
}
