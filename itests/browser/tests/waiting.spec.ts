// SPDX-License-Identifier: Apache-2.0
import { expect, test, type Page } from "@playwright/test";
import { people, signIn } from "../support/people.ts";
import { watch } from "../support/watch.ts";

let clean: () => void;

test.beforeEach(({ page }) => void (clean = watch(page)));
test.afterEach(() => clean());

interface Gate {
  /** How many requests have come so far. */
  count: () => number;
  open: () => void;
}

/** Holds back the requests of a kind until the gate is opened. */
async function gate(page: Page, path: string, method: string): Promise<Gate> {
  let count = 0;
  let open = (): void => undefined;
  const opened = new Promise<void>((done) => (open = done));
  await page.route(path, async (route) => {
    if (route.request().method() !== method) return route.fallback();
    count++;
    await opened;
    await route.continue().catch(() => undefined);
  });
  return { count: () => count, open };
}

async function create(page: Page, object: string, fields: Record<string, unknown>): Promise<string> {
  const answer = await page.request.post(`/api/v1/records/${object}`, { data: { fields } });
  expect(answer.status(), await answer.text()).toBe(201);
  return `/records/${object}/${((await answer.json()) as { id: string }).id}`;
}

test("what is typed while a reply is on its way stays, and is not sent with it", async ({ page }) => {
  await signIn(page, people.customer);
  await page.goto(await create(page, "case", { subject: "Two replies" }));
  const feed = await gate(page, "**/feed", "POST");
  const reply = page.getByRole("textbox", { name: "Public reply" });
  await reply.fill("First.");
  await page.getByRole("button", { name: "Send reply" }).click();
  await expect.poll(feed.count).toBe(1);
  await reply.press("End");
  await reply.pressSequentially(" Second.");
  feed.open();
  await expect(page.getByRole("listitem").filter({ hasText: "First." })).toBeVisible();
  await expect(reply).toHaveValue("Second.");
  await expect(page.getByRole("listitem").filter({ hasText: "Second." })).toHaveCount(0);
});

test("a note stays a note when somebody turns to the reply while it is on its way", async ({ page }) => {
  await signIn(page, people.agent);
  const address = await create(page, "case", { subject: "A note on its way" });
  await page.goto(address);
  await page.getByRole("radio", { name: "Internal note" }).click();
  await page.getByRole("textbox", { name: "Internal note" }).fill("Only for us.");
  const files = await gate(page, "**/files?*", "POST");
  await page.locator("foyer-composer input[type=file]").setInputFiles({ name: "log.txt", mimeType: "text/plain", buffer: Buffer.from("link down\n") });
  await page.getByRole("button", { name: "Add note" }).click();
  await expect.poll(files.count).toBe(1);
  await page.getByRole("radio", { name: "Public reply" }).click();
  files.open();
  const post = page.getByRole("listitem").filter({ hasText: "Only for us." });
  await expect(post).toBeVisible();
  await expect(post.getByText("Internal", { exact: true })).toBeVisible();
});

test("what is typed while fields are stored is still there to be saved, and a second press stores nothing twice", async ({ page }) => {
  await signIn(page, people.partner);
  await page.goto(await create(page, "marketing-activity", { name: "Typed on" }));
  const stored = await gate(page, "**/records/marketing-activity/*", "PATCH");
  const plan = page.getByRole("region", { name: "Plan", exact: true });
  await plan.getByRole("button", { name: "Edit: Plan" }).click();
  await plan.getByLabel("Leads expected").fill("7");
  await plan.getByRole("button", { name: "Save" }).dblclick();
  await expect.poll(stored.count).toBe(1);
  await plan.getByLabel("Goal").fill("Readers who write back.");
  stored.open();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expect(plan.getByLabel("Goal")).toHaveValue("Readers who write back.");
  await plan.getByRole("button", { name: "Save" }).click();
  await expect(plan.getByRole("definition").filter({ hasText: "Readers who write back." })).toBeVisible();
  await expect(plan.getByRole("definition").filter({ hasText: /^7$/ })).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("choices that arrive after their field was left do not open", async ({ page }) => {
  await signIn(page, people.partner);
  await page.goto("/records/order/new");
  const choices = await gate(page, "**/choices/account*", "GET");
  let over = 0;
  page.on("requestfinished", (request) => void (over += request.url().includes("/choices/account") ? 1 : 0));
  page.on("requestfailed", (request) => void (over += request.url().includes("/choices/account") ? 1 : 0));
  await page.getByRole("combobox", { name: /^Customer/ }).click();
  await expect.poll(choices.count).toBe(1);
  await page.getByLabel("Subject").click();
  choices.open();
  await expect.poll(() => over).toBe(1);
  await page.getByLabel("Subject").fill("Something else");
  await expect(page.getByRole("listbox")).toHaveCount(0);
  await expect(page.getByRole("combobox", { name: /^Customer/ })).toHaveAttribute("aria-expanded", "false");
});

test("the space between two words stays while a list is searched", async ({ page }) => {
  await signIn(page, people.partner);
  await page.goto("/records/lead?view=all");
  const search = page.getByRole("searchbox", { name: "Search in this list" });
  await search.pressSequentially("engine ");
  await expect(page).toHaveURL(/q=engine$/);
  await expect(search).toHaveValue("engine ");
  await search.pressSequentially("data");
  await expect(page).toHaveURL(/q=engine(\+|%20)data$/);
  await expect(page.locator("tbody tr")).toHaveCount(1);
});

test("more records come although the list changes while they are on their way", async ({ page }) => {
  await signIn(page, people.agent);
  const few = (url: string): string => url.replace("limit=50", "limit=5");
  await page.route("**/records/case?*limit=50*", (route) => route.continue({ url: few(route.request().url()) }));
  const more = await gate(page, "**/records/case?*cursor=*", "GET");
  await page.goto("/records/case?view=all-staff");
  await expect(page.locator("tbody tr")).toHaveCount(5);
  await page.getByRole("button", { name: "Load 50 more" }).click();
  await expect.poll(more.count).toBe(1);
  // The list looks again 300 ms after it heard of a change.
  await page.evaluate(async () => {
    window.dispatchEvent(new Event("foyer-reachable"));
    await new Promise((done) => setTimeout(done, 400));
  });
  more.open();
  await expect.poll(() => page.locator("tbody tr").count()).toBeGreaterThan(5);
});

test("a new record cannot be changed while it is sent, and all of it is there when that fails", async ({ page }) => {
  await signIn(page, people.customer);
  await page.goto("/records/case/new");
  const subject = page.getByLabel("Subject");
  await subject.fill("The printer is silent");
  let refuse = (): void => undefined;
  const refused = new Promise<void>((done) => (refuse = done));
  await page.route("**/records/case", async (route) => {
    await refused;
    await route.abort();
  });
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.locator("#new-record [inert]")).toBeVisible();
  await page.keyboard.type(" tomorrow");
  refuse();
  await expect(page.locator("#new-record [inert]")).toHaveCount(0);
  await expect(subject).toHaveValue("The printer is silent");
});
