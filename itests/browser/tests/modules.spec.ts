// SPDX-License-Identifier: Apache-2.0
import { expect, test, type APIRequestContext, type Browser, type Page } from "@playwright/test";
import { expectAccessible, expectNoSideways } from "../support/accessible.ts";
import { looks } from "../support/looks.ts";
import { people, signIn } from "../support/people.ts";
import { bundle, trust } from "../support/plugins.ts";
import { install, installAgain, remove, upload, visits } from "../support/visits.ts";
import { watch } from "../support/watch.ts";

const SECTION = `visits${Date.now() % 100_000}`;
const SIGNER = `visitors${Date.now() % 100_000}`;
const OBJECT = `${SECTION}-visit`;
const SOON = { timeout: 20_000 };
const plugin = { section: SECTION, signer: SIGNER };

let admin: APIRequestContext;
let second = "";
let clean: () => void;

test.describe.configure({ mode: "serial", timeout: 180_000 });
test.beforeAll(async ({ browser }) => {
  trust(SIGNER);
  const page = await (await browser.newContext()).newPage();
  await signIn(page, people.administrator);
  admin = page.request;
});
test.beforeEach(({ page }) => void (clean = watch(page)));
test.afterEach(() => clean());
test.afterAll(async () => {
  await remove(admin, SECTION).catch(() => undefined);
  await admin.delete(`/api/v1/plugins/${SECTION}`, { params: { purge: SECTION } });
});

async function agent(page: Page, address: string): Promise<void> {
  await signIn(page, people.agent);
  await page.goto(address);
}

async function visit(page: Page, place: string): Promise<string> {
  const made = await page.request.post(`/api/v1/records/${OBJECT}`, { data: { fields: { subject: "Boiler", place } } });
  return ((await made.json()) as { id: string }).id;
}

const entry = (page: Page): ReturnType<Page["getByRole"]> => page.getByRole("navigation", { name: "Sections" }).getByRole("link", { name: "Visit calendar" });
const goneTitle = "“Visits” is not available at the moment";

test("pages and parts of a section come, are renewed, go and come back in an open page", async ({ page }) => {
  await agent(page, "/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.evaluate(() => {
    Object.assign(globalThis, { disposed: [] });
    globalThis.addEventListener("visits-disposed", (event) => (globalThis as unknown as { disposed: unknown[] }).disposed.push((event as CustomEvent).detail));
  });
  await install(admin, visits(plugin, "1.0.0"));
  await expect(page.getByText("Today by 1.0.0")).toBeVisible(SOON);
  await entry(page).click();
  await expect(page.getByRole("heading", { level: 1, name: "Visit calendar" })).toBeVisible();
  await expect(page.getByRole("heading", { name: /^Hello, / })).toBeVisible();
  await expect(page.getByText("week 1.0.0!")).toBeVisible();
  await expect(page.getByText("Visits: 0")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Toast" }).click();
  await expect(page.getByText("Toasted")).toBeVisible();
  await page.getByRole("link", { name: "Next week" }).click();
  await expect(page.getByText("week 1.0.0! 2026/47")).toBeVisible();

  second = await install(admin, visits(plugin, "1.1.0"), "update");
  await expect(page.getByText("week 1.1.0! 2026/47")).toBeVisible(SOON);
  await expect.poll(() => page.evaluate(() => (globalThis as unknown as { disposed: unknown[] }).disposed)).toEqual(["1.0.0"]);

  await remove(admin, SECTION);
  await expect(page.getByText(goneTitle)).toBeVisible(SOON);
  await expect(entry(page)).toHaveCount(0);
  await expectAccessible(page);
  await installAgain(admin, SECTION, second);
  await expect(page.getByText("week 1.1.0! 2026/47")).toBeVisible(SOON);
  await expect(entry(page)).toBeVisible();
});

