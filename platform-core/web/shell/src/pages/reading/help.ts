// SPDX-License-Identifier: Apache-2.0
import { Store } from "../../../../kit/src/store.js";
import { objectInfo } from "../../data/objects.js";
import { sections } from "../../data/workplaces.js";

/** What a reader writes when nothing helps, and the field that takes the words of the search. */
export interface Help {
  object: string;
  field: string;
  title: string;
}

export const help = new Store<Help | undefined>(undefined);

/** Finds the object whose form suggests records of this one, or of any, before it is sent. */
export async function findHelp(suggested?: string): Promise<void> {
  const objects = sections().flatMap(({ object }) => object || []);
  const infos = await Promise.all(objects.map((object) => objectInfo(object).catch(() => undefined)));
  const found = infos.find((info) => info?.canCreate && info.page.suggest && (suggested === undefined || info.page.suggest.object === suggested));
  help.set(found ? { object: found.object, field: found.page.suggest?.from[0] ?? "", title: found.newTitle } : undefined);
}
