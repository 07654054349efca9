// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { bones } from "../../../kit/src/empty.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import { live } from "../data/live.js";
import { names, objectInfo, textOf } from "../data/objects.js";
import { listRecords } from "../data/records.js";
import { listAddress, recordAddress } from "../data/router.js";
import type { ObjectInfo, Page, Part, Rec } from "../data/types.js";
import { layout, listFields } from "./list-columns.js";
import { problemNote } from "./problem-note.js";
import { recordCards, recordTable } from "./record-table.js";
import { Stand } from "./stand.js";
import { valueShown } from "./value.js";
import "./record-table.css";

/** A tile with the first records of a view: a table when it has many columns and room, else lines. */
@customElement("foyer-home-list")
export class FoyerHomeList extends FoyerElement {
  @property({ attribute: false }) block!: Part;
  @state() private narrow = false;
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
      const query = { view: textOf(this.block["view"]), filter: textOf(this.block["filter"]), sort: textOf(this.block["sort"]), limit, fields: listFields(object, this.#columns(object)) };
      return { object, page: await listRecords(object.object, query, signal) };
    }, { keep: true });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { value, problem } = this.#found;
    if (problem?.missing) return nothing;
    const title = this.block.title ?? value?.object.plural ?? "";
    const view = textOf(this.block["view"]);
    const all = value ? listAddress(value.object.object, view ? new URLSearchParams({ view }).toString() : "") : "";
    return html`<section class="f-card" aria-label=${title}>
      <header><h2>${title}</h2>${value ? html`<a class="f-button quiet small" href=${all} aria-label="${t("common.all")}: ${title}">${t("common.all")}</a>` : ""}</header>
      ${problem ? html`<div class="f-body">${problemNote(problem, () => this.#load())}</div>` : value ? this.#records(value.object, value.page.items) : bones(5)}
    </section>`;
  }

  #records(object: ObjectInfo, records: Rec[]): TemplateResult {
    if (records.length === 0) return html`<div class="f-empty small"><h2>${object.empty.title}</h2>${object.empty.text ? html`<p>${object.empty.text}</p>` : ""}</div>`;
    const codes = this.#columns(object);
    const columns = layout(object, codes);
    if (codes.length > 3) return this.narrow ? recordCards({ object, columns, records }) : recordTable({ object, columns, records });
    return html`<ul class="f-lines">${records.map((record) => this.#line(object, record))}</ul>`;
  }

  #line(object: ObjectInfo, record: Rec): TemplateResult {
    const columns = layout(object, this.#columns(object));
    const title = columns.name ? record.fields[columns.name.code] : record.display;
    const rest = columns.others.map((field) => valueShown(field, record.fields[field.code], "list", object, record.fields)).filter((each) => each !== nothing);
    const counts = columns.others.map((field) => (field.type === "integer" ? `${field.label} ` : ""));
    return html`<li class="f-linked"><div class="f-line"><span class="f-tile">${icon(object.icon)}</span><div class="f-grow">
      <a class="f-title f-truncate" href=${recordAddress(object.object, record.id)} dir="auto">${typeof title === "string" ? title : record.display}</a>
      <span class="f-small f-muted">${rest.map((each, at) => html`${at > 0 ? " · " : ""}${counts[at]}${each}`)}</span></div></div></li>`;
  }
}
