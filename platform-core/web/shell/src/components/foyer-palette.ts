// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { announce } from "../../../kit/src/announce.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import { commandsFor, type Command } from "../data/palette.js";
import { objectInfo, objectList, type ObjectShort } from "../data/objects.js";
import { formAddress, navigate, recordAddress } from "../data/router.js";
import { search } from "../data/search.js";
import { sections, workplaces } from "../data/workplaces.js";
import { navigation } from "../layouts/navigation.js";
import { marked } from "./found-text.js";
import { readingTexts } from "../pages/reading/texts.js";
import "./foyer-palette.css";

/** Searches everything and goes anywhere, by typing: a text field that owns a list. */
@customElement("foyer-palette")
export class FoyerPalette extends FoyerElement {
  @state() private words = "";
  @state() private found: Command[] = [];
  @state() private active = 0;
  @state() private creatable: Command[] = [];
  #objects: ObjectShort[] = [];
  #abort?: AbortController;
  #timer?: ReturnType<typeof setTimeout>;
  #from: Element | null = document.activeElement;

  constructor() {
    super();
    readingTexts();
  }

  protected override firstUpdated(): void {
    this.querySelector("dialog")?.showModal();
    this.querySelector("input")?.focus();
    void objectList().then((objects) => (this.#objects = objects), () => undefined);
    void this.#findCreatable();
  }

  async #findCreatable(): Promise<void> {
    const objects = sections().flatMap(({ object }) => object || []);
    const infos = await Promise.all(objects.map((object) => objectInfo(object).catch(() => undefined)));
    this.creatable = infos.filter((info) => info?.canCreate).map((info) => ({ group: "new", icon: "plus", label: info?.newTitle ?? "", address: formAddress(info?.object ?? "") }));
  }

  get #all(): Command[] {
    const pages: Command[] = [
      { group: "pages", icon: "house", label: t("frame.home"), address: "/" },
      ...navigation(workplaces.value).flatMap(({ entries }) => entries).map(({ icon, title, address }): Command => ({ group: "pages", icon, label: title, address })),
      { group: "pages", icon: "settings", label: t("palette.settings"), address: "/account" },
    ];
    const all: Command = { group: "all", icon: "search", label: t("palette.all", { words: this.words.trim() }), address: `/search?${new URLSearchParams({ q: this.words.trim() }).toString()}` };
    return commandsFor(this.words, { found: this.found, pages, creatable: this.creatable, all });
  }

  #close(): void {
    this.#abort?.abort();
    clearTimeout(this.#timer);
    this.querySelector("dialog")?.close();
    this.remove();
    if (this.#from instanceof HTMLElement && this.#from.isConnected) this.#from.focus();
  }

  #go(command: Command | undefined): void {
    if (!command) return;
    this.#close();
    navigate(command.address);
  }

  #type(event: Event): void {
    this.words = (event.target as HTMLInputElement).value;
    this.active = 0;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#search(), 150);
  }

  async #search(): Promise<void> {
    this.#abort?.abort();
    const words = this.words.trim();
    if (words.length < 2) {
      this.found = [];
      return;
    }
    const abort = (this.#abort = new AbortController());
    try {
      const { items } = await search({ q: words, suggest: true, limit: 8 }, abort.signal);
      if (abort.signal.aborted) return;
      this.found = items.map((hit) => {
        const info = this.#objects.find(({ object }) => object === hit.object);
        return { group: hit.object, heading: info?.plural, icon: info?.icon ?? "file-text", label: hit.display, parts: hit.title, address: recordAddress(hit.object, hit.id) };
      });
      announce(t("palette.count", { count: this.found.length }));
    } catch {
      this.found = [];
    }
  }

  #key(event: KeyboardEvent): void {
    const { length } = this.#all;
    if (event.key === "ArrowDown") this.active = (this.active + 1) % Math.max(1, length);
    else if (event.key === "ArrowUp") this.active = (this.active - 1 + length) % Math.max(1, length);
    else if (event.key === "Enter" && !event.isComposing) this.#go(this.#all[this.active]);
    else return;
    event.preventDefault();
    void this.updateComplete.then(() => this.querySelector(".f-option.active")?.scrollIntoView({ block: "nearest" }));
  }

  #cancel(event: Event): void {
    event.preventDefault();
    this.#close();
  }

  protected override render(): TemplateResult {
    const all = this.#all;
    return html`<dialog class="f-dialog palette" aria-label=${t("palette.title")} @cancel=${this.#cancel} @mousedown=${(event: Event) => event.target === event.currentTarget && this.#close()}>
      <div class="f-search">${icon("search")}<input type="text" role="combobox" enterkeyhint="go" autocomplete="off" spellcheck="false" aria-expanded="true" aria-controls="palette-list" aria-autocomplete="list"
        aria-label=${t("palette.title")} aria-activedescendant=${all.length > 0 ? `palette-${this.active}` : nothing} placeholder=${t("palette.placeholder")} @input=${this.#type} @keydown=${this.#key} />
        <button class="f-x" type="button" aria-label=${t("common.close")} @click=${this.#close}>${icon("x")}</button></div>
      <div class="list" id="palette-list" role="listbox" aria-label=${t("palette.title")}>${all.map((command, at) => this.#option(command, at, all[at - 1]))}</div>
      <p class="keys f-small f-muted" aria-hidden="true"><kbd>↑</kbd><kbd>↓</kbd> ${t("palette.move")} <kbd>↵</kbd> ${t("palette.open")} <kbd>Esc</kbd> ${t("palette.leave")}</p>
    </dialog>`;
  }

  #option(command: Command, at: number, before: Command | undefined): TemplateResult {
    const named = command.group === "pages" || command.group === "new" ? t(`palette.${command.group}`) : command.heading;
    return html`${named && command.group !== before?.group ? html`<div class="f-group" role="presentation">${named}</div>` : ""}
      <div class="f-option ${at === this.active ? "active" : ""}" id="palette-${at}" role="option" aria-selected=${at === this.active}
        @mousemove=${() => (this.active = at)} @click=${() => this.#go(command)}>${icon(command.icon)}<span class="f-grow f-truncate" dir="auto">${command.parts ? marked(command.parts) : command.label}</span></div>`;
  }
}

/** Opens the palette, once. */
export function openPalette(): void {
  if (!document.querySelector("foyer-palette")) document.body.append(document.createElement("foyer-palette"));
}
