// SPDX-License-Identifier: Apache-2.0
import type { ActionInfo, ObjectInfo, Part, Rec } from "../data/types.js";
import { names } from "../data/objects.js";
import { FoyerActionDialog } from "./foyer-action-dialog.js";
import type { RecordDesk } from "./record-desk.js";

/** Actions that a part of the page brings itself, such as votes; they are no buttons of the header. */
function ofParts(object: ObjectInfo, types: readonly string[]): Set<string> {
  const parts: Part[] = [...object.page.side, ...object.page.tabs.flatMap((tab) => tab.parts)];
  return new Set(parts.filter((part) => types.includes(part.type)).flatMap((part) => names(part["actions"])));
}

/** The actions of the header: at most two visible, the rest in the menu. */
export function headerActions(object: ObjectInfo, record: Rec): { visible: ActionInfo[]; menu: ActionInfo[] } {
  const taken = ofParts(object, ["votes"]);
  const offered = object.actions.filter((action) => record.actions.includes(action.code) && !taken.has(action.code));
  const reader = object.page.layout === "reader";
  const fit = offered.filter((action) => !(reader && action.tone === "quiet") && !action.inputs.some((input) => input.display === "faces"));
  const loud = fit.filter((action) => action.tone !== "quiet");
  const visible = [...loud.filter((action) => action.tone === "primary"), ...loud.filter((action) => action.tone !== "primary")].slice(0, 2);
  return { visible, menu: fit.filter((action) => !visible.includes(action)) };
}

/** Runs an action, after asking where it says so. */
export async function start(desk: RecordDesk, action: ActionInfo): Promise<void> {
  if (!action.confirm && action.inputs.length === 0) {
    await desk.act(action);
    return;
  }
  await new FoyerActionDialog(desk, action).open();
}

/** The action that a key stands for, if it is offered. */
export function actionOf(object: ObjectInfo, record: Rec | undefined, key: string): ActionInfo | undefined {
  return object.actions.find((action) => action.key?.toLowerCase() === key.toLowerCase() && record?.actions.includes(action.code));
}
