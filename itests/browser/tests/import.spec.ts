// SPDX-License-Identifier: Apache-2.0
import { readFile } from "node:fs/promises";
import { expect, test, type Page } from "@playwright/test";
import { expectAccessible, expectNoSideways } from "../support/accessible.ts";
import { looks } from "../support/looks.ts";
import { people, signIn } from "../support/people.ts";
import { watch } from "../support/watch.ts";

let clean: () => void;

test.beforeEach(({ page }) => void (clean = watch(page)));
test.afterEach(() => clean());

const unique = (): string => `${Date.now()}${Math.floor(Math.random() * 1000)}`;

async function open(page: Page, object: string, lines: string[]): Promise<void> {
  await page.goto(`/records/${object}/import`);
  await choose(page, lines);
}

async function choose(page: Page, lines: string[]): Promise<void> {
  await page.locator("input[type=file]").setInputFiles({ name: "table.csv", mimeType: "text/csv", buffer: Buffer.from(`${lines.join("\r\n")}\r\n`) });
}

async function fromList(page: Page): Promise<void> {
  await page.goto("/records/contact");
  await page.getByRole("button", { name: "Export and import" }).click();
  await page.getByRole("menuitem", { name: "Import…" }).click();
}

function figure(page: Page, name: string): ReturnType<Page["locator"]> {
  return page.locator(`.i-figures dt:text-is("${name}") + dd`);
}

/** The records with some words in them, as the server has them. */
async function records(page: Page, object: string, q: string, fields: string): Promise<Record<string, string>[]> {
  const answer = await page.request.get(`/api/v1/records/${object}`, { params: { q, fields } });
  const found = (await answer.json()) as { items: { fields: Record<string, string> }[] };
  return found.items.map((item) => item.fields);
}

