// SPDX-License-Identifier: Apache-2.0
import { expect, test, type Browser, type Page } from "@playwright/test";
import { people, signIn } from "../support/people.ts";
import { watch } from "../support/watch.ts";

const subject = `Gateway is offline every hour ${Date.now()}`;
const picture = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mNk+M9Qz0AEYBxVSF+FABJADveWkH6oAAAAAElFTkSuQmCC", "base64");

test.describe.configure({ mode: "serial" });
let customer: Page;
let agent: Page;
let clean: (() => void)[] = [];

async function open(browser: Browser, login: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  clean.push(watch(page));
  await signIn(page, login);
  return page;
}

test.beforeAll(async ({ browser }) => {
  customer = await open(browser, people.customer);
  agent = await open(browser, people.agent);
});

test.afterAll(async () => {
  for (const check of clean) check();
  await customer.context().close();
  await agent.context().close();
});

test("a search with a typing error leads to the article", async () => {
  await customer.goto("/");
  await customer.getByRole("combobox", { name: "What do you need help with?" }).fill("API gatway");
  await customer.keyboard.press("Enter");
  await expect(customer.getByText("instead")).toBeVisible();
  await customer.getByRole("link", { name: "API gateway" }).first().click();
  await expect(customer.getByRole("heading", { level: 1, name: "API gateway" })).toBeVisible();
});

test("a case is registered with two files while articles are suggested", async () => {
  await customer.goto("/records/case/new");
  await customer.getByLabel("Subject").fill(subject);
  await customer.getByLabel("What happened").fill("The gateway loses its connection at regular intervals.");
  await expect(customer.getByRole("heading", { name: "Maybe this answers it" })).toBeVisible();
  await customer.locator("input[type=file]").setInputFiles([
    { name: "log.txt", mimeType: "text/plain", buffer: Buffer.from("link down\n") },
    { name: "cabinet.png", mimeType: "image/png", buffer: picture },
  ]);
  await customer.getByRole("button", { name: "Send" }).click();
  await expect(customer.getByRole("heading", { level: 1, name: subject })).toBeVisible();
  await expect(customer.getByText(/SR\d{8}/).first()).toBeVisible();
  await expect(customer.getByRole("link", { name: "log.txt" })).toBeVisible();
  await expect(customer.getByRole("link", { name: "cabinet.png" })).toBeVisible();
});

test("the case of a customer appears in the queue without reload and is taken with one key", async () => {
  await agent.goto("/records/case?view=unassigned");
  await expect(agent.getByRole("link", { name: subject })).toBeVisible();
  const second = `${subject} again`;
  await customer.evaluate(async (text) => {
    await fetch("/api/v1/records/case", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ fields: { subject: text } }) });
  }, second);
  await expect(agent.getByRole("link", { name: second })).toBeVisible();
  await agent.getByRole("link", { name: subject, exact: true }).click();
  await expect(agent.getByRole("heading", { level: 1, name: subject })).toBeVisible();
  await agent.keyboard.press("a");
  await expect(agent.getByText("The case is yours.")).toBeVisible();
});

test("a note stays inside, a reply arrives live", async () => {
  await agent.getByRole("radio", { name: "Internal note" }).click();
  await agent.getByRole("textbox", { name: "Internal note" }).fill("Looks like the lease bug.");
  await agent.getByRole("button", { name: "Add note" }).click();
  await expect(agent.getByText("Looks like the lease bug.")).toBeVisible();
  await agent.getByRole("radio", { name: "Public reply" }).click();
  await agent.getByRole("textbox", { name: "Public reply" }).fill("Please update to 4.2.2.");
  await agent.getByLabel("After sending").selectOption({ label: "and set to Waiting for response" });
  await agent.getByRole("button", { name: "Send reply" }).click();
  await expect(customer.getByText("Please update to 4.2.2.").first()).toBeVisible();
  await expect(customer.getByText("Looks like the lease bug.")).toHaveCount(0);
});

test("an answer reopens the case, the agent resolves it, the customer closes it by rating", async () => {
  await customer.getByRole("button", { name: "Answer" }).click();
  await customer.keyboard.type("Done, but it still happens.");
  await customer.keyboard.press("Control+Enter");
  await expect(customer.locator("h1 + .f-badge")).toHaveText("Reopened");
  await expect(agent.getByText("Done, but it still happens.").first()).toBeVisible();
  await agent.getByRole("button", { name: "More" }).first().click();
  await agent.getByRole("menuitem", { name: "Resolve" }).click();
  await agent.getByLabel("Solution for the customer").fill("A fixed address solves it.");
  await agent.getByRole("dialog").getByRole("button", { name: "Resolve" }).click();
  await expect(agent.locator("h1 + .f-badge")).toHaveText("Resolved");
  await customer.getByTitle("Very satisfied").click();
  await customer.getByRole("button", { name: "Rate" }).click();
  await expect(customer.locator("h1 + .f-badge")).toHaveText("Closed");
  await expect(customer.getByText("does not reopen")).toBeVisible();
  await expect(customer.getByRole("button", { name: "Reopen" })).toHaveCount(0);
});

test("a colleague of the customer sees the case, another company finds nothing", async ({ browser }) => {
  const colleague = await open(browser, people.customerAdministrator);
  await colleague.goto(customer.url());
  await expect(colleague.getByRole("heading", { level: 1, name: subject })).toBeVisible();
  const stranger = await open(browser, people.otherCustomer);
  await stranger.goto(customer.url());
  await expect(stranger.getByText("This page does not exist")).toBeVisible();
  await colleague.context().close();
  await stranger.context().close();
});
