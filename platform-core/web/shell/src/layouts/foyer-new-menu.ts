// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import { Watch } from "../../../kit/src/store.js";
import type { MenuItem } from "../../../kit/src/foyer-menu.js";
import { objectInfo } from "../data/objects.js";
import { formAddress } from "../data/router.js";
import { sections, workplaces, type Workplaces } from "../data/workplaces.js";
import "../../../kit/src/foyer-menu.js";

/** What the viewer may create, from anywhere. */
@customElement("foyer-new-menu")
export class FoyerNewMenu extends FoyerElement {
  @state() private items: MenuItem[] = [];
  readonly #workplaces = new Watch(this, workplaces);
  #known?: Workplaces;

  protected override willUpdate(): void {
    if (this.#known === this.#workplaces.value) return;
    this.#known = this.#workplaces.value;
    // What the page itself needs comes first.
    setTimeout(() => void this.#find(), 500);
  }

  async #find(): Promise<void> {
    const objects = sections().map(({ object }) => object).filter((object) => object !== null);
    const infos = await Promise.all(objects.map((object) => objectInfo(object).catch(() => undefined)));
    this.items = infos
      .filter((info) => info?.canCreate === true)
      .map((info) => ({ label: info?.newTitle ?? "", icon: info?.icon, href: formAddress(info?.object ?? "") }));
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.items.length === 0) return nothing;
    return html`<foyer-menu end look="f-button quiet square" label=${t("frame.new")} .face=${icon("plus")} .items=${this.items}></foyer-menu>`;
  }
}
