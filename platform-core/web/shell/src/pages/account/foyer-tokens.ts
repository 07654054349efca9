// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { bones, empty } from "../../../../kit/src/empty.js";
import { FoyerElement } from "../../../../kit/src/foyer-element.js";
import { date, shortTime } from "../../../../kit/src/format.js";
import { icon } from "../../../../kit/src/icon.js";
import { t } from "../../../../kit/src/i18n.js";
import { toast } from "../../../../kit/src/toasts.js";
import { FoyerConfirm } from "../../components/foyer-confirm.js";
import { problemNote, problemToast } from "../../components/problem-note.js";
import { Stand } from "../../components/stand.js";
import { removeToken, tokens } from "../../data/session.js";
import type { Token } from "../../data/types.js";
import { FoyerTokenDialog } from "./foyer-token-dialog.js";

/** The access tokens of the user. */
@customElement("foyer-tokens")
export class FoyerTokens extends FoyerElement {
  readonly #tokens = new Stand<Token[]>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(): Promise<void> {
    await this.#tokens.load(() => tokens(), { keep: true });
  }

  async #create(): Promise<void> {
    if (await new FoyerTokenDialog().open()) await this.#load();
    else void this.#load();
  }

  async #remove(token: Token): Promise<void> {
    const question = t("tokens.remove.confirm", { name: token.name });
    if (!(await new FoyerConfirm(t("tokens.remove", { name: token.name }), question, t("common.remove"), true).open())) return;
    try {
      await removeToken(token.id);
      toast(t("tokens.removed"));
    } catch (error) {
      problemToast(error);
    }
    await this.#load();
  }

  protected override render(): TemplateResult {
    return html`<section class="f-card" aria-labelledby="tokens"><header><h2 id="tokens">${t("tokens.title")}</h2>
        <button class="f-button small" type="button" @click=${this.#create}>${icon("plus", "sm")}${t("tokens.new")}</button></header>
      <div class="f-body"><p class="f-13 f-soft">${t("tokens.text")}</p></div>
      ${this.#list()}</section>`;
  }

  #list(): TemplateResult {
    const { value, problem } = this.#tokens;
    if (problem) return html`<div class="f-body">${problemNote(problem, () => void this.#load())}</div>`;
    if (!value) return bones(2);
    if (value.length === 0) return html`<div class="none">${empty("key-round", t("tokens.none"), t("tokens.none.text"))}</div>`;
    return html`<ul class="f-lines">${value.map((token) => this.#token(token))}</ul>`;
  }

  #token(token: Token): TemplateResult {
    const over = new Date(token.expires).getTime() < Date.now();
    return html`<li class="f-line"><span class="f-tile">${icon("key-round")}</span>
      <div class="f-grow"><span class="f-title" dir="auto">${token.name}</span>
        <span class="f-small f-muted">${over ? html`<span class="f-badge f-bad">${t("tokens.expired")}</span> ` : nothing}${t("tokens.expires")} ${date(token.expires)} · ${t("tokens.used")} ${token.lastUsed ? shortTime(token.lastUsed) : t("tokens.never")}</span></div>
      <button class="f-button quiet square small" type="button" aria-label=${t("tokens.remove", { name: token.name })} @click=${() => this.#remove(token)}>${icon("trash-2")}</button></li>`;
  }
}
