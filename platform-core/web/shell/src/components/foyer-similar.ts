// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { icon } from "../../../kit/src/icon.js";
import { names, objectInfo, textOf } from "../data/objects.js";
import { recordAddress } from "../data/router.js";
import { search } from "../data/search.js";
import type { Hit, ObjectInfo, Part, Rec } from "../data/types.js";
import type { RecordDesk } from "./record-desk.js";
import { Stand } from "./stand.js";
import { isReference } from "./value.js";

/** Records that speak of the same. */
@customElement("foyer-similar")
export class FoyerSimilar extends FoyerElement {
  @property({ attribute: false }) block!: Part;
  @property({ attribute: false }) desk!: RecordDesk;
  @property({ attribute: false }) record!: Rec;
  readonly #found = new Stand<{ object: ObjectInfo; hits: Hit[] }>(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("record") || changed.get("record")?.id === this.record.id) return;
    const code = textOf(this.block["object"]) || this.record.object;
    const from = names(this.block["from"]);
    const words = (from.length > 0 ? from : [this.desk.object.page.title]).map((field) => textOf(this.record.fields[field])).join(" ").slice(0, 300);
    void this.#found.load(async (signal) => {
      const [object, found] = await Promise.all([objectInfo(code), search({ q: words, object: code, suggest: true, limit: 5 }, signal)]);
      return { object, hits: found.items.filter(({ id }) => id !== this.record.id).slice(0, 4) };
    });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { value } = this.#found;
    if (!value || value.hits.length === 0) return nothing;
    return html`<section class="f-card" aria-label=${this.block.title ?? ""}><header><h2>${this.block.title}</h2></header>
      <ul class="f-lines">${value.hits.map((hit) => this.#hit(hit, value.object))}</ul></section>`;
  }

  #hit(hit: Hit, object: ObjectInfo): TemplateResult {
    const field = object.fields.find(({ type }) => type === "number");
    const title = hit.title.join("");
    const known = field ? textOf(hit.fields[field.code]) : "";
    const number = known && !title.includes(known) ? known : undefined;
    const status = hit.fields[object.lifecycle?.field ?? ""];
    const kind = Object.entries(hit.fields).map(([, each]) => each).find((each) => isReference(each) && each.code !== undefined);
    const words = [number, isReference(status) ? status.display : isReference(kind) ? kind.display : undefined].filter((each) => typeof each === "string").join(" · ");
    return html`<li class="f-linked"><div class="f-line"><span class="f-tile">${icon(object.icon)}</span><div class="f-grow">
      <a class="f-title" href=${recordAddress(hit.object, hit.id)}>${title}</a>${words ? html`<span class="f-small f-muted">${words}</span>` : ""}</div></div></li>`;
  }
}