test("a table becomes contacts: checked, mapped by hand, imported once", async ({ page }) => {
  const run = unique();
  await signIn(page, people.agent);
  await fromList(page);
  await expect(page.getByRole("heading", { level: 1, name: "Import contacts" })).toBeVisible();
  await expect(page.getByText("up to 20 MB and 50,000 rows")).toBeVisible();
  await expectAccessible(page);

  await choose(page, ["Last name,Mail address,Account", `Ines${run},ines${run}@alder.example,Alder`, `Juno${run},juno${run}@alder.example,Alder`, `Kim${run},kim${run}@alder.example,Nowhere ${run}`]);
  await expect(figure(page, "New")).toHaveText("2");
  await expect(figure(page, "Refused")).toContainText("1");
  await page.getByRole("link", { name: "Show rows" }).click();
  await expect(page.getByRole("heading", { name: "1 row would be refused" })).toBeFocused();
  const wrong = page.getByRole("row", { name: `There is no “Nowhere ${run}”` });
  await expect(wrong).toContainText("4");
  await expect(wrong).toContainText("Account");
  await expect(page.getByLabel("Mail address")).toHaveValue("");
  await expectAccessible(page);

  const checked = page.waitForResponse((response) => response.url().endsWith("/import"));
  await page.getByLabel("Mail address").selectOption({ label: "E-mail" });
  await checked;
  await expect(page.getByText("3 of 3 used")).toBeVisible();
  await page.getByRole("button", { name: "Import 2 rows" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("2 records are created. 1 row is refused and left out.");
  await dialog.getByRole("button", { name: "Import 2 rows" }).dblclick();
  await expect(page.getByRole("heading", { name: "2 rows imported" })).toBeFocused();
  await expectAccessible(page);
  expect(await records(page, "contact", `Ines${run}`, "lastName,email")).toEqual([{ lastName: `Ines${run}`, email: `ines${run}@alder.example` }]);

  await page.getByRole("link", { name: "Go to the contacts" }).click();
  await page.getByRole("searchbox", { name: "Search in this list" }).fill(`ines${run}@alder.example`);
  await expect(page.getByRole("link", { name: `Ines${run}` })).toBeVisible();
  await page.getByRole("searchbox", { name: "Search in this list" }).fill(`kim${run}`);
  await expect(page.getByText("Nothing matches these filters")).toBeVisible();
});

test("with a key, rows change the records that are there", async ({ page }) => {
  const name = `Reply ${unique()}`;
  await signIn(page, people.administrator);
  await open(page, "canned-reply", ["Name,Text", `${name},First`, `${name} B,Stays`]);
  await page.getByRole("button", { name: "Import 2 rows" }).click();
  await expect(page.getByRole("heading", { name: "2 rows imported" })).toBeVisible();
  await page.getByRole("button", { name: "Import another file" }).click();
  await choose(page, ["Name,Text", `${name},Second`, `${name} B,Stays`]);
  await expect(figure(page, "New")).toHaveText("2");
  await page.getByLabel("Column that tells records apart").selectOption("Name");
  await expect(figure(page, "Changed")).toHaveText("1");
  await expect(figure(page, "Unchanged")).toHaveText("1");
  await page.getByRole("button", { name: "Import 1 row" }).click();
  await expect(page.getByRole("dialog")).toContainText("1 record that is there is changed.");
  await page.getByRole("dialog").getByRole("button", { name: "Import 1 row" }).click();
  await expect(page.getByRole("heading", { name: "1 row imported" })).toBeVisible();
  const found = await records(page, "canned-reply", name, "name,text");
  expect(found.filter((reply) => reply["name"] === name).map(({ text }) => text)).toEqual(["Second"]);
});

test("a table of which no title is known is mapped by hand, by keys alone", async ({ page }) => {
  const run = unique();
  await signIn(page, people.agent);
  await open(page, "contact", ["Wer,Was", `Lou${run},nothing`]);
  await expect(page.getByRole("alert")).toContainText("No column of the table fits a field that you may fill.");
  await expect(page.getByRole("button", { name: "Import", exact: true })).toBeDisabled();
  await page.getByLabel("Wer").focus();
  await page.keyboard.type("Last name");
  await expect(figure(page, "New")).toHaveText("1");
  await expect(page.getByRole("alert")).toHaveCount(0);
  await page.getByRole("button", { name: "Import 1 row" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "1 row imported" })).toBeFocused();
});

test("the template comes back as it is, and the report tells what was refused", async ({ page }) => {
  await signIn(page, people.agent);
  await page.goto("/records/contact/import");
  const [template] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download a template" }).click()]);
  const titles = await readFile(await template.path(), "utf8");
  expect(titles).toContain("Last name");
  const columns = titles.trim().split(",").length;
  await choose(page, [titles.trim(), ",,=1+1"]);
  await expect(page.getByText(`${columns} of ${columns} used`)).toBeVisible();
  await expect(page.getByRole("button", { name: "Import", exact: true })).toBeDisabled();
  const [report] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download as CSV" }).click()]);
  expect(report.suggestedFilename()).toBe("table – refused rows.csv");
  expect(await readFile(await report.path(), "utf8")).toContain("2,Last name,Please fill this in.");
});

test("while rows are imported, leaving asks; what fails is told and nothing is lost", async ({ page }) => {
  const run = unique();
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await signIn(page, people.agent);
  await fromList(page);
  await choose(page, ["Last name", `Mika${run}`]);
  let fail = (): void => undefined;
  const failing = new Promise<void>((resolve) => (fail = resolve));
  await expect(page.getByRole("button", { name: "Import 1 row" })).toBeEnabled();
  await page.route("**/import", async (route) => {
    await failing;
    await route.abort();
  });
  await page.getByRole("button", { name: "Import 1 row" }).click();
  await expect(page.getByRole("heading", { name: "Importing 1 row" })).toBeFocused();
  await page.getByRole("link", { name: "Accounts" }).click();
  await expect.poll(() => asked.length).toBe(1);
  await page.evaluate(() => history.back());
  await expect.poll(() => asked.length).toBe(2);
  await expect(page).toHaveURL(/\/records\/contact\/import$/);
  fail();
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.getByRole("heading", { name: "table.csv" })).toBeVisible();
  await page.unroute("**/import");
  await page.getByRole("alert").getByRole("button").click();
  await expect(page.getByRole("heading", { name: "1 row imported" })).toBeVisible();
});

for (const look of looks) {
  test(`every step of an import can be used by everybody, ${look.name}`, async ({ page }) => {
    const step = async (): Promise<void> => {
      await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
      await expectAccessible(page);
      await expectNoSideways(page);
    };
    await page.emulateMedia({ colorScheme: look.scheme, reducedMotion: "reduce" });
    await page.setViewportSize(look.viewport);
    await signIn(page, people.agent);
    await open(page, "contact", ["Ref,Last name,E-mail", `${unique()},Nilo,no address`, `${unique()},Oda,`]);
    await expect(page.getByRole("heading", { name: "1 row would be refused" })).toBeVisible();
    await page.getByLabel("Column that tells records apart").selectOption("Ref");
    await expect(page.getByText("remembered as the key of another system")).toBeVisible();
    await step();
    await page.getByRole("button", { name: "Import 1 row" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await step();
    await page.getByRole("dialog").getByRole("button", { name: "Import 1 row" }).click();
    await expect(page.getByRole("heading", { name: "1 row imported" })).toBeVisible();
    await step();
    await page.getByRole("button", { name: "Import another file" }).click();
    await choose(page, ["Wer,Was", "x,y"]);
    await expect(page.getByRole("alert")).toBeVisible();
    await step();
  });
}

test("who may not import is not offered it, and the page does not exist for them", async ({ page }) => {
  await signIn(page, people.customer);
  await page.goto("/records/case");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("button", { name: /import/i })).toHaveCount(0);
  await page.goto("/records/case/import");
  await expect(page.getByRole("heading", { name: "This page does not exist" })).toBeVisible();
  await expectAccessible(page);
});
