// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { bones, empty } from "../../../../kit/src/empty.js";
import { date, number } from "../../../../kit/src/format.js";
import { FoyerElement } from "../../../../kit/src/foyer-element.js";
import { hasText, t } from "../../../../kit/src/i18n.js";
import { icon } from "../../../../kit/src/icon.js";
import { properties } from "../../../../kit/src/property.js";
import type { LicenceInfo } from "../../data/types.js";
import { meterTone, validity } from "./licence-time.js";

/** The licence: who signed it, how long it holds, seats and limits. */
@customElement("foyer-licence-card")
export class FoyerLicenceCard extends FoyerElement {
  @property({ attribute: false }) licence?: LicenceInfo;

  protected override render(): TemplateResult {
    const licence = this.licence;
    if (!licence) return html`<section class="f-card">${bones(4)}</section>`;
    if (!licence.installed) return html`<section class="f-card">${empty("key-round", t("licence.none"), t("licence.none.text"))}</section>`;
    return html`<section class="f-card a-licence" aria-labelledby="licence-heading">
      ${this.#head(licence)} ${this.#validity(licence)} ${this.#seats(licence)} ${this.#limits(licence)} ${this.#products(licence)}
    </section>`;
  }

  #head(licence: LicenceInfo): TemplateResult {
    const good = licence.state === "in-force";
    return html`<header>
      <span class="f-tile f-accent">${icon("shield-check")}</span>
      <div class="f-grow">
        <h2 id="licence-heading">${t("licence.number", { number: licence.number ?? "" })}</h2>
        <p class="f-small f-muted">${t("licence.signed", { signer: licence.signer ?? "", customer: licence.customer ?? "" })}</p>
      </div>
      <span class="f-badge ${good ? "f-ok" : "f-bad"}">${t(`licence.state.${licence.state ?? "expired"}`)}</span>
    </header>`;
  }

  #validity(licence: LicenceInfo): TemplateResult | typeof nothing {
    if (!licence.notBefore || !licence.notAfter) return nothing;
    const { part, days } = validity(licence.notBefore, licence.notAfter, Date.now());
    const tone = days <= 0 ? "f-bad" : days <= 30 ? "f-warn" : "";
    return html`<div class="a-block">
      <p class="a-dates f-small"><span>${date(licence.notBefore)}</span><b>${days > 0 ? t("licence.left", { days }) : t("licence.over")}</b><span>${date(licence.notAfter)}</span></p>
      <div class="f-meter ${tone}"><i ${properties({ "--part": `${part}%` })}></i></div>
      ${licence.evaluation ? html`<p class="f-small f-muted">${t("licence.evaluation")}</p>` : nothing}
    </div>`;
  }

  #seats(licence: LicenceInfo): TemplateResult | typeof nothing {
    const seats = licence.seats ?? [];
    if (seats.length === 0) return nothing;
    return html`<div class="a-block">
      <h3>${t("licence.seats")}</h3>
      ${seats.map(
        (seat) => html`<p class="a-meter f-small"><span>${t(`licence.edition.${seat.edition}`)}</span>
            <b>${t("licence.of", { used: number(seat.used), limit: number(seat.limit) })}</b></p>
          <div class="f-meter ${meterTone(seat.used, seat.limit)}"><i ${properties({ "--part": `${Math.min(100, (seat.used / Math.max(1, seat.limit)) * 100)}%` })}></i></div>
          <p class="f-small f-muted">${t("licence.free", { free: number(seat.free), bought: number(seat.bought) })}</p>`,
      )}
    </div>`;
  }

  #limits(licence: LicenceInfo): TemplateResult | typeof nothing {
    const limits = Object.entries(licence.limits ?? {});
    if (limits.length === 0) return nothing;
    return html`<div class="a-block">
      <h3>${t("licence.limits")}</h3>
      ${limits.map(
        ([name, value]) => html`<p class="a-meter f-small"><span>${hasText(`licence.limit.${name}`) ? t(`licence.limit.${name}`) : name}</span><b>${number(value)}</b></p>`,
      )}
    </div>`;
  }

  #products(licence: LicenceInfo): TemplateResult | typeof nothing {
    const products = licence.products ?? [];
    if (products.length === 0) return nothing;
    return html`<div class="a-block">
      <h3>${t("licence.products")}</h3>
      <p class="f-row a-chips">${products.map((product) => html`<span class="f-badge square nodot">${product}</span>`)}</p>
    </div>`;
  }
}
