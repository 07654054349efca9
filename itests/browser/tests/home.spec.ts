// SPDX-License-Identifier: Apache-2.0
import { readFile } from "node:fs/promises";
import { expect, test, type Page } from "@playwright/test";
import { people, signIn } from "../support/people.ts";
import { watch } from "../support/watch.ts";

let clean: () => void;

test.beforeEach(({ page }) => void (clean = watch(page)));
test.afterEach(() => clean());

async function popular(page: Page, title: string): Promise<string[]> {
  const tile = page.getByRole("region", { name: title });
  await expect(tile.getByRole("listitem").first()).toBeVisible();
  return tile.locator("a.f-title").allTextContents();
}

/** What the articles of these titles are written in. */
async function languages(page: Page, titles: string[]): Promise<Set<string>> {
  const found = (await (await page.request.get("/api/v1/records/article?limit=200&fields=title,language")).json()) as { items: { fields: { title: string; language: string } }[] };
  return new Set(titles.map((title) => found.items.find(({ fields }) => fields.title === title)?.fields.language ?? ""));
}

/** Speaks German for a while, and English again. Nobody signs in anew: an open page would load itself again. */
async function inGerman(page: Page, look: () => Promise<void>): Promise<void> {
  const speak = async (locale: string): Promise<void> => expect((await page.request.patch("/api/v1/session", { data: { locale } })).ok()).toBe(true);
  await speak("de");
  try {
    await look();
  } finally {
    await speak("en");
  }
}

test("articles of the home page are in the language of whoever reads", async ({ page }) => {
  await signIn(page, people.customer);
  await page.goto("/");
  expect(await languages(page, await popular(page, "Popular articles"))).toEqual(new Set(["en"]));
  await inGerman(page, async () => {
    await page.goto("/");
    expect(await languages(page, await popular(page, "Beliebte Artikel"))).toEqual(new Set(["de"]));
  });
});

test("whoever reads an article of another language is told so in the own one", async ({ page }) => {
  await signIn(page, people.customer);
  await inGerman(page, async () => {
    const found = (await (await page.request.get("/api/v1/records/article?q=status+lights&limit=1")).json()) as { items: { id: string }[] };
    await page.goto(`/records/article/${found.items[0]?.id ?? ""}`);
    await expect(page.getByText("Diesen Artikel gibt es nicht auf Deutsch. Sie lesen ihn auf Englisch.")).toBeVisible();
  });
});

test("keys, roles and days are called as they are in German", async ({ page }) => {
  await signIn(page, people.agent);
  await inGerman(page, async () => {
    await page.goto("/records/article/new");
    await expect(page.getByRole("button", { name: "Fett" })).toHaveAttribute("title", "Fett (Strg+B)");
    await page.goto("/records/role");
    await expect(page.getByRole("cell", { name: "Gruppe" }).first()).toBeVisible();
    await expect(page.getByText("organizational")).toHaveCount(0);
    await page.goto("/records/calendar?q=Office");
    await page.getByRole("link", { name: "Office hours" }).click();
    const hours = page.getByRole("region", { name: "Arbeitszeiten" });
    await expect(hours.getByRole("columnheader").first()).toHaveText("Wochentag");
    await expect(hours.getByRole("rowheader").first()).toHaveText("Montag");
  });
});

test("the greeting counts what waits in all sections", async ({ page }) => {
  for (const person of [people.customer, people.partner]) {
    await signIn(page, person);
    await page.goto("/");
    const tiles = page.locator("foyer-waiting");
    await expect(tiles.locator(".f-count").first()).toBeVisible();
    const counted = async (): Promise<boolean> => {
      const counts = await tiles.locator(".f-count").allTextContents();
      const all = counts.reduce((sum, count) => sum + Number(count), 0);
      const said = all === 1 ? "One thing waits for you." : `${all} things wait for you.`;
      return (await page.locator(".h-hello p").textContent()) === said;
    };
    await expect.poll(counted).toBe(true);
    await page.context().clearCookies();
  }
});

test("the bar of a phone offers what sections are about before what they are set up with", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, people.agent);
  await page.goto("/");
  const bar = page.locator("foyer-bottom-bar").getByRole("link");
  await expect(bar).toHaveText(["Home", "Cases", "Applications", "Knowledge base"]);
});

test("the times of a service stand with their unit, in the list and on its page", async ({ page }) => {
  await signIn(page, people.administrator);
  const name = `Calibration ${Date.now()}`;
  const made = await page.request.post("/api/v1/records/service", {
    data: { fields: { name, responseTime: 4, responseUnit: "working-hours", resolutionTime: 1, resolutionUnit: "working-days" } },
  });
  expect(made.status()).toBe(201);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/records/service?q=${encodeURIComponent(name)}`);
  const card = page.getByRole("listitem").filter({ hasText: name });
  await expect(card).toContainText("Response time 4 working hours");
  await page.getByRole("button", { name: "Export and import" }).click();
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: "CSV file" }).click()]);
  expect(await readFile(await file.path(), "utf8")).toContain("4,working hours,1,working days");
  await card.getByRole("link", { name }).click();
  await expect(page.getByRole("definition").filter({ hasText: "4 working hours" })).toBeVisible();
  await expect(page.getByRole("definition").filter({ hasText: /^1 working day$/ })).toBeVisible();
  await expect(page.getByRole("term").filter({ hasText: /unit/i })).toHaveCount(0);
});
