// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { fieldsOf, names } from "../data/objects.js";
import type { Part, Rec } from "../data/types.js";
import type { RecordDesk } from "./record-desk.js";
import { isEmpty, valueShown } from "./value.js";
import "./foyer-figures-part.css";

/** A row of the numbers that matter most. */
@customElement("foyer-figures-part")
export class FoyerFiguresPart extends FoyerElement {
  @property({ attribute: false }) block!: Part;
  @property({ attribute: false }) desk!: RecordDesk;
  @property({ attribute: false }) record!: Rec;

  protected override render(): TemplateResult | typeof nothing {
    const fields = fieldsOf(this.desk.object, names(this.block["fields"])).filter((field) => field.code in this.record.fields);
    if (fields.length === 0) return nothing;
    return html`<section class="f-card" aria-label=${this.block.title ?? ""}><dl>${fields.map((field) => {
      const value = this.record.fields[field.code];
      return html`<div><dt>${field.label}</dt><dd class="f-num">${isEmpty(value) ? html`<span class="f-muted">–</span>` : valueShown(field, value, "page", this.desk.object, this.record.fields)}</dd></div>`;
    })}</dl></section>`;
  }
}
