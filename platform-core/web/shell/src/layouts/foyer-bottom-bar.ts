// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import { Watch } from "../../../kit/src/store.js";
import { place } from "../data/router.js";
import { workplaces } from "../data/workplaces.js";
import { navigation, sectionAt } from "./navigation.js";
import "./foyer-bottom-bar.css";

/** Home, the first three sections, and the drawer; only on phones. */
@customElement("foyer-bottom-bar")
export class FoyerBottomBar extends FoyerElement {
  readonly #place = new Watch(this, place);
  readonly #workplaces = new Watch(this, workplaces);

  protected override render(): TemplateResult {
    const { route } = this.#place.value;
    const here = sectionAt(route) ?? (route.page === "home" ? "" : undefined);
    const sections = navigation(this.#workplaces.value).flatMap((group) => group.entries);
    const entries = [{ code: "", title: t("frame.home"), icon: "house", address: "/" }, ...sections.slice(0, 3)];
    return html`<nav aria-label=${t("frame.bottom")}>
      ${entries.map(
        (entry) => html`<a href=${entry.address} aria-current=${entry.code === here ? "page" : nothing}>${icon(entry.icon, "lg")}<span>${entry.title}</span></a>`,
      )}
      <button type="button" @click=${() => this.dispatchEvent(new CustomEvent("foyer-drawer"))}>${icon("ellipsis", "lg")}<span>${t("frame.more")}</span></button>
    </nav>`;
  }
}
