// SPDX-License-Identifier: Apache-2.0
import { expect, test, type Page } from "@playwright/test";
import { expectAccessible } from "../support/accessible.ts";
import { people, signIn } from "../support/people.ts";
import { watch } from "../support/watch.ts";

let clean: () => void;

test.beforeEach(({ page }) => void (clean = watch(page)));
test.afterEach(() => clean());

async function counted(page: Page): Promise<number> {
  return Number(await page.getByRole("navigation", { name: "Category" }).getByRole("button", { name: /^All / }).locator(".count").textContent());
}

test("what was found adds up with the counts beside it, also after a typing error", async ({ page }) => {
  await signIn(page, people.customer);
  await page.goto("/records/article?q=gateway+ofline");
  await expect(page.getByRole("button", { name: "Search for “gateway ofline” instead" })).toBeVisible();
  const found = Number(/\d+/.exec((await page.getByText(/\d+ results for/).textContent()) ?? "")?.[0]);
  expect(found).toBeGreaterThan(3);
  await expect.poll(() => counted(page)).toBe(found);
  await page.getByRole("button", { name: "Search for “gateway ofline” instead" }).click();
  await expect(page).toHaveURL(/verbatim=true/);
});

test("hits are put in another order, which the address keeps", async ({ page }) => {
  await signIn(page, people.customer);
  await page.goto("/records/article?q=gateway");
  await page.getByRole("button", { name: "Sort: Relevance" }).click();
  await page.getByRole("menuitemradio", { name: "Views, descending" }).click();
  await expect(page).toHaveURL(/sort=-views/);
  await expect(page.getByRole("button", { name: "Sort: Views, descending" })).toBeVisible();
  const views = async (): Promise<number[]> => (await page.locator(".hit .under .f-num").allTextContents()).map((text) => Number(text.replace(/\D/g, "")));
  await expect.poll(async () => JSON.stringify(await views()) === JSON.stringify((await views()).sort((one, other) => other - one))).toBe(true);
  await page.reload();
  await expect(page.getByRole("button", { name: "Sort: Views, descending" })).toBeVisible();
});

test("browsing counts too, and a category narrows it", async ({ page }) => {
  await signIn(page, people.customer);
  await page.goto("/records/article");
  const all = page.getByRole("navigation", { name: "Category" });
  await expect.poll(() => counted(page)).toBeGreaterThan(5);
  const inside = Number(await all.getByRole("button", { name: /^General/ }).locator(".count").textContent());
  await all.getByRole("button", { name: /^General/ }).click();
  await expect(page.locator(".hit")).toHaveCount(inside);
  await expectAccessible(page);
});

test("an earlier version is compared with the text of today and restored", async ({ page }) => {
  await signIn(page, people.agent);
  const made = await page.request.post("/api/v1/records/article", { data: { fields: { title: `Lease times ${Date.now()}`, body: "<p>The lease ends after four hours.</p>" } } });
  expect(made.status()).toBe(201);
  const { id, version } = (await made.json()) as { id: string; version: number };
  const changed = await page.request.patch(`/api/v1/records/article/${id}`, {
    headers: { "If-Match": `"${version}"`, "Content-Type": "application/merge-patch+json" },
    data: JSON.stringify({ fields: { body: "<p>The lease ends after eight hours.</p>" } }),
  });
  expect(changed.status()).toBe(200);
  await page.goto(`/records/article/${id}`);
  await page.getByRole("button", { name: "Version 2", exact: true }).click();
  await page.getByRole("menuitemradio", { name: /^Version 1/ }).click();
  await page.getByRole("button", { name: "Compare" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.locator(".compared ins")).toHaveText("eight");
  await expect(dialog.locator(".compared del")).toHaveText("four");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Restore" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Restore" }).click();
  await expect(page.getByText("Version 1 is the current text again")).toBeVisible();
  await expect(page.locator(".prose")).toContainText("four hours");
});
