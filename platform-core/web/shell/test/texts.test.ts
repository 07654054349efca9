// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { IntlMessageFormat } from "intl-messageformat";

type Texts = Record<string, string>;
const source = join(process.cwd(), "shell/src");

function folders(): string[] {
  const files = readdirSync(source, { recursive: true }).map(String);
  return files.filter((file) => file.endsWith("en.json")).map((file) => dirname(join(source, file)));
}

function read(folder: string, language: string): Texts {
  return JSON.parse(readFileSync(join(folder, `${language}.json`), "utf8")) as Texts;
}

function places(text: string): string[] {
  // Where plural forms begin with a word, that word is none.
  return [...text.matchAll(/(?<!one |other |=\d )\{(\w+)(?=[},])/g)].map(([, name]) => name ?? "").sort();
}

test("every text is there in every language, with the same places and in proper form", () => {
  for (const folder of folders()) {
    const [english, german] = [read(folder, "en"), read(folder, "de")];
    assert.deepEqual(Object.keys(german).sort(), Object.keys(english).sort(), folder);
    for (const [key, text] of Object.entries(english)) {
      const other = german[key] ?? "";
      assert.deepEqual([...new Set(places(other))].filter((name) => places(text).includes(name)), [...new Set(places(other))], `${key}: ${other}`);
      for (const [language, each] of [["en", text], ["de", other]] as const) assert.doesNotThrow(() => new IntlMessageFormat(each, language, undefined, { ignoreTag: true }), key);
    }
  }
});
