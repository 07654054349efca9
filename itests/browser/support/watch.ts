// SPDX-License-Identifier: Apache-2.0
import { expect, type Page } from "@playwright/test";

/** Remembers what must not happen on a page: broken policies and errors of scripts. */
export function watch(page: Page): () => void {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (/Content Security Policy|TrustedHTML|TrustedScript/.test(message.text())) faults.push(message.text());
  });
  return () => expect(faults).toEqual([]);
}
