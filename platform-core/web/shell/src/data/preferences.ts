// SPDX-License-Identifier: Apache-2.0
// Choices about the look, kept in the browser.

export type Theme = "light" | "dark" | "system";

export function read<T>(name: string): T | undefined {
  try {
    const text = localStorage.getItem(`foyer.${name}`);
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}

export function write(name: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(`foyer.${name}`);
    else localStorage.setItem(`foyer.${name}`, JSON.stringify(value));
  } catch {
    // Without storage the choice holds for this page only.
  }
}

export function theme(): Theme {
  return read<Theme>("theme") ?? "system";
}

export function useTheme(wanted: Theme): void {
  write("theme", wanted === "system" ? undefined : wanted);
  if (wanted === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = wanted;
}
