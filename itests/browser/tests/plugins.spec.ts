// SPDX-License-Identifier: Apache-2.0
import { expect, test, type Page } from "@playwright/test";
import { expectAccessible, expectNoSideways } from "../support/accessible.ts";
import { looks } from "../support/looks.ts";
import { people, signIn } from "../support/people.ts";
import { plugin, trust } from "../support/plugins.ts";
import { watch } from "../support/watch.ts";

const SECTION = `devices${Date.now() % 100_000}`;
const SIGNER = `signer${Date.now() % 100_000}`;

const TITLE = `Equipment ${SECTION}`;
const SOON = { timeout: 30_000 };

let clean: () => void;

test.beforeAll(() => trust(SIGNER));
test.beforeEach(({ page }) => void (clean = watch(page)));
test.afterEach(() => clean());

async function open(page: Page): Promise<void> {
  await signIn(page, people.administrator);
  await page.goto("/administration/plugins");
  await expect(page.getByRole("heading", { name: "Section plugins" })).toBeVisible();
}

async function upload(page: Page, file: string): Promise<void> {
  await page.getByRole("button", { name: "Upload plugin" }).click();
  await page.locator("dialog input[type=file]").setInputFiles(file);
}

const row = (page: Page): ReturnType<Page["locator"]> => page.locator(".a-plugin", { has: page.getByRole("heading", { name: TITLE }) });

/** The operation on the row is over, and the plugin has this version. */
async function settled(page: Page, version: string): Promise<void> {
  await expect(row(page).locator("h3")).toContainText(version, SOON);
  await expect(row(page).locator(".a-job")).toHaveCount(0, SOON);
}

async function choose(page: Page, item: string): Promise<void> {
  await row(page).getByRole("button", { name: `More for ${TITLE}` }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

test("a plugin is uploaded, installed, updated, gone back from, removed and purged in front of an open page", async ({ page, browser }) => {
  test.setTimeout(120_000);
  await open(page);
  const other = await (await browser.newContext()).newPage();
  await open(other);

  await upload(page, plugin(SECTION, "1.0.0", SIGNER));
  const dialog = page.locator("foyer-plugin-inspection dialog");
  await expect(dialog).toContainText(`CN=${SIGNER}`);
  await expect(dialog).toContainText("Reading account");
  await expect(dialog).toContainText(/Custom sections: \d now, \d with it, of \d/);
  // What decides stands above the tables, which are folded.
  await expect(dialog).toHaveText(/Signed by.*Asks for.*Licence.*Limits.*In the database/s);
  const table = dialog.locator("details").filter({ hasText: `${SECTION}_item`.replaceAll("-", "_") });
  await expect(table.getByText("title", { exact: true })).toBeHidden();
  await table.locator("summary").click();
  await expect(table.getByText("title", { exact: true })).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Install" }).click();
  await expect(row(page).getByText("Active", { exact: true })).toBeVisible(SOON);
  await expect(row(other).getByText("Active", { exact: true })).toBeVisible(SOON);
  await settled(page, "1.0.0");
  await expect(page.getByRole("link", { name: TITLE })).toBeVisible();

  await upload(page, plugin(SECTION, "1.1.0", SIGNER));
  await page.getByRole("dialog").getByRole("button", { name: "Update" }).click();
  await settled(page, "1.1.0");
  await choose(page, "Back to 1.0.0");
  await settled(other, "1.0.0");
  await settled(page, "1.0.0");

  await choose(page, "History");
  await expect(page.locator("foyer-plugin-history dialog")).toContainText("Going back to 1.0.0");
  await page.keyboard.press("Escape");
  await choose(page, "Remove");
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await expect(row(other).getByText("Available", { exact: true })).toBeVisible(SOON);
  await expect(page.getByRole("link", { name: TITLE })).toHaveCount(0);

  await settled(page, "1.0.0");
  await choose(page, "Delete data");
  const purge = page.locator("foyer-purge-plugin dialog");
  await expect(purge).toContainText("0 rows");
  await expect(purge.getByRole("button", { name: "Delete data" })).toBeDisabled();
  await purge.getByLabel(`Type ${SECTION} to confirm`).fill(SECTION);
  await expectAccessible(page);
  await purge.getByRole("button", { name: "Delete data" }).click();
  await expect(purge).toHaveCount(0);
});

test("an unsigned archive is refused in words", async ({ page }) => {
  await open(page);
  await upload(page, plugin(`${SECTION}b`, "1.0.0"));
  await expect(page.getByRole("dialog")).toContainText("The archive is not signed. Only signed plugins are taken.");
});

for (const look of looks) {
  test(`the page of plugins can be used by everybody, ${look.name}`, async ({ page }) => {
    await page.setViewportSize(look.viewport);
    await page.emulateMedia({ colorScheme: look.scheme, reducedMotion: "reduce" });
    await open(page);
    await expectNoSideways(page);
    await expectAccessible(page);
    await page.screenshot({ path: test.info().outputPath("list.png"), fullPage: true });
    await upload(page, plugin(`${SECTION}c`, "1.0.0", SIGNER));
    await expect(page.locator("foyer-plugin-inspection dialog")).toBeVisible();
    await expectAccessible(page);
    await page.screenshot({ path: test.info().outputPath("inspection.png") });
  });
}
