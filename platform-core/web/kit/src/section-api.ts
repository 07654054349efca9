// SPDX-License-Identifier: Apache-2.0
import type { Values } from "./i18n.js";

/** Who is signed in. */
export interface SectionViewer {
  readonly id: string;
  readonly name: string;
  readonly type: "external" | "employee";
  readonly roles: readonly string[];
  readonly locale: string;
  readonly timeZone: string;
}

/** What goes with a call to the REST interface. */
export interface SectionCall {
  query?: Record<string, string | number | boolean | null | undefined>;
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** Live events that a section module may hear. `back`: the connection was away, something may have been missed. */
export interface SectionEvents {
  record: { object: string; id: string; version: number; kind: string; fields?: string[] };
  feed: { object: string; record: string; id: string };
  back: Record<string, never>;
}

/** What a section module may use of the shell. Small on purpose; it only ever grows. */
export interface SectionContext {
  readonly apiVersion: 1;
  /** Code of the section. */
  readonly section: string;
  readonly viewer: SectionViewer;
  /** Language of the page. */
  readonly locale: string;
  /** Aborted when the module is disposed of. */
  readonly gone: AbortSignal;
  /** A text of the section, whose key begins with its code, with ICU places filled. */
  text(key: string, values?: Values): string;
  /** Goes to an address of the portal; asks before where something is not saved. */
  navigate(address: string): void;
  /** Address of a page of this section; what follows the page is given to its element as `path`. */
  address(page: string, path?: string): string;
  /** A call to the REST interface below `/api/v1` with the session of the user; throws a problem on every failure. */
  api<T>(method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE", path: string, call?: SectionCall): Promise<T>;
  /** Tells the user of a failure as the shell does. */
  problem(error: unknown): void;
  /** A short message at the foot of the page. */
  toast(text: string, options?: { tone?: "info" | "ok" | "bad"; action?: { label: string; run: () => void } }): void;
  /** Hears of live events until the function that it answers is called, or the module is disposed of. */
  live<N extends keyof SectionEvents>(name: N, listener: (data: SectionEvents[N]) => void): () => void;
  /** Registers an element and answers its tag, which carries the hash of the build: a newer module can replace it in an open page. */
  define(name: string, element: CustomElementConstructor): string;
}

/** What a module brings: tags of elements by the code of the page or the name of the widget. */
export interface SectionElements {
  routes?: Record<string, string>;
  widgets?: Record<string, string>;
  dispose?: () => void;
}

/** The default export of a section's module. */
export interface SectionModule {
  readonly apiVersion: 1;
  register(context: SectionContext): SectionElements;
}
