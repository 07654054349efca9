// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "@playwright/test";
import { expectAccessible } from "../support/accessible.ts";
import { password, people } from "../support/people.ts";

test("the sign-in page says that this is a demo and lets a customer in", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByText(people.customer)).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel("E-mail").fill(people.customer);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();

  await expect(page.getByRole("navigation").first()).toBeVisible();
  await expect(page.getByLabel("Password")).toHaveCount(0);
});

test("a wrong password is refused without saying which part is wrong", async ({ page }) => {
  await page.goto("/");
  await page.getByLabel("E-mail").fill(people.customer);
  await page.getByLabel("Password").fill("not-the-password");
  await page.getByRole("button", { name: "Sign in" }).click();

  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.getByLabel("Password")).toBeVisible();
});
