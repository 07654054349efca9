// SPDX-License-Identifier: Apache-2.0
import { Store } from "../../../kit/src/store.js";
import { Problem } from "./problem.js";

export type Method = "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
export type Query = Record<string, string | number | boolean | null | undefined>;

export interface Call {
  query?: Query;
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

export type Connection = { state: "fine" } | { state: "offline" } | { state: "busy"; retryAt: number };

/** How the server can be reached at the moment. */
export const connection = new Store<Connection>({ state: "fine" });

const BASE = "/api/v1";
const USUAL_SECONDS = 5;
const SHORT_SECONDS = 2;
const ATTEMPTS = 3;
let ended: () => void = () => undefined;
let asking: ((path: string) => Promise<void>) | undefined;

/** Says what happens when the session is over. */
export function onSessionEnd(handler: () => void): void {
  ended = handler;
}

/** Says what is done before something is read; a call is not sent where that throws. */
export function onAsking(handler: (path: string) => Promise<void>): void {
  asking = handler;
}

export function address(path: string, query: Query = {}): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== "");
  const text = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString();
  return BASE + path + (text ? `?${text}` : "");
}

export function segment(text: string): string {
  return encodeURIComponent(text);
}

function init(method: Method, call: Call): RequestInit {
  const headers: Record<string, string> = { Accept: "application/json", ...call.headers };
  let body: BodyInit | undefined;
  if (typeof call.body === "string") {
    body = call.body;
  } else if (call.body !== undefined) {
    headers["Content-Type"] ??= method === "PATCH" ? "application/merge-patch+json" : "application/json";
    body = JSON.stringify(call.body);
  }
  return { method, headers, body, signal: call.signal, credentials: "same-origin", cache: method === "GET" ? "no-cache" : "no-store" };
}

async function answer(method: Method, path: string, call: Call): Promise<Response> {
  try {
    return await fetch(address(path, call.query), init(method, call));
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    connection.set({ state: "offline" });
    throw new Problem({ type: "urn:foyer:problem:offline", status: 0 });
  }
}

function retryAfter(response: Response): number {
  const seconds = response.headers.get("Retry-After");
  return seconds === null || Number.isNaN(Number(seconds)) ? USUAL_SECONDS : Number(seconds);
}

/** A section that is being exchanged is back in a moment: nothing was done, so the same call may be sent again. */
async function patient(method: Method, path: string, call: Call): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    if (method === "GET") await asking?.(path);
    call.signal?.throwIfAborted();
    const response = await answer(method, path, call);
    const seconds = retryAfter(response);
    if (response.status !== 503 || seconds > SHORT_SECONDS || attempt > ATTEMPTS) return response;
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  }
}

async function failure(response: Response): Promise<Problem> {
  const document: unknown = await response.json().catch(() => ({}));
  return new Problem({ title: response.statusText, ...(document as object), status: response.status });
}

/** Calls the REST interface; throws a Problem on every failure. */
export async function request<T>(method: Method, path: string, call: Call = {}): Promise<T> {
  const response = await patient(method, path, call);
  if (response.ok) {
    connection.set({ state: "fine" });
    return (response.status === 204 || response.headers.get("Content-Length") === "0" ? undefined : await response.json()) as T;
  }
  const problem = await failure(response);
  if (response.status === 401 && path !== "/session") ended();
  if (response.status === 503) {
    connection.set({ state: "busy", retryAt: Date.now() + retryAfter(response) * 1000 });
  } else {
    connection.set({ state: "fine" });
  }
  throw problem;
}
