// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { FoyerDialog } from "../../../../kit/src/dialog.js";
import { t } from "../../../../kit/src/i18n.js";
import { icon } from "../../../../kit/src/icon.js";
import { installLicence } from "../../data/admin.js";
import { problemOf } from "../../data/problem.js";
import type { LicenceInfo } from "../../data/types.js";

/** Takes a licence as text or file; a refused one is explained here and the one in force stays. */
@customElement("foyer-licence-dialog")
export class FoyerLicenceDialog extends FoyerDialog<LicenceInfo> {
  constructor(private readonly installed = false) {
    super();
  }

  @state() private text = "";
  @state() private fault = "";
  @state() private busy = false;

  get #verb(): string {
    return t(this.installed ? "licence.replace" : "licence.install");
  }

  protected override heading(): string {
    return this.#verb;
  }

  async #chosen(event: Event): Promise<void> {
    const file = (event.target as HTMLInputElement).files?.[0];
    if (file) this.text = (await file.text()).trim();
    this.fault = "";
  }

  async #install(event: Event): Promise<void> {
    event.preventDefault();
    if (this.text.trim() === "") {
      this.fault = t("licence.dialog.empty");
      return;
    }
    this.busy = true;
    try {
      this.close(await installLicence(this.text));
    } catch (error) {
      this.fault = problemOf(error).message;
    } finally {
      this.busy = false;
    }
  }

  protected override body(): TemplateResult {
    return html`<form id="licence-form" class="a-form" novalidate @submit=${this.#install}>
      <p>${t("licence.dialog.text")}</p>
      <div class="f-field">
        <label for="licence-text">${t("licence.dialog.paste")}</label>
        <textarea id="licence-text" class="f-input" rows="6" autofocus spellcheck="false" autocomplete="off" .value=${this.text}
          aria-invalid=${this.fault !== ""} aria-describedby="licence-fault"
          @input=${(event: InputEvent) => (this.text = (event.target as HTMLTextAreaElement).value)}></textarea>
        <p id="licence-fault" class="f-error" role="alert">${this.fault ? html`${icon("circle-alert", "sm")} ${this.fault}` : nothing}</p>
      </div>
      <label class="f-button a-file">${icon("file-up")} ${t("licence.dialog.file")}<input class="f-hidden" type="file" accept=".jws,.jwt,.txt" @change=${this.#chosen} /></label>
    </form>`;
  }

  protected override foot(): TemplateResult {
    return html`<footer>
      <button class="f-button" type="button" @click=${this.leave}>${t("administration.cancel")}</button>
      <button class="f-button primary" type="submit" form="licence-form" aria-busy=${this.busy}>${this.#verb}</button>
    </footer>`;
  }
}
