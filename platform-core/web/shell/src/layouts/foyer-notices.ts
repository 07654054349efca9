// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import { Watch } from "../../../kit/src/store.js";
import { may, session } from "../data/session.js";
import "./foyer-notices.css";

/** What the licence wants everybody of a kind to know, on every page and until it is no longer so. */
@customElement("foyer-notices")
export class FoyerNotices extends FoyerElement {
  readonly #session = new Watch(this, session);

  protected override render(): TemplateResult | typeof nothing {
    const notices = this.#session.value?.notices ?? [];
    if (notices.length === 0) return nothing;
    return html`<div role="region" aria-label=${t("notices.label")} aria-live="polite">${notices.map(
      ({ code, tone, text }) => html`<div class="f-note f-${tone}" data-code=${code}>
        ${icon(code.startsWith("portal-") ? "lock" : "triangle-alert")}<span class="f-grow">${text}</span>
        ${code.startsWith("licence-") && may("licence") ? html`<a class="f-button small" href="/administration/plugins">${t("notices.licence")}</a>` : nothing}
      </div>`,
    )}</div>`;
  }
}
