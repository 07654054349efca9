// SPDX-License-Identifier: Apache-2.0
import { defineConfig } from "@playwright/test";
import { address } from "./support/portal.ts";

const chromium = process.env["FOYER_CHROMIUM"] ?? "/usr/bin/chromium";

export default defineConfig({
  testDir: "tests",
  outputDir: "target/results",
  globalSetup: "./support/start.ts",
  globalTeardown: "./support/stop.ts",
  // One portal serves all tests, on few cores.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [["list"], ["junit", { outputFile: "target/junit.xml" }]],
  use: {
    baseURL: await address(),
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    viewport: { width: 1440, height: 900 },
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: chromium,
      // The sandbox of the browser does not work for root; nothing but our own pages is opened.
      chromiumSandbox: process.getuid?.() !== 0,
      args: ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
  },
});
