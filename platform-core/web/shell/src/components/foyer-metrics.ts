// SPDX-License-Identifier: Apache-2.0
import { html, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { number } from "../../../kit/src/format.js";
import { live } from "../data/live.js";
import { partKey, textOf } from "../data/objects.js";
import { countRecords } from "../data/records.js";
import { listAddress } from "../data/router.js";
import type { Part } from "../data/types.js";
import "./foyer-metrics.css";

/** Figures that lead to the records behind them. */
@customElement("foyer-metrics")
export class FoyerMetrics extends FoyerElement {
  @property({ attribute: false }) parts: Part[] = [];
  @state() private counts: Record<string, string> = {};
  #soon?: ReturnType<typeof setTimeout>;

  override connectedCallback(): void {
    super.connectedCallback();
    live("record", ({ object }) => this.parts.some((part) => part["object"] === object) && this.#later(), this.gone);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("parts")) this.#load();
  }

  #later(): void {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => this.#load(), 700);
  }

  #load(): void {
    for (const part of this.parts) {
      countRecords(textOf(part["object"]), { view: textOf(part["view"]), filter: textOf(part["filter"]) }, this.gone)
        .then(({ total = 0, totalIsLowerBound }) => (this.counts = { ...this.counts, [partKey(part)]: number(total) + (totalIsLowerBound ? "+" : "") }))
        .catch(() => undefined);
    }
  }

  protected override render(): TemplateResult {
    return html`<section class="f-card"><ul>${this.parts.map((part) => {
      const view = textOf(part["view"]);
      return html`<li class="f-linked"><a class="f-title" href=${listAddress(textOf(part["object"]), view ? new URLSearchParams({ view }).toString() : "")}>${part.title}</a>
        <b class="f-num">${this.counts[partKey(part)] ?? "–"}</b></li>`;
    })}</ul></section>`;
  }
}
