// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import { Watch } from "../../../kit/src/store.js";
import { connection, request } from "../data/http.js";
import "./foyer-banner.css";

/** Says that the server cannot be reached or has no time, and tries again by itself. */
@customElement("foyer-banner")
export class FoyerBanner extends FoyerElement {
  readonly #connection = new Watch(this, connection);
  #timer?: ReturnType<typeof setTimeout>;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("online", () => void this.#again(), { signal: this.gone });
    window.addEventListener("offline", () => connection.set({ state: "offline" }), { signal: this.gone });
  }

  protected override updated(): void {
    clearTimeout(this.#timer);
    const now = this.#connection.value;
    if (now.state === "fine") return;
    const pause = now.state === "busy" ? Math.max(1_000, now.retryAt - Date.now()) : 5_000;
    this.#timer = setTimeout(() => void this.#again(), pause);
  }

  async #again(): Promise<void> {
    const before = connection.value.state;
    const fine = await request("GET", "/session").then(() => true, () => false);
    if (fine && before !== "fine") window.dispatchEvent(new CustomEvent("foyer-reachable"));
    if (!fine) this.requestUpdate();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { state } = this.#connection.value;
    if (state === "fine") return nothing;
    return html`<div class="f-note f-warn" role="alert">
      ${icon(state === "offline" ? "wifi-off" : "hourglass")}
      <span class="f-grow"><b>${t(`banner.${state}.title`)}</b> ${t(`banner.${state}.text`)}</span>
      <button class="f-button small" type="button" @click=${this.#again}>${t("common.retry")}</button>
    </div>`;
  }
}
