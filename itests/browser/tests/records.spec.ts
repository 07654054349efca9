// SPDX-License-Identifier: Apache-2.0
import { readFile } from "node:fs/promises";
import { expect, test, type Page } from "@playwright/test";
import { expectAccessible } from "../support/accessible.ts";
import { people, signIn } from "../support/people.ts";
import { watch } from "../support/watch.ts";

const picture = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mNk+M9Qz0AEYBxVSF+FABJADveWkH6oAAAAAElFTkSuQmCC", "base64");
const paper = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF");
let clean: () => void;

test.beforeEach(({ page }) => void (clean = watch(page)));
test.afterEach(() => clean());

async function first(page: Page, object: string, filter: string): Promise<string> {
  const found = (await (await page.request.get(`/api/v1/records/${object}`, { params: { filter, limit: 1, fields: "createdOn" } })).json()) as { items: { id: string }[] };
  return `/records/${object}/${found.items[0]?.id ?? ""}`;
}

async function create(page: Page, object: string, fields: Record<string, unknown>): Promise<string> {
  const answer = await page.request.post(`/api/v1/records/${object}`, { data: { fields } });
  expect(answer.status()).toBe(201);
  return `/records/${object}/${((await answer.json()) as { id: string }).id}`;
}

test("a follow-up says what it follows, and only a follow-up does", async ({ page }) => {
  await signIn(page, people.customer);
  await page.goto(await first(page, "case", "status.code==closed"));
  await page.getByRole("link", { name: "Open a follow-up" }).click();
  await expect(page.getByText("Follows case:")).toContainText(/SR\d{8}/);
  await expect(page.getByRole("combobox", { name: "Follows case" })).toHaveCount(0);
  await page.getByRole("button", { name: "Remove: Follows case" }).click();
  await expect(page.getByText("Follows case")).toHaveCount(0);
  await page.goto("/records/case/new");
  await expect(page.getByLabel("Subject")).toBeVisible();
  await expect(page.getByText("Follows case")).toHaveCount(0);
});

test("a follow-up is linked to its case", async ({ page }) => {
  await signIn(page, people.customer);
  const closed = await first(page, "case", "status.code==closed");
  await page.goto(closed);
  await page.getByRole("link", { name: "Open a follow-up" }).click();
  await expect(page.getByText("Follows case:")).toBeVisible();
  await page.getByLabel("Subject").fill("It happened again");
  await page.getByRole("button", { name: "Send" }).click();
  await page.getByRole("tab", { name: "Details" }).click();
  await expect(page.locator(`a[href="${closed}"]`)).toBeVisible();
});

test("the history tells days before months and folds what a record began with", async ({ page }) => {
  await signIn(page, people.agent);
  await page.goto(`${await first(page, "case", "status.code==closed")}?tab=history`);
  await expect(page.getByText("created this record")).toBeVisible();
  await page.getByText(/^\d+ values$/).click();
  await expect(page.getByText(/^\d{1,2} [A-Z][a-z]+ \d{4}, \d{2}:\d{2}$/).first()).toBeVisible();
  await expectAccessible(page);
});

test("deleting asks, goes back to the list and says so", async ({ page }) => {
  await signIn(page, people.administrator);
  const name = `Delete me ${Date.now()}`;
  await page.goto(await create(page, "canned-reply", { name, text: "Not for long." }));
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(page.getByRole("dialog")).toContainText(`${name} is deleted for good`);
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await expect(page).toHaveURL(/\/records\/canned-reply$/);
  await expect(page.getByText(`${name} is deleted`)).toBeVisible();
  await expect(page.getByRole("link", { name })).toHaveCount(0);
});

test("nobody is offered to delete what is not theirs to delete", async ({ page }) => {
  await signIn(page, people.agent);
  await page.goto(await first(page, "case", "status.code==closed"));
  await page.getByRole("button", { name: "More" }).click();
  await expect(page.getByRole("menuitem", { name: "Print" })).toBeVisible();
  await expect(page.getByRole("menuitem", { name: "Delete" })).toHaveCount(0);
});

