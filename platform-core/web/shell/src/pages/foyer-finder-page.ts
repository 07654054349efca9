// SPDX-License-Identifier: Apache-2.0
import { html, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { announce } from "../../../kit/src/announce.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import { Watch } from "../../../kit/src/store.js";
import { problemPage } from "../components/problem-note.js";
import { facetFields, standsOut, treeField, withValues } from "../data/finding.js";
import { live } from "../data/live.js";
import { formAddress, place, setQuery } from "../data/router.js";
import { sectionOf } from "../data/workplaces.js";
import type { FieldInfo, ObjectInfo, ViewInfo } from "../data/types.js";
import { kept } from "../data/typing.js";
import { findHelp, help } from "./reading/help.js";
import { branches, facet, type FacetView } from "./reading/facets.js";
import { finderChips, sortMenu, viewTabs } from "./reading/finder-bars.js";
import { askedOf, Finding } from "./reading/finding.js";
import { hitBones, hitRow } from "./reading/hits.js";
import { correction, nothingFits, nothingFound } from "./reading/outcome.js";
import { readingTexts } from "./reading/texts.js";
import type { FoyerFacetSheet } from "./reading/foyer-facet-sheet.js";
import "./foyer-finder-page.css";

/** Searching among the records of one object: tree and facets with counts, best passages; the address holds it all. */
@customElement("foyer-finder-page")
export class FoyerFinderPage extends FoyerElement {
  @property({ attribute: false }) object!: ObjectInfo;
  @state() private wide = true;
  @query(".words input") private readonly input!: HTMLInputElement;
  readonly #place = new Watch(this, place);
  readonly #finding = new Finding(this);
  readonly #help = new Watch(this, help);
  #typing?: ReturnType<typeof setTimeout>;
  #asked = "";
  #sheet?: FoyerFacetSheet;

  constructor() {
    super();
    readingTexts();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const observer = new ResizeObserver(() => (this.wide = this.clientWidth >= 1000));
    observer.observe(this);
    this.gone.addEventListener("abort", () => observer.disconnect());
    live("back", () => void this.#finding.again(), this.gone);
    window.addEventListener("foyer-reachable", () => void this.#finding.again(), { signal: this.gone });
    window.addEventListener("keydown", (event) => this.#shortcut(event), { signal: this.gone });
  }

  get #query(): URLSearchParams {
    return this.#place.value.query;
  }

  get #words(): string {
    return this.#query.get("q") ?? "";
  }

  get #filter(): string {
    return this.#query.get("filter") ?? "";
  }

  get #sort(): string | undefined {
    return this.#query.get("sort") ?? undefined;
  }

  get #view(): ViewInfo | undefined {
    return this.object.views.find((view) => view.code === this.#query.get("view")) ?? this.object.views[0];
  }

  get #facets(): FacetView {
    return { filter: this.#filter, counts: this.#finding.facets, choose: (field, values) => this.#choose(field, values) };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("object")) {
      document.title = `${this.#title()} · ${t("brand")}`;
      void findHelp(this.object.object);
    }
    const { route, query } = this.#place.value;
    if (route.page !== "list" || route.object !== this.object.object) return;
    const asked = this.object.object + query.toString();
    if (asked === this.#asked) return;
    this.#asked = asked;
    void this.#ask();
  }

  protected override updated(): void {
    if (this.#sheet?.isConnected) this.#sheet.view = this.#facets;
  }

  async #ask(): Promise<void> {
    const verbatim = this.#query.get("verbatim") === "true";
    await this.#finding.ask({ ...askedOf(this.object, this.#view), words: this.#words, filter: this.#filter, verbatim, sorted: this.#sort });
    if (this.#words && !this.#finding.loading) announce(t("find.done", { count: this.#finding.total }));
  }

  #title(): string {
    return sectionOf(this.object.object)?.title ?? this.object.plural;
  }

  #set(values: Record<string, string>): void {
    const query = new URLSearchParams(this.#query);
    for (const [name, value] of Object.entries(values)) {
      if (value) query.set(name, value);
      else query.delete(name);
    }
    setQuery(query);
  }

  #choose(field: FieldInfo, values: string[]): void {
    this.#set({ filter: withValues(this.#filter, field, values) });
  }

  #search(words: string): void {
    clearTimeout(this.#typing);
    if (words.trim() !== this.#words) this.#set({ q: words.trim(), verbatim: "" });
  }

  #type(): void {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#search(this.input.value), 450);
  }

  #empty(): void {
    this.input.value = "";
    this.#search("");
    this.input.focus();
  }

  async #open(field: FieldInfo, tree: boolean): Promise<void> {
    await import("./reading/foyer-facet-sheet.js");
    const sheet = document.createElement("foyer-facet-sheet") as FoyerFacetSheet;
    Object.assign(sheet, { field, tree, view: this.#facets });
    this.#sheet = sheet;
    await sheet.open();
  }

  #shortcut(event: KeyboardEvent): void {
    const typing = (event.target as Element).closest("textarea,select,[contenteditable],dialog,[popover],input:not(.words input)");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...this.querySelectorAll<HTMLElement>(".hit a.f-title")];
    const at = links.indexOf(document.activeElement as HTMLElement);
    if (event.key === "/" && document.activeElement !== this.input) this.input.focus();
    else if (event.key === "ArrowDown" && (at >= 0 || document.activeElement === this.input)) links[Math.min(at + 1, links.length - 1)]?.focus();
    else if (event.key === "ArrowUp" && at >= 0) (at === 0 ? this.input : links[at - 1])?.focus();
    else return;
    event.preventDefault();
  }

  protected override render(): TemplateResult {
    const tree = treeField(this.object);
    const others = facetFields(this.object).filter((field) => field !== tree);
    return html`<header>
        <div class="f-row"><h1 class="f-grow">${this.#title()}</h1>
          ${this.object.canCreate ? html`<a class="f-button" href=${formAddress(this.object.object)}>${icon("plus")}${this.object.newTitle}</a>` : ""}</div>
        <form class="words f-search" role="search" @submit=${(event: Event) => { event.preventDefault(); this.#search(this.input.value); }}>
          ${icon("search", "lg")}<input class="f-input" type="search" aria-keyshortcuts="/" enterkeyhint="search" autocomplete="off" spellcheck="false" aria-label=${t("find.label", { title: this.#title() })}
            placeholder=${t("find.placeholder")} .value=${kept(this.input, this.#words)} @input=${this.#type} />
          ${this.#words ? html`<button class="f-x" type="button" aria-label=${t("common.empty")} @click=${this.#empty}>${icon("x")}</button>` : ""}
        </form>
        ${finderChips({ tree, others, wide: this.wide, filter: this.#filter, open: (field) => void this.#open(field, field === tree), clear: (field) => this.#choose(field, []) })}
      </header>
      <div class="columns ${this.wide ? "wide" : ""}">
        ${this.wide && tree ? html`<aside class="start">${branches(tree, this.#facets)}</aside>` : ""}
        <section class="middle" aria-label=${t("find.results")} aria-busy=${this.#finding.loading}>${this.#results()}</section>
        ${this.wide ? html`<aside class="end" aria-label=${t("find.filters")}>${others.map((field) => facet(field, this.#facets))}${nothingFits(this.#help.value, this.#words)}</aside>` : ""}
      </div>`;
  }

  #results(): TemplateResult {
    const { problem, hits, first, loading, more } = this.#finding;
    if (problem) return problemPage(problem, () => void this.#finding.again());
    if (first) return hitBones(5);
    const best = this.#words !== "" && !this.#sort && standsOut(hits);
    const order = sortMenu(this.object, this.#sort, this.#words !== "", (sort) => this.#set({ sort }));
    return html`<div class="f-row above">${this.#words
        ? hits.length > 0 ? correction(this.#finding, this.#words, () => this.#set({ verbatim: "true" })) : ""
        : viewTabs(this.object.views, this.#view, this.#query)}${hits.length > 0 ? order : ""}</div>
      ${hits.length === 0 && !loading ? this.#nothing() : ""}
      <ol class="hits">${hits.map((hit, at) => hitRow(this.object, hit, best && at === 0))}</ol>
      ${more ? html`<p class="further"><button class="f-button" type="button" aria-busy=${loading} @click=${this.#more}>${loading ? t("common.loading") : t("find.more")}</button></p>` : ""}
      ${this.wide || hits.length === 0 ? "" : nothingFits(this.#help.value, this.#words)}`;
  }

  #nothing(): TemplateResult {
    const ways = { clear: () => this.#set({ filter: "" }), browse: () => this.#set({ q: "", filter: "", verbatim: "" }) };
    return nothingFound(this.object, this.#words, this.#filter, this.#help.value, ways);
  }

  async #more(): Promise<void> {
    const before = this.#finding.hits.length;
    await this.#finding.next();
    await this.updateComplete;
    this.querySelectorAll<HTMLElement>(".hit a.f-title")[before]?.focus();
  }
}
