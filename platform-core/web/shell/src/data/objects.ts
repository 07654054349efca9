// SPDX-License-Identifier: Apache-2.0
import { Store } from "../../../kit/src/store.js";
import { request, segment } from "./http.js";
import type { FieldInfo, ObjectInfo, Part } from "./types.js";

const known = new Map<string, Promise<ObjectInfo>>();

/** An object type as this viewer may see it; kept until sections change. */
export function objectInfo(code: string): Promise<ObjectInfo> {
  let found = known.get(code);
  if (!found) {
    found = request<ObjectInfo>("GET", `/objects/${segment(code)}`);
    known.set(code, found);
    found.catch(() => known.delete(code));
  }
  return found;
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
  return `${textOf(part["object"])} ${part.code}`;
}

export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
