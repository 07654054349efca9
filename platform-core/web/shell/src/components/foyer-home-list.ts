// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { bones } from "../../../kit/src/empty.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { inSentence, number } from "../../../kit/src/format.js";
import { icon } from "../../../kit/src/icon.js";
import { currentLanguage, t } from "../../../kit/src/i18n.js";
import { live } from "../data/live.js";
import { names, objectInfo, textOf } from "../data/objects.js";
import { listPreferring } from "../data/records.js";
import { listAddress, recordAddress } from "../data/router.js";
import { employee, session } from "../data/session.js";
import type { FieldInfo, ObjectInfo, Page, Part, Rec, Value } from "../data/types.js";
import { layout, listFields } from "./list-columns.js";
import { problemNote } from "./problem-note.js";
import { recordCards, recordTable } from "./record-table.js";
import { Stand } from "./stand.js";
import { unitOf, valueShown } from "./value.js";
import "./record-table.css";

/** 1,284 views: a number says what it counts. */
function counted(field: FieldInfo, value: Value): string | undefined {
  return field.type === "integer" && !unitOf(field) && typeof value === "number" ? `${number(value)} ${inSentence(field.label)}` : undefined;
}

/** A tile with the first records of a view: a table when it has many columns and room, else lines. */
@customElement("foyer-home-list")
export class FoyerHomeList extends FoyerElement {
  @property({ attribute: false }) block!: Part;
  @state() private narrow = false;
  @state() private view = "";
  readonly #found = new Stand<{ object: ObjectInfo; page: Page }>(this);
  #soon?: ReturnType<typeof setTimeout>;

  override connectedCallback(): void {
    super.connectedCallback();
    const observer = new ResizeObserver(() => (this.narrow = this.clientWidth < 560));
    observer.observe(this);
    this.gone.addEventListener("abort", () => observer.disconnect());
    live("record", ({ object }) => object === this.block["object"] && this.#later(), this.gone);
    live("back", () => this.#later(), this.gone);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("block")) this.view = textOf(this.block["view"]);
    if (changed.has("block")) this.#load();
  }

  #later(): void {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => this.#load(), 400);
  }

  #columns(object: ObjectInfo): string[] {
    const named = names(this.block["columns"]);
    return named.length > 0 ? named : object.list.columns;
  }

  #load(): void {
    void this.#found.load(async (signal) => {
      const object = await objectInfo(textOf(this.block["object"]));
      const limit = Number(this.block["limit"] ?? 5);
      const query = { view: this.view, filter: textOf(this.block["filter"]), sort: textOf(this.block["sort"]), limit, fields: listFields(object, this.#columns(object)) };
      return { object, page: await listPreferring(currentLanguage(), textOf(this.block["language"]), object.object, query, signal) };
    }, { keep: true });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { value, problem } = this.#found;
    if (problem?.missing) return nothing;
    const title = this.block.title ?? value?.object.plural ?? "";
    const all = value ? listAddress(value.object.object, this.view ? new URLSearchParams({ view: this.view }).toString() : "") : "";
    return html`<section class="f-card" aria-label=${title}>
      <header><h2>${title}</h2>${value ? this.#switch(value.object) : ""}${value ? html`<a class="f-button quiet small" href=${all} aria-label="${t("common.all")}: ${title}">${t("common.all")}</a>` : ""}</header>
      ${problem ? html`<div class="f-body">${problemNote(problem, () => this.#load())}</div>` : value ? this.#records(value.object, value.page.items) : bones(5)}
    </section>`;
  }

  #choose(view: string): void {
    this.view = view;
    this.#load();
  }

  /** The own records, or those of the whole organization, where the viewer reaches them. */
  #switch(object: ObjectInfo): TemplateResult | typeof nothing {
    const own = object.views.find(({ code }) => code === this.block["view"]);
    const wider = object.views.find(({ code }) => code === this.block["wider"]);
    const account = session.value?.user.account?.display;
    if (!own || !wider || !account) return nothing;
    const button = (code: string, label: string): TemplateResult => html`<button type="button" aria-pressed=${code === this.view} @click=${() => this.#choose(code)}>${label}</button>`;
    return html`<div class="f-segments" role="group" aria-label=${t("list.views")}>${button(own.code, own.title)}${button(wider.code, t("home.all-of", { account }))}</div>`;
  }

  #records(object: ObjectInfo, records: Rec[]): TemplateResult {
    if (records.length === 0 && employee()) return html`<p class="f-body f-13 f-muted">${t("home.empty")}</p>`;
    if (records.length === 0) return html`<div class="f-empty small"><h2>${object.empty.title}</h2>${object.empty.text ? html`<p>${object.empty.text}</p>` : ""}</div>`;
    const codes = this.#columns(object);
    const columns = layout(object, codes);
    if (codes.length > 3) return this.narrow ? recordCards({ object, columns, records: records.slice(0, 4) }) : recordTable({ object, columns, records });
    return html`<ul class="f-lines">${records.map((record) => this.#line(object, record))}</ul>`;
  }

  #line(object: ObjectInfo, record: Rec): TemplateResult {
    const columns = layout(object, this.#columns(object));
    const title = columns.name ? record.fields[columns.name.code] : record.display;
    const rest = columns.others.map((field) => counted(field, record.fields[field.code]) ?? valueShown(field, record.fields[field.code], "list", object, record.fields)).filter((each) => each !== nothing);
    return html`<li class="f-linked"><div class="f-line"><span class="f-tile">${icon(object.icon)}</span><div class="f-grow">
      <a class="f-title" href=${recordAddress(object.object, record.id)} dir="auto">${typeof title === "string" ? title : record.display}</a>
      <span class="f-small f-muted">${rest.map((each, at) => html`${at > 0 ? " · " : ""}${each}`)}</span></div></div></li>`;
  }
}
