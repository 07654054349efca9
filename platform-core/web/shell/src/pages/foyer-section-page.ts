// SPDX-License-Identifier: Apache-2.0
import { html, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { t } from "../../../kit/src/i18n.js";
import { Watch } from "../../../kit/src/store.js";
import { place } from "../data/router.js";
import type { OwnPage } from "../data/section-types.js";
import "../modules/foyer-module.js";
import "./foyer-section-page.css";

/** A page that a section draws itself, below the title of the shell. */
@customElement("foyer-section-page")
export class FoyerSectionPage extends FoyerElement {
  @property() section = "";
  @property({ attribute: false }) page!: OwnPage;
  /** What follows the page in the address. */
  @property() path = "";
  readonly #place = new Watch(this, place);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("page")) document.title = `${this.page.title} · ${t("brand")}`;
  }

  protected override render(): TemplateResult {
    const values = { path: this.path, query: this.#place.value.query };
    return html`<header><h1>${this.page.title}</h1></header>
      <div class="page-ground"><foyer-module .section=${this.section} .kind=${"routes"} .name=${this.page.code} .values=${values}></foyer-module></div>`;
  }
}
