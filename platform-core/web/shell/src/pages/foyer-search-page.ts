// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { announce } from "../../../kit/src/announce.js";
import { empty } from "../../../kit/src/empty.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { date } from "../../../kit/src/format.js";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import { Watch } from "../../../kit/src/store.js";
import { marked } from "../components/found-text.js";
import { problemPage, problemToast } from "../components/problem-note.js";
import { Stand } from "../components/stand.js";
import { badge, isReference } from "../components/value.js";
import { kinds } from "../data/finding.js";
import { objectList, type ObjectShort } from "../data/objects.js";
import { formAddress, listAddress, place, recordAddress, setQuery } from "../data/router.js";
import { search } from "../data/search.js";
import type { Found, Hit } from "../data/types.js";
import { sections } from "../data/workplaces.js";
import { kept } from "../data/typing.js";
import { findHelp, help } from "./reading/help.js";
import { hitBones } from "./reading/hits.js";
import { correction } from "./reading/outcome.js";
import { readingTexts } from "./reading/texts.js";
import "./foyer-finder-page.css";
import "./foyer-search-page.css";

const SIZE = 20;

/** What was found in all sections; the address holds the words. */
@customElement("foyer-search-page")
export class FoyerSearchPage extends FoyerElement {
  @state() private objects: ObjectShort[] = [];
  @query(".words input") private readonly input!: HTMLInputElement;
  readonly #place = new Watch(this, place);
  readonly #help = new Watch(this, help);
  readonly #found = new Stand<Found>(this);
  @state() private further = false;
  #typing?: ReturnType<typeof setTimeout>;
  #asked = "";

  constructor() {
    super();
    readingTexts();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.title = `${t("search.title")} · ${t("brand")}`;
    void objectList().then((objects) => (this.objects = objects), () => undefined);
    void findHelp();
  }

  protected override firstUpdated(): void {
    if (!this.#words) this.input.focus();
  }

  protected override willUpdate(): void {
    const { route, query } = this.#place.value;
    if (route.page !== "search") return;
    const asked = `${this.#words}|${this.#kind}|${query.get("verbatim") ?? ""}`;
    if (asked === this.#asked) return;
    this.#asked = asked;
    void this.#ask();
  }

  get #words(): string {
    return this.#place.value.query.get("q") ?? "";
  }

  get #kind(): string {
    return this.#place.value.query.get("object") ?? "";
  }

