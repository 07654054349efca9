// SPDX-License-Identifier: Apache-2.0
import { administrationAddress, listAddress, sectionAddress, type Route } from "../data/router.js";
import { sectionOf, type Workplaces } from "../data/workplaces.js";
import type { SectionInfo } from "../data/types.js";

export interface Entry {
  code: string;
  title: string;
  icon: string;
  address: string;
  count?: number | null;
}

export interface EntryGroup {
  title: string;
  entries: Entry[];
}

const ADMINISTRATION_ICONS: Record<string, { icon: string }> = {
  plugins: { icon: "puzzle" },
  licence: { icon: "key-round" },
  users: { icon: "users" },
};

function entry(section: SectionInfo, counts: ReadonlyMap<string, number>): Entry {
  const { code, title, object, page } = section;
  if (section.section && page) return { code, title, icon: section.icon, address: sectionAddress(section.section, page) };
  if (object !== null) return { code, title, icon: section.icon, address: listAddress(object), count: counts.get(object) };
  return { code, title, icon: section.icon || (ADMINISTRATION_ICONS[code]?.icon ?? "settings"), address: administrationAddress(code) };
}

/** The navigation, group by group, as the server tells it. */
export function navigation(workplaces: Workplaces, counts: ReadonlyMap<string, number> = new Map()): EntryGroup[] {
  return workplaces.items.flatMap((workplace) =>
    workplace.groups.map((group) => ({ title: group.title || workplace.title, entries: group.sections.map((section) => entry(section, counts)) })),
  );
}

/** Code of the section that a page belongs to. */
export function sectionAt(route: Route): string | undefined {
  if (route.page === "administration") return route.section;
  if (route.page === "section") return `${route.section}.${route.code}`;
  return "object" in route ? sectionOf(route.object)?.code : undefined;
}
