// SPDX-License-Identifier: Apache-2.0
import { request, segment } from "./http.js";
import { allOf, comparison } from "./rsql.js";
import type { Choice, Fields, FileInfo, HistoryEntry, Page, Part, Post, Rec } from "./types.js";

export interface ListQuery {
  filter?: string;
  view?: string;
  sort?: string;
  q?: string;
  cursor?: string;
  limit?: number;
  fields?: string;
  count?: boolean;
  actions?: boolean;
}

const path = (object: string, id?: string): string => `/records/${segment(object)}${id === undefined ? "" : `/${segment(id)}`}`;

export function listRecords(object: string, query: ListQuery, signal?: AbortSignal): Promise<Page> {
  return request<Page>("GET", path(object), { query: { ...query }, signal });
}

/** The records in a language where there are some, else all; which field holds the language has to be known. */
export async function listPreferring(language: string, field: string, object: string, query: ListQuery, signal?: AbortSignal, list = listRecords): Promise<Page> {
  if (field !== "") {
    const own = await list(object, { ...query, filter: allOf(query.filter, comparison(field, "==", [language])) }, signal);
    if (own.items.length > 0) return own;
  }
  return list(object, query, signal);
}

/** How many records a view has; exact up to 10,000. */
export async function countRecords(object: string, query: ListQuery, signal?: AbortSignal): Promise<Pick<Page, "total" | "totalIsLowerBound">> {
  return listRecords(object, { ...query, limit: 1, count: true, fields: "createdOn" }, signal);
}

export function getRecord(object: string, id: string, signal?: AbortSignal): Promise<Rec> {
  return request<Rec>("GET", path(object, id), { signal });
}

/** What a filter in the settings of a part says of a record, as the server decided it. */
export function says(record: Rec, part: Part, setting: string): boolean {
  return record.conditions?.[`${part.code}.${setting}`] === true;
}

export function createRecord(object: string, fields: Fields): Promise<Rec> {
  return request<Rec>("POST", path(object), { body: { fields } });
}

/** Nothing comes back when the change takes the record out of sight. */
export function changeRecord(record: Pick<Rec, "object" | "id" | "version">, fields: Fields): Promise<Rec | undefined> {
  return request<Rec | undefined>("PATCH", path(record.object, record.id), {
    body: { fields },
    headers: { "If-Match": `"${record.version}"` },
  });
}

export function deleteRecord(record: Pick<Rec, "object" | "id" | "version">): Promise<void> {
  return request("DELETE", path(record.object, record.id), { headers: { "If-Match": `"${record.version}"` } });
}

export function act(object: string, id: string, action: string, input: Fields = {}): Promise<Rec | undefined> {
  return request<Rec | undefined>("POST", `${path(object, id)}/actions/${segment(action)}`, { body: input });
}

export async function choices(object: string, field: string, q: string, signal?: AbortSignal): Promise<Choice[]> {
  const found = await request<{ items: Choice[] }>("GET", `${path(object)}/choices/${segment(field)}`, { query: { q, limit: 20 }, signal });
  return found.items;
}

export interface FeedPage {
  items: Post[];
  previousCursor?: string | null;
}

export function feed(object: string, id: string, before?: string, signal?: AbortSignal): Promise<FeedPage> {
  return request<FeedPage>("GET", `${path(object, id)}/feed`, { query: { before, limit: 50 }, signal });
}

export interface NewPost {
  text: string;
  visibility: "public" | "internal";
  replyTo?: string | null;
  files?: string[];
}

export function post(object: string, id: string, written: NewPost): Promise<Post> {
  return request<Post>("POST", `${path(object, id)}/feed`, { body: written });
}

export async function files(object: string, id: string, signal?: AbortSignal): Promise<FileInfo[]> {
  return (await request<{ items: FileInfo[] }>("GET", `${path(object, id)}/files`, { signal })).items;
}

export function deleteFile(id: string): Promise<void> {
  return request("DELETE", `/files/${segment(id)}`);
}

export function history(object: string, id: string, cursor?: string, signal?: AbortSignal): Promise<{ items: HistoryEntry[]; nextCursor?: string | null }> {
  return request("GET", `${path(object, id)}/history`, { query: { cursor, limit: 50 }, signal });
}
