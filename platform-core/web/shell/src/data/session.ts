// SPDX-License-Identifier: Apache-2.0
import { useZone } from "../../../kit/src/i18n.js";
import { Store } from "../../../kit/src/store.js";
import { onSessionEnd, request } from "./http.js";
import { Problem } from "./problem.js";
import type { QuotaInfo, Session, Token } from "./types.js";

export const session = new Store<Session | null>(null);
let leaving = false;

/** Goes to the sign-in page and comes back to this page afterwards. */
export function signIn(reason?: "ended"): void {
  if (leaving) return;
  leaving = true;
  const here = location.pathname + location.search;
  const query = new URLSearchParams(here === "/" ? {} : { return: here });
  if (reason) query.set("reason", reason);
  location.assign(`/sign-in${query.size > 0 ? `?${query.toString()}` : ""}`);
}

onSessionEnd(() => signIn("ended"));

/** Who is signed in; undefined when the browser is on its way to the sign-in page. */
export async function loadSession(): Promise<Session | undefined> {
  try {
    const found = await request<Session>("GET", "/session");
    useZone(found.timeZone);
    session.set(found);
    return found;
  } catch (error) {
    if (error instanceof Problem && error.status === 401) {
      signIn();
      return undefined;
    }
    throw error;
  }
}

/** Asks again who is signed in and what they must know; says whether that became another thing. */
export async function refreshSession(): Promise<boolean> {
  const before = session.value?.notices.map(({ code }) => code).join();
  const found = await request<Session>("GET", "/session");
  session.set(found);
  return found.notices.map(({ code }) => code).join() !== before;
}

export function quota(signal?: AbortSignal): Promise<QuotaInfo> {
  return request<QuotaInfo>("GET", "/quota", { signal });
}

export async function signOut(everywhere: boolean): Promise<void> {
  await request("DELETE", "/session", { query: { everywhere: everywhere || undefined } });
  leaving = true;
  location.assign("/sign-in");
}

export function employee(): boolean {
  return session.value?.type === "employee";
}

export function may(operation: string): boolean {
  return session.value?.operations.includes(operation) ?? false;
}

export async function changePreferences(wanted: { locale?: string; timeZone?: string }): Promise<void> {
  session.set(await request<Session>("PATCH", "/session", { body: wanted }));
}

export async function tokens(): Promise<Token[]> {
  return (await request<{ items: Token[] }>("GET", "/session/tokens")).items;
}

export function createToken(name: string, expires: string): Promise<Token> {
  return request<Token>("POST", "/session/tokens", { body: { name, expires } });
}

export function removeToken(id: string): Promise<void> {
  return request("DELETE", `/session/tokens/${id}`);
}
