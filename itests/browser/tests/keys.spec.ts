// SPDX-License-Identifier: Apache-2.0
import { expect, test, type Page } from "@playwright/test";
import { expectAccessible } from "../support/accessible.ts";
import { people, signIn } from "../support/people.ts";
import { watch } from "../support/watch.ts";

let clean: () => void;

test.beforeEach(({ page }) => void (clean = watch(page)));
test.afterEach(() => clean());

async function openCase(page: Page): Promise<void> {
  await signIn(page, people.agent);
  const found = (await (await page.request.get("/api/v1/records/case?limit=1&filter=assignee=isnull=true;status.code==new")).json()) as { items: { id: string }[] };
  await page.goto(`/records/case/${found.items[0]?.id ?? ""}`);
  await expect(page.getByRole("button", { name: "Assign to me" })).toBeVisible();
}

test("a question mark tells the keys of the page, but not while somebody writes", async ({ page }) => {
  await openCase(page);
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(dialog.getByRole("term").filter({ hasText: "Assign to me" })).toBeVisible();
  await expect(dialog.getByRole("term").filter({ hasText: "Internal note" })).toBeVisible();
  await expect(dialog.getByRole("definition").filter({ hasText: "Ctrl + K" })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press("n");
  await page.keyboard.type("Why?");
  await expect(page.getByRole("textbox", { name: "Internal note" })).toHaveValue("Why?");
  await expect(dialog).toHaveCount(0);
});

test("the note above an earlier version leaves its words room on a phone", async ({ page }) => {
  await signIn(page, people.agent);
  const made = await page.request.post("/api/v1/records/article", { data: { fields: { title: `Room ${Date.now()}`, body: "<p>One.</p>" } } });
  const { id, version } = (await made.json()) as { id: string; version: number };
  await page.request.patch(`/api/v1/records/article/${id}`, {
    headers: { "If-Match": `"${version}"`, "Content-Type": "application/merge-patch+json" },
    data: JSON.stringify({ fields: { body: "<p>Two.</p>" } }),
  });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/records/article/${id}`);
  await page.getByRole("button", { name: /^Version/ }).click();
  await page.getByRole("menuitemradio").or(page.getByRole("menuitem")).last().click();
  const words = page.getByText("You are reading version 1");
  await expect(words).toBeVisible();
  expect((await words.boundingBox())?.width).toBeGreaterThan(200);
});
