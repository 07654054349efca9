// SPDX-License-Identifier: Apache-2.0
// What a rich text tells about itself, without the page.

export interface Heading {
  id: string;
  text: string;
  level: number;
}

/** A name for a heading that may stand in an address; never one that is taken. */
export function anchor(text: string, taken: ReadonlySet<string>): string {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  const base = `s-${plain || "part"}`;
  let name = base;
  for (let at = 2; taken.has(name); at++) name = `${base}-${at}`;
  return name;
}

/** Minutes to read a text: 220 words, or 500 signs of a script without spaces, in a minute. */
export function minutes(text: string): number {
  const signs = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  const words = text.replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, " ").split(/\s+/).filter(Boolean).length;
  return Math.max(1, Math.round(words / 220 + signs / 500));
}

/** The heading that is being read: the last one that is above the line. */
export function reading(tops: readonly { id: string; top: number }[], line: number): string | undefined {
  return (tops.filter(({ top }) => top <= line).at(-1) ?? tops[0])?.id;
}

/** The name of a code block's language or file, from its class. */
export function codeName(classes: string): string {
  const found = /(?:^|\s)language-([\w.+#-]+)/.exec(classes)?.[1] ?? "";
  return found === "plaintext" || found === "text" ? "" : found;
}
