// SPDX-License-Identifier: Apache-2.0
import { Store } from "./store.js";

export interface Toast {
  id: number;
  text: string;
  tone: "info" | "ok" | "bad";
  action?: { label: string; run: () => void };
}

export const toasts = new Store<Toast[]>([]);
let next = 1;

export function dismiss(id: number): void {
  toasts.set(toasts.value.filter((toast) => toast.id !== id));
}

/** A short message at the foot of the page; one with an action stays longer. */
export function toast(text: string, options: Partial<Pick<Toast, "tone" | "action">> = {}): void {
  const made: Toast = { id: next++, text, tone: options.tone ?? "info", action: options.action };
  toasts.set([...toasts.value.slice(-2), made]);
  setTimeout(() => dismiss(made.id), made.action ? 10_000 : 6_000);
}
