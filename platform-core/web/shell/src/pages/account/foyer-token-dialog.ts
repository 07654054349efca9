// SPDX-License-Identifier: Apache-2.0
import { html, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { FoyerDialog } from "../../../../kit/src/dialog.js";
import { icon } from "../../../../kit/src/icon.js";
import { t } from "../../../../kit/src/i18n.js";
import { toast } from "../../../../kit/src/toasts.js";
import { problemNote } from "../../components/problem-note.js";
import { problemOf, type Problem } from "../../data/problem.js";
import { createToken } from "../../data/session.js";
import type { Token } from "../../data/types.js";

const DAY = 86_400_000;

/** Makes an access token and shows it, once. */
@customElement("foyer-token-dialog")
export class FoyerTokenDialog extends FoyerDialog<boolean> {
  @state() private made?: Token;
  @state() private problem?: Problem;
  @state() private missing = false;
  @state() private busy = false;

  protected override heading(): string {
    return t(this.made ? "tokens.secret" : "tokens.new");
  }

  async #create(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const name = String(form.get("name") ?? "").trim();
    this.missing = name === "";
    if (this.missing) {
      this.querySelector<HTMLElement>("#token-name")?.focus();
      return;
    }
    this.busy = true;
    try {
      this.made = await createToken(name, new Date(`${String(form.get("expires"))}T23:59:59`).toISOString());
      await this.updateComplete;
      this.querySelector<HTMLElement>("#token-secret")?.focus();
    } catch (error) {
      this.problem = problemOf(error);
    } finally {
      this.busy = false;
    }
  }

  async #copy(): Promise<void> {
    await navigator.clipboard.writeText(this.made?.secret ?? "");
    toast(t("common.copied"), { tone: "ok" });
  }

  protected override leave(): void {
    this.close(this.made !== undefined);
  }

  protected override body(): TemplateResult {
    if (this.made) {
      return html`<p>${t("tokens.secret.text")}</p><div class="f-row"><input class="f-input f-mono" id="token-secret" readonly aria-label=${t("tokens.secret")} .value=${this.made.secret ?? ""} @focus=${(event: Event) => (event.target as HTMLInputElement).select()} />
        <button class="f-button" type="button" @click=${this.#copy}>${icon("copy")}${t("common.copy")}</button></div>`;
    }
    const day = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
    return html`<form class="f-stack" id="token-form" novalidate @submit=${this.#create}>${this.problem ? problemNote(this.problem) : ""}
      <div class="f-field"><label for="token-name">${t("tokens.name")}</label><input class="f-input" id="token-name" name="name" maxlength="100" autocomplete="off" aria-required="true" aria-invalid=${this.missing ? "true" : "false"} aria-describedby="token-help" />
        ${this.missing ? html`<p class="f-error" id="token-help" role="alert">${icon("circle-alert")}<span>${t("tokens.name.missing")}</span></p>` : html`<p class="f-help" id="token-help">${t("tokens.name.help")}</p>`}</div>
      <div class="f-field"><label for="token-expires">${t("tokens.expires")}</label><input class="f-input" id="token-expires" name="expires" type="date" required min=${day(1)} max=${day(365)} value=${day(90)} /></div></form>`;
  }

  protected override foot(): TemplateResult {
    if (this.made) return html`<footer><button class="f-button primary" type="button" @click=${this.leave}>${t("tokens.secret.done")}</button></footer>`;
    return html`<footer><button class="f-button" type="button" @click=${this.leave}>${t("common.cancel")}</button>
      <button class="f-button primary" type="submit" form="token-form" aria-busy=${this.busy}>${t("tokens.create")}</button></footer>`;
  }
}
