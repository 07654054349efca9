// SPDX-License-Identifier: Apache-2.0
// The HTML pages and the security policy that goes with them.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";

const escape = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

/** What the page of the shell loads at once: the entry and everything it imports statically. */
export function staticImports(outputs, entry) {
  const found = new Set();
  const visit = (file) => {
    for (const { path, kind } of outputs[file]?.imports ?? []) {
      if (kind === "import-statement" && !found.has(path)) {
        found.add(path);
        visit(path);
      }
    }
  };
  visit(entry);
  return [...found];
}

export function importMap(assets) {
  return JSON.stringify({ imports: { lit: assets.lit, "@foyer/ui": assets.kit } });
}

/** The policy of design/ui.md; the import map is the only inline script. */
export function policy(map) {
  const digest = createHash("sha256").update(map).digest("base64");
  return [
    "default-src 'none'",
    `script-src 'self' 'sha256-${digest}'`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "media-src 'self' blob:",
    "frame-src 'self' blob:",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types lit-html dompurify foyer ProseMirrorClipboard",
  ].join("; ");
}

/** Fills a template: {{t:key}} is a text of the language, {{name}} a value; {{{name}}} stays for the server. */
export async function page(file, texts, values) {
  const template = await readFile(file, "utf8");
  return template
    .replace(/\{\{t:([\w.-]+)\}\}/g, (_, key) => {
      if (texts[key] === undefined) throw new Error(`${file} names the unknown text ${key}`);
      return escape(texts[key]);
    })
    .replace(/(?<!\{)\{\{(\w+)\}\}(?!\})/g, (_, name) => {
      if (values[name] === undefined) throw new Error(`${file} names the unknown value ${name}`);
      return values[name];
    });
}
