// SPDX-License-Identifier: Apache-2.0
import { html, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";

@customElement("foyer-reader-page")
export class Page extends FoyerElement {
  protected override render(): TemplateResult {
    return html`<h1>reader</h1>`;
  }
}
