// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { money, number } from "../../../../kit/src/format.js";
import { FoyerElement } from "../../../../kit/src/foyer-element.js";
import { t } from "../../../../kit/src/i18n.js";
import { meter } from "../../components/meter.js";
import type { LicenceInfo, SeatInfo } from "../../data/types.js";

/** Seats of the editions: used, free, bought, and what they cost. */
@customElement("foyer-licence-seats")
export class FoyerLicenceSeats extends FoyerElement {
  @property({ attribute: false }) licence?: LicenceInfo;

  protected override render(): TemplateResult | typeof nothing {
    const { seats = [], cost, employees } = this.licence ?? {};
    if (seats.length === 0) return nothing;
    return html`<div class="a-block">
      <h3>${t("licence.seats")}</h3>
      ${seats.map((seat) => this.#seat(seat))}
      ${employees ? this.#employees(employees.used, employees.limit) : nothing}
      ${cost ? html`<p class="a-meter a-sum f-small"><span>${t("licence.cost")}</span><b>${money(cost)}</b></p>` : nothing}
    </div>`;
  }

  #seat(seat: SeatInfo): TemplateResult {
    const edition = t(`licence.edition.${seat.edition}`);
    return html`<p class="a-meter f-small"><span>${edition}</span><b>${t("licence.of", { used: number(seat.used), limit: number(seat.limit) })}</b></p>
      ${meter(seat.used, seat.limit, edition)}
      <p class="f-small f-muted">${this.#price(seat)}</p>`;
  }

  #price({ price, cost, bought, free }: SeatInfo): string {
    const given = t("licence.free", { free: number(free), bought: number(bought) });
    if (!price || !cost || Number(price.amount) === 0) return given;
    return `${t("licence.price", { price: money(price), cost: money(cost) })}${free > 0 ? ` · ${given}` : ""}`;
  }

  #employees(used: number, limit?: number): TemplateResult {
    const label = t("licence.limit.employee-seats");
    return html`<p class="a-meter f-small"><span>${label}</span><b>${limit === undefined ? number(used) : t("licence.of", { used: number(used), limit: number(limit) })}</b></p>
      ${limit === undefined ? nothing : meter(used, limit, label)}`;
  }
}
