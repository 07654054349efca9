// SPDX-License-Identifier: Apache-2.0
import { read, write } from "../data/preferences.js";
import { fieldOf, fieldsOf } from "../data/objects.js";
import type { FieldInfo, ObjectInfo } from "../data/types.js";
import { needed } from "./value.js";

/** The columns that the viewer chose for an object, or those of the section. */
export function chosenColumns(object: ObjectInfo): string[] {
  const kept = read<string[]>(`columns.${object.object}`);
  const columns = kept?.filter((code) => fieldOf(object, code)) ?? [];
  return columns.length > 0 ? columns : object.list.columns;
}

export function chooseColumns(object: ObjectInfo, columns: string[] | undefined): void {
  write(`columns.${object.object}`, columns);
}

export interface Columns {
  /** The visible number, shown muted before the name. */
  number?: FieldInfo;
  /** What the record is called; links to it. */
  name?: FieldInfo;
  others: FieldInfo[];
}

/** Number and name become one column; it always comes first. */
export function layout(object: ObjectInfo, codes: readonly string[]): Columns {
  const fields = fieldsOf(object, codes);
  const number = fields.find((field) => field.type === "number");
  const named = fields.find((field) => field.code === object.page?.title);
  const name = named ?? fields.find((field) => field !== number && field.type === "text");
  const others = fields.filter((field) => field !== number && field !== name);
  return { number, name, others };
}

/** What a list asks for. */
export function listFields(object: ObjectInfo, codes: readonly string[]): string {
  const title = fieldOf(object, object.page?.title ?? "") ? [object.page.title] : [];
  return [...new Set([...needed(object, codes), ...title])].join(",");
}

/** What may become a column: everything that fits into a cell. */
export function possibleColumns(object: ObjectInfo): FieldInfo[] {
  return object.fields.filter((field) => !["rich-text", "long-text", "file"].includes(field.type));
}
