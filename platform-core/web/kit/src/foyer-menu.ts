// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { FoyerElement } from "./foyer-element.js";
import { icon } from "./icon.js";
import { place, roam } from "./menu.js";

export interface MenuItem {
  label: string;
  icon?: string;
  href?: string;
  danger?: boolean;
  /** Set: one of several, checked or not. */
  checked?: boolean;
  /** A heading above the item. */
  group?: string;
  /** A line above the item. */
  line?: boolean;
  hint?: string;
  run?: () => void;
}

/** A button that opens a menu. */
@customElement("foyer-menu")
export class FoyerMenu extends FoyerElement {
  @property({ attribute: false }) items: MenuItem[] = [];
  /** What the button shows; icons and text. */
  @property({ attribute: false }) face: unknown = icon("ellipsis");
  @property() label = "";
  @property() look = "f-button square";
  @property({ type: Boolean }) end = false;
  @state() private shown = false;

  get #popover(): HTMLElement {
    return this.querySelector<HTMLElement>("[popover]") as HTMLElement;
  }

  get #choices(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(".f-item")];
  }

  #toggled(event: ToggleEvent): void {
    this.shown = event.newState === "open";
    if (!this.shown) return;
    place(this.#popover, this.querySelector("button") as HTMLElement, { end: this.end });
    this.#choices[0]?.focus({ preventScroll: true });
  }

  #run(item: MenuItem): void {
    this.#popover.hidePopover();
    this.querySelector("button")?.focus();
    item.run?.();
  }

  #key(event: KeyboardEvent): void {
    if (event.key === "Tab") this.#popover.hidePopover();
    else roam(event, this.#choices);
  }

  #open(event: KeyboardEvent): void {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    this.#popover.showPopover();
  }

  protected override render(): TemplateResult {
    return html`<button class="${this.look} f-rotate" type="button" aria-haspopup="menu" aria-expanded=${this.shown} aria-label=${this.label || nothing}
        title=${this.label || nothing} @click=${() => this.#popover.togglePopover()} @keydown=${this.#open}>${this.face}</button>
      <div class="f-menu" popover role="menu" aria-label=${this.label || nothing} @toggle=${this.#toggled} @keydown=${this.#key}>
        ${this.items.map((item) => this.#item(item))}
      </div>`;
  }

  #item(item: MenuItem): TemplateResult {
    const role = item.checked === undefined ? "menuitem" : "menuitemradio";
    const inside = html`${item.icon ? icon(item.icon) : ""}<span class="f-grow">${item.label}${item.hint ? html`<span class="f-small f-muted"><br />${item.hint}</span>` : ""}</span>
      ${item.checked ? icon("check", "sm") : ""}`;
    const above = html`${item.line ? html`<hr role="separator" />` : ""}${item.group ? html`<div class="f-group" role="presentation">${item.group}</div>` : ""}`;
    if (item.href) {
      return html`${above}<a class="f-item ${item.danger ? "danger" : ""}" role="menuitem" tabindex="-1" href=${item.href} @click=${() => this.#popover.hidePopover()}>${inside}</a>`;
    }
    return html`${above}<button class="f-item ${item.danger ? "danger" : ""}" type="button" role=${role} tabindex="-1"
      aria-checked=${item.checked ?? nothing} @click=${() => this.#run(item)}>${inside}</button>`;
  }
}
