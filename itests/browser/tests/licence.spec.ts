// SPDX-License-Identifier: Apache-2.0
import { expect, test, type Page } from "@playwright/test";
import { expectAccessible, expectNoSideways } from "../support/accessible.ts";
import { refusedAfterNews } from "../support/calls.ts";
import { looks } from "../support/looks.ts";
import { people, signIn } from "../support/people.ts";
import { evaluation, moveTime } from "../support/portal.ts";
import { watch } from "../support/watch.ts";

// The evaluation licences of the distribution end on 1 January 2036.
const warned = new Date("2035-12-26T12:00:00Z");
const grace = new Date("2036-01-05T12:00:00Z");
const reading = new Date("2036-01-20T12:00:00Z");

test.afterEach(() => moveTime());

/** The licence follows the time of the portal within a moment. */
async function inTime(page: Page, to: Date, state: string): Promise<void> {
  moveTime(to);
  await expect.poll(async () => ((await (await page.request.get("/api/v1/licence")).json()) as { state: string }).state).toBe(state);
}

function notice(page: Page, code: string) {
  return page.locator(`foyer-notices [data-code="${code}"]`);
}

/** Puts an evaluation licence in force, as the distribution has them. */
async function install(page: Page, edition: string): Promise<void> {
  const answer = await page.request.put("/api/v1/licence", { headers: { "Content-Type": "application/jose" }, data: evaluation(edition) });
  expect(answer.ok()).toBe(true);
}