test("files are looked at one after the other with the arrow keys", async ({ page }) => {
  await signIn(page, people.customer);
  await page.goto(await create(page, "case", { subject: "With files" }));
  const choose = page.locator("foyer-files input[type=file]");
  await choose.setInputFiles({ name: "plan.pdf", mimeType: "application/pdf", buffer: paper });
  await expect(page.getByRole("link", { name: "plan.pdf" })).toBeVisible();
  await choose.setInputFiles({ name: "cabinet.png", mimeType: "image/png", buffer: picture });
  await expect(page.getByRole("link", { name: "cabinet.png" })).toBeVisible();
  await page.getByRole("button", { name: "Show plan.pdf" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("heading", { name: "plan.pdf" })).toBeVisible();
  await expect(dialog.locator("iframe")).toHaveAttribute("src", /^blob:/);
  await page.keyboard.press("ArrowRight");
  await expect(dialog.getByRole("img", { name: "cabinet.png" })).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await expect(dialog.getByRole("heading", { name: "plan.pdf" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
});

test("the home page switches between the own cases and those of the company", async ({ page, browser }) => {
  const subject = `Of a colleague ${Date.now()}`;
  const colleague = await (await browser.newContext()).newPage();
  await signIn(colleague, people.customerAdministrator);
  await create(colleague, "case", { subject });
  await colleague.context().close();
  await signIn(page, people.customer);
  await page.goto("/");
  const tile = page.getByRole("region", { name: "Cases" });
  await expect(tile.getByRole("button", { name: "Mine" })).toHaveAttribute("aria-pressed", "true");
  await expect(tile.locator("tbody tr").first()).toBeVisible();
  await expect(tile.getByText(subject)).toHaveCount(0);
  await tile.getByRole("button", { name: "All of Alder" }).click();
  await expect(tile.getByText(subject)).toBeVisible();
  await expectAccessible(page);
});

test("an agent reaches reply, note and search by keys", async ({ page }) => {
  await signIn(page, people.agent);
  await page.goto(await first(page, "case", "status.code==in-progress"));
  await expect(page.getByRole("textbox", { name: "Public reply" })).toBeVisible();
  await page.keyboard.press("n");
  await expect(page.getByRole("textbox", { name: "Internal note" })).toBeFocused();
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("r");
  await expect(page.getByRole("textbox", { name: "Public reply" })).toBeFocused();
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("a rating says what it does before it is given", async ({ page }) => {
  await signIn(page, people.customer);
  await page.goto(await first(page, "case", "status.code==resolved"));
  await expect(page.getByText("reopens the case, everything else closes it")).toBeVisible();
  await page.getByTitle("Very dissatisfied").click();
  await expect(page.getByText("This reopens the case")).toBeVisible();
  await page.getByTitle("Very satisfied").click();
  await expect(page.getByText("This closes the case.")).toBeVisible();
});

test("a new case tells what the chosen service promises", async ({ page }) => {
  await signIn(page, people.customer);
  await page.goto("/records/case/new");
  await page.getByRole("combobox", { name: /^Service/ }).fill("Connectivity");
  await page.getByRole("option", { name: "Connectivity" }).click();
  await expect(page.getByText(/Response time \d+ .*hours/)).toBeVisible();
  await expectAccessible(page);
});

test("a new article begins with what its fields are by default", async ({ page }) => {
  await signIn(page, people.agent);
  await page.goto("/records/article/new");
  await expect(page.getByRole("combobox", { name: /^Type/ }).locator("option:checked")).toHaveText("How-to");
  await expect(page.getByRole("combobox", { name: /^Category/ }).locator("option:checked")).toHaveText("General");
});

test("a list is taken along as a file", async ({ page }) => {
  await signIn(page, people.agent);
  await page.goto("/records/case?view=all");
  await page.getByRole("button", { name: "Export" }).click();
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: "CSV file" }).click()]);
  expect(file.suggestedFilename()).toMatch(/^Cases \d{4}-\d{2}-\d{2}\.csv$/);
  expect(await readFile((await file.path()) ?? "", "utf8")).toContain("SR00000001");
});
