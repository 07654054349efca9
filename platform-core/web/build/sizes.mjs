// SPDX-License-Identifier: Apache-2.0
// Prints what the browser loads, compressed.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { staticImports } from "./pages.mjs";

const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} kB`;

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
  const { readdir } = await import("node:fs/promises");
  for (const name of await readdir(path.join(out, "assets"))) {
    if (name.endsWith(".css")) console.log(`${kilobytes(await packed(path.join(out, "assets", name))).padStart(9)} ${name}`);
  }
}
