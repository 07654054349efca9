// SPDX-License-Identifier: Apache-2.0
import { Store } from "../../../kit/src/store.js";
import { live } from "./live.js";
import { objectInfo } from "./objects.js";
import { countRecords } from "./records.js";
import { sectionOf, sections, workplaces } from "./workplaces.js";

/** How many records the first view of a section has, where that view is a counted one; by object. */
export const counts = new Store<ReadonlyMap<string, number>>(new Map());

const LATER = 1_500;
const timers = new Map<string, ReturnType<typeof setTimeout>>();

async function count(object: string): Promise<void> {
  const view = (await objectInfo(object)).views[0];
  const found = view?.count ? (await countRecords(object, { view: view.code })).total : undefined;
  const next = new Map(counts.value);
  if (found === undefined) next.delete(object);
  else next.set(object, found);
  counts.set(next);
}

/** What has gone is not counted any more. */
function drop(): void {
  const here = (object: string): boolean => sectionOf(object) !== undefined;
  for (const [object, timer] of timers) if (!here(object)) clearTimeout(timer);
  if (![...counts.value.keys()].every(here)) counts.set(new Map([...counts.value].filter(([object]) => here(object))));
}

/** Once for a burst of changes. */
function later(object: string): void {
  clearTimeout(timers.get(object));
  timers.set(object, setTimeout(() => void count(object).catch(() => undefined), LATER));
}

/** Counts now and whenever something changes. What the page itself needs comes first. */
export function watchCounts(): void {
  const all = (): void => {
    drop();
    for (const { object } of sections()) if (object !== null) later(object);
  };
  workplaces.listen(all);
  live("record", ({ object }) => counts.value.has(object) && later(object));
  live("back", all);
  all();
}
