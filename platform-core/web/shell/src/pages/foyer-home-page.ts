// SPDX-License-Identifier: Apache-2.0
import { html, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import { bones } from "../../../kit/src/empty.js";
import { problemPage } from "../components/problem-note.js";
import { Stand } from "../components/stand.js";
import { homeParts, names, objectInfo, partKey, textOf } from "../data/objects.js";
import { formAddress } from "../data/router.js";
import { session } from "../data/session.js";
import type { ObjectInfo, Part } from "../data/types.js";
import "../components/foyer-hero-search.js";
import "../components/foyer-home-list.js";
import "../components/foyer-metrics.js";
import "../components/foyer-search-report.js";
import "../components/foyer-waiting.js";
import "./foyer-home-page.css";

const SIDE = new Set(["waiting", "metric", "search-report"]);

/** Where everybody starts: the search, what waits, the own lists. Each tile loads by itself. */
@customElement("foyer-home-page")
export class FoyerHomePage extends FoyerElement {
  readonly #parts = new Stand<{ parts: Part[]; create: ObjectInfo[] }>(this);
  /** What waits by tile: each tells of its own. */
  @state() private waiting: ReadonlyMap<string, number> = new Map();

  override connectedCallback(): void {
    super.connectedCallback();
    document.title = t("brand");
    window.addEventListener("foyer-sections", () => this.#load(), { signal: this.gone });
    window.addEventListener("foyer-reachable", () => this.#parts.problem && this.#load(), { signal: this.gone });
    this.#load();
  }

  #load(): void {
    void this.#parts.load(async () => {
      const parts = await homeParts();
      const objects = parts.filter(({ type }) => type === "create").map((part) => objectInfo(textOf(part["object"])).catch(() => undefined));
      const create = (await Promise.all(objects)).filter((object): object is ObjectInfo => object?.canCreate === true);
      return { parts, create };
    }, { keep: true });
  }

  get #greeting(): string {
    const hour = Number(new Intl.DateTimeFormat("en", { hour: "numeric", hourCycle: "h23", timeZone: session.value?.timeZone }).format(new Date()));
    const name = session.value?.user.name.split(" ")[0] ?? "";
    return t(hour < 12 ? "home.morning" : hour < 18 ? "home.day" : "home.evening", { name });
  }

  /** All that waits; nothing is only said when every tile has said so. */
  get #waiting(): number | undefined {
    const tiles = (this.#parts.value?.parts ?? []).filter(({ type }) => type === "waiting");
    const told = tiles.map((part) => this.waiting.get(partKey(part)));
    const sum = told.reduce<number>((all, count) => all + (count ?? 0), 0);
    return sum > 0 || (tiles.length > 0 && !told.includes(undefined)) ? sum : undefined;
  }

  protected override render(): TemplateResult {
    const { value, problem } = this.#parts;
    if (problem) return problemPage(problem, () => this.#load());
    const parts = value?.parts ?? [];
    const hero = parts.find(({ type }) => type === "hero");
    const side = parts.filter(({ type }) => SIDE.has(type));
    const lists = parts.filter(({ type }) => type === "list" || type === "widget");
    return html`${this.#head(hero, value?.create ?? [])}
      ${value ? html`<div class="h-columns ${side.length > 0 ? "two" : ""}">
        ${side.length > 0 ? html`<div class="h-side">${this.#side(side)}</div>` : ""}
        <div class="h-main">${repeat(lists, partKey, (part) => this.#list(part))}</div>
      </div>` : html`<div class="h-columns" aria-busy="true"><section class="f-card">${bones(5)}</section></div>`}`;
  }

  #head(hero: Part | undefined, create: ObjectInfo[]): TemplateResult {
    const object = create[0];
    const waiting = this.#waiting;
    const button = object ? html`<a class="f-button primary big" href=${formAddress(object.object)}>${icon("plus")}${object.newTitle}</a>` : "";
    return html`<header class="h-head ${hero ? "hero" : ""}">
      <div class="h-hello"><div class="f-grow"><h1>${this.#greeting}</h1>${waiting === undefined ? "" : html`<p class="f-soft">${waiting > 0 ? t("home.waiting", { count: waiting }) : t("home.nothing-waits")}</p>`}</div>${button}</div>
      ${hero ? html`<foyer-hero-search .object=${textOf(hero["object"])} .label=${hero.title ?? ""} .frequent=${names(hero["frequent"])} .create=${object}></foyer-hero-search>` : ""}
    </header>`;
  }

  #side(parts: Part[]): TemplateResult {
    const metrics = parts.filter(({ type }) => type === "metric");
    const waiting = parts.filter(({ type }) => type === "waiting");
    return html`${repeat(waiting, partKey, (part) => html`<foyer-waiting .block=${part} @foyer-count=${(event: CustomEvent<number>) => (this.waiting = new Map(this.waiting).set(partKey(part), event.detail))}></foyer-waiting>`)}
      ${metrics.length > 0 ? html`<foyer-metrics .parts=${metrics}></foyer-metrics>` : ""}
      ${parts.filter(({ type }) => type === "search-report").map((part) => html`<foyer-search-report .block=${part}></foyer-search-report>`)}`;
  }

  #list(part: Part): TemplateResult {
    if (part.type === "widget") {
      void import("../modules/foyer-widget.js");
      return html`<foyer-widget .block=${part} .section=${textOf(part["section"])}></foyer-widget>`;
    }
    return html`<foyer-home-list class=${names(part["columns"]).length > 3 ? "wide" : ""} .block=${part}></foyer-home-list>`;
  }
}
