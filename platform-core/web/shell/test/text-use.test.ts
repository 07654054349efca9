// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

const roots = ["shell/src", "kit/src"].map((root) => join(process.cwd(), root));
const all = roots.flatMap((root) => readdirSync(root, { recursive: true }).map((name) => join(root, String(name))));
const code = all.filter((name) => /\.(ts|html)$/.test(name)).map((name) => readFileSync(name, "utf8")).join("\n");
const keys = new Set(all.filter((name) => name.endsWith("en.json")).flatMap((name) => Object.keys(JSON.parse(readFileSync(name, "utf8")) as object)));

/** How keys begin that are put together: `feed.show.${kind}`. */
const beginnings = [...new Set([...code.matchAll(/`([a-z][\w-]*(?:\.[\w-]+)*\.)\$\{/g)].map(([, text]) => text ?? ""))];

function used(key: string): boolean {
  return code.includes(`"${key}"`) || code.includes(`{{t:${key}}}`) || beginnings.some((beginning) => key.startsWith(beginning));
}

test("every text that the sources ask for exists", () => {
  const asked = [...code.matchAll(/(?<![\w.])(?:t|hasText)\(\s*"([^"]+)"/g)].map(([, key]) => key ?? "");
  const chosen = [...code.matchAll(/(?<![\w.])t\([^()`]*?\?\s*"([^"]+)"\s*:\s*"([^"]+)"/g)].flatMap(([, one, other]) => [one ?? "", other ?? ""]);
  assert.ok(asked.length > 300, `only ${asked.length} were found`);
  assert.deepEqual([...new Set([...asked, ...chosen])].filter((key) => !keys.has(key)), []);
});

test("every text is asked for somewhere", () => {
  assert.deepEqual([...keys].filter((key) => !used(key)), []);
});
