// SPDX-License-Identifier: Apache-2.0
import type { ImportColumn, ImportSettings } from "../../data/imports.js";
import type { FieldInfo, FieldKind, ObjectInfo } from "../../data/types.js";

/** What can tell records apart. */
const KEYS: ReadonlySet<FieldKind> = new Set<FieldKind>(["text", "email", "phone", "url", "number", "integer"]);

/** The fields that a table may fill. */
export function writable(object: ObjectInfo): FieldInfo[] {
  return object.fields.filter(({ type, create, readOnly }) => type !== "file" && (create === true || readOnly === false));
}

/** What a column may go to: a key may also be compared with a field that only the portal fills. */
export function targets(object: ObjectInfo, key: boolean): FieldInfo[] {
  const fields = writable(object);
  return key ? [...object.fields.filter((field) => KEYS.has(field.type) && !fields.includes(field)), ...fields.filter(({ type }) => KEYS.has(type))] : fields;
}

/** The columns as they will be read: as the server took them, with what was chosen since. */
export function chosen(columns: readonly ImportColumn[], { mapping, key }: ImportSettings): ImportColumn[] {
  return columns.map((column) => ({ column: column.column, field: mapping[column.column] ?? column.field, key: column.column === key }))
    .map((column) => ({ ...column, field: column.field === "" ? null : column.field }));
}

/** Which columns may be the key: those of no field, and those of a field that can tell records apart. */
export function keyColumns(object: ObjectInfo, columns: readonly ImportColumn[]): ImportColumn[] {
  return columns.filter(({ field, key }) => key || field === null || KEYS.has(object.fields.find(({ code }) => code === field)?.type ?? "file"));
}

/** Sends a column to a field, or to none; a field is filled by one column only. */
export function assigned(columns: readonly ImportColumn[], settings: ImportSettings, title: string, code: string): ImportSettings {
  const before = code === "" ? undefined : chosen(columns, settings).find(({ column, field }) => field === code && column !== title);
  return { ...settings, mapping: { ...settings.mapping, ...(before ? { [before.column]: "" } : {}), [title]: code } };
}

/** Makes a column the key, or none; only a key goes to a field that the portal fills. */
export function keyed(object: ObjectInfo, settings: ImportSettings, key: string): ImportSettings {
  const codes = new Set(writable(object).map(({ code }) => code));
  const fits = ([title, code]: [string, string]): boolean => code === "" || codes.has(code) || title === key;
  return { ...settings, key, mapping: Object.fromEntries(Object.entries(settings.mapping).filter(fits)) };
}

/** The column that plainly says which record a row is about: the number that the portal gave, or the id. */
export function plainKey(object: ObjectInfo, columns: readonly ImportColumn[]): string {
  const names = new Set(object.fields.filter(({ type }) => type === "number").flatMap(({ code, label }) => [code, label]).concat("id").map((name) => name.toLowerCase()));
  return columns.find(({ column }) => names.has(column.toLowerCase()))?.column ?? "";
}

/** Fields that a new record needs and that no column fills. */
export function unfilled(object: ObjectInfo, columns: readonly ImportColumn[]): FieldInfo[] {
  return writable(object).filter(({ code, required, create, default: usual }) => required && create && usual === undefined && !columns.some(({ field }) => field === code));
}
