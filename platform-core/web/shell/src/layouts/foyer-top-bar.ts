// SPDX-License-Identifier: Apache-2.0
import { html, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import { brand } from "./brand.js";
import "./foyer-new-menu.js";
import "./foyer-top-bar.css";

/** Search at the start, actions at the end; on phones the way to the drawer and the brand. */
@customElement("foyer-top-bar")
export class FoyerTopBar extends FoyerElement {
  override connectedCallback(): void {
    super.connectedCallback();
    this.role = "banner";
  }

  #say(name: "foyer-search" | "foyer-drawer"): void {
    this.dispatchEvent(new CustomEvent(name));
  }

  protected override render(): TemplateResult {
    return html`<button class="f-button quiet square phone" aria-label=${t("frame.navigation")} @click=${() => this.#say("foyer-drawer")}>${icon("menu")}</button>
      <a class="brand phone" href="/">${brand()}</a>
      <button class="find wide" type="button" @click=${() => this.#say("foyer-search")}>
        ${icon("search")}<span class="f-grow">${t("frame.search")}</span><kbd>${t("frame.search.key")}</kbd>
      </button>
      <span class="f-grow"></span>
      <button class="f-button quiet square phone" aria-label=${t("frame.search")} @click=${() => this.#say("foyer-search")}>${icon("search")}</button>
      <foyer-new-menu></foyer-new-menu>`;
  }
}
