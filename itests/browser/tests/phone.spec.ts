// SPDX-License-Identifier: Apache-2.0
import { expect, test, type Locator, type Page } from "@playwright/test";
import { expectAccessible, expectNoSideways } from "../support/accessible.ts";
import { people, signIn } from "../support/people.ts";
import { watch } from "../support/watch.ts";

/** What somebody of the right edition does with a record of a section, on a phone. */
interface Section {
  object: string;
  login: string;
  list: string;
  create: string;
  send?: string;
  fill: (page: Page, name: string) => Promise<void>;
  /** What the record is called once it is there; its name unless the section says otherwise. */
  title?: string;
  /** The tab with the group of fields that is edited, the group, and what becomes of a field. */
  edit: { tab?: string; group: string; field: string; value: string; shown?: string };
  /** The tab of the conversation; without it the first one has it, and null says that there is none. */
  talk?: string | null;
}

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

let clean: () => void;

test.beforeEach(({ page }) => void (clean = watch(page)));
test.afterEach(() => clean());

/** The page as it stands: nothing beyond the edge, nothing that keeps somebody out. */
async function look(page: Page): Promise<void> {
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  await expectNoSideways(page);
  await expectAccessible(page);
}

async function choose(page: Page, field: RegExp, option: string): Promise<void> {
  await page.getByRole("combobox", { name: field }).fill(option);
  await page.getByRole("option", { name: option }).click();
}

function heading(page: Page, name: string | RegExp): Locator {
  return page.getByRole("heading", { level: 1, name });
}

async function open(page: Page, tab: string): Promise<void> {
  await page.getByRole("tab", { name: tab }).click();
}

async function discuss(page: Page, text: string, words = { field: "Public reply", send: "Send reply" }): Promise<void> {
  await page.getByRole("textbox", { name: words.field }).fill(text);
  await page.getByRole("button", { name: words.send }).click();
  await expect(page.getByRole("listitem").filter({ hasText: text })).toBeVisible();
  await expect(page.getByRole("textbox", { name: words.field })).toHaveValue("");
}

/** Through the list of the section, by searching it; what was found is opened. */
async function find(page: Page, list: string, words: string): Promise<void> {
  await page.getByRole("navigation", { name: "Where you are" }).getByRole("link", { name: list }).click();
  await expect(heading(page, list)).toBeVisible();
  await page.getByRole("searchbox", { name: "Search in this list" }).fill(words);
  const cards = page.locator("foyer-list-page .cards").getByRole("listitem");
  await expect(cards).toHaveCount(1);
  await expect(cards).toContainText(words);
  await cards.getByRole("link").click();
}

async function edit(page: Page, { tab, group, field, value, shown }: Section["edit"]): Promise<void> {
  if (tab) await open(page, tab);
  const region = page.getByRole("region", { name: group, exact: true });
  await region.getByRole("button", { name: `Edit: ${group}` }).click();
  await region.getByLabel(field, { exact: true }).fill(value);
  await expectNoSideways(page);
  await region.getByRole("button", { name: "Save" }).click();
  await expect(region.getByText(shown ?? value, { exact: true })).toBeVisible();
  await page.reload();
  await expect(region.getByText(shown ?? value, { exact: true })).toBeVisible();
}

const sections: Section[] = [
  {
    object: "application",
    login: people.customer,
    list: "Applications",
    create: "New application",
    send: "Save as draft",
    fill: async (page) => {
      await choose(page, /^Product/, "Device leasing");
      await page.getByLabel("Amount", { exact: true }).fill("7300");
    },
    title: "Device leasing",
    edit: { group: "Request", field: "Amount", value: "8100", shown: "€8,100.00" },
    talk: "Conversation",
  },
  {
    object: "document",
    login: people.customer,
    list: "Documents",
    create: "New document",
    fill: (page, name) => page.getByLabel("Name").fill(name),
    edit: { group: "Description", field: "Description", value: "Signed by both sides." },
  },
  {
    object: "lead",
    login: people.partner,
    list: "Leads",
    create: "Register a lead",
    fill: async (page, name) => {
      await page.getByLabel("Topic").fill(name);
      await page.getByLabel("Company").fill("Alpine Cheese");
    },
    edit: { group: "Deal", field: "Budget", value: "12500", shown: "€12,500.00" },
    talk: "Conversation",
  },
  {
    object: "opportunity",
    login: people.partner,
    list: "Opportunities",
    create: "New opportunity",
    fill: async (page, name) => {
      await page.getByLabel("Name").fill(name);
      await choose(page, /^Customer/, "Rowan Foods");
    },
    edit: { group: "Deal", field: "Amount", value: "34000", shown: "€34,000.00" },
    talk: "Joint work",
  },
  {
    object: "order",
    login: people.partner,
    list: "Orders",
    create: "New order",
    fill: async (page, name) => {
      await page.getByLabel("Subject").fill(name);
      await choose(page, /^Customer/, "Rowan Foods");
    },
    edit: { tab: "Delivery", group: "Order", field: "Your reference", value: "PO 4711" },
    talk: "Conversation",
  },
  {
    object: "marketing-activity",
    login: people.partner,
    list: "Marketing activities",
    create: "Plan an activity",
    fill: (page, name) => page.getByLabel("Name").fill(name),
    edit: { group: "Plan", field: "Leads expected", value: "14" },
    talk: "Conversation",
  },
  {
    object: "account",
    login: people.partner,
    list: "Accounts",
    create: "New account",
    fill: (page, name) => page.getByLabel("Name").fill(name),
    edit: { group: "Address", field: "City", value: "Klagenfurt" },
    talk: null,
  },
  {
    object: "contact",
    login: people.partner,
    list: "Contacts",
    create: "New contact",
    fill: (page, name) => page.getByLabel("Last name").fill(name),
    edit: { group: "Person", field: "Job title", value: "Plant manager" },
    talk: null,
  },
];

