// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { number } from "../../../../kit/src/format.js";
import { FoyerElement } from "../../../../kit/src/foyer-element.js";
import { hasText, t } from "../../../../kit/src/i18n.js";
import { meter } from "../../components/meter.js";
import type { LicenceInfo } from "../../data/types.js";

const SHOWN = ["custom-sections", "objects", "api-calls-per-day"];

/** Limits of the licence with what counts towards them. */
@customElement("foyer-licence-limits")
export class FoyerLicenceLimits extends FoyerElement {
  @property({ attribute: false }) licence?: LicenceInfo;

  protected override render(): TemplateResult | typeof nothing {
    const licence = this.licence;
    if (!licence?.limits || Object.keys(licence.limits).length === 0) return nothing;
    return html`<div class="a-block">
      <h3>${t("licence.limits")}</h3>
      ${this.#custom(licence)} ${this.#objects(licence)} ${this.#calls(licence)}
      ${Object.entries(licence.limits)
        .filter(([name]) => !SHOWN.includes(name))
        .map(([name, value]) => html`<p class="a-meter f-small"><span>${hasText(`licence.limit.${name}`) ? t(`licence.limit.${name}`) : name}</span><b>${number(value)}</b></p>`)}
    </div>`;
  }

  #line(label: string, used: number, limit: number): TemplateResult {
    return html`<p class="a-meter f-small"><span>${label}</span><b>${t("licence.of", { used: number(used), limit: number(limit) })}</b></p>
      ${meter(used, limit, label)}`;
  }

  #custom({ customSections }: LicenceInfo): TemplateResult | typeof nothing {
    if (!customSections) return nothing;
    const { items, used, limit } = customSections;
    const out = items.filter(({ counts }) => !counts);
    return html`${this.#line(t("licence.limit.custom-sections"), used, limit)}
      <p class="f-small f-muted">${items.filter(({ counts }) => counts).map(({ title }) => title).join(", ") || t("licence.custom.none")}</p>
      ${out.length > 0 ? html`<p class="f-small f-muted">${t("licence.custom.out", { titles: out.map(({ title }) => title).join(", ") })}</p>` : nothing}`;
  }

  #objects({ objects }: LicenceInfo): TemplateResult | typeof nothing {
    if (!objects) return nothing;
    return html`${this.#line(t("licence.limit.objects"), objects.used, objects.limit)}
      <details class="a-details f-small"><summary>${t("licence.objects.list")}</summary>
        <ul>${objects.items.map(({ code, title }) => html`<li>${title} <code class="f-muted">${code}</code></li>`)}</ul></details>`;
  }

  #calls({ calls }: LicenceInfo): TemplateResult | typeof nothing {
    if (!calls) return nothing;
    const [first, ...others] = calls.heaviest;
    return html`${this.#line(t("licence.calls"), first?.used ?? 0, calls.limit)}
      <p class="f-small f-muted">${first ? html`<bdi>${first.login}</bdi>, ` : nothing}${t("licence.calls.resets")}</p>
      ${others.length > 0
        ? html`<details class="a-details f-small"><summary>${t("licence.calls.list")}</summary>
            <ul>${others.map(({ login, used }) => html`<li class="a-meter"><bdi>${login}</bdi><b>${number(used)}</b></li>`)}</ul></details>`
        : nothing}`;
  }
}
