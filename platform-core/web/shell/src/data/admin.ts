// SPDX-License-Identifier: Apache-2.0
import { request, segment } from "./http.js";
import type { LicenceInfo, LicenceWish, PluginInfo, Prospect, UserInfo } from "./types.js";

export interface PluginList {
  items: PluginInfo[];
  unsignedAllowed: boolean;
}

export function plugins(signal?: AbortSignal): Promise<PluginList> {
  return request<PluginList>("GET", "/plugins", { signal });
}

export function changePlugin(code: string, wanted: { enabled?: boolean; retry?: boolean }): Promise<PluginInfo> {
  return request<PluginInfo>("PUT", `/plugins/${segment(code)}`, { body: wanted });
}

export function licence(signal?: AbortSignal): Promise<LicenceInfo> {
  return request<LicenceInfo>("GET", "/licence", { signal });
}

export function installLicence(text: string): Promise<LicenceInfo> {
  return request<LicenceInfo>("PUT", "/licence", { body: text.trim(), headers: { "Content-Type": "application/jose" } });
}

export function removeLicence(): Promise<void> {
  return request("DELETE", "/licence");
}

/** What another licence would allow; nothing is changed. */
export function whatIf(wish: LicenceWish, signal?: AbortSignal): Promise<Prospect> {
  return request<Prospect>("POST", "/licence/what-if", { body: wish, signal });
}

/** Lets an external user hold these seats and no others. */
export function setSeats(user: string, editions: readonly string[]): Promise<UserInfo> {
  return request<UserInfo>("PUT", `/users/${segment(user)}/seats`, { body: { editions } });
}

export function activate(user: string, active: boolean): Promise<UserInfo> {
  return request<UserInfo>("PATCH", `/users/${segment(user)}`, { body: { active } });
}

export function users(cursor?: string, signal?: AbortSignal): Promise<{ items: UserInfo[]; nextCursor?: string | null }> {
  return request("GET", "/users", { query: { cursor, limit: 50 }, signal });
}
