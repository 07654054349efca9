// SPDX-License-Identifier: Apache-2.0
import { html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { icon } from "../../../kit/src/icon.js";
import { textOf } from "../data/objects.js";
import type { Part, Rec } from "../data/types.js";
import "./foyer-module.js";

/** A part of a page that the section draws itself, in the card of the shell unless it wants none. */
@customElement("foyer-widget")
export class FoyerWidget extends FoyerElement {
  @property({ attribute: false }) block!: Part;
  @property() section = "";
  @property({ attribute: false }) record?: Rec;

  protected override render(): TemplateResult {
    const { block, record } = this;
    const image = textOf(block["icon"]);
    const name = textOf(block["widget"]) || block.code;
    const module = html`<foyer-module .section=${this.section} .kind=${"widgets"} .name=${name} .values=${{ part: block, ...(record ? { record } : {}) }}></foyer-module>`;
    if (block["plain"] === true) return module;
    return html`<section class="f-card" aria-label=${block.title ?? ""}><header>${image ? icon(image) : ""}<h2>${block.title}</h2></header>
      <div class="f-body">${block.text ? html`<p class="f-13 f-muted">${block.text}</p>` : ""}${module}</div></section>`;
  }
}
