// SPDX-License-Identifier: Apache-2.0
import type { Page } from "@playwright/test";

/** The users of the demo data. */
export const people = {
  administrator: "admin@foyer.example",
  agent: "agent@foyer.example",
  customer: "customer@alder.example",
  customerAdministrator: "customer-admin@alder.example",
  otherCustomer: "customer@birch.example",
  partner: "partner@cedar.example",
  channel: "channel@foyer.example",
} as const;

export const password = "foyer-demo-2026";

/** Signs in by the REST interface, for tests of what comes after; the cookie is the page's. */
export async function signIn(page: Page, login: string): Promise<void> {
  const answer = await page.request.post("/api/v1/session", { data: { login, password } });
  if (!answer.ok()) throw new Error(`Sign-in of ${login}: ${answer.status()} ${await answer.text()}`);
}
