// SPDX-License-Identifier: Apache-2.0
import { session } from "./session.js";

const PREFIX = "foyer.draft.";

function key(name: string): string {
  return `${PREFIX}${session.value?.user.id ?? ""}.${name}`;
}

/** Texts that were begun, kept on this device only. */
export function keepDraft(name: string, value: unknown): void {
  try {
    localStorage.setItem(key(name), JSON.stringify(value));
  } catch {
    // A full or forbidden storage must not stand in the way of writing.
  }
}

export function draft<T>(name: string): T | undefined {
  try {
    const text = localStorage.getItem(key(name));
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}

export function dropDraft(name: string): void {
  try {
    localStorage.removeItem(key(name));
  } catch {
    // As above.
  }
}

/** Removes everything of everybody, when somebody signs out. */
export function dropAllDrafts(): void {
  for (const name of Object.keys(localStorage)) if (name.startsWith(PREFIX)) localStorage.removeItem(name);
}
