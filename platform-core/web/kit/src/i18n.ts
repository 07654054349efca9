// SPDX-License-Identifier: Apache-2.0
import { IntlMessageFormat } from "intl-messageformat";

export type Texts = Readonly<Record<string, string>>;
export type Values = Record<string, string | number | Date>;

let texts: Texts = {};
let language = "en";
let zone: string | undefined;
const formats = new Map<string, IntlMessageFormat>();

/** Takes over the texts of a language; a section module adds its own the same way. */
export function useTexts(code: string, added: Texts): void {
  texts = code === language ? { ...texts, ...added } : added;
  language = code;
  formats.clear();
}

/** Time zone of the signed-in user. */
export function useZone(name: string | undefined): void {
  zone = name;
}

export function currentLanguage(): string {
  return language;
}

export function currentZone(): string | undefined {
  return zone;
}

/** The texts of somebody else in the language of the page, such as those of a section; a key without a text is shown itself. */
export function catalogue(own: Texts): (key: string, values?: Values) => string {
  return (key, values) => {
    const pattern = own[key];
    if (pattern === undefined) return key;
    return String(new IntlMessageFormat(pattern, language, undefined, { ignoreTag: true }).format(values));
  };
}

/** A text in the user's language, with ICU places filled. */
export function t(key: string, values?: Values): string {
  const pattern = texts[key];
  if (pattern === undefined) return key;
  if (!values && !pattern.includes("{")) return pattern;
  let format = formats.get(key);
  if (!format) {
    format = new IntlMessageFormat(pattern, language, undefined, { ignoreTag: true });
    formats.set(key, format);
  }
  return String(format.format(values));
}

export function hasText(key: string): boolean {
  return key in texts;
}
