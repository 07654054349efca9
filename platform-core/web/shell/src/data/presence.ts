// SPDX-License-Identifier: Apache-2.0
import { onAsking } from "./http.js";
import { live } from "./live.js";
import { Problem } from "./problem.js";
import { goneObject } from "./sections.js";
import { workplaces } from "./workplaces.js";

/** Whoever has heard that sections change asks them nothing before it is known which are here; never longer than this. */
const LONGEST = 3_000;
const NAMED = /^\/(?:records|objects)\/([^/?]+)/;
/** The list of objects is not among them: it belongs to what has to be known first. */
const ABOUT_SECTIONS = /^\/(?:(?:records|objects)\/|home(?:\/|$))/;

let known = Promise.resolve();
let settled: (() => void) | undefined;

/** Says that sections are changing: calls about them wait. */
export function unsettle(): void {
  if (settled) return;
  known = new Promise((resolve) => {
    const timer = setTimeout(settle, LONGEST);
    settled = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}

/** Says that the list of sections is as the server has it. */
export function settle(): void {
  settled?.();
  settled = undefined;
}

/** Before a call is sent: what the shell was told is gone is not asked for, and answered as the server would. */
export async function asking(path: string): Promise<void> {
  if (ABOUT_SECTIONS.test(path)) await known;
  const object = NAMED.exec(path)?.[1];
  if (object !== undefined && goneObject(decodeURIComponent(object))) throw new Problem({ type: "urn:foyer:problem:not-found", status: 404 });
}

/** Begins to hear of changes; before everybody else, so that nobody asks in between. */
export function watchPresence(): void {
  onAsking(asking);
  live("sections", ({ revision }) => revision !== workplaces.value.revision && unsettle());
  live("licence", unsettle);
}
