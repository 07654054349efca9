// SPDX-License-Identifier: Apache-2.0
import { html, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { FoyerDialog } from "../../../kit/src/dialog.js";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import { linkable } from "./editor/commands.js";

/** Asks where a link leads; answers with the address, or with nothing to remove it. */
@customElement("foyer-link-dialog")
export class FoyerLinkDialog extends FoyerDialog<string> {
  @property() address = "";
  @state() private wrong = false;

  protected override heading(): string {
    return t("editor.link");
  }

  #save(event: Event): void {
    event.preventDefault();
    const value = this.querySelector("input")?.value.trim() ?? "";
    this.wrong = value !== "" && !linkable(value);
    if (!this.wrong) this.close(value);
    else this.querySelector("input")?.focus();
  }

  protected override body(): TemplateResult {
    return html`<form class="f-field" id="link-form" novalidate @submit=${this.#save}><label for="link-address">${t("editor.link.address")}</label>
      <input class="f-input" id="link-address" type="url" inputmode="url" autocomplete="off" .value=${this.address} aria-invalid=${this.wrong ? "true" : "false"} aria-describedby="link-help" />
      ${this.wrong ? html`<p class="f-error" id="link-help" role="alert">${icon("circle-alert")}<span>${t("editor.link.wrong")}</span></p>` : html`<p class="f-help" id="link-help">${t("editor.link.help")}</p>`}</form>`;
  }

  protected override foot(): TemplateResult {
    return html`<footer>${this.address ? html`<button class="f-button" type="button" @click=${() => this.close("")}>${t("editor.link.remove")}</button>` : html`<button class="f-button" type="button" @click=${this.leave}>${t("common.cancel")}</button>`}
      <button class="f-button primary" type="submit" form="link-form">${t("editor.link.save")}</button></footer>`;
  }
}
