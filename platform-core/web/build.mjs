// SPDX-License-Identifier: Apache-2.0
// Builds the web UI into target/classes/ui: content-hashed assets, pages, security policy, list of files.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { icons } from "./build/icons.mjs";
import { importMap, page, policy, staticImports } from "./build/pages.mjs";
import { budget, sizes } from "./build/sizes.mjs";
import { sheets, TARGET } from "./build/sheets.mjs";

process.chdir(path.dirname(new URL(import.meta.url).pathname));
const OUT = path.resolve("target/classes/ui");
const STAMP = path.resolve("target/ui.stamp");
const LANGUAGES = ["en", "de"];
const SOURCES = ["build.mjs", "build", "kit/src", "shell/src", "package-lock.json", "tsconfig.json"];
/** Icons that descriptors are likely to name, so that they come with the small sprite. */
const ALWAYS = ["life-buoy", "book-open", "layers", "calendar", "message-square-text", "users", "building-2", "user", "eye"];

const hash = (content) => createHash("sha256").update(content).digest("hex").slice(0, 10);

async function fingerprint() {
  const digest = createHash("sha256").update(process.version);
  for (const source of SOURCES) {
    const names = source.includes(".")
      ? [source]
      : (await readdir(source, { recursive: true, withFileTypes: true }))
          .filter((entry) => entry.isFile())
          .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
          .sort();
    for (const name of names) digest.update(name).update(await readFile(name));
  }
  return digest.digest("hex");
}

async function asset(name, content) {
  const file = `assets/${name.replace(/(\.\w+)$/, `-${hash(content)}$1`)}`;
  await writeFile(path.join(OUT, file), content);
  return `/${file}`;
}

function known(contents) {
  return {
    name: "known",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^foyer:assets$/ }, () => ({ path: "assets", namespace: "foyer" }));
      onLoad({ filter: /.*/, namespace: "foyer" }, () => ({ contents: `export default ${JSON.stringify(contents)};` }));
    },
  };
}

async function scripts(drawn) {
  const result = await build({
    entryPoints: {
      shell: "shell/src/entrypoints/shell.ts",
      kit: "kit/src/index.ts",
      lit: "kit/src/lit.ts",
    },
    outdir: path.join(OUT, "assets"),
    entryNames: "[name]-[hash]",
    chunkNames: "c-[hash]",
    inject: ["shell/src/entrypoints/common.ts"],
    format: "esm",
    bundle: true,
    splitting: true,
    minify: true,
    sourcemap: false,
    target: TARGET,
    metafile: true,
    legalComments: "none",
    plugins: [sheets, known(drawn)],
    logLevel: "warning",
  });
  return result.metafile.outputs;
}

async function plain(entry, name, options = {}) {
  const result = await build({
    entryPoints: { [name]: entry },
    outdir: path.join(OUT, "assets"),
    entryNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    bundle: true,
    minify: true,
    target: TARGET,
    metafile: true,
    loader: { ".woff2": "file" },
    logLevel: "warning",
    ...options,
  });
  const main = Object.entries(result.metafile.outputs).find(([, output]) => output.entryPoint);
  return `/assets/${path.basename(main[0])}`;
}

async function compress() {
  const list = {};
  for (const entry of await readdir(path.join(OUT), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    const content = await readFile(file);
    list[path.relative(OUT, file)] = content.length;
    if (/\.(js|css|svg|html|webmanifest)$/.test(entry.name) && content.length > 1024) {
      await writeFile(`${file}.gz`, gzipSync(content, { level: 9 }));
      await writeFile(`${file}.br`, brotliCompressSync(content));
    }
  }
  return list;
}

async function pages(outputs, assets) {
  const entries = Object.entries(outputs);
  const entry = (name) => entries.find(([, output]) => output.entryPoint?.endsWith(`/${name}.ts`))[0];
  const address = (file) => `/assets/${path.basename(file)}`;
  const map = importMap({ lit: address(entry("lit")), kit: address(entry("index")) });
  const shell = entry("shell");
  const values = {
    ...assets,
    map,
    shell: address(shell),
    preload: staticImports(outputs, shell)
      .map((file) => `<link rel="modulepreload" href="${address(file)}">`)
      .join(""),
  };
  for (const language of LANGUAGES) {
    const texts = JSON.parse(await readFile(`shell/src/i18n/${language}.json`, "utf8"));
    const filled = { ...values, language };
    for (const name of ["index", "sign-in", "first-administrator"]) {
      await writeFile(path.join(OUT, `${name}.${language}.html`), await page(`shell/src/html/${name}.html`, texts, filled));
    }
  }
  await writeFile(path.join(OUT, "csp.json"), JSON.stringify({ policy: policy(map) }, null, 2));
}

async function main() {
  const print = await fingerprint();
  const before = await readFile(STAMP, "utf8").catch(() => "");
  if (before === print && !process.argv.includes("--force")) return;
  await rm(OUT, { recursive: true, force: true });
  await mkdir(path.join(OUT, "assets"), { recursive: true });
  const drawn = await icons(["kit/src", "shell/src"], ALWAYS);
  const sprite = await asset("icons.svg", drawn.small);
  const spriteAll = await asset("icons-all.svg", drawn.full);
  const names = { sprite, spriteAll, icons: drawn.core };
  const outputs = await scripts(names);
  const style = await plain("kit/src/css/index.css", "foyer");
  const signInStyle = await plain("shell/src/html/sign-in.css", "sign-in");
  const signIn = await plain("shell/src/entrypoints/sign-in.ts", "sign-in", { format: "esm", plugins: [sheets, known(names)] });
  const theme = await plain("shell/src/entrypoints/theme.ts", "theme", { format: "iife" });
  const fonts = await readdir(path.join(OUT, "assets"));
  const font = `/assets/${fonts.find((name) => name.startsWith("inter-latin-wght"))}`;
  const favicon = await asset("favicon.svg", await readFile("shell/src/html/favicon.svg"));
  const cost = await budget(OUT, outputs, style);
  await pages(outputs, { style, signIn, signInStyle, theme, favicon, sprite, font });
  const files = await compress();
  await writeFile(path.join(OUT, "files.json"), JSON.stringify(files, null, 2));
  await writeFile(STAMP, print);
  if (process.argv.includes("--sizes")) {
    await sizes(OUT, outputs);
    console.log(`First list page: ${cost}`);
  }
}

await main();
