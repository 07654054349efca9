// SPDX-License-Identifier: Apache-2.0
// Two sprites of lucide icons: those that the sources name, and all of them for icons that descriptors name.
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

const SYMBOLS = path.resolve("node_modules/lucide-static/icons");
const WORD = /"([a-z0-9-]+)"/g;
const NAMED = /(?:\bicon\(\s*|\bicon: |\bicon=)"([a-z0-9-]+)"/g;

async function sources(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}

async function symbol(name) {
  const svg = await readFile(path.join(SYMBOLS, `${name}.svg`), "utf8");
  const inner = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>"));
  return `<symbol id="${name}" viewBox="0 0 24 24">${inner.replace(/\s*\n\s*/g, "").trim()}</symbol>`;
}

async function sprite(names) {
  const symbols = await Promise.all(names.map(symbol));
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>`;
}

/** Both sprites and the names in the small one. */
export async function icons(folders, always) {
  const all = (await readdir(SYMBOLS)).filter((file) => file.endsWith(".svg")).map((file) => file.slice(0, -4));
  const known = new Set(all);
  const named = new Set(always);
  for (const folder of folders) {
    for (const file of await sources(folder)) {
      const text = await readFile(file, "utf8");
      for (const match of text.matchAll(NAMED)) named.add(match[1]);
      // Names in tables and conditions: a word too many costs little.
      if (text.includes("icon")) for (const match of text.matchAll(WORD)) if (known.has(match[1])) named.add(match[1]);
    }
  }
  const unknown = [...named].filter((name) => !known.has(name));
  if (unknown.length > 0) throw new Error(`There is no lucide icon ${unknown.join(", ")}`);
  const core = [...named].sort();
  return { core, small: await sprite(core), full: await sprite(all.sort()) };
}
