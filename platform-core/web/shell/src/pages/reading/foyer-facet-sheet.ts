// SPDX-License-Identifier: Apache-2.0
import { html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { FoyerDialog } from "../../../../kit/src/dialog.js";
import { t } from "../../../../kit/src/i18n.js";
import type { FieldInfo } from "../../data/types.js";
import { branches, facet, type FacetView } from "./facets.js";

/** A facet or the tree as a sheet, where there is no room beside the results. */
@customElement("foyer-facet-sheet")
export class FoyerFacetSheet extends FoyerDialog<void> {
  @property({ attribute: false }) field!: FieldInfo;
  @property({ attribute: false }) view!: FacetView;
  @property({ type: Boolean }) tree = false;

  protected override heading(): string {
    return this.field.label;
  }

  protected override look(): string {
    return "facet-sheet";
  }

  protected override body(): TemplateResult {
    return this.tree ? branches(this.field, this.view) : (facet(this.field, this.view) as TemplateResult);
  }

  protected override foot(): TemplateResult {
    return html`<footer><button class="f-button primary" type="button" @click=${() => this.close()}>${t("find.apply")}</button></footer>`;
  }
}
