// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import { avatar } from "../../../kit/src/person.js";
import { recordAddress } from "../data/router.js";
import type { FieldInfo, ObjectInfo, Rec } from "../data/types.js";
import type { Columns } from "./list-columns.js";
import { badge, isEmpty, isReference, valueShown } from "./value.js";

export interface Selection {
  chosen: ReadonlySet<string>;
  choose: (id: string, on: boolean) => void;
  chooseAll: (on: boolean) => void;
}

export interface TableView {
  object: ObjectInfo;
  columns: Columns;
  records: readonly Rec[];
  /** Rows that came or changed while somebody looks. */
  fresh?: ReadonlySet<string>;
  sort?: string;
  onSort?: (code: string) => void;
  selection?: Selection;
  /** Cards say all they have instead of what fits into a line. */
  whole?: boolean;
}

function name(view: TableView, record: Rec): TemplateResult {
  const { number, name: named } = view.columns;
  const value = named ? record.fields[named.code] : undefined;
  const title = !named || isEmpty(value) ? record.display : isReference(value) ? value.display : valueShown(named, value, "list");
  const count = number ? record.fields[number.code] : undefined;
  return html`<span class="f-name">
    ${typeof count === "string" ? html`<span class="f-number">${count}</span>` : ""}
    <a href=${recordAddress(record.object ?? view.object.object, record.id)} dir="auto">${title}</a>
  </span>`;
}

function head(view: TableView, field: FieldInfo, at: number): TemplateResult {
  const [, down, code] = /^(-?)(.*)$/.exec(view.sort ?? "") ?? [];
  const sorted = code === field.code;
  const order = sorted ? (down ? "descending" : "ascending") : nothing;
  const label = field.label;
  if (!view.onSort || !field.sortable) return html`<th scope="col" class="c${at}">${label}</th>`;
  return html`<th scope="col" class="c${at}" aria-sort=${order}>
    <button type="button" class="sort" @click=${() => view.onSort?.(field.code)}>${label}${sorted ? icon(down ? "arrow-down" : "arrow-up", "sm") : ""}</button>
  </th>`;
}

function row(view: TableView, record: Rec): TemplateResult {
  const chosen = view.selection?.chosen.has(record.id) ?? false;
  return html`<tr class="${view.fresh?.has(record.id) ? "new" : ""} ${chosen ? "chosen" : ""}">
    ${view.selection ? html`<td class="pick"><input class="f-box" type="checkbox" aria-label=${t("list.select", { name: record.display })} .checked=${chosen}
      @change=${(event: Event) => view.selection?.choose(record.id, (event.target as HTMLInputElement).checked)} /></td>` : ""}
    <th scope="row">${name(view, record)}</th>
    ${view.columns.others.map((field, at) => html`<td class="c${at}"><div class="f-truncate">${valueShown(field, record.fields[field.code], "list", view.object, record.fields)}</div></td>`)}
  </tr>`;
}

/** The records as a native table. */
export function recordTable(view: TableView): TemplateResult {
  const all = view.records.length > 0 && view.records.every((record) => view.selection?.chosen.has(record.id));
  const some = (view.selection?.chosen.size ?? 0) > 0 && !all;
  return html`<table class="f-table records">
    <thead><tr>
      ${view.selection ? html`<th class="pick"><input class="f-box" type="checkbox" aria-label=${t("list.select.all")} .checked=${all} .indeterminate=${some}
        @change=${(event: Event) => view.selection?.chooseAll((event.target as HTMLInputElement).checked)} /></th>` : ""}
      <th scope="col">${view.columns.number && view.columns.name ? view.object.title : (view.columns.name?.label ?? view.object.title)}</th>
      ${view.columns.others.map((field, at) => head(view, field, at))}
    </tr></thead>
    <tbody>${repeat(view.records, ({ id }) => id, (record) => row(view, record))}</tbody>
  </table>`;
}

/** Without a heading above it a number needs its name, and so do amounts and days where there are several. */
function named(field: FieldInfo, others: readonly FieldInfo[]): boolean {
  if (["integer", "decimal", "duration"].includes(field.type)) return true;
  return ["money", "date"].includes(field.type) && others.some((other) => other !== field && other.type === field.type);
}

function said(field: FieldInfo, record: Rec): boolean {
  const value = record.fields[field.code];
  return field.type === "boolean" ? value === true : !isEmpty(value);
}

function card(view: TableView, record: Rec): TemplateResult {
  const { object, columns } = view;
  const status = columns.others.find((field) => field.code === object.lifecycle?.field);
  const due = columns.others.find((field) => field.settings?.["format"] === "deadline");
  const time = [...columns.others].reverse().find((field) => field.type === "date-time" && field !== due);
  const rest = columns.others.filter((field) => ![status, due, time].includes(field));
  const people = rest.filter((field) => field.target === "user");
  const first = rest.find((field) => field.target && !field.lookup && field.target !== "user");
  const shown = rest.filter((field) => !people.includes(field) && field !== first && said(field, record)).slice(0, view.whole ? 6 : 2);
  const show = (field?: FieldInfo): unknown => (field ? valueShown(field, record.fields[field.code], "list", object, record.fields) : nothing);
  const state = status ? record.fields[status.code] : undefined;
  const number = columns.number ? record.fields[columns.number.code] : undefined;
  const words = shown.map((field, at) => html`${at > 0 ? " · " : ""}${field.type === "boolean" ? field.label : html`${named(field, rest) ? `${field.label} ` : ""}${show(field)}`}`);
  const above = [number, isReference(first ? record.fields[first.code] : null) ? show(first) : nothing].filter((each) => each && each !== nothing);
  return html`<li class="f-linked ${view.fresh?.has(record.id) ? "new" : ""}">
    ${above.length > 0 || time ? html`<div class="f-row f-small f-muted f-num"><span class="f-grow f-truncate">${above.map((each, at) => html`${at > 0 ? " · " : ""}${each}`)}</span>${show(time)}</div>` : ""}
    ${name({ ...view, columns: { ...columns, number: undefined } }, record)}
    ${words.length === 0 && !isReference(state) && !due && people.length === 0 ? "" : html`<div class="f-row f-13 f-soft">
      ${isReference(state) ? badge(state) : ""}<span class="f-grow ${view.whole ? "" : "f-truncate"}">${words}</span>
      ${show(due)}
      ${people.map((field) => {
        const value = record.fields[field.code];
        return isReference(value) ? html`<span role="img" aria-label=${value.display}>${avatar(value.display)}</span>` : "";
      })}
    </div>`}
  </li>`;
}

/** The records as cards, where a table has no room. */
export function recordCards(view: TableView): TemplateResult {
  return html`<ul class="f-lines cards">${repeat(view.records, ({ id }) => id, (record) => card(view, record))}</ul>`;
}

/** Rows of the real layout while the records are on their way. */
export function skeleton(columns: Columns, rows: number): TemplateResult {
  return html`<table class="f-table records" aria-hidden="true">
    <thead><tr><th><span class="f-bone"></span></th>${columns.others.map((_, at) => html`<th class="c${at}">&nbsp;</th>`)}</tr></thead>
    <tbody>${Array.from({ length: rows }, (_, at) => html`<tr><th><span class="f-bone f-bone-${at % 3}"></span></th>${columns.others.map((_, column) => html`<td class="c${column}"><span class="f-bone f-bone-${(at + column) % 3}"></span></td>`)}</tr>`)}</tbody>
  </table>`;
}
