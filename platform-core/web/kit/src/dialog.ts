// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { FoyerElement } from "./foyer-element.js";
import { icon } from "./icon.js";
import { t } from "./i18n.js";

/** A modal dialog or side panel that is opened, answers once and goes away; the focus returns to where it was. */
export abstract class FoyerDialog<T> extends FoyerElement {
  #answer?: (value: T | undefined) => void;
  #from: Element | null = null;

  /** What the dialog is called. */
  protected abstract heading(): string;
  protected abstract body(): TemplateResult;

  protected foot(): TemplateResult | typeof nothing {
    return nothing;
  }

  /** Further classes: wide, panel, full. */
  protected look(): string {
    return "";
  }

  /** Whether it may be left now, for instance with unsaved text. */
  protected mayLeave(): boolean {
    return true;
  }

  /** Shows the dialog; resolves with the answer, or with undefined when it was left. */
  open(): Promise<T | undefined> {
    this.#from = document.activeElement;
    document.body.append(this);
    return new Promise((resolve) => {
      this.#answer = resolve;
      void this.updateComplete.then(() => this.#show());
    });
  }

  close(value?: T): void {
    this.querySelector("dialog")?.close();
    this.remove();
    this.#answer?.(value);
    this.#answer = undefined;
    if (this.#from instanceof HTMLElement && this.#from.isConnected) this.#from.focus();
  }

  protected leave(): void {
    if (this.mayLeave()) this.close();
  }

  #show(): void {
    const dialog = this.querySelector("dialog");
    dialog?.showModal();
    const first = this.querySelector<HTMLElement>("[autofocus],.f-scroll :is(input,select,textarea,[contenteditable])");
    (first ?? this.querySelector<HTMLElement>("h2"))?.focus();
  }

  #cancel(event: Event): void {
    event.preventDefault();
    this.leave();
  }

  #clicked(event: MouseEvent): void {
    if (event.target === event.currentTarget) this.leave();
  }

  protected override render(): TemplateResult {
    return html`<dialog class="f-dialog ${this.look()}" aria-labelledby="dialog-title" @cancel=${this.#cancel} @mousedown=${this.#clicked}>
      <header>
        <h2 id="dialog-title" tabindex="-1">${this.heading()}</h2>
        <button class="f-x" type="button" aria-label=${t("common.close")} @click=${this.leave}>${icon("x")}</button>
      </header>
      <div class="f-scroll">${this.body()}</div>
      ${this.foot()}
    </dialog>`;
  }
}
