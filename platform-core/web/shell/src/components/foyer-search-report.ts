// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { number } from "../../../kit/src/format.js";
import { t } from "../../../kit/src/i18n.js";
import { textOf } from "../data/objects.js";
import { listAddress } from "../data/router.js";
import type { Part } from "../data/types.js";

interface Missed {
  words: string;
  count: number;
}

/** What people searched for and did not find. */
@customElement("foyer-search-report")
export class FoyerSearchReport extends FoyerElement {
  @property({ attribute: false }) block!: Part;

  get #items(): Missed[] {
    const items = this.block["items"];
    return Array.isArray(items) ? (items as Missed[]) : [];
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.#items.length === 0) return nothing;
    return html`<section class="f-card" aria-label=${this.block.title ?? ""}><header><h2>${this.block.title}</h2></header>
      <ul class="f-lines">${this.#items.map(({ words, count }) => html`<li class="f-linked"><div class="f-line">
        <a class="f-title f-grow f-truncate" href=${listAddress(textOf(this.block["object"]), new URLSearchParams({ q: words }).toString())}>${words}</a>
        <span class="f-small f-muted f-num">${t("home.times", { count, shown: number(count) })}</span></div></li>`)}</ul></section>`;
  }
}
