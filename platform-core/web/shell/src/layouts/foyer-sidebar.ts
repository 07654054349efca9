// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { number } from "../../../kit/src/format.js";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import { Watch } from "../../../kit/src/store.js";
import { counts } from "../data/counts.js";
import { place } from "../data/router.js";
import { workplaces } from "../data/workplaces.js";
import { brand } from "./brand.js";
import { navigation, sectionAt, type Entry } from "./navigation.js";
import "./foyer-account-menu.js";
import "./foyer-sidebar.css";

/** Brand, navigation and account; a drawer on phones. */
@customElement("foyer-sidebar")
export class FoyerSidebar extends FoyerElement {
  @property({ type: Boolean }) open = false;
  readonly #place = new Watch(this, place);
  readonly #workplaces = new Watch(this, workplaces);
  readonly #counts = new Watch(this, counts);

  protected override updated(changed: PropertyValues<this>): void {
    const drawer = this.querySelector("dialog");
    if (!changed.has("open") || !drawer) return;
    if (this.open && !drawer.open) drawer.showModal();
    if (!this.open && drawer.open) drawer.close();
  }

  #closed(): void {
    this.dispatchEvent(new CustomEvent("foyer-close"));
  }

  #clicked(event: MouseEvent): void {
    const outside = event.target === event.currentTarget;
    const link = (event.target as Element).closest("a");
    if (outside || link) this.#closed();
  }

  protected override render(): TemplateResult {
    return html`<nav class="fixed" aria-label=${t("frame.navigation")}>${this.#content()}</nav>
      <dialog class="drawer" aria-label=${t("frame.navigation")} @close=${this.#closed} @click=${this.#clicked}>
        ${this.open ? html`<nav class="inside" aria-label=${t("frame.navigation")}>${this.#content()}</nav>` : ""}
      </dialog>`;
  }

  #content(): TemplateResult {
    const home: Entry = { code: "", title: t("frame.home"), icon: "house", address: "/" };
    const here = sectionAt(this.#place.value.route) ?? (this.#place.value.route.page === "home" ? "" : undefined);
    return html`<a class="brand" href="/">${brand()}</a>
      <div class="sections">
        <ul>${this.#entry(home, here)}</ul>
        ${navigation(this.#workplaces.value, this.#counts.value).map(
          (group) => html`<h2>${group.title}</h2>
            <ul>${group.entries.map((entry) => this.#entry(entry, here))}</ul>`,
        )}
      </div>
      <foyer-account-menu></foyer-account-menu>`;
  }

  #entry(entry: Entry, here?: string): TemplateResult {
    return html`<li><a href=${entry.address} aria-current=${entry.code === here ? "page" : nothing}>
      ${icon(entry.icon)}<span class="f-grow f-truncate">${entry.title}</span>
      ${entry.count ? html`<span class="f-num f-small" aria-label=${t("frame.count", { count: entry.count })}>${number(entry.count)}</span>` : ""}
    </a></li>`;
  }
}
