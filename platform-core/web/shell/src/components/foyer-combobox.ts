// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import { place } from "../../../kit/src/menu.js";
import { objectInfo } from "../data/objects.js";
import { choices } from "../data/records.js";
import type { Choice, ObjectInfo } from "../data/types.js";

let next = 1;

/** Chooses one record or value by typing; the pattern of ARIA for an editable combobox with a list. */
@customElement("foyer-combobox")
export class FoyerCombobox extends FoyerElement {
  @property() label = "";
  @property() inputId = `combo-${next++}`;
  @property() describedby = "";
  @property({ type: Boolean }) required = false;
  @property({ type: Boolean }) invalid = false;
  /** Where choices come from, or the choices themselves. */
  @property() object = "";
  @property() field = "";
  @property({ attribute: false }) options?: Choice[];
  /** Object whose records can be added here. */
  @property() adds = "";
  @property({ attribute: false }) value: { id: string; display: string } | null = null;
  @state() private words = "";
  @state() private found: Choice[] = [];
  @state() private active = -1;
  @state() private shown = false;
  @state() private searching = false;
  @state() private added?: ObjectInfo;
  #abort?: AbortController;
  #timer?: ReturnType<typeof setTimeout>;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("value") && !this.shown) this.words = this.value?.display ?? "";
  }

  get #list(): HTMLElement {
    return this.querySelector<HTMLElement>("[popover]") as HTMLElement;
  }

  override focus(): void {
    this.querySelector("input")?.focus();
  }

  /** What can be added is asked for once somebody looks. */
  async #adding(): Promise<void> {
    const object = this.adds && !this.added ? await objectInfo(this.adds).catch(() => undefined) : undefined;
    if (object?.canCreate) this.added = object;
  }

  async #new(object: ObjectInfo): Promise<void> {
    const typed = this.value?.display === this.words ? "" : this.words.trim();
    const title = object.page.form.find((code) => object.fields.some((field) => field.code === code && field.type === "text" && field.required));
    this.#hide();
    const { FoyerRecordDialog } = await import("./foyer-record-dialog.js");
    const record = await new FoyerRecordDialog(object, {}, undefined, title && typed ? { [title]: typed } : {}).open();
    if (record) this.#choose({ id: record.id, display: record.display });
  }

  #type(event: Event): void {
    this.words = (event.target as HTMLInputElement).value;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#search(this.words), this.options ? 0 : 150);
  }

  async #search(words: string): Promise<void> {
    void this.#adding();
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    this.searching = true;
    try {
      const fold = words.trim().toLowerCase();
      const found = this.options
        ? this.options.filter((option) => option.display.toLowerCase().includes(fold))
        : await choices(this.object, this.field, words.trim(), abort.signal);
      if (abort.signal.aborted) return;
      this.found = found;
      this.active = words && this.found.length > 0 ? 0 : -1;
      this.#show();
    } catch (error) {
      if (!(error instanceof DOMException)) this.found = [];
    } finally {
      if (this.#abort === abort) this.searching = false;
    }
  }

  #show(): void {
    if (!this.isConnected) return;
    if (!this.shown) this.#list.showPopover();
    this.shown = true;
    void this.updateComplete.then(() => place(this.#list, this.querySelector("input") as HTMLElement, { fit: true }));
  }

  /** Closes the list; an answer that is still on its way does not open it again. */
  #hide(): void {
    this.#abort?.abort();
    if (this.shown && this.isConnected) this.#list.hidePopover();
    this.shown = false;
    this.words = this.value?.display ?? "";
  }

  #choose(choice: Choice | null): void {
    this.value = choice;
    this.#hide();
    this.words = choice?.display ?? "";
    this.dispatchEvent(new CustomEvent("foyer-change", { detail: choice, bubbles: true }));
  }

  #left(): void {
    clearTimeout(this.#timer);
    if (this.words.trim() === "" && this.value) this.#choose(null);
    this.#hide();
  }

  #key(event: KeyboardEvent): void {
    if (event.key === "Escape" && this.shown) {
      event.preventDefault();
      event.stopPropagation();
      this.#hide();
    } else if (event.key === "Enter" && this.shown) {
      event.preventDefault();
      const choice = this.found[this.active];
      if (choice) this.#choose(choice);
      else if (this.added && this.active === this.found.length) void this.#new(this.added);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!this.shown) void this.#search("");
      else this.#move(event.key === "ArrowDown" ? 1 : -1);
    }
  }

  #move(step: number): void {
    const count = this.found.length + (this.added ? 1 : 0);
    if (count === 0) return;
    this.active = (this.active + step + count) % count;
    void this.updateComplete.then(() => this.querySelector(".active")?.scrollIntoView({ block: "nearest" }));
  }

  #add(list: string): TemplateResult | typeof nothing {
    const { added } = this;
    const at = this.found.length;
    if (!added) return nothing;
    return html`<div class="f-option ${this.active === at ? "active" : ""}" id="${list}-${at}" role="option" aria-selected="false" @click=${() => void this.#new(added)}>${icon("plus", "sm")}${t("combo.new", { object: added.title })}</div>`;
  }

  protected override render(): TemplateResult {
    const list = `${this.inputId}-list`;
    return html`<div class="f-combo">
      <input class="f-input" id=${this.inputId} role="combobox" autocomplete="off" aria-autocomplete="list" aria-expanded=${this.shown} aria-controls=${list}
        aria-label=${this.label || nothing} aria-describedby=${this.describedby || nothing} aria-invalid=${this.invalid || nothing} aria-required=${this.required || nothing}
        aria-activedescendant=${this.active >= 0 && this.shown ? `${list}-${this.active}` : nothing} .value=${live(this.words)}
        @input=${this.#type} @keydown=${this.#key} @click=${() => void this.#search("")} @blur=${this.#left} />
      <span class="f-ends">
        ${this.value ? html`<button class="f-x" type="button" tabindex="-1" aria-label=${t("common.empty")} @mousedown=${(event: Event) => event.preventDefault()} @click=${() => this.#choose(null)}>${icon("x", "sm")}</button>` : ""}
        ${icon("chevron-down", "sm")}
      </span>
      <div class="f-menu" popover="manual" id=${list} role="listbox" aria-label=${this.label || t("common.choices")} aria-busy=${this.searching} @mousedown=${(event: Event) => event.preventDefault()}>
        ${this.found.map(
          (choice, at) => html`<div class="f-option ${at === this.active ? "active" : ""}" id="${list}-${at}" role="option" aria-selected=${choice.id === this.value?.id} @click=${() => this.#choose(choice)}>
            <span class="${choice.color && choice.color !== "neutral" ? `f-level f-${choice.color}` : ""}" dir="auto">${choice.display}</span></div>`,
        )}
        ${this.#add(list)}
        ${this.found.length === 0 ? html`<p class="f-group">${t("common.nothing")}</p>` : ""}
      </div>
    </div>`;
  }
}
