// SPDX-License-Identifier: Apache-2.0
import { html, type TemplateResult } from "lit";

/** Parts of a text, alternately plain and found, with the found ones marked. */
export function marked(parts: readonly string[]): TemplateResult {
  return html`${parts.map((part, at) => (at % 2 === 1 ? html`<mark>${part}</mark>` : part))}`;
}