  async #ask(): Promise<void> {
    if (!this.#words) {
      this.#found.set({ items: [], total: 0, totalIsLowerBound: false });
      return;
    }
    const found = await this.#found.load((signal) => this.#fetch(0, signal), { keep: true });
    if (found) announce(t("find.done", { count: found.total }));
  }

  #fetch(offset: number, signal: AbortSignal): Promise<Found> {
    const verbatim = this.#place.value.query.get("verbatim") === "true";
    return search({ q: this.#words, object: this.#kind || undefined, verbatim, offset, limit: SIZE }, signal);
  }

  async #more(): Promise<void> {
    const before = this.#found.value;
    if (!before || this.further) return;
    this.further = true;
    try {
      const next = await this.#fetch(before.items.length, this.gone);
      if (this.#found.value !== before) return;
      this.#found.set({ ...before, items: [...before.items, ...next.items], total: next.items.length === 0 ? before.items.length : before.total });
      await this.updateComplete;
      this.querySelectorAll<HTMLElement>(".hit a.f-title")[before.items.length]?.focus();
    } catch (error) {
      problemToast(error);
    } finally {
      this.further = false;
    }
  }

  #set(values: Record<string, string>): void {
    const query = new URLSearchParams(this.#place.value.query);
    for (const [name, value] of Object.entries(values)) {
      if (value) query.set(name, value);
      else query.delete(name);
    }
    setQuery(query);
  }

  #search(): void {
    clearTimeout(this.#typing);
    const words = this.input.value.trim();
    if (words !== this.#words) this.#set({ q: words, verbatim: "" });
  }

  #type(): void {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#search(), 450);
  }

  #info(object: string): ObjectShort | undefined {
    return this.objects.find((each) => each.object === object);
  }

  protected override render(): TemplateResult {
    const submit = (event: Event): void => {
      event.preventDefault();
      this.#search();
    };
    return html`<header><h1>${t("search.title")}</h1>
        <form class="words f-search" role="search" @submit=${submit}>${icon("search", "lg")}<input class="f-input" type="search" enterkeyhint="search" autocomplete="off" spellcheck="false"
          aria-label=${t("search.title")} placeholder=${t("find.placeholder")} .value=${kept(this.input, this.#words)} @input=${this.#type} /></form>
        ${this.#kinds()}
      </header>
      <section class="middle" aria-label=${t("find.results")} aria-busy=${this.#found.loading}>${this.#results()}</section>`;
  }

  /** What there is among the results; the chosen one stays so that it can be left again. */
  #kinds(): TemplateResult | typeof nothing {
    const found = kinds(this.#found.value?.items ?? [], this.#kind);
    if (!this.#words || (found.length < 2 && !this.#kind)) return nothing;
    return html`<div class="chips" role="group" aria-label=${t("search.kinds")}>
      <button class="f-chip" type="button" aria-pressed=${this.#kind === ""} @click=${() => this.#set({ object: "" })}>${t("search.all")}</button>
      ${found.map((object) => html`<button class="f-chip" type="button" aria-pressed=${this.#kind === object} @click=${() => this.#set({ object })}>${icon(this.#info(object)?.icon ?? "file-text", "sm")}${this.#info(object)?.plural ?? object}</button>`)}</div>`;
  }

  #results(): TemplateResult {
    const { problem, value } = this.#found;
    if (problem) return problemPage(problem, () => void this.#ask());
    if (!this.#words) return empty("search", t("search.start.title"), t("search.start.text"));
    if (!value) return hitBones(5);
    if (value.items.length === 0) return this.#nothing();
    return html`${correction({ total: value.total, lowerBound: value.totalIsLowerBound, corrected: value.corrected }, this.#words, () => this.#set({ verbatim: "true" }))}
      <ol class="hits">${value.items.map((hit) => this.#hit(hit))}</ol>
      ${value.items.length < value.total ? html`<p class="further"><button class="f-button" type="button" aria-busy=${this.further} @click=${this.#more}>${this.further ? t("common.loading") : t("find.more")}</button></p>` : ""}`;
  }

  #hit(hit: Hit): TemplateResult {
    const info = this.#info(hit.object);
    const status = hit.fields["status"];
    return html`<li class="hit f-linked"><span class="f-tile f-accent">${icon(info?.icon ?? "file-text")}</span><div class="f-grow" dir="auto">
      <p class="f-small f-soft">${info?.title ?? ""}</p>
      <h2><a class="f-title" href=${recordAddress(hit.object, hit.id)}>${marked(hit.title)}</a></h2>
      ${hit.snippet.join("").trim() ? html`<p class="snippet">${marked(hit.snippet)}</p>` : ""}
      <p class="under f-small f-muted">${isReference(status) ? badge(status) : ""}<span>${t("find.updated", { date: date(hit.changedOn) })}</span></p></div></li>`;
  }

  #nothing(): TemplateResult {
    const way = this.#help.value;
    const browsable = sections().find(({ display }) => display === "search")?.object;
    return empty("search-x", t("find.none.title", { words: this.#words }), t("find.none.text"), html`
      ${this.#kind ? html`<button class="f-button" type="button" @click=${() => this.#set({ object: "" })}>${icon("filter-x")}${t("find.clear")}</button>` : ""}
      ${browsable ? html`<a class="f-button" href=${listAddress(browsable)}>${icon("list-tree")}${t("find.none.categories")}</a>` : ""}
      ${way ? html`<a class="f-button" href=${formAddress(way.object, new URLSearchParams({ [way.field]: this.#words }).toString())}>${icon("plus")}${way.title}</a>` : ""}`);
  }
}
