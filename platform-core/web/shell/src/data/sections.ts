// SPDX-License-Identifier: Apache-2.0
import { workplaces } from "./workplaces.js";
import type { Route } from "./router.js";
import type { SectionState } from "./section-types.js";

/** Every section that was here since the page was opened, by code; what went is remembered by its name. */
const remembered = new Map<string, SectionState>();
const owners = new Map<string, string>();

workplaces.listen(({ sections }) => {
  for (const section of sections) {
    remembered.set(section.code, section);
    for (const object of section.objects) owners.set(object, section.code);
  }
});

/** A section that the viewer may enter now. */
export function sectionHere(code: string): SectionState | undefined {
  return workplaces.value.sections.find((section) => section.code === code);
}

/** Code of the section that an object belongs to, or belonged to. */
export function ownerOf(object: string): string | undefined {
  return owners.get(object);
}

/** The section that was here and is not any more. */
export function departed(code: string | undefined): SectionState | undefined {
  return code === undefined || sectionHere(code) ? undefined : remembered.get(code);
}

/** Whether an object was here and went with its section, or out of it. */
export function goneObject(object: string): boolean {
  return owners.has(object) && !workplaces.value.sections.some((section) => section.objects.includes(object));
}

/** Code of the section that a page belongs to. */
export function sectionOfRoute(route: Route): string | undefined {
  if (route.page === "section") return route.section;
  return "object" in route ? ownerOf(route.object) : undefined;
}
