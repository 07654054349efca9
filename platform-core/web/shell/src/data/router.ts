// SPDX-License-Identifier: Apache-2.0
import { Store } from "../../../kit/src/store.js";

export type Route =
  | { page: "home" }
  | { page: "list"; object: string }
  | { page: "form"; object: string }
  | { page: "import"; object: string }
  | { page: "record"; object: string; id: string }
  | { page: "go"; object: string }
  | { page: "section"; section: string; code: string; path: string }
  | { page: "search" }
  | { page: "account" }
  | { page: "administration"; section: string }
  | { page: "missing" };

export interface Place {
  route: Route;
  path: string;
  query: URLSearchParams;
}

/** What an address means; whether it exists for this viewer is decided by its page. */
export function route(path: string): Route {
  const parts = path.split("/").filter(Boolean).map(decodeURIComponent);
  const [first, second = "", third = ""] = parts;
  if (first === undefined) return { page: "home" };
  if (first === "search" && parts.length === 1) return { page: "search" };
  if (first === "account" && parts.length === 1) return { page: "account" };
  if (first === "administration" && parts.length === 2) return { page: "administration", section: second };
  if (first === "sections" && parts.length > 2) return { page: "section", section: second, code: third, path: parts.slice(3).join("/") };
  if (first === "go" && parts.length === 2) return { page: "go", object: second };
  if (first !== "records" || parts.length < 2 || parts.length > 3) return { page: "missing" };
  if (parts.length === 2) return { page: "list", object: second };
  if (third === "new") return { page: "form", object: second };
  return third === "import" ? { page: "import", object: second } : { page: "record", object: second, id: third };
}

export const listAddress = (object: string, query = ""): string => `/records/${encodeURIComponent(object)}${query ? `?${query}` : ""}`;
export const recordAddress = (object: string, id: string): string => `${listAddress(object)}/${encodeURIComponent(id)}`;
export const formAddress = (object: string, query = ""): string => `${listAddress(object)}/new${query ? `?${query}` : ""}`;
export const importAddress = (object: string): string => `${listAddress(object)}/import`;
export const sectionAddress = (section: string, code: string, path = ""): string =>
  ["/sections", section, code, ...path.split("/")].filter(Boolean).map((part, at) => (at === 0 ? part : encodeURIComponent(part))).join("/");
export const administrationAddress = (section: string): string => `/administration/${encodeURIComponent(section)}`;

function here(): Place {
  return { route: route(location.pathname), path: location.pathname, query: new URLSearchParams(location.search) };
}

export const place = new Store<Place>({ route: { page: "home" }, path: "/", query: new URLSearchParams() });

let guard: (() => boolean) | undefined;

/** Asks before the page is left; one guard at a time. */
export function guardLeaving(asks: (() => boolean) | undefined): void {
  guard = asks;
}

export function navigate(address: string, options: { replace?: boolean; quiet?: boolean } = {}): void {
  if (!options.quiet && guard && !guard()) return;
  if (!options.quiet) guard = undefined;
  if (options.replace) history.replaceState(history.state, "", address);
  else history.pushState({}, "", address);
  place.set(here());
}

/** Changes the query of this page without a new entry in the browser's history. */
export function setQuery(query: URLSearchParams): void {
  const text = query.toString();
  navigate(location.pathname + (text ? `?${text}` : ""), { replace: true, quiet: true });
}

/** Back and forward have happened when they are told; who stays is put back where the page is. */
function moved(): void {
  if (guard && !guard()) {
    const { path, query } = place.value;
    history.pushState({}, "", path + (query.size > 0 ? `?${query.toString()}` : ""));
    return;
  }
  guard = undefined;
  place.set(here());
}

function clicked(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.composedPath().find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement);
  if (!link || link.target || link.hasAttribute("download") || link.origin !== location.origin) return;
  if (link.pathname.startsWith("/api/") || link.pathname === "/sign-in") return;
  if (link.hash && link.pathname === location.pathname) return;
  event.preventDefault();
  navigate(link.pathname + link.search + link.hash);
}

export function startRouter(): void {
  document.addEventListener("click", clicked);
  window.addEventListener("popstate", moved);
  window.addEventListener("beforeunload", (event) => {
    if (guard) event.preventDefault();
  });
  place.set(here());
}
