// What the person likes, kept in this browser: language, light or dark.
export type Theme = "auto" | "light" | "dark";
export type Language = "en" | "es";

function kept(name: string): string | null {
  try {
    return localStorage.getItem(`stemma.${name}`);
  } catch {
    return null;
  }
}

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`stemma.${name}`, value);
  } catch {
    // a browser that keeps nothing: the setting holds for this page
  }
}

const own = kept("language") ?? navigator.language.slice(0, 2);
let language = $state<Language>(own === "es" ? "es" : "en");
let theme = $state<Theme>((["light", "dark"].find((t) => t === kept("theme")) as Theme | undefined) ?? "auto");

function apply(): void {
  const root = document.documentElement;
  root.lang = language;
  if (theme === "auto") delete root.dataset.theme;
  else root.dataset.theme = theme;
}

export const settings = {
  get language() {
    return language;
  },
  set language(value: Language) {
    language = value;
    keep("language", value);
    apply();
  },
  get theme() {
    return theme;
  },
  set theme(value: Theme) {
    theme = value;
    keep("theme", value);
    apply();
  },
  start: apply,
};
