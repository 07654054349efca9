// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { announce } from "../../../../kit/src/announce.js";
import { FoyerElement } from "../../../../kit/src/foyer-element.js";
import { icon } from "../../../../kit/src/icon.js";
import { t } from "../../../../kit/src/i18n.js";
import { problemToast } from "../../components/problem-note.js";
import { act } from "../../data/records.js";
import { formAddress } from "../../data/router.js";
import type { ActionInfo, Fields, InputInfo, Rec } from "../../data/types.js";
import type { Help } from "./help.js";

/** Was this helpful: answered in place; an answer that asks for more unfolds its questions. */
@customElement("foyer-votes")
export class FoyerVotes extends FoyerElement {
  @property() heading = "";
  @property({ attribute: false }) actions: ActionInfo[] = [];
  @property({ attribute: false }) record!: Rec;
  @property({ attribute: false }) help?: Help;
  @state() private given?: ActionInfo;
  @state() private told = false;
  @state() private busy = "";
  @state() private counted?: Fields;
  #of = "";

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("record") || this.#of === this.record.id) return;
    this.#of = this.record.id;
    this.given = undefined;
    this.told = false;
    this.counted = undefined;
  }

  async #vote(action: ActionInfo, input: Fields = {}): Promise<boolean> {
    if (this.busy) return false;
    this.busy = action.code;
    try {
      const record = await act(this.record.object, this.record.id, action.code, input);
      this.counted = record?.fields;
      this.given = action;
      announce(action.done ?? t("votes.thanks"));
      return true;
    } catch (error) {
      problemToast(error);
      return false;
    } finally {
      this.busy = "";
    }
  }

  async #choose(action: ActionInfo): Promise<void> {
    if (!(await this.#vote(action))) return;
    await this.updateComplete;
    this.querySelector<HTMLElement>("input,.answer")?.focus();
  }

  async #tell(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (!this.given) return;
    const filled = [...new FormData(event.target as HTMLFormElement)].filter(([, value]) => value !== "");
    this.told = await this.#vote(this.given, Object.fromEntries(filled) as Fields);
    await this.updateComplete;
    this.querySelector<HTMLElement>(".answer")?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.actions.length === 0) return nothing;
    const { helpful, notHelpful } = this.counted ?? this.record.fields;
    const all = typeof helpful === "number" && typeof notHelpful === "number" ? helpful + notHelpful : 0;
    const asks = this.given && this.given.inputs.length > 0 && !this.told;
    return html`<section class="votes" aria-labelledby="votes">
      <div class="f-row f-wrap"><span class="f-tile f-accent">${icon(this.given?.icon ?? "thumbs-up")}</span>
        <div class="f-grow"><h2 id="votes" class="answer" tabindex="-1">${this.given ? (this.given.done ?? t("votes.thanks")) : this.heading}</h2>
          ${all > 0 ? html`<p class="f-13 f-soft">${t("votes.count", { helpful: Number(helpful), all })}</p>` : ""}</div>
        <div class="f-row">${this.actions.map((action) => html`<button class="f-button" type="button" aria-pressed=${this.given?.code === action.code} aria-busy=${this.busy === action.code}
          @click=${() => this.#choose(action)}>${icon(action.icon)}${action.label}</button>`)}</div></div>
      ${asks ? this.#questions(this.given?.inputs ?? []) : ""}
      ${this.given && this.given.inputs.length > 0 ? this.#offer() : ""}
    </section>`;
  }

  #questions(inputs: InputInfo[]): TemplateResult {
    return html`<form class="f-stack" @submit=${this.#tell}>${inputs.map((input) => this.#question(input))}
      <div><button class="f-button" type="submit" aria-busy=${this.busy !== ""}>${t("votes.send")}</button></div></form>`;
  }

  #question(input: InputInfo): TemplateResult {
    if (input.options) {
      return html`<fieldset class="reasons"><legend>${input.label}</legend>${input.options.map(({ value, label }) => html`<label class="f-check">
        <input class="f-box" type="radio" name=${input.code} value=${value} />${label}</label>`)}</fieldset>`;
    }
    return html`<div class="f-field"><label for="vote-${input.code}">${input.label}</label><textarea class="f-input" id="vote-${input.code}" name=${input.code} rows="2" maxlength=${input.max ?? nothing}></textarea></div>`;
  }

  #offer(): TemplateResult | typeof nothing {
    if (!this.help) return nothing;
    const address = formAddress(this.help.object, new URLSearchParams({ [this.help.field]: this.record.display }).toString());
    return html`<p class="offer"><span>${t("votes.offer")}</span><a class="f-button small" href=${address}>${this.help.title}</a></p>`;
  }
}
