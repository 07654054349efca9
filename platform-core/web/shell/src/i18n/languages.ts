// SPDX-License-Identifier: Apache-2.0
import { currentLanguage, hasText, useTexts, type Texts } from "../../../kit/src/i18n.js";

export const LANGUAGES = [
  { code: "en", name: "English" },
  { code: "de", name: "Deutsch" },
] as const;

type Code = (typeof LANGUAGES)[number]["code"];

const FILES: Record<Code, () => Promise<{ default: Texts }>> = {
  en: () => import("./en.json"),
  de: () => import("./de.json"),
};

function known(locale: string): Code {
  const code = locale.split("-")[0] ?? "en";
  return LANGUAGES.find((language) => language.code === code)?.code ?? "en";
}

/** The language of the page as the server chose it, until the session says better. */
export function preferredLanguage(): string {
  return known(document.documentElement.lang || navigator.language);
}

/** Loads the texts of a language, English where there is none. */
export async function loadTexts(locale: string): Promise<void> {
  const code = known(locale);
  if (code === currentLanguage() && hasText("brand")) return;
  useTexts(code, (await FILES[code]()).default);
  document.documentElement.lang = code;
}
