// SPDX-License-Identifier: Apache-2.0
import { Store } from "../../../kit/src/store.js";
import { request } from "./http.js";
import { forgetObjects, loadReachable } from "./objects.js";
import type { SectionState } from "./section-types.js";
import type { SectionInfo, Workplace } from "./types.js";

export interface Workplaces {
  items: Workplace[];
  /** Those that the viewer may enter, whether they are in the navigation or not. */
  sections: SectionState[];
  revision: number;
}

export const workplaces = new Store<Workplaces>({ items: [], sections: [], revision: -1 });

export async function loadWorkplaces(): Promise<Workplaces> {
  const found = await request<Workplaces>("GET", "/workplaces");
  // The server leaves out what is null.
  for (const section of sections(found)) section.object ??= null;
  workplaces.set(found);
  return found;
}

export function sections(of: Workplaces = workplaces.value): SectionInfo[] {
  return of.items.flatMap((workplace) => workplace.groups.flatMap((group) => group.sections));
}

export function sectionOf(object: string): SectionInfo | undefined {
  return sections().find((section) => section.object === object);
}

export interface Changes {
  came: SectionState[];
  went: SectionState[];
}

/** What came and went between two states. */
export function difference(before: readonly SectionState[], after: readonly SectionState[]): Changes {
  const without = (list: readonly SectionState[], others: readonly SectionState[]): SectionState[] =>
    list.filter((section) => !others.some((other) => other.code === section.code));
  return { came: without(after, before), went: without(before, after) };
}

/** Fetches the sections again if the server says that they are others; undefined if they are not. */
export async function refreshWorkplaces(revision: number): Promise<Changes | undefined> {
  if (revision === workplaces.value.revision) return undefined;
  const before = workplaces.value.sections;
  forgetObjects();
  const [after] = await Promise.all([loadWorkplaces(), loadReachable()]);
  return difference(before, after.sections);
}
