// SPDX-License-Identifier: Apache-2.0
import { html, type TemplateResult } from "lit";
import { properties } from "./property.js";

/** ML of Maya Lindholm. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = words[0] ?? "";
  const last = words.length > 1 ? (words[words.length - 1] ?? "") : "";
  return ((first[0] ?? "?") + (last[0] ?? "")).toUpperCase();
}

/** A hue that stays the same for a name. */
export function hue(name: string): number {
  let sum = 7;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 3600;
  return (sum % 12) * 30;
}

/** Initials on a colour of their own. */
export function avatar(name: string, size: "" | "lg" = ""): TemplateResult {
  return html`<span class="f-avatar ${size}" aria-hidden="true" ${properties({ "--h": String(hue(name)) })}>${initials(name)}</span>`;
}

/** Avatar and name. */
export function person(name: string): TemplateResult {
  return html`<span class="f-person">${avatar(name)}<span class="f-truncate" dir="auto">${name}</span></span>`;
}
