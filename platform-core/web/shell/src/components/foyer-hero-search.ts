// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import { place } from "../../../kit/src/menu.js";
import { formAddress, listAddress, navigate, recordAddress } from "../data/router.js";
import { search } from "../data/search.js";
import type { Hit, ObjectInfo } from "../data/types.js";
import { marked } from "./found-text.js";
import { isReference } from "./value.js";
import "./foyer-hero-search.css";

/** The large search of the home page: suggests from the second letter on, and a way to ask when nothing is found. */
@customElement("foyer-hero-search")
export class FoyerHeroSearch extends FoyerElement {
  @property() object = "";
  @property() label = "";
  @property({ attribute: false }) frequent: string[] = [];
  /** What may be created when nothing is found. */
  @property({ attribute: false }) create?: ObjectInfo;
  @state() private words = "";
  @state() private hits: Hit[] = [];
  @state() private active = -1;
  @state() private shown = false;
  @state() private searched = "";
  #timer?: ReturnType<typeof setTimeout>;
  #abort?: AbortController;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#abort?.abort();
  }

  get #list(): HTMLElement {
    return this.querySelector<HTMLElement>("[popover]") as HTMLElement;
  }

  #type(event: Event): void {
    this.words = (event.target as HTMLInputElement).value;
    clearTimeout(this.#timer);
    if (this.words.trim().length < 2) this.#hide();
    else this.#timer = setTimeout(() => void this.#search(), 160);
  }

  async #search(): Promise<void> {
    this.#abort?.abort();
    this.#abort = new AbortController();
    const words = this.words.trim();
    const found = await search({ q: words, object: this.object, limit: 5 }, this.#abort.signal).catch(() => undefined);
    if (!found) return;
    this.hits = found.items;
    this.searched = words;
    this.active = -1;
    this.#show();
  }

  #show(): void {
    if (!this.isConnected) return;
    if (!this.shown) this.#list.showPopover();
    this.shown = true;
    void this.updateComplete.then(() => place(this.#list, this.querySelector(".box") as HTMLElement, { fit: true }));
  }

  #hide(): void {
    if (this.shown && this.isConnected) this.#list.hidePopover();
    this.shown = false;
    this.active = -1;
  }

  get #ask(): string {
    const field = this.create?.page.title;
    return this.create ? formAddress(this.create.object, field ? new URLSearchParams({ [field]: this.words.trim() }).toString() : "") : "";
  }

  #key(event: KeyboardEvent): void {
    const count = this.hits.length;
    if (event.key === "Escape") this.#hide();
    else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && this.shown && count > 0) {
      event.preventDefault();
      this.active = (this.active + (event.key === "ArrowDown" ? 1 : -1) + count + (this.active < 0 && event.key === "ArrowUp" ? 1 : 0)) % count;
    }
  }

  #submit(event: Event): void {
    event.preventDefault();
    const hit = this.hits[this.active];
    this.#hide();
    navigate(hit && this.active >= 0 ? recordAddress(hit.object, hit.id) : listAddress(this.object, new URLSearchParams({ q: this.words.trim() }).toString()));
  }

  protected override render(): TemplateResult {
    return html`<form class="box" role="search" @submit=${this.#submit}>
        ${icon("search", "lg")}
        <input type="search" role="combobox" autocomplete="off" aria-autocomplete="list" aria-expanded=${this.shown} aria-controls="hero-list" aria-label=${this.label} placeholder=${this.label}
          aria-activedescendant=${this.active >= 0 ? `hero-${this.active}` : nothing} .value=${this.words} @input=${this.#type} @keydown=${this.#key} @blur=${() => setTimeout(() => this.#hide(), 150)} />
        <button class="f-button" type="submit">${t("home.search")}</button>
      </form>
      <div class="f-menu" popover="manual" id="hero-list" role="listbox" aria-label=${t("home.suggestions")} @mousedown=${(event: Event) => event.preventDefault()}>${this.shown ? this.#found() : ""}</div>
      ${this.frequent.length > 0 ? html`<div class="often"><span class="f-13 f-soft">${t("home.often")}</span><ul>${this.frequent.map(
        (words) => html`<li><a class="f-chip round" href=${listAddress(this.object, new URLSearchParams({ q: words }).toString())}>${words}</a></li>`,
      )}</ul></div>` : ""}`;
  }

  #found(): TemplateResult {
    if (this.hits.length === 0) {
      return html`<div class="f-group">${t("home.none", { words: this.searched })}</div>
        ${this.create ? html`<a class="f-item" href=${this.#ask}>${icon("plus")}<span class="f-grow">${this.create.newTitle}</span></a>` : ""}`;
    }
    return html`${this.hits.map((hit, at) => {
      const kind = Object.values(hit.fields).find((value) => isReference(value) && value.code !== undefined);
      return html`<a class="f-option ${at === this.active ? "active" : ""}" id="hero-${at}" role="option" aria-selected=${at === this.active} tabindex="-1" href=${recordAddress(hit.object, hit.id)}>
        ${icon("file-text")}<span class="f-grow f-truncate">${marked(hit.title)}</span>${isReference(kind) ? html`<span class="f-small f-muted">${kind.display}</span>` : ""}</a>`;
    })}`;
  }
}