test("a seat is given and taken away, and a refusal is explained where it was asked for", async ({ page }) => {
  await signIn(page, people.administrator);
  await page.goto("/administration/users");
  const row = page.getByRole("row", { name: /Ivo|customer@birch/ }).first();
  await row.getByRole("button", { name: /^More for/ }).click();
  await page.getByRole("menuitem", { name: "Change seats" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("checkbox", { name: "Partner" }).check();
  try {
    await install(page, "customer");
    await dialog.getByRole("button", { name: "Save seats" }).click();
    await expect(dialog.getByRole("alert")).toContainText("The licence has no seats of the edition");
    await expectAccessible(page);
  } finally {
    await install(page, "all");
  }
  await dialog.getByRole("button", { name: "Save seats" }).click();
  await expect(dialog).toBeHidden();
  await expect(row).toContainText("Partner");
  await row.getByRole("button", { name: /^More for/ }).click();
  await page.getByRole("menuitem", { name: "Change seats" }).click();
  await dialog.getByRole("checkbox", { name: "Partner" }).uncheck();
  await dialog.getByRole("button", { name: "Save seats" }).click();
  await expect(row).not.toContainText("Partner");
});

test("open pages ask nothing of sections that the licence took away", async ({ page, browser }) => {
  test.setTimeout(90_000);
  const channel = await (await browser.newContext()).newPage();
  await signIn(page, people.administrator);
  await page.goto("/administration/plugins");
  await signIn(channel, people.channel);
  await channel.goto("/");
  const link = (of: Page) => of.getByRole("navigation").getByRole("link", { name: /^Leads/ }).first();
  for (const each of [page, channel]) await expect(link(each)).toBeVisible();
  const refused = await Promise.all([page, channel].map(refusedAfterNews));
  try {
    await install(page, "self-service");
    for (const each of [page, channel]) await expect(link(each)).toHaveCount(0);
    for (const found of refused) expect(await found()).toEqual([]);
  } finally {
    await install(page, "all");
  }
  for (const each of [page, channel]) await expect(link(each)).toBeVisible();
  await expect(channel.locator("foyer-metrics").getByRole("link").first()).toBeVisible();
});

test("the account says how many calls are left", async ({ page }) => {
  await signIn(page, people.customer);
  await page.goto("/account");
  await expect(page.locator("foyer-quota")).toContainText(/of 1,000,000/);
  const before = (await (await page.request.get("/api/v1/quota")).json()) as { used: number };
  const answer = await page.request.get("/api/v1/records/case?limit=1");
  expect(answer.headers()["ratelimit-policy"]).toBe('"day";q=1000000;w=86400');
  const after = (await (await page.request.get("/api/v1/quota")).json()) as { used: number };
  expect(after.used).toBe(before.used + 1);
});

test("another licence is compared before it is bought", async ({ page }) => {
  await signIn(page, people.administrator);
  await page.goto("/administration/plugins");
  await page.getByRole("button", { name: "Compare another licence" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("Stays")).toBeVisible();
  await dialog.getByRole("checkbox", { name: "Partner" }).uncheck();
  await expect(dialog.getByRole("heading", { name: /^Goes/ })).toBeVisible();
  await expect(dialog.getByText("Needs one of the editions partner").first()).toBeVisible();
  await dialog.getByLabel("bought seats Customer").fill("10");
  await dialog.getByLabel("bought seats Customer").blur();
  await expect(dialog.locator("[data-cost]")).toContainText("700");
  await expectAccessible(page);
  await dialog.getByRole("checkbox", { name: "crm-bundle" }).uncheck();
  await dialog.getByRole("checkbox", { name: "service-enterprise" }).uncheck();
  await dialog.getByRole("checkbox", { name: "financial-services-customer-journey" }).uncheck();
  await expect(dialog.getByRole("alert")).toContainText("host product");
});

test("administrators are warned, and in grace every employee sees it", async ({ page, browser }) => {
  await signIn(page, people.administrator);
  await page.goto("/administration/plugins");
  await expect(page.locator("foyer-notices")).toBeEmpty();
  await inTime(page, warned, "in-force");
  await expect(notice(page, "licence-warning")).toContainText("in 5 days");
  const other = await browser.newContext();
  const agent = await other.newPage();
  await signIn(agent, people.agent);
  await agent.goto("/");
  await expect(agent.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(notice(agent, "licence-warning")).toHaveCount(0);

  await inTime(page, grace, "grace");
  await expect(notice(page, "licence-grace")).toBeVisible();
  await expect(notice(agent, "licence-grace")).toContainText("Everything runs until");
  await expect(notice(agent, "licence-grace").getByRole("button")).toHaveCount(0);
  await other.close();
});

test("while the portal is read-only nothing is offered to customers that is refused", async ({ page, browser }) => {
  const office = await browser.newContext();
  const administrator = await office.newPage();
  await signIn(administrator, people.administrator);
  await signIn(page, people.customer);
  await page.goto("/records/case?view=all");
  await expect(page.getByRole("link", { name: "New case" }).first()).toBeVisible();
  await inTime(administrator, reading, "read-only");
  await expect(notice(page, "portal-read-only")).toContainText("read-only at the moment");
  await expect(page.locator("main").getByRole("link", { name: "New case" })).toHaveCount(0);
  const refused = await page.request.post("/api/v1/records/case", { data: { fields: { subject: "No" } } });
  expect(refused.status()).toBe(403);
  expect(((await refused.json()) as { type: string }).type).toBe("urn:foyer:problem:licensing/portal-read-only");
  const kept = await administrator.request.get("/api/v1/records/case?limit=1");
  expect(kept.status()).toBe(200);
  moveTime();
  await expect(page.locator("foyer-notices")).toBeEmpty();
  await expect(page.getByRole("link", { name: "New case" }).first()).toBeVisible();
  await office.close();
});

for (const look of looks) {
  test(`the pages of the licence can be used by everybody, ${look.name}`, async ({ browser }) => {
    const context = await browser.newContext({ colorScheme: look.scheme, viewport: look.viewport, reducedMotion: "reduce" });
    const page = await context.newPage();
    const check = watch(page);
    await signIn(page, people.administrator);
    await inTime(page, grace, "grace");
    await page.goto("/administration/plugins");
    await expect(page.getByRole("heading", { name: /^Licence / })).toBeVisible();
    await page.locator("foyer-licence-limits summary").first().click();
    await expectAccessible(page);
    await expectNoSideways(page);
    await page.getByRole("button", { name: "Compare another licence" }).click();
    await expect(page.getByRole("dialog").getByText("Stays")).toBeVisible();
    await expectAccessible(page);
    check();
    await context.close();
  });
}
