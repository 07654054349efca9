// SPDX-License-Identifier: Apache-2.0
import { html, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { FoyerDialog } from "../../../../kit/src/dialog.js";
import { t } from "../../../../kit/src/i18n.js";

/** Asks once before the licence goes. */
@customElement("foyer-confirm-licence")
export class FoyerConfirmLicence extends FoyerDialog<boolean> {
  protected override heading(): string {
    return t("licence.remove");
  }

  protected override body(): TemplateResult {
    return html`<p>${t("licence.remove.ask")}</p>`;
  }

  protected override foot(): TemplateResult {
    return html`<footer>
      <button class="f-button" type="button" autofocus @click=${this.leave}>${t("administration.cancel")}</button>
      <button class="f-button danger" type="button" @click=${() => this.close(true)}>${t("licence.remove")}</button>
    </footer>`;
  }
}
