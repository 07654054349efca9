// SPDX-License-Identifier: Apache-2.0
import { Store } from "../../../kit/src/store.js";
import { request, segment } from "./http.js";
import type { FieldInfo, ObjectInfo, Part } from "./types.js";

const known = new Map<string, Promise<ObjectInfo>>();
const latest = new Map<string, { text: string; object: ObjectInfo }>();

/** An object type as this viewer may see it; kept until sections change. One that stayed the same stays the same for pages too. */
export function objectInfo(code: string): Promise<ObjectInfo> {
  let found = known.get(code);
  if (!found) {
    found = fetchObject(code);
    known.set(code, found);
    found.catch(() => known.delete(code));
  }
  return found;
}

async function fetchObject(code: string): Promise<ObjectInfo> {
  const object = await request<ObjectInfo>("GET", `/objects/${segment(code)}`);
  const text = JSON.stringify(object);
  const before = latest.get(code);
  if (before?.text === text) return before.object;
  latest.set(code, { text, object });
  return object;
}

export function forgetObjects(): void {
  known.clear();
}

export interface ObjectShort {
  object: string;
  section: string;
  title: string;
  plural: string;
  icon: string;
}

export async function objectList(): Promise<ObjectShort[]> {
  return (await request<{ items: ObjectShort[] }>("GET", "/objects")).items;
}

/** Codes of the objects that this viewer may open; empty until they are known. */
export const reachable = new Store<ReadonlySet<string>>(new Set());

export async function loadReachable(): Promise<void> {
  const found = await objectList().catch(() => []);
  reachable.set(new Set(found.map(({ object }) => object)));
}

/** Whether a field can mean something to this viewer: one that refers to what may not be opened is only in the way. */
export function usable(field: FieldInfo): boolean {
  return !field.target || field.lookup === true || reachable.value.size === 0 || reachable.value.has(field.target);
}

export async function homeParts(): Promise<Part[]> {
  return (await request<{ items: Part[] }>("GET", "/home")).items;
}

export function fieldOf(object: ObjectInfo, code: string): FieldInfo | undefined {
  return object.fields.find((field) => field.code === code);
}

export function fieldsOf(object: ObjectInfo, codes: readonly string[]): FieldInfo[] {
  return codes.map((code) => fieldOf(object, code)).filter((field) => field !== undefined);
}

/** A setting that names things: always a list. */
export function names(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === "string" && value !== "" ? [value] : [];
}

/** Names a part of the home page, whose codes are those of sections that do not know each other. */
export function partKey(part: Part): string {
  return `${textOf(part["section"])} ${textOf(part["object"])} ${part.code}`;
}

export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
