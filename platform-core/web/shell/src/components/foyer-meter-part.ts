// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import * as format from "../../../kit/src/format.js";
import { t } from "../../../kit/src/i18n.js";
import { properties } from "../../../kit/src/property.js";
import { textOf } from "../data/objects.js";
import type { Part, Rec, Value } from "../data/types.js";
import type { RecordDesk } from "./record-desk.js";
import { isMoney } from "./value.js";
import "./foyer-meter-part.css";

function amount(value: Value): number | undefined {
  if (isMoney(value)) return Number(value.amount);
  return typeof value === "number" ? value : undefined;
}

function words(value: Value, number: number): string {
  return isMoney(value) ? format.money(value) : format.number(number);
}

/** How far a number is on the way to its target: a bar, with the words that say the same. */
@customElement("foyer-meter-part")
export class FoyerMeterPart extends FoyerElement {
  @property({ attribute: false }) block!: Part;
  @property({ attribute: false }) desk!: RecordDesk;
  @property({ attribute: false }) record!: Rec;

  protected override render(): TemplateResult | typeof nothing {
    const now = this.record.fields[textOf(this.block["value"])];
    const goal = this.record.fields[textOf(this.block["target"])];
    const target = amount(goal);
    if (target === undefined || target <= 0) return nothing;
    const reached = amount(now) ?? 0;
    const part = Math.min(100, Math.max(0, Math.round((reached / target) * 100)));
    const told = t("meter.of", { value: words(now, reached), target: words(goal, target) });
    return html`<section class="f-card" aria-label=${this.block.title ?? ""}>
      <header><h2>${this.block.title}</h2></header>
      <div class="f-body"><p class="of"><b class="f-num">${words(now, reached)}</b> <span class="f-muted">${t("meter.target", { target: words(goal, target) })}</span></p>
        <div class="bar ${part >= 100 ? "full" : ""}" role="meter" aria-label=${this.block.title ?? ""} aria-valuemin="0" aria-valuemax=${target} aria-valuenow=${Math.min(reached, target)} aria-valuetext=${told}><span ${properties({ "--part": `${part}%` })}></span></div>
        ${this.block.text ? html`<p class="f-13 f-muted">${this.block.text}</p>` : ""}</div></section>`;
  }
}
