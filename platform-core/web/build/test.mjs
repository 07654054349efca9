// SPDX-License-Identifier: Apache-2.0
// Bundles the tests of plain functions and runs them with node's own runner.
import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { mkdir, readdir, rm } from "node:fs/promises";
import path from "node:path";

process.chdir(path.resolve(path.dirname(new URL(import.meta.url).pathname), ".."));
const OUT = path.resolve("target/ui-test");

async function tests(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.name.endsWith(".test.ts"))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}

await rm(OUT, { recursive: true, force: true });
await mkdir(OUT, { recursive: true });
const entryPoints = [...(await tests("kit/test")), ...(await tests("shell/test"))];
await build({ entryPoints, outdir: OUT, bundle: true, format: "esm", platform: "node", outExtension: { ".js": ".mjs" }, logLevel: "warning" });
const files = (await readdir(OUT, { recursive: true })).filter((name) => name.endsWith(".mjs")).map((name) => path.join(OUT, name));
const run = spawnSync(process.execPath, ["--test", ...files], { stdio: "inherit" });
process.exit(run.status ?? 1);
