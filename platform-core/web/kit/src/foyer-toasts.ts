// SPDX-License-Identifier: Apache-2.0
import { html, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { FoyerElement } from "./foyer-element.js";
import { icon } from "./icon.js";
import { t } from "./i18n.js";
import { Watch } from "./store.js";
import { dismiss, toasts, type Toast } from "./toasts.js";
import "./foyer-toasts.css";

const ICONS = { info: "info", ok: "circle-check", bad: "circle-alert" } as const;

/** Shows the messages. A popover keeps them above open dialogs. */
@customElement("foyer-toasts")
export class FoyerToasts extends FoyerElement {
  readonly #toasts = new Watch(this, toasts);

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute("role", "status");
    this.setAttribute("aria-live", "polite");
    this.popover = "manual";
  }

  protected override updated(): void {
    const open = this.matches(":popover-open");
    if (open) this.hidePopover();
    if (this.#toasts.value.length > 0) this.showPopover();
  }

  protected override render(): TemplateResult {
    return html`${repeat(this.#toasts.value, ({ id }) => id, (toast) => this.#toast(toast))}`;
  }

  #toast(toast: Toast): TemplateResult {
    const act = (): void => {
      dismiss(toast.id);
      toast.action?.run();
    };
    return html`<div class="toast ${toast.tone}">
      ${icon(ICONS[toast.tone])}<span>${toast.text}</span>
      ${toast.action ? html`<button class="act" @click=${act}>${toast.action.label}</button>` : ""}
      <button class="f-x" aria-label=${t("common.close")} @click=${() => dismiss(toast.id)}>${icon("x", "sm")}</button>
    </div>`;
  }
}
