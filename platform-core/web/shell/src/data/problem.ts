// SPDX-License-Identifier: Apache-2.0

export interface FieldError {
  pointer: string;
  code: string;
  detail: string;
}

/** A failure as the server tells it (RFC 9457); status 0 when there was no answer at all. */
export class Problem extends Error {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly errors: readonly FieldError[];
  readonly members: Readonly<Record<string, unknown>>;

  constructor(document: Record<string, unknown>) {
    const text = (name: string): string => (typeof document[name] === "string" ? (document[name] as string) : "");
    super(text("detail") || text("title"));
    this.type = text("type");
    this.title = text("title");
    this.status = typeof document["status"] === "number" ? document["status"] : 0;
    this.detail = text("detail");
    this.instance = text("instance");
    this.errors = Array.isArray(document["errors"]) ? (document["errors"] as FieldError[]) : [];
    this.members = document;
  }

  /** Not there, or not for this viewer: both look the same. */
  get missing(): boolean {
    return this.status === 404 || (this.status === 403 && !this.type.startsWith("urn:foyer:problem:licensing/"));
  }
}

export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem({ type: "urn:foyer:problem:client", title: "", detail: error instanceof Error ? error.message : "", status: -1 });
}

/** The field of an error: subject of /fields/subject. */
export function errorField(error: FieldError): string {
  const parts = error.pointer.split("/").filter(Boolean);
  return (parts[0] === "fields" ? parts[1] : parts[0]) ?? "";
}
