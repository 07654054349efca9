// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "@playwright/test";
import { people, signIn } from "../support/people.ts";

test("the second of two writers sees what the first has changed", async ({ browser }) => {
  const first = await (await browser.newContext()).newPage();
  const second = await (await browser.newContext()).newPage();
  await signIn(first, people.agent);
  await signIn(second, people.administrator);
  const made = await first.request.post("/api/v1/records/case", { data: { fields: { subject: "Written by two" } } });
  const { id } = (await made.json()) as { id: string };
  for (const page of [first, second]) {
    await page.goto(`/records/case/${id}?tab=details`);
    await page.getByRole("button", { name: "Edit: Classification" }).click();
  }
  await first.getByLabel("Subject").fill("By the first");
  await first.getByRole("button", { name: "Save" }).click();
  await expect(first.getByRole("heading", { level: 1, name: "By the first" })).toBeVisible();

  await second.getByLabel("Subject").fill("By the second");
  await second.getByRole("button", { name: "Save" }).click();
  const dialog = second.getByRole("dialog", { name: "Somebody else changed this meanwhile" });
  await expect(dialog.getByText("By the first")).toBeVisible();
  await dialog.getByLabel("Yours:").check();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(first.getByRole("heading", { level: 1, name: "By the second" })).toBeVisible();
});

test("a section that is stopped leaves open pages and comes back to them", async ({ browser }) => {
  const reader = await (await browser.newContext()).newPage();
  const administrator = await (await browser.newContext()).newPage();
  await signIn(reader, people.customer);
  await signIn(administrator, people.administrator);
  await reader.goto("/records/article");
  await administrator.goto("/administration/plugins");
  const entry = reader.getByRole("navigation", { name: "Sections" }).getByRole("link", { name: "Knowledge base" });
  await expect(entry).toBeVisible();
  try {
    await administrator.getByRole("button", { name: "More for Knowledge base" }).click();
    await administrator.getByRole("menuitem", { name: "Stop" }).click();
    await expect(reader.getByText("“Knowledge base” is not available at the moment")).toBeVisible();
    await expect(entry).toHaveCount(0);
  } finally {
    await administrator.getByRole("button", { name: "Start" }).click();
  }
  await expect(entry).toBeVisible();
});

test("who is signed out everywhere is signed out here", async ({ browser }) => {
  const here = await (await browser.newContext()).newPage();
  const there = await (await browser.newContext()).newPage();
  for (const page of [here, there]) {
    await signIn(page, people.partner);
    await page.goto("/records/case");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  await there.getByRole("button", { name: /Cedar/ }).click();
  await there.getByRole("menuitem", { name: "Sign out everywhere" }).click();
  await expect(here.getByLabel("Password")).toBeVisible();
  expect(new URL(here.url()).searchParams.get("return")).toBe("/records/case");
});

test("what was begun is still there after the connection was gone", async ({ page }) => {
  await signIn(page, people.customer);
  const made = await page.request.post("/api/v1/records/case", { data: { fields: { subject: "A draft to keep" } } });
  const { id } = (await made.json()) as { id: string };
  await page.goto(`/records/case/${id}`);
  const reply = page.getByRole("textbox", { name: "Public reply" });
  await reply.fill("Written without a connection");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Send reply" }).click();
  await expect(page.getByText("No connection.")).toBeVisible();
  await page.context().setOffline(false);
  await page.reload();
  await expect(reply).toHaveValue("Written without a connection");
});
