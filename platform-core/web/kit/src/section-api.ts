// SPDX-License-Identifier: Apache-2.0

/** What a section module may use of the shell. Small on purpose; it only ever grows. */
export interface SectionContext {
  readonly user: { readonly id: string; readonly name: string; readonly type: "external" | "employee" };
  readonly locale: string;
  navigate(address: string): void;
  /** A call to the REST interface with the session of the user. */
  api<T>(method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE", path: string, body?: unknown): Promise<T>;
  /** Registers an element; the tag carries the hash of the build, so that a newer module can replace it in an open page. */
  define(name: string, element: CustomElementConstructor): string;
}

/** The default export of a section's module. */
export interface SectionModule {
  readonly apiVersion: 1;
  register(context: SectionContext): {
    routes?: Record<string, string>;
    widgets?: Record<string, string>;
    dispose?: () => void;
  };
}
