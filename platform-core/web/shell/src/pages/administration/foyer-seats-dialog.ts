// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { FoyerDialog } from "../../../../kit/src/dialog.js";
import { bones } from "../../../../kit/src/empty.js";
import { number } from "../../../../kit/src/format.js";
import { t } from "../../../../kit/src/i18n.js";
import { problemNote } from "../../components/problem-note.js";
import { licence, setSeats } from "../../data/admin.js";
import { problemOf, type Problem } from "../../data/problem.js";
import type { SeatInfo, UserInfo } from "../../data/types.js";

/** Says of which editions somebody from outside holds a seat; a refusal is explained here and nothing is changed. */
@customElement("foyer-seats-dialog")
export class FoyerSeatsDialog extends FoyerDialog<UserInfo> {
  @state() private seats?: SeatInfo[];
  @state() private held: ReadonlySet<string>;
  @state() private problem?: Problem;
  @state() private busy = false;

  constructor(private readonly user: UserInfo) {
    super();
    this.held = new Set(user.editions);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(): Promise<void> {
    try {
      this.seats = (await licence(this.gone)).seats ?? [];
    } catch (error) {
      if (this.isConnected) [this.seats, this.problem] = [[], problemOf(error)];
    }
  }

  protected override heading(): string {
    return t("seats.title", { name: this.user.name });
  }

  #choose(edition: string, on: boolean): void {
    const held = new Set(this.held);
    if (on) held.add(edition);
    else held.delete(edition);
    this.held = held;
  }

  async #save(event: Event): Promise<void> {
    event.preventDefault();
    this.busy = true;
    try {
      this.close(await setSeats(this.user.id, [...this.held]));
    } catch (error) {
      this.problem = problemOf(error);
      await this.#load();
    } finally {
      this.busy = false;
    }
  }

  protected override body(): TemplateResult {
    if (!this.seats) return bones(3);
    return html`<form id="seats-form" class="a-form" @submit=${this.#save}>
      <p class="f-soft">${t("seats.text")}</p>
      ${this.problem ? problemNote(this.problem) : nothing}
      <fieldset class="a-set"><legend class="f-hidden">${t("users.editions")}</legend>${this.seats.map((seat) => this.#seat(seat))}</fieldset>
      ${this.held.size === 0 ? html`<p class="f-small f-muted">${t("seats.none")}</p>` : nothing}
    </form>`;
  }

  #seat({ edition, used, limit }: SeatInfo): TemplateResult {
    return html`<div class="a-edition"><label class="f-check"><input type="checkbox" .checked=${this.held.has(edition)}
        @change=${(event: Event) => this.#choose(edition, (event.target as HTMLInputElement).checked)} /> ${t(`licence.edition.${edition}`)}</label>
      <span class="f-small f-muted">${t("seats.used", { used: number(used), limit: number(limit) })}</span></div>`;
  }

  protected override foot(): TemplateResult {
    return html`<footer><button class="f-button" type="button" @click=${this.leave}>${t("administration.cancel")}</button>
      <button class="f-button primary" type="submit" form="seats-form" aria-busy=${this.busy}>${t("seats.save")}</button></footer>`;
  }
}
