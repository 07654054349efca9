// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { announce } from "../../../kit/src/announce.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import { act } from "../data/records.js";
import { search } from "../data/search.js";
import type { Hit } from "../data/types.js";
import { marked } from "./found-text.js";
import { isReference } from "./value.js";
import "./foyer-suggestions.css";

const PAUSE = 500;
const ENOUGH = 3;

/** What may answer the question while it is written; never moves a field, and says politely how many there are. */
@customElement("foyer-suggestions")
export class FoyerSuggestions extends FoyerElement {
  @property() object = "";
  @property() words = "";
  /** Action of the found record that counts it as an answer. */
  @property() deflect = "";
  @state() private hits: Hit[] = [];
  #timer?: ReturnType<typeof setTimeout>;
  #abort?: AbortController;
  #asked = "";

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("words")) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#search(), PAUSE);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#abort?.abort();
  }

  async #search(): Promise<void> {
    const words = this.words.trim().slice(-400);
    if (words === this.#asked) return;
    this.#asked = words;
    if (words.split(/\s+/).filter(({ length }) => length > 1).length < ENOUGH) {
      this.hits = [];
      return;
    }
    this.#abort?.abort();
    this.#abort = new AbortController();
    const found = await search({ q: words, object: this.object, suggest: true, limit: 3 }, this.#abort.signal).catch(() => undefined);
    if (!found) return;
    const before = this.hits.map(({ id }) => id).join();
    this.hits = found.items;
    if (this.hits.length > 0 && before !== this.hits.map(({ id }) => id).join()) announce(t("suggest.count", { count: this.hits.length }));
  }

  async #read(hit: Hit): Promise<void> {
    const { FoyerArticlePanel } = await import("./foyer-article-panel.js");
    if (await new FoyerArticlePanel(hit, this.deflect !== "").open()) await this.#solved(hit);
  }

  async #solved(hit: Hit): Promise<void> {
    await act(hit.object, hit.id, this.deflect).catch(() => undefined);
    this.dispatchEvent(new CustomEvent("foyer-solved"));
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.hits.length === 0) return nothing;
    return html`<section class="f-card waits" aria-label=${t("suggest.title")}>
      <header><span class="f-tile f-accent">${icon("sparkles")}</span><h2>${t("suggest.title")}</h2><span class="f-count">${this.hits.length}</span></header>
      <ul class="f-lines">${this.hits.map((hit, at) => this.#hit(hit, at === 0))}</ul>
    </section>`;
  }

  #hit(hit: Hit, first: boolean): TemplateResult {
    const kind = Object.values(hit.fields).find((value) => isReference(value) && value.code !== undefined);
    return html`<li class=${first ? "best" : ""}>
      <button class="title" type="button" @click=${() => void this.#read(hit)}>${marked(hit.title)}</button>
      <p class="f-13 f-soft snippet">${marked(hit.snippet)}</p>
      ${isReference(kind) ? html`<p class="f-small f-muted">${kind.display}</p>` : ""}
      ${first ? html`<div class="f-row ways"><button class="f-button small" type="button" @click=${() => void this.#read(hit)}>${t("suggest.read")}</button>
        ${this.deflect ? html`<button class="f-button small quiet" type="button" @click=${() => void this.#solved(hit)}>${icon("thumbs-up")}${t("suggest.solved")}</button>` : ""}</div>` : ""}
    </li>`;
  }
}
