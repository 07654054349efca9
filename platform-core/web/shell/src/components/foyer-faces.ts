// SPDX-License-Identifier: Apache-2.0
import { html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { icon } from "../../../kit/src/icon.js";
import type { LookupValue } from "../data/types.js";
import "./foyer-faces.css";

const FACES = [icon("angry", "lg"), icon("frown", "lg"), icon("meh", "lg"), icon("smile", "lg"), icon("laugh", "lg")];
let next = 1;

/** How satisfied somebody is, as a radio group of faces from worst to best. */
@customElement("foyer-faces")
export class FoyerFaces extends FoyerElement {
  @property() label = "";
  @property({ attribute: false }) values: LookupValue[] = [];
  @property() chosen = "";
  readonly #name = `faces-${next++}`;

  #face(at: number): TemplateResult | undefined {
    const last = this.values.length - 1;
    return FACES[last <= 0 ? 3 : Math.round((at / last) * (FACES.length - 1))];
  }

  #choose(value: LookupValue): void {
    this.chosen = value.id;
    this.dispatchEvent(new CustomEvent("foyer-change", { detail: value }));
  }

  protected override render(): TemplateResult {
    const chosen = this.values.find(({ id }) => id === this.chosen);
    return html`<fieldset><legend class="f-hidden">${this.label}</legend>
      ${this.values.map(
        (value, at) => html`<label title=${value.display}><input class="f-hidden" type="radio" name=${this.#name} .checked=${value.id === this.chosen} @change=${() => this.#choose(value)} />${this.#face(at)}<span class="f-hidden">${value.display}</span></label>`,
      )}
      <p class="f-small f-muted" aria-hidden="true">${chosen ? html`<b>${chosen.display}</b>` : html`<span>${this.values[0]?.display}</span><span>${this.values[this.values.length - 1]?.display}</span>`}</p>
    </fieldset>`;
  }
}
