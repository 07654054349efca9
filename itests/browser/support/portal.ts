// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const module = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(module, "target");
const home = join(target, "foyer");
const ownData = join(target, "data");

/** The data folder of the portal under test: FOYER_DATA beside FOYER_ADDRESS where one runs already. */
export function data(): string {
  return process.env["FOYER_TEST_PORT"] === undefined ? (process.env["FOYER_DATA"] ?? ownData) : ownData;
}

/** Address of the portal under test: FOYER_ADDRESS where one runs already, else a free port of this machine. */
export async function address(): Promise<string> {
  process.env["FOYER_ADDRESS"] ??= `http://localhost:${(process.env["FOYER_TEST_PORT"] ??= String(await freePort()))}`;
  return process.env["FOYER_ADDRESS"];
}

/** Unpacks the distribution and starts it with an empty data folder, unless a running portal was named. */
export function start(): void {
  const port = process.env["FOYER_TEST_PORT"];
  if (port === undefined) return;
  stop();
  rmSync(ownData, { recursive: true, force: true });
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  execFileSync("tar", ["-xzf", archive(), "-C", home, "--strip-components=1"]);
  foyer("start", "--port", port);
}

/** Stops what start has started. */
export function stop(): void {
  if (process.env["FOYER_TEST_PORT"] !== undefined && existsSync(join(home, "bin", "foyer"))) foyer("stop");
}

/** Runs a command of the script foyer on the portal under test. */
export function foyer(...command: string[]): string {
  return execFileSync(join(home, "bin", "foyer"), command, {
    env: { ...process.env, FOYER_DATA: ownData },
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
}

/** Moves the time of the portal, or puts it right again; it counts within half a second. */
export function moveTime(to?: Date): void {
  const minutes = to === undefined ? 0 : Math.round((to.getTime() - Date.now()) / 60_000);
  writeFileSync(join(data(), "clock-offset"), `PT${minutes}M\n`);
}

/** An evaluation licence of the distribution. */
export function evaluation(edition: string): string {
  return readFileSync(join(module, "..", "..", "platform-core", "licensing", "src", "main", "evaluation", "licences", `${edition}.jws`), "utf8").trim();
}

function archive(): string {
  const folder = join(module, "..", "..", "distribution", "target");
  const name = readdirSync(folder).find((file) => /^foyer-distribution-.*\.tar\.gz$/.test(file));
  if (name === undefined) throw new Error(`There is no distribution in ${folder}; build it first`);
  return join(folder, name);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
