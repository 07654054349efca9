// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "@playwright/test";
import { expectAccessible, expectNoSideways } from "../support/accessible.ts";
import { people, signIn } from "../support/people.ts";
import { watch } from "../support/watch.ts";

let clean: () => void;

test.beforeEach(({ page }) => void (clean = watch(page)));
test.afterEach(() => clean());

test("an applicant makes a draft on a phone, fills the list of documents and submits", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, people.customer);
  await page.goto("/records/application/new");
  await page.getByRole("combobox", { name: "Product" }).fill("Device");
  await page.getByRole("option", { name: "Device leasing" }).click();
  await page.getByLabel("Amount", { exact: true }).fill("7200");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save as draft" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Device leasing" })).toBeVisible();
  await expect(page.getByRole("meter", { name: "Documents" })).toHaveAttribute("aria-valuetext", "0 of 2");

  await page.getByRole("link", { name: "List of devices" }).click();
  const dialog = page.getByRole("dialog", { name: "List of devices" });
  await dialog.getByLabel("Handed in").check();
  await dialog.getByLabel("Note").fill("Six sensors, one gateway");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("meter", { name: "Documents" })).toHaveAttribute("aria-valuetext", "1 of 2");
  await expectNoSideways(page);

  await page.getByRole("button", { name: "Submit" }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: "Submit" }).click();
  await expect(page.getByRole("button", { name: "Submit" })).toHaveCount(0);
  await page.getByRole("link", { name: "List of devices" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "List of devices" })).toBeVisible();
});

test("a channel manager adds, changes and deletes an operation of a fund in place", async ({ page }) => {
  await signIn(page, people.channel);
  const funds = await page.request.get("/api/v1/records/fund", { params: { filter: 'name=="Launch budget 2026"' } });
  const { items } = (await funds.json()) as { items: { id: string }[] };
  await page.goto(`/records/fund/${items[0]?.id}`);
  await page.getByRole("link", { name: "Add: Operations" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Add" }).click();
  await expect(dialog.getByText("Please fill this in.").first()).toBeVisible();
  await dialog.getByLabel("Amount", { exact: true }).fill("110.50");
  await dialog.getByLabel("Reason").fill("Roll-up banner");
  await dialog.getByRole("button", { name: "Add" }).click();
  await expect(page.getByRole("row", { name: /Roll-up banner/ })).toContainText("110.50");
  await expectAccessible(page);

  await page.getByRole("link", { name: "Roll-up banner" }).click();
  await dialog.getByLabel("Amount", { exact: true }).fill("120.50");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("row", { name: /Roll-up banner/ })).toContainText("120.50");

  await page.getByRole("link", { name: "Roll-up banner" }).click();
  await dialog.getByRole("button", { name: "Delete" }).click();
  await page.getByRole("button", { name: "Delete" }).last().click();
  await expect(page.getByRole("row", { name: /Roll-up banner/ })).toHaveCount(0);
});

test("a partner comes straight to the partnership and adds a customer", async ({ page }) => {
  await signIn(page, people.partner);
  await page.goto("/records/partnership");
  await expect(page).toHaveURL(/\/records\/partnership\/[0-9a-f-]+$/);
  await expect(page.getByRole("heading", { level: 1, name: /Cedar-\d{4}/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /Leads registered/ })).toContainText("Obligation");
  await expectAccessible(page);

  const name = `Rowan ${Date.now()}`;
  await page.goto("/records/account/new");
  await page.getByLabel("Name").fill(name);
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  // The name of the account arrives only after the person has typed theirs.
  let arrive = (): void => undefined;
  const typed = new Promise<void>((done) => (arrive = done));
  await page.route("**/api/v1/records/account/*", (route) => typed.then(() => route.continue()));
  await page.getByRole("link", { name: "Add: Contacts" }).click();
  await page.getByLabel("Last name").fill("Huber");
  arrive();
  await expect(page.getByRole("combobox", { name: "Account" })).toHaveValue(name);
  await expect(page.getByLabel("Last name")).toHaveValue("Huber");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Huber" })).toBeVisible();
});
