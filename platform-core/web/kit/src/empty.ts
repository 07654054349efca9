// SPDX-License-Identifier: Apache-2.0
import { html, type TemplateResult } from "lit";
import { icon } from "./icon.js";

/** Icon tile, title, one sentence, ways on. */
export function empty(image: string, title: string, text: string, ways: unknown = ""): TemplateResult {
  return html`<div class="f-empty">
    <span class="f-tile">${icon(image, "lg")}</span>
    <h2>${title}</h2>
    ${text ? html`<p>${text}</p>` : ""}
    ${ways ? html`<div class="f-row">${ways}</div>` : ""}
  </div>`;
}

/** Placeholder lines of a card that is being loaded. */
export function bones(lines: number): TemplateResult {
  return html`<ul class="f-lines" aria-hidden="true">${Array.from({ length: lines }, (_, at) => html`<li><span class="f-bone f-bone-${at % 3}"></span></li>`)}</ul>`;
}
