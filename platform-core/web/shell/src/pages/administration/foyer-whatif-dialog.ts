// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { FoyerDialog } from "../../../../kit/src/dialog.js";
import { money, number } from "../../../../kit/src/format.js";
import { t } from "../../../../kit/src/i18n.js";
import { icon } from "../../../../kit/src/icon.js";
import { whatIf } from "../../data/admin.js";
import { problemOf } from "../../data/problem.js";
import type { LicenceInfo, LicenceWish, Prospect, SectionChange } from "../../data/types.js";
import { EDITIONS, PRODUCTS } from "./licence-codes.js";

const CHANGES: readonly [SectionChange, string, string][] = [
  ["comes", "f-ok", "circle-plus"],
  ["goes", "f-bad", "circle-minus"],
  ["stays", "", "circle-check"],
  ["missing", "", "ban"],
];

/** Asks what another licence would allow, before it is bought. Nothing is changed. */
@customElement("foyer-whatif-dialog")
export class FoyerWhatifDialog extends FoyerDialog<void> {
  @state() private wish: LicenceWish;
  @state() private found?: Prospect;
  @state() private fault = "";
  #asked = 0;

  constructor(licence?: LicenceInfo) {
    super();
    this.wish = {
      editions: [...(licence?.editions ?? [])],
      products: [...(licence?.products ?? [])],
      seats: Object.fromEntries((licence?.seats ?? []).map(({ edition, bought }) => [edition, bought])),
      employeeSeats: licence?.employees?.limit ?? 0,
    };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#ask();
  }

  protected override heading(): string {
    return t("whatif.title");
  }

  protected override look(): string {
    return "wide";
  }

  #choose(list: "editions" | "products", code: string, on: boolean): void {
    const without = this.wish[list].filter((other) => other !== code);
    this.wish = { ...this.wish, [list]: on ? [...without, code] : without };
    void this.#ask();
  }

  #count(change: Partial<LicenceWish>): void {
    this.wish = { ...this.wish, ...change };
    void this.#ask();
  }

  /** Only the last question counts. */
  async #ask(): Promise<void> {
    const mine = ++this.#asked;
    const editions = new Set(this.wish.editions);
    const seats = Object.fromEntries(Object.entries(this.wish.seats).filter(([edition]) => editions.has(edition)));
    try {
      const found = await whatIf({ ...this.wish, seats }, this.gone);
      if (mine === this.#asked) [this.found, this.fault] = [found, ""];
    } catch (error) {
      const problem = problemOf(error);
      if (mine === this.#asked && this.isConnected) [this.found, this.fault] = [undefined, problem.errors[0]?.detail ?? problem.message];
    }
  }

  protected override body(): TemplateResult {
    return html`<p class="f-soft">${t("whatif.text")}</p>
      <div class="a-whatif">
        <form class="a-form" @submit=${(event: Event) => event.preventDefault()}>
          <fieldset class="a-set"><legend class="f-label">${t("whatif.editions")}</legend>${EDITIONS.map((code) => this.#edition(code))}</fieldset>
          <fieldset class="a-set"><legend class="f-label">${t("licence.products")}</legend>${PRODUCTS.map((code) => this.#check("products", code, code))}</fieldset>
          <div class="f-field"><label for="whatif-employees">${t("licence.limit.employee-seats")}</label>
            ${this.#number("whatif-employees", this.wish.employeeSeats, (employeeSeats) => this.#count({ employeeSeats }))}</div>
        </form>
        <div class="a-prospect" aria-live="polite">${this.#answer()}</div>
      </div>`;
  }

  #check(list: "editions" | "products", code: string, label: string): TemplateResult {
    return html`<label class="f-check"><input type="checkbox" .checked=${this.wish[list].includes(code)}
      @change=${(event: Event) => this.#choose(list, code, (event.target as HTMLInputElement).checked)} /> ${label}</label>`;
  }

  #edition(code: string): TemplateResult {
    const on = this.wish.editions.includes(code);
    const name = t(`licence.edition.${code}`);
    return html`<div class="a-edition">${this.#check("editions", code, name)}
      ${on ? html`<label class="f-small f-muted" for="whatif-${code}">${t("whatif.bought")}<span class="f-hidden"> ${name}</span></label>
        ${this.#number(`whatif-${code}`, this.wish.seats[code] ?? 0, (count) => this.#count({ seats: { ...this.wish.seats, [code]: count } }))}` : nothing}</div>`;
  }

  #number(id: string, value: number, then: (count: number) => void): TemplateResult {
    return html`<input class="f-input a-number" id=${id} type="number" inputmode="numeric" min="0" max="1000000" step="1" .value=${String(value)}
      @change=${(event: Event) => then(Math.max(0, Math.floor(Number((event.target as HTMLInputElement).value) || 0)))} />`;
  }

  #answer(): TemplateResult | typeof nothing {
    if (this.fault) return html`<p class="f-note f-bad" role="alert">${icon("circle-alert", "sm")}<span class="f-wrap">${this.fault}</span></p>`;
    const found = this.found;
    if (!found) return nothing;
    return html`${CHANGES.map(([change, tone, image]) => this.#sections(found, change, tone, image))} ${this.#numbers(found)}`;
  }

  #sections({ sections }: Prospect, change: SectionChange, tone: string, image: string): TemplateResult | typeof nothing {
    const some = sections.filter((section) => section.change === change);
    if (some.length === 0) return nothing;
    const why = change === "goes" || change === "missing";
    return html`<section><h3>${icon(image, "sm")} ${t(`whatif.${change}`)} <span class="f-badge nodot ${tone}">${some.length}</span></h3>
      <ul class="f-small">${some.map(({ title, reason }) => html`<li><b>${title}</b>${why ? html` <span class="f-muted">${reason}</span>` : nothing}</li>`)}</ul></section>`;
  }

  #numbers({ limits, seats, cost, objects }: Prospect): TemplateResult {
    return html`<section><h3>${icon("scale", "sm")} ${t("licence.seats")}</h3>
      <ul class="f-small">${seats.map(
        (seat) => html`<li class="a-meter"><span>${t(`licence.edition.${seat.edition}`)}${seat.lacking > 0 ? html` <span class="f-badge f-bad">${t("whatif.lacking", { count: seat.lacking })}</span>` : nothing}</span>
          <b>${t("licence.of", { used: number(seat.used), limit: number(seat.limit) })}${seat.cost && Number(seat.cost.amount) > 0 ? ` · ${money(seat.cost)}` : ""}</b></li>`,
      )}
        <li class="a-meter"><span>${t("licence.limit.custom-sections")}</span><b>${number(limits["custom-sections"] ?? 0)}</b></li>
        <li class="a-meter"><span>${t("licence.limit.objects")}${objects.over ? html` <span class="f-badge f-bad">${t("whatif.over")}</span>` : nothing}</span><b>${t("licence.of", { used: number(objects.used), limit: number(objects.limit) })}</b></li>
        ${cost ? html`<li class="a-meter a-sum"><span>${t("licence.cost")}</span><b data-cost>${money(cost)}</b></li>` : nothing}
      </ul></section>`;
  }

  protected override foot(): TemplateResult {
    return html`<footer><button class="f-button" type="button" @click=${this.leave}>${t("whatif.close")}</button></footer>`;
  }
}