test("what was typed into a form stays when its section goes, and can be sent when it is back", async ({ page }) => {
  await agent(page, `/records/${OBJECT}/new`);
  await page.getByLabel("Subject").fill("Leaking tap");
  await remove(admin, SECTION);
  await expect(page.getByText("“Visits” was just removed or switched off.")).toBeVisible(SOON);
  await expect(page.getByLabel("Subject")).toHaveValue("Leaking tap");
  await expect(page.getByRole("button", { name: "Create" })).toBeDisabled();
  await expectAccessible(page);
  await page.getByLabel("Place").fill("Kiel");
  await installAgain(admin, SECTION, second);
  await expect(page.getByText("“Visits” was just removed or switched off.")).toHaveCount(0, SOON);
  await expect(page.getByLabel("Subject")).toHaveValue("Leaking tap");
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Leaking tap" })).toBeVisible();
  await expect(page.getByText("Way 1.1.0 to Kiel at 50")).toBeVisible();
});

test("a part that fails leaves the page alive", async ({ page }) => {
  await agent(page, "/");
  await page.goto(`/records/${OBJECT}/${await visit(page, "Ulm")}`);
  await expect(page.getByText("Way 1.1.0 to Ulm at 50, heard 0")).toBeVisible();
  for (const title of ["Weather", "Traffic"]) {
    await expect(page.getByRole("region", { name: title }).getByText("This part of “Visits” cannot be shown at the moment.")).toBeVisible();
  }
  await page.getByRole("button", { name: "Edit: Facts" }).click();
  await page.getByLabel("Place").fill("Jena");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Way 1.1.0 to Jena at 50")).toBeVisible();
  await expectAccessible(page);
});

test("what is written on a record page stays when the section goes", async ({ page }) => {
  await agent(page, "/");
  await page.goto(`/records/${OBJECT}/${await visit(page, "Ulm")}`);
  await page.getByRole("button", { name: "Edit: Facts" }).click();
  await page.getByLabel("Place").fill("Bonn");
  await page.getByRole("textbox", { name: "Reply" }).fill("On our way");
  await remove(admin, SECTION);
  await expect(page.getByText("“Visits” was just removed or switched off.")).toHaveCount(2, SOON);
  await expect(page.getByLabel("Place")).toHaveValue("Bonn");
  await expect(page.getByRole("button", { name: "Save" })).toBeDisabled();
  await expect(page.getByRole("button", { name: "Send reply" })).toBeDisabled();
  await expect(page.getByRole("button", { name: "More" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Add: Steps" })).toHaveCount(0);
  await expectAccessible(page);
  await page.screenshot({ path: test.info().outputPath("kept.png") });
  await installAgain(admin, SECTION, second);
  await expect(page.getByText("“Visits” was just removed or switched off.")).toHaveCount(0, SOON);
  await expect(page.getByRole("link", { name: "Add: Steps" })).toBeVisible();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Way 1.1.0 to Bonn at 50")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Reply" })).toHaveValue("On our way");
  await page.getByRole("button", { name: "Send reply" }).click();
  await expect(page.getByText("heard 1")).toBeVisible();
});

