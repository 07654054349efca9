// SPDX-License-Identifier: Apache-2.0
// Prints what the browser loads, compressed.
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { staticImports } from "./pages.mjs";

const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} kB`;

const MOST = { scripts: 60 * 1024, styles: 12 * 1024 };

/** Fails the build when the first list page costs more than its budget. */
export async function budget(out, outputs, style) {
  const entries = Object.entries(outputs);
  const entry = (end) => entries.find(([, output]) => output.entryPoint?.endsWith(end))[0];
  const files = new Set();
  for (const end of ["entrypoints/shell.ts", "pages/foyer-list-page.ts", "shell/src/i18n/en.json"]) {
    files.add(entry(end));
    for (const file of staticImports(outputs, entry(end))) files.add(file);
  }
  let scripts = 0;
  for (const file of files) scripts += gzipSync(await readFile(path.resolve(file)), { level: 9 }).length;
  const styles = gzipSync(await readFile(path.join(out, style)), { level: 9 }).length;
  if (scripts > MOST.scripts || styles > MOST.styles) {
    throw new Error(`The first list page costs ${kilobytes(scripts)} of scripts and ${kilobytes(styles)} of styles; its budget is ${kilobytes(MOST.scripts)} and ${kilobytes(MOST.styles)}`);
  }
  return `${kilobytes(scripts)} of scripts in ${files.size} files, ${kilobytes(styles)} of styles`;
}

export async function sizes(out, outputs) {
  const packed = async (file) => gzipSync(await readFile(path.resolve(file))).length;
  const total = async (file) => {
    let sum = await packed(file);
    for (const other of staticImports(outputs, file)) sum += await packed(other);
    return sum;
  };
  for (const [file, output] of Object.entries(outputs)) {
    if (output.entryPoint) console.log(`${kilobytes(await total(file)).padStart(9)} ${output.entryPoint}`);
  }
  for (const name of await readdir(path.join(out, "assets"))) {
    if (name.endsWith(".css")) console.log(`${kilobytes(await packed(path.join(out, "assets", name))).padStart(9)} ${name}`);
  }
}
