// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { FoyerElement } from "../../../../kit/src/foyer-element.js";
import { Stand } from "../../components/stand.js";
import { isReference } from "../../components/value.js";
import { facetFields } from "../../data/finding.js";
import { textOf } from "../../data/objects.js";
import { recordAddress } from "../../data/router.js";
import { search } from "../../data/search.js";
import type { Hit, ObjectInfo, Rec } from "../../data/types.js";

/** Up to three records about the same words, in the same language. */
@customElement("foyer-related")
export class FoyerRelated extends FoyerElement {
  @property({ attribute: false }) object!: ObjectInfo;
  @property({ attribute: false }) record!: Rec;
  @property() heading = "";
  readonly #found = new Stand<Hit[]>(this);
  #asked = "";

  protected override willUpdate(_changed: PropertyValues<this>): void {
    if (this.#asked === this.record.id) return;
    this.#asked = this.record.id;
    void this.#found.load(async (signal) => this.#pick((await search({ q: this.record.display, object: this.object.object, suggest: true, limit: 10 }, signal)).items));
  }

  #pick(hits: Hit[]): Hit[] {
    const own = textOf(this.record.fields["language"]);
    const same = (hit: Hit): boolean => !own || textOf(hit.fields["language"]) === own;
    return hits.filter((hit) => hit.id !== this.record.id && same(hit)).slice(0, 3);
  }

  protected override render(): TemplateResult | typeof nothing {
    const hits = this.#found.value ?? [];
    if (hits.length === 0) return nothing;
    const kind = facetFields(this.object).find((field) => field.lookup && field.code !== this.object.lifecycle?.field)?.code ?? "";
    return html`<section aria-labelledby="related"><h2 id="related">${this.heading}</h2>
      <ul>${hits.map((hit) => {
        const value = hit.fields[kind];
        return html`<li class="f-card f-linked"><a class="f-title" href=${recordAddress(hit.object, hit.id)} dir="auto">${hit.display}</a>${isReference(value) ? html`<span class="f-small f-muted">${value.display}</span>` : ""}</li>`;
      })}</ul></section>`;
  }
}
