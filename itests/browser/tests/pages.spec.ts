// SPDX-License-Identifier: Apache-2.0
import { expect, test, type Page } from "@playwright/test";
import { expectAccessible, expectNoSideways } from "../support/accessible.ts";
import { looks } from "../support/looks.ts";
import { people, signIn } from "../support/people.ts";
import { watch } from "../support/watch.ts";

const pages: [login: string, path: string][] = [
  [people.customer, "/"],
  [people.customer, "/records/case?view=all"],
  [people.customer, "/records/case/new"],
  [people.customer, "case"],
  [people.customer, "/records/article?q=gateway"],
  [people.customer, "article"],
  [people.customer, "/search?q=gateway"],
  [people.customer, "/account"],
  [people.agent, "/"],
  [people.agent, "/records/case?view=all-staff"],
  [people.agent, "case"],
  [people.agent, "case?tab=details"],
  [people.agent, "/records/article/new"],
  [people.agent, "/records/contact/import"],
  [people.administrator, "/administration/plugins"],
  [people.administrator, "/administration/users"],
];

/** The first record of an object where a page names one. */
async function address(page: Page, path: string): Promise<string> {
  const [, object, rest = ""] = /^(case|article)(\?.*)?$/.exec(path) ?? [];
  if (object === undefined) return path;
  const found = (await (await page.request.get(`/api/v1/records/${object}?limit=1&fields=createdOn`)).json()) as { items: { id: string }[] };
  return `/records/${object}/${found.items[0]?.id ?? ""}${rest}`;
}

for (const look of looks) {
  for (const [login, path] of pages) {
    test(`${path} of ${login}, ${look.name}, can be used by everybody`, async ({ browser }) => {
      const context = await browser.newContext({ colorScheme: look.scheme, viewport: look.viewport, reducedMotion: "reduce" });
      const page = await context.newPage();
      const check = watch(page);
      await signIn(page, login);
      await page.goto(await address(page, path));
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await page.waitForLoadState("load");
      await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
      await expectAccessible(page);
      await expectNoSideways(page);
      check();
      await context.close();
    });
  }
}
