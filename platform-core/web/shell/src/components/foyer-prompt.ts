// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { inSentence } from "../../../kit/src/format.js";
import { icon } from "../../../kit/src/icon.js";
import { currentLanguage, t } from "../../../kit/src/i18n.js";
import { Watch } from "../../../kit/src/store.js";
import { names } from "../data/objects.js";
import type { ActionInfo, FieldInfo, LookupValue, Part, Post, Rec } from "../data/types.js";
import { start } from "./action-buttons.js";
import type { RecordDesk } from "./record-desk.js";
import "./foyer-faces.js";
import "./foyer-prompt.css";

/** What waits for the viewer: the question and the answers that fit. The one card with an accent border. */
@customElement("foyer-prompt")
export class FoyerPrompt extends FoyerElement {
  @property({ attribute: false }) block!: Part;
  @property({ attribute: false }) desk!: RecordDesk;
  @property({ attribute: false }) record!: Rec;
  @property({ attribute: false }) page!: HTMLElement;
  @state() private chosen?: LookupValue;
  @state() private remark = "";
  #posts?: Watch<Post[]>;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#posts ??= new Watch(this, this.desk.posts);
  }

  get #actions(): ActionInfo[] {
    const codes = names(this.block["actions"]);
    const offered = codes.filter((code) => this.record.actions.includes(code));
    return offered.map((code) => this.desk.object.actions.find((action) => action.code === code)).filter((action) => action !== undefined);
  }

  protected override render(): TemplateResult | typeof nothing {
    const actions = this.#actions;
    const reply = this.block["reply"] === true && this.desk.object.feed?.write === true;
    const faces = actions.find((action) => action.inputs.some(({ display }) => display === "faces"));
    const others = actions.filter((action) => action !== faces);
    if (actions.length === 0 && !reply) return nothing;
    return html`<section class="f-card waits" aria-label=${this.block.title ?? ""}>
      <header><h2>${this.block.title}</h2></header>
      <div class="f-body f-stack">
        ${reply ? this.#question() : ""}
        ${faces ? this.#faces(faces) : ""}
        ${this.block.text ? html`<p class="f-13 f-soft">${this.block.text}</p>` : ""}
        ${reply || others.length > 0 ? html`<div class="ways">
          ${reply ? html`<button class="f-button" type="button" @click=${this.#answer}>${icon("reply")}${t("prompt.answer")}</button>` : ""}
          ${others.map((action) => html`<button class="f-button" type="button" @click=${() => void start(this.desk, action)}>${icon(action.icon)}${action.label}</button>`)}</div>` : ""}
      </div>
    </section>`;
  }

  /** The open question: the last thing that the other side wrote. */
  #question(): TemplateResult | typeof nothing {
    const post = this.#posts?.value.findLast(({ mine, visibility, author }) => !mine && visibility === "public" && author.employee);
    return post ? html`<blockquote class="f-13"><b>${t("prompt.asked", { name: post.author.display })}</b> <span class="f-pre">${post.text}</span></blockquote>` : nothing;
  }

  #answer(): void {
    this.page.dispatchEvent(new CustomEvent("foyer-compose", { detail: "public" }));
  }

  #values(action: ActionInfo): LookupValue[] {
    const input = action.inputs.find(({ display }) => display === "faces");
    const like: FieldInfo | undefined = this.desk.object.fields.find((field) => field.lookup && field.target === input?.target);
    return input?.values ?? like?.values ?? input?.options?.map(({ value, label }) => ({ id: value, code: value, display: label })) ?? [];
  }

  #faces(action: ActionInfo): TemplateResult {
    const input = action.inputs.find(({ display }) => display === "faces");
    const remark = action.inputs.find(({ code }) => code !== input?.code);
    return html`<foyer-faces .label=${input?.label ?? action.label} .values=${this.#values(action)} .chosen=${this.chosen?.id ?? ""} @foyer-change=${(event: CustomEvent<LookupValue>) => (this.chosen = event.detail)}></foyer-faces>
      ${this.#outcome(action)}
      ${this.chosen ? html`${remark ? html`<div class="f-field"><label for="prompt-remark">${remark.label}</label><textarea class="f-input" id="prompt-remark" rows="3" .value=${this.remark} @input=${(event: Event) => (this.remark = (event.target as HTMLTextAreaElement).value)}></textarea></div>` : ""}
        <button class="f-button" type="button" aria-busy=${this.desk.busy === action.code} @click=${() => void this.#rate(action, input?.code ?? "", remark?.code)}>${icon("send", "sm")}${action.label}</button>` : ""}`;
  }

  /** What a choice does to the record, as the flags of the values say. */
  #outcome(action: ActionInfo): TemplateResult | typeof nothing {
    const values = this.#values(action);
    const flagged = (flag: string): LookupValue[] => values.filter(({ flags }) => flags?.includes(flag));
    const [reopens, closes] = [flagged("reopens"), flagged("closes")];
    if (reopens.length === 0 || closes.length === 0) return nothing;
    const object = inSentence(this.desk.object.title);
    const chosen = this.chosen?.id;
    const all = (list: LookupValue[]): string => new Intl.ListFormat(currentLanguage(), { type: "disjunction" }).format(list.map(({ display }) => display));
    const words = !chosen
      ? t("prompt.outcome", { reopens: all(reopens), object })
      : reopens.some(({ id }) => id === chosen) ? t("prompt.outcome.reopens", { object }) : closes.some(({ id }) => id === chosen) ? t("prompt.outcome.closes", { object }) : "";
    return words ? html`<p class="f-13 f-soft" aria-live="polite">${words}</p>` : nothing;
  }

  async #rate(action: ActionInfo, input: string, remark?: string): Promise<void> {
    if (!this.chosen) return;
    const values = { [input]: { id: this.chosen.id, display: this.chosen.display }, ...(remark && this.remark.trim() ? { [remark]: this.remark.trim() } : {}) };
    if (await this.desk.act(action, values)) {
      this.chosen = undefined;
      this.remark = "";
    }
  }
}
