// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { icon } from "../../../kit/src/icon.js";
import { fieldOf, names, objectInfo } from "../data/objects.js";
import { getRecord } from "../data/records.js";
import type { FieldInfo, ObjectInfo, Rec, Reference } from "../data/types.js";
import { Stand } from "./stand.js";
import { isEmpty, valueShown, type Shown } from "./value.js";

/** What a chosen record brings with it, such as the times that a service promises. Its field names what is told. */
@customElement("foyer-glance")
export class FoyerGlance extends FoyerElement {
  @property({ attribute: false }) field!: FieldInfo;
  @property({ attribute: false }) value!: Reference;
  readonly #found = new Stand<{ object: ObjectInfo; record: Rec }>(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("value") || changed.get("value")?.id === this.value.id) return;
    void this.#found.load(async (signal) => {
      const target = this.field.target ?? "";
      const [object, record] = await Promise.all([objectInfo(target), getRecord(target, this.value.id, signal)]);
      return { object, record };
    });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { value } = this.#found;
    const told = value ? names(this.field.settings?.["glance"]).map((code) => this.#told(code, value.object, value.record)).filter((each) => each !== nothing) : [];
    if (told.length === 0) return nothing;
    return html`<p class="f-row f-wrap f-13 f-soft" role="status">${icon("timer", "sm")}${told.map((each, at) => html`${at > 0 ? html`<span aria-hidden="true">·</span>` : ""}<span>${each}</span>`)}</p>`;
  }

  /** Response time 4 working hours. */
  #told(code: string, object: ObjectInfo, record: Rec): Shown {
    const field = fieldOf(object, code);
    if (!field || isEmpty(record.fields[code])) return nothing;
    return html`${field.label} <b class="f-strong">${valueShown(field, record.fields[code], "list", object, record.fields)}</b>`;
  }
}
