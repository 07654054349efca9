// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { announce } from "../../../kit/src/announce.js";
import { empty } from "../../../kit/src/empty.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { number } from "../../../kit/src/format.js";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import { Watch } from "../../../kit/src/store.js";
import { exportMenu, listMenus } from "../components/list-menus.js";
import { chosenColumns, layout, listFields } from "../components/list-columns.js";
import { problemPage } from "../components/problem-note.js";
import { recordCards, recordTable, skeleton, type TableView } from "../components/record-table.js";
import { withUnits } from "../components/value.js";
import { live } from "../data/live.js";
import { formAddress, navigate, place, recordAddress, setQuery } from "../data/router.js";
import { conjunction, written, type Comparison } from "../data/rsql.js";
import { employee } from "../data/session.js";
import { kept } from "../data/typing.js";
import type { ObjectInfo, ViewInfo } from "../data/types.js";
import { RecordList } from "./record-list.js";
import "../components/foyer-bulk-bar.js";
import "../components/foyer-filter.js";
import "../components/record-table.css";
import "./foyer-list-page.css";

/** The records of an object: views, quick search, filters, sort, columns; the address holds it all. */
@customElement("foyer-list-page")
export class FoyerListPage extends FoyerElement {
  @property({ attribute: false }) object!: ObjectInfo;
  @state() private narrow = false;
  @state() private chosen: ReadonlySet<string> = new Set();
  @state() private columns: string[] = [];
  readonly #place = new Watch(this, place);
  readonly #list = new RecordList(this);
  #typing?: ReturnType<typeof setTimeout>;
  #asked = "";

  override connectedCallback(): void {
    super.connectedCallback();
    const observer = new ResizeObserver(() => (this.narrow = this.clientWidth < 720));
    observer.observe(this);
    this.gone.addEventListener("abort", () => observer.disconnect());
    live("record", (event) => event.object === this.object.object && this.#list.changed(), this.gone);
    live("back", () => this.#list.changed(), this.gone);
    window.addEventListener("foyer-reachable", () => this.#list.changed(), { signal: this.gone });
    window.addEventListener("keydown", (event) => this.#shortcut(event), { signal: this.gone });
  }

  get #view(): ViewInfo | undefined {
    const wanted = this.#place.value.query.get("view");
    return this.object.views.find((view) => view.code === wanted) ?? this.object.views[0];
  }

  get #filter(): string {
    return this.#place.value.query.get("filter") ?? "";
  }

  get #sort(): string {
    return this.#place.value.query.get("sort") ?? this.#view?.sort ?? this.object.list.sort;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("object")) {
      this.columns = chosenColumns(this.object);
      document.title = `${this.object.plural} · ${t("brand")}`;
      this.#list.count(this.object.object, this.object.views);
    }
    const { route, query } = this.#place.value;
    if (route.page !== "list" || route.object !== this.object.object) return;
    const asked = JSON.stringify([this.object.object, query.toString(), this.columns]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.chosen = new Set();
    const q = query.get("q") ?? undefined;
    this.#list.open(this.object.object, { view: this.#view?.code, filter: this.#filter, sort: this.#sort, q, fields: listFields(this.object, this.columns) });
  }

  /** Who has one record only has come for it. */
  protected override updated(): void {
    const { first, records, next, loading } = this.#list;
    const only = records.length === 1 && !next ? records[0] : undefined;
    const here = this.#place.value.route.page === "list" && this.#place.value.query.size === 0;
    if (!this.object.list.single || first || loading || !only || !here) return;
    navigate(recordAddress(this.object.object, only.id), { replace: true });
  }

  #set(name: string, value: string): void {
    const query = new URLSearchParams(this.#place.value.query);
    if (value) query.set(name, value);
    else query.delete(name);
    setQuery(query);
  }

  #search(event: Event): void {
    const { value } = event.target as HTMLInputElement;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#set("q", value.trim()), 250);
  }

