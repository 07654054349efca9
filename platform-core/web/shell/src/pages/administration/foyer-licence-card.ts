// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { bones, empty } from "../../../../kit/src/empty.js";
import { date, fullTime } from "../../../../kit/src/format.js";
import { FoyerElement } from "../../../../kit/src/foyer-element.js";
import { t } from "../../../../kit/src/i18n.js";
import { icon } from "../../../../kit/src/icon.js";
import { properties } from "../../../../kit/src/property.js";
import type { LicenceInfo } from "../../data/types.js";
import "./foyer-licence-limits.js";
import "./foyer-licence-seats.js";
import { daysUntil, stretches } from "./licence-time.js";

const TONES: Record<string, string> = { "in-force": "f-ok", grace: "f-warn" };

/** The licence: who signed it, how long it holds, seats, limits, and what it is judged by. Says `whatif` to compare. */
@customElement("foyer-licence-card")
export class FoyerLicenceCard extends FoyerElement {
  @property({ attribute: false }) licence?: LicenceInfo;

  protected override render(): TemplateResult {
    const licence = this.licence;
    if (!licence) return html`<section class="f-card">${bones(4)}</section>`;
    if (!licence.installed) return html`<section class="f-card">${empty("key-round", t("licence.none"), t("licence.none.text"))}${this.#place(licence)}</section>`;
    return html`<section class="f-card a-licence" aria-labelledby="licence-heading">
      ${this.#head(licence)} ${this.#validity(licence)} ${this.#external(licence)} ${this.#clock(licence)}
      <foyer-licence-seats .licence=${licence}></foyer-licence-seats>
      <foyer-licence-limits .licence=${licence}></foyer-licence-limits>
      ${this.#products(licence)} ${this.#place(licence)}
    </section>`;
  }

  #head(licence: LicenceInfo): TemplateResult {
    const state = licence.state ?? "expired";
    return html`<header>
      <span class="f-tile f-accent">${icon("shield-check")}</span>
      <div class="f-grow">
        <h2 id="licence-heading">${t("licence.number", { number: licence.number ?? "" })}</h2>
        <p class="f-small f-muted">${t("licence.signed", { signer: licence.signer ?? "", customer: licence.customer ?? "" })}</p>
      </div>
      <span class="f-badge ${TONES[state] ?? "f-bad"}">${t(`licence.state.${state}`)}</span>
    </header>`;
  }

  #validity({ notBefore, notAfter, life, clock, evaluation }: LicenceInfo): TemplateResult | typeof nothing {
    if (!notBefore || !notAfter || !life) return nothing;
    const now = Date.parse(clock.judged);
    const line = stretches([Date.parse(notBefore), Date.parse(notAfter), Date.parse(life.graceEnds), Date.parse(life.readingEnds)], now);
    return html`<div class="a-block">
      <p class="a-dates f-small"><span>${date(notBefore)}</span><b>${this.#left(life.phase, notAfter, now)}</b><span>${date(notAfter)}</span></p>
      <div class="a-line" aria-hidden="true">${line.map(({ part, passed }) => html`<span ${properties({ "--width": `${part}%`, "--part": `${passed}%` })}><i></i></span>`)}</div>
      <p class="f-small f-muted">${t("licence.after", { grace: date(life.graceEnds), reading: date(life.readingEnds) })}</p>
      ${evaluation ? html`<p class="f-small f-muted">${t("licence.evaluation")}</p>` : nothing}
    </div>`;
  }

  #left(phase: string, notAfter: string, now: number): string {
    return phase === "in-force" ? t("licence.left", { days: daysUntil(notAfter, now) }) : t(`licence.state.${phase}`);
  }

  #external({ external }: LicenceInfo): TemplateResult | typeof nothing {
    if (external.level === "full") return nothing;
    return html`<div class="a-block"><p class="f-note f-bad">${icon("lock", "sm")}<span class="f-wrap">${external.reason} ${t("plugins.rule", { rule: external.rule })}</span></p></div>`;
  }

  /** A clock that is right says nothing. */
  #clock({ clock }: LicenceInfo): TemplateResult | typeof nothing {
    if (clock.state === "good") return nothing;
    return html`<div class="a-block"><p class="f-note f-warn">${icon("clock-alert", "sm")}<span class="f-wrap">${t(`licence.clock.${clock.state}`, { clock: fullTime(clock.clock), judged: fullTime(clock.judged) })}</span></p></div>`;
  }

  #products({ products = [] }: LicenceInfo): TemplateResult | typeof nothing {
    if (products.length === 0) return nothing;
    return html`<div class="a-block">
      <h3>${t("licence.products")}</h3>
      <p class="f-row a-chips">${products.map((product) => html`<span class="f-badge square nodot">${product}</span>`)}</p>
      <div><button class="f-button small" type="button" @click=${() => this.dispatchEvent(new CustomEvent("whatif"))}>${icon("scale", "sm")} ${t("whatif.open")}</button></div>
    </div>`;
  }

  #place({ installation, boundTo }: LicenceInfo): TemplateResult {
    return html`<div class="a-block"><h3>${t("licence.installation")}</h3><p class="f-small a-wrap"><code>${installation}</code></p>
      <p class="f-small f-muted">${t(boundTo ? "licence.bound" : "licence.unbound")}</p></div>`;
  }
}