for (const section of sections) {
  test(`somebody creates, finds, edits and discusses on a phone: ${section.object}`, async ({ page }) => {
    const name = `Pocket ${Date.now()}`;
    await signIn(page, section.login);
    await page.goto(`/records/${section.object}`);
    await expect(heading(page, section.list)).toBeVisible();
    await look(page);

    await page.getByRole("link", { name: section.create }).click();
    await expect(heading(page, section.create)).toBeVisible();
    await section.fill(page, name);
    await look(page);
    await page.getByRole("button", { name: section.send ?? "Send" }).click();
    await expect(heading(page, section.title ?? name)).toBeVisible();
    await look(page);

    const number = await page.getByRole("navigation", { name: "Where you are" }).getByRole("listitem").last().innerText();
    await find(page, section.list, section.title ? number : name);
    await expect(heading(page, section.title ?? name)).toBeVisible();
    await expect(page.getByText(number).first()).toBeVisible();

    await edit(page, section.edit);
    if (section.talk === null) {
      await expect(page.getByRole("textbox", { name: "Public reply" })).toHaveCount(0);
      return;
    }
    if (section.talk) await open(page, section.talk);
    await discuss(page, `A word on ${name}`);
    await expectNoSideways(page);
  });
}

test("a customer registers, finds, discusses and cancels a case on a phone; what was asked stays as it was", async ({ page }) => {
  const subject = `Pocket ${Date.now()}`;
  await signIn(page, people.customer);
  await page.goto("/records/case");
  await look(page);
  await page.getByRole("link", { name: "New case" }).click();
  await page.getByLabel("Subject").fill(subject);
  await page.getByLabel("What happened").fill("It happened on the way.");
  await look(page);
  await page.getByRole("button", { name: "Send" }).click();
  await expect(heading(page, subject)).toBeVisible();
  await look(page);

  await find(page, "Cases", subject);
  await expect(heading(page, subject)).toBeVisible();
  await discuss(page, `A word on ${subject}`);
  await expect(page.getByRole("region", { name: "Request" })).toContainText("It happened on the way.");
  await expect(page.getByRole("button", { name: /^Edit/ })).toHaveCount(0);

  await page.getByRole("button", { name: "Cancel case" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel case" }).click();
  await expect(page.locator("h1 + .f-badge")).toHaveText("Canceled");
  await expect(page.getByRole("link", { name: "Open a follow-up" })).toBeVisible();
  await expectNoSideways(page);
});

test("a customer finds, rates and discusses an article on a phone, and writes none", async ({ page }) => {
  await signIn(page, people.customer);
  await page.goto("/records/article/new");
  await expect(page.getByText("This page does not exist")).toBeVisible();
  await page.goto("/records/article");
  await expect(heading(page, "Knowledge base")).toBeVisible();
  await look(page);
  await expect(page.getByRole("link", { name: "New article" })).toHaveCount(0);

  await page.getByRole("main").getByRole("searchbox").fill("return a part");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "Return a part" }).first().click();
  await expect(heading(page, "Return a part")).toBeVisible();
  await look(page);
  await expect(page.getByRole("button", { name: /^Edit/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Yes" }).click();
  await expect(page.getByRole("button", { name: "Yes" })).toHaveAttribute("aria-pressed", "true");
  await discuss(page, `Sent from a phone ${Date.now()}`, { field: "Comment", send: "Add comment" });
  await expectNoSideways(page);
});

test("a partner reads on a phone how the partnership stands, discusses it and changes nothing", async ({ page }) => {
  await signIn(page, people.partner);
  await page.goto("/records/partnership/new");
  await expect(page.getByText("This page does not exist")).toBeVisible();
  await page.goto("/");
  await page.getByRole("button", { name: "Search the portal…" }).click();
  const palette = page.getByRole("dialog");
  await palette.getByRole("combobox").fill("Cedar-");
  await palette.getByRole("option", { name: /^Cedar-\d{4}$/ }).click();
  await expect(heading(page, /^Cedar-\d{4}$/)).toBeVisible();
  await look(page);
  await expect(page.getByRole("listitem").filter({ hasText: "Leads registered" })).toContainText("Target 20");
  await expect(page.getByRole("link", { name: /^Add:/ })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Edit/ })).toHaveCount(0);

  await open(page, "Files and messages");
  await expect(page.locator("input[type=file]")).toHaveCount(0);
  await discuss(page, `Our goals for the quarter ${Date.now()}`);
  await expectNoSideways(page);
});
