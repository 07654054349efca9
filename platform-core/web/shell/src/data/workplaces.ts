// SPDX-License-Identifier: Apache-2.0
import { Store } from "../../../kit/src/store.js";
import { request } from "./http.js";
import { forgetObjects } from "./objects.js";
import type { SectionInfo, Workplace } from "./types.js";

export interface Workplaces {
  items: Workplace[];
  revision: number;
}

export const workplaces = new Store<Workplaces>({ items: [], revision: -1 });

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
  came: SectionInfo[];
  went: SectionInfo[];
}

/** What came and went between two states of the navigation. */
export function difference(before: readonly SectionInfo[], after: readonly SectionInfo[]): Changes {
  const without = (list: readonly SectionInfo[], others: readonly SectionInfo[]): SectionInfo[] =>
    list.filter((section) => !others.some((other) => other.code === section.code));
  return { came: without(after, before), went: without(before, after) };
}

/** Fetches the navigation again if the server says that it is another one. */
export async function refreshWorkplaces(revision: number): Promise<Changes> {
  if (revision === workplaces.value.revision) return { came: [], went: [] };
  const before = sections();
  forgetObjects();
  const after = await loadWorkplaces();
  return difference(before, sections(after));
}