test("what was typed into a dialog stays when its section goes", async ({ page }) => {
  await agent(page, "/");
  await page.goto(`/records/${OBJECT}/${await visit(page, "Ulm")}`);
  await page.getByRole("link", { name: "Add: Steps" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Title").fill("Ring the bell");
  await remove(admin, SECTION);
  await expect(dialog.getByText("“Visits” was just removed or switched off.")).toBeVisible(SOON);
  await expect(dialog.getByRole("button", { name: "Add" })).toBeDisabled();
  await expectAccessible(page);
  await installAgain(admin, SECTION, second);
  await expect(dialog.getByRole("button", { name: "Add" })).toBeEnabled(SOON);
  await dialog.getByRole("button", { name: "Add" }).click();
  await expect(page.getByRole("region", { name: "Steps" })).toContainText("Ring the bell");
});

test("files of a section are there for those who may enter it, for ever the same", async ({ page, browser }) => {
  await agent(page, "/");
  const places = (await (await page.request.get("/api/v1/workplaces")).json()) as { sections: { code: string; ui?: { module: string; pages: { code: string }[] } }[] };
  const ui = places.sections.find(({ code }) => code === SECTION)?.ui;
  expect(ui?.pages.map(({ code }) => code)).toEqual(["calendar"]);
  const module = ui?.module ?? "";
  const found = await page.request.get(module);
  expect(found.headers()).toMatchObject({
    "content-type": "text/javascript; charset=utf-8",
    "x-content-type-options": "nosniff",
    "cache-control": "private, max-age=31536000, immutable",
    "content-encoding": "gzip",
    vary: "Accept-Encoding",
  });
  const plain = await page.request.get(module, { headers: { "Accept-Encoding": "identity" } });
  expect(plain.headers()).not.toHaveProperty("content-encoding");
  expect(plain.headers()["etag"]).not.toBe(found.headers()["etag"]);
  expect(await plain.text()).toBe(await found.text());
  expect((await page.request.get(module, { headers: { "If-None-Match": found.headers()["etag"] ?? "" } })).status()).toBe(304);
  for (const other of ["..%2f" + `${SECTION}.section.yaml`, "%2e%2e/manifest.txt", "parts/", "none.js"]) {
    expect((await page.request.get(module.replace("visits.js", other))).status(), other).toBeGreaterThanOrEqual(400);
  }
  expect((await page.request.get(module.replace(/\/[0-9a-f]{24}\//, "/000000000000000000000000/"))).status()).toBe(404);
  for (const login of [people.customer, ""]) expect(await status(browser, login, module)).toBe(404);
});

async function status(browser: Browser, login: string, address: string): Promise<number> {
  const page = await (await browser.newContext()).newPage();
  if (login) await signIn(page, login);
  return (await page.request.get(address)).status();
}

for (const look of looks) {
  test(`pages and parts of a section can be used by everybody, ${look.name}`, async ({ page }) => {
    await page.setViewportSize(look.viewport);
    await page.emulateMedia({ colorScheme: look.scheme, reducedMotion: "reduce" });
    await agent(page, `/sections/${SECTION}/calendar`);
    await expect(page.getByText("week 1.1.0!")).toBeVisible();
    await expectNoSideways(page);
    await expectAccessible(page);
    await page.screenshot({ path: test.info().outputPath("page.png") });
    await page.goto(`/records/${OBJECT}/${await visit(page, "Ulm")}`);
    await expect(page.getByText("Way 1.1.0 to Ulm")).toBeVisible();
    await expectNoSideways(page);
    await expectAccessible(page);
    await page.screenshot({ path: test.info().outputPath("record.png"), fullPage: true });
  });
}

test("an archive whose module is missing is refused with the place", async () => {
  const files = { [`${SECTION}.section.yaml`]: `foyer: 1\nsection: ${SECTION}\nobjects: { ${OBJECT}: { fields: { subject: { type: text } } } }\nui: { module: ui/none.js }\n` };
  const answer = await upload(admin, bundle(SECTION, "2.0.0", files, SIGNER));
  expect(answer.status()).toBe(422);
  expect(await answer.text()).toContain(`${SECTION}.section.yaml`);
  expect(await answer.text()).toContain("there is no file ‘ui/none.js’ beside the descriptor");
});

test("a module of another version of the contract is refused in words", async ({ page }) => {
  await agent(page, `/sections/${SECTION}/calendar`);
  await expect(page.getByText("week 1.1.0!")).toBeVisible();
  await install(admin, visits(plugin, "1.2.0", 2), "update");
  await expect(page.getByText("This part of “Visits” was made for another version of the portal.")).toBeVisible(SOON);
  await expectAccessible(page);
});
