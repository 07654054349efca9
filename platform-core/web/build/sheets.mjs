// SPDX-License-Identifier: Apache-2.0
// import "./x.css" in a module adopts the sheet into the document when the module is loaded: no inline style, no extra request.
import { transform } from "esbuild";
import { readFile } from "node:fs/promises";
import path from "node:path";

export const sheets = {
  name: "sheets",
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path: file }) => {
      const { code } = await transform(await readFile(file, "utf8"), { loader: "css", minify: true, target: TARGET });
      const adopt = path.resolve("kit/src/adopt.ts");
      return {
        contents: `import { adopt } from ${JSON.stringify(adopt)};\nadopt(${JSON.stringify(code.trim())});\n`,
        loader: "js",
        resolveDir: path.dirname(file),
      };
    });
  },
};

/** The browser floor of the tokens (light-dark, relative colours, nesting). */
export const TARGET = ["chrome123", "firefox128", "safari17.5"];