  #sortBy(code: string): void {
    this.#set("sort", this.#sort === code ? `-${code}` : this.#sort === `-${code}` ? code : code);
  }

  #clear(): void {
    const view = this.#place.value.query.get("view");
    setQuery(new URLSearchParams(view ? { view } : {}));
  }

  #shortcut(event: KeyboardEvent): void {
    const typing = (event.target as Element).closest("input,textarea,select,[contenteditable],dialog,[popover]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "/") {
      event.preventDefault();
      this.querySelector<HTMLElement>("#quick-search")?.focus();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      this.#step(event, event.key === "ArrowDown" ? 1 : -1);
    }
  }

  #step(event: KeyboardEvent, by: number): void {
    const links = [...this.querySelectorAll<HTMLElement>(".f-name a")];
    const at = links.indexOf(document.activeElement as HTMLElement);
    if (at < 0 && !this.contains(document.activeElement) && document.activeElement?.id !== "main") return;
    event.preventDefault();
    links[Math.max(0, Math.min(links.length - 1, at + by))]?.focus();
  }

  async #more(): Promise<void> {
    const before = this.#list.records.length;
    await this.#list.more();
    announce(t("list.loaded", { count: this.#list.records.length - before }));
    await this.updateComplete;
    this.querySelectorAll<HTMLElement>(".f-name a")[before]?.focus();
  }

  #choose(id: string, on: boolean): void {
    const next = new Set(this.chosen);
    if (on) next.add(id);
    else next.delete(id);
    this.chosen = next;
  }

  protected override render(): TemplateResult {
    const shown = { view: this.#view?.code, filter: this.#filter, sort: this.#sort, q: this.#place.value.query.get("q") ?? undefined, fields: withUnits(this.object, this.columns).join(",") };
    return html`<header><h1>${this.object.plural}</h1>${exportMenu(this.object, shown)}
        ${this.object.canCreate ? html`<a class="f-button primary" href=${formAddress(this.object.object)}>${icon("plus")}${this.object.newTitle}</a>` : ""}
      </header>
      ${this.#tabs()} ${this.#toolbar()}
      <div class="records-area" aria-busy=${this.#list.loading}>${this.#records()}</div>
      ${this.chosen.size > 0 ? html`<foyer-bulk-bar class="bulk" .object=${this.object} .records=${this.#list.records.filter(({ id }) => this.chosen.has(id))} @foyer-clear=${() => (this.chosen = new Set())}></foyer-bulk-bar>` : ""}
      ${this.#foot()}`;
  }

  #tabs(): TemplateResult | typeof nothing {
    if (this.object.views.length === 0) return nothing;
    const query = new URLSearchParams(this.#place.value.query);
    return html`<nav class="f-tabs" aria-label=${t("list.views")}>
      ${this.object.views.map((view) => {
        query.set("view", view.code);
        const count = this.#list.counts.get(view.code);
        return html`<a href="?${query.toString()}" aria-current=${view.code === this.#view?.code ? "page" : nothing}>${view.title}${count === undefined ? "" : html`<span class="f-count">${count}</span>`}</a>`;
      })}
    </nav>`;
  }

  #toolbar(): TemplateResult {
    const conditions = conjunction(this.#filter);
    const q = this.#place.value.query.get("q") ?? "";
    return html`<div class="toolbar" role="search">
      <div class="f-search">${icon("search")}<input class="f-input" id="quick-search" type="search" aria-keyshortcuts="/" aria-label=${t("list.search")} placeholder=${t("list.search")} .value=${kept(this.querySelector("#quick-search"), q)} @input=${this.#search} />
        ${q ? html`<button class="f-x" type="button" aria-label=${t("common.empty")} @click=${() => this.#set("q", "")}>${icon("x", "sm")}</button>` : ""}</div>
      <foyer-filter .object=${this.object} .conditions=${conditions ?? []} @foyer-filter=${(event: CustomEvent<Comparison[]>) => this.#set("filter", written(event.detail))}></foyer-filter>
      <span class="f-grow"></span>
      ${listMenus(this.object, this.#sort, this.columns, (sort) => this.#set("sort", sort), (columns) => (this.columns = columns))}
    </div>`;
  }

  #records(): TemplateResult {
    const { problem, records } = this.#list;
    const columns = layout(this.object, this.columns);
    if (problem) return problemPage(problem, () => void this.#list.again());
    if (this.#list.first) return skeleton(columns, 12);
    if (records.length === 0) return this.#empty();
    const selection = employee() && this.object.actions.length > 0 && !this.narrow
      ? { chosen: this.chosen, choose: this.#choose.bind(this), chooseAll: (on: boolean) => (this.chosen = new Set(on ? records.map(({ id }) => id) : [])) }
      : undefined;
    const view: TableView = { object: this.object, columns, records, fresh: this.#list.fresh, sort: this.#sort, onSort: (code) => this.#sortBy(code), selection };
    return this.narrow ? recordCards(view) : recordTable(view);
  }

  #empty(): TemplateResult {
    const { query } = this.#place.value;
    if (query.get("q") || query.get("filter")) {
      return empty("search-x", t("list.none.title"), t("list.none.text"), html`<button class="f-button" @click=${this.#clear}>${t("list.none.clear")}</button>`);
    }
    const create = this.object.canCreate ? html`<a class="f-button" href=${formAddress(this.object.object)}>${icon("plus")}${this.object.newTitle}</a>` : "";
    return empty(this.object.icon, this.object.empty.title, this.object.empty.text, create);
  }

  #foot(): TemplateResult | typeof nothing {
    const { records, total, lowerBound, next } = this.#list;
    if (records.length === 0) return nothing;
    const all = total === undefined ? "" : lowerBound ? t("list.about", { count: total }) : number(total);
    return html`<footer><span class="f-grow f-num">${total === undefined ? t("list.showing", { shown: number(records.length) }) : t("list.showing-of", { shown: number(records.length), total: all })}</span>
      ${next ? html`<button class="f-button small" aria-busy=${this.#list.loading} @click=${this.#more}>${this.#list.loading ? t("common.loading") : t("list.more")}</button>` : ""}
    </footer>`;
  }
}
