// Where we are: path and query of the address are the state of every screen; going somewhere is a link or `go`.
export interface Place {
  path: string[]; // "/doc/5f0c/figures" → doc, 5f0c, figures
  query: URLSearchParams;
}

function read(): Place {
  const path = location.pathname.split("/").filter(Boolean).map(decodeURIComponent);
  return { path, query: new URLSearchParams(location.search) };
}

let place = $state.raw<Place>(read());

export const here = {
  get path() {
    return place.path;
  },
  get query() {
    return place.query;
  },
};

export function go(to: string, replace = false): void {
  if (to === location.pathname + location.search) return;
  if (replace) history.replaceState(null, "", to);
  else history.pushState(null, "", to);
  const before = place.path.join("/");
  place = read();
  if (!replace && before !== place.path.join("/")) scrollTo(0, 0);
}

// The address of this screen with some parameters changed; an empty value takes a parameter out.
export function change(values: Record<string, string | null>): string {
  const query = new URLSearchParams(place.query);
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === "") query.delete(name);
    else query.set(name, value);
  }
  return address(location.pathname, query);
}

export function address(path: string, query: URLSearchParams | Record<string, string> = {}): string {
  const text = new URLSearchParams(query).toString();
  return text ? `${path}?${text}` : path;
}

export const docAt = (id: string, rest = ""): string => `/doc/${encodeURIComponent(id)}${rest}`;

function follow(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = (event.target as Element | null)?.closest("a");
  if (!link || link.target || link.hasAttribute("download") || link.origin !== location.origin) return;
  if (link.pathname.startsWith("/api") || (link.hash && link.pathname === location.pathname)) return;
  event.preventDefault();
  go(link.pathname + link.search);
}

// Called once: takes the token out of the address (the cookie has it from here on) and follows links and the back button.
export function startRouter(): void {
  const query = new URLSearchParams(location.search);
  if (query.has("token")) {
    query.delete("token");
    history.replaceState(null, "", address(location.pathname, query));
    place = read();
  }
  addEventListener("popstate", () => (place = read()));
  document.addEventListener("click", follow);
}
