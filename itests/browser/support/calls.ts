// SPDX-License-Identifier: Apache-2.0
import { expect, type Page } from "@playwright/test";

interface Heard {
  foyerHeard?: number;
}

/** How long after another listener the page itself may hear of a change. */
const APART = 100;

/** What a page is refused of what it asks after it has heard of a change; what was under way by then does not count. */
export async function refusedAfterNews(page: Page): Promise<() => Promise<string[]>> {
  const refused: { at: number; text: string }[] = [];
  let last = Date.now();
  page.on("request", () => (last = Date.now()));
  page.on("response", (response) => {
    const { startTime } = response.request().timing();
    if (response.status() >= 400) refused.push({ at: startTime, text: `${response.status()} ${response.url()}` });
  });
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const events = new EventSource("/api/v1/events");
        const heard = (): number => ((window as Heard).foyerHeard ??= Date.now());
        events.addEventListener("licence", heard);
        // The first event tells how things are; from then on it is news.
        events.addEventListener("sections", resolve, { once: true });
      }),
  );
  return async () => {
    await expect.poll(() => page.evaluate(() => (window as Heard).foyerHeard !== undefined)).toBe(true);
    // Counts come a moment after the sections, and a busy section is asked again after a second.
    await expect.poll(() => Date.now() - last, { timeout: 20_000 }).toBeGreaterThan(2_500);
    const heard = (await page.evaluate(() => (window as Heard).foyerHeard)) ?? 0;
    return refused.filter(({ at }) => at > heard + APART).map(({ text }) => text);
  };
}
