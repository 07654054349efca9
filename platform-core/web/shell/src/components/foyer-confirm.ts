// SPDX-License-Identifier: Apache-2.0
import { html, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { FoyerDialog } from "../../../kit/src/dialog.js";
import { t } from "../../../kit/src/i18n.js";

/** Asks once before something that cannot be taken back. */
@customElement("foyer-confirm")
export class FoyerConfirm extends FoyerDialog<boolean> {
  constructor(
    private readonly title_: string,
    private readonly question: string,
    private readonly verb: string,
    private readonly danger = false,
  ) {
    super();
  }

  protected override heading(): string {
    return this.title_;
  }

  protected override body(): TemplateResult {
    return html`<p>${this.question}</p>`;
  }

  protected override foot(): TemplateResult {
    return html`<footer><button class="f-button" type="button" @click=${this.leave}>${t("common.cancel")}</button>
      <button class="f-button ${this.danger ? "danger" : "primary"}" type="button" autofocus @click=${() => this.close(true)}>${this.verb}</button></footer>`;
  }
}
