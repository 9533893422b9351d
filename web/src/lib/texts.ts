// What the screens say: English, Spanish. A word of the contract (a verdict, a flag, a field) is shown as it is, with its meaning beside it.
import { settings } from "./settings.svelte";
import { texts } from "../text/table";

export type Key = keyof typeof texts;

// t("hits", { n: 3 }): "1 document|{n} documents" takes the first form for one.
export function t(key: Key, values: Record<string, string | number> = {}): string {
  const text: string = texts[key][settings.language === "es" ? 1 : 0];
  const forms = text.split("|");
  const form = forms.length === 2 && values.n !== 1 ? forms[1] : forms[0];
  return form.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    return typeof value === "number" ? number(value) : (value ?? "");
  });
}

export const known = (key: string): key is Key => key in texts;
export const maybe = (key: string): string => (known(key) ? t(key) : "");
export const number = (n: number): string => n.toLocaleString(settings.language);

// A date as precise as it is known, in words: "14 May 2007", "May 2007", "2007".
export function day(date: string | null | undefined): string {
  if (!date) return t("undated");
  const [, year, month, date_] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date) ?? [];
  if (!year) return date;
  if (!month) return year;
  const options: Intl.DateTimeFormatOptions = { year: "numeric", month: "long", timeZone: "UTC" };
  if (date_) options.day = "numeric";
  return new Date(`${year}-${month}-${date_ ?? "01"}T00:00:00Z`).toLocaleDateString(settings.language === "en" ? "en-GB" : "es", options);
}

export const fileName = (path: string | null | undefined): string => (path ?? "").split("/").pop() ?? "";
