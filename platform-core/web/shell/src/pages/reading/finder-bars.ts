// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../../../../kit/src/icon.js";
import { t } from "../../../../kit/src/i18n.js";
import type { MenuItem } from "../../../../kit/src/foyer-menu.js";
import type { FieldInfo, ObjectInfo, ViewInfo } from "../../data/types.js";
import { chipText } from "./facets.js";
import "../../../../kit/src/foyer-menu.js";

export interface Chips {
  tree: FieldInfo | undefined;
  others: readonly FieldInfo[];
  wide: boolean;
  filter: string;
  open: (field: FieldInfo) => void;
  clear: (field: FieldInfo) => void;
}

/** Beside facets the chips say what is set; without room for facets they open them as sheets. */
export function finderChips({ tree, others, wide, filter, open, clear }: Chips): TemplateResult | typeof nothing {
  const all = [...(tree ? [tree] : []), ...others];
  const fields = wide ? all.filter((field) => chipText(field, filter)) : all;
  if (fields.length === 0) return nothing;
  return html`<div class="chips">${fields.map((field) => (wide ? chip(field, filter, clear) : opener(field, filter, field === tree, open)))}</div>`;
}

function chip(field: FieldInfo, filter: string, clear: (field: FieldInfo) => void): TemplateResult {
  return html`<span class="f-chip">${field.label} <b class="f-truncate">${chipText(field, filter)}</b>
    <button class="f-x" type="button" aria-label=${t("filter.remove", { label: field.label })} @click=${() => clear(field)}>${icon("x", "sm")}</button></span>`;
}

function opener(field: FieldInfo, filter: string, tree: boolean, open: (field: FieldInfo) => void): TemplateResult {
  const text = chipText(field, filter);
  return html`<button class="f-chip" type="button" aria-haspopup="dialog" aria-pressed=${text !== ""} @click=${() => open(field)}>
    ${tree ? icon("list-tree", "sm") : text ? icon("check", "sm") : icon("list-filter", "sm")}${text || field.label}</button>`;
}

/** The order of the hits: the best first, the one of the view, or by a field. */
export function sortMenu(object: ObjectInfo, sort: string | undefined, searched: boolean, choose: (sort: string) => void): TemplateResult | typeof nothing {
  const fields = object.fields.filter((field) => field.sortable && !["createdOn", "createdBy", "changedBy"].includes(field.code));
  if (fields.length === 0) return nothing;
  const usual = t(searched ? "find.sort.best" : "find.sort.view");
  const down = (field: FieldInfo): boolean => field.type !== "text";
  const orders: MenuItem[] = fields.map((field) => {
    const code = down(field) ? `-${field.code}` : field.code;
    return { label: t(down(field) ? "find.sort.down" : "find.sort.up", { label: field.label }), checked: code === sort, run: () => choose(code) };
  });
  const label = orders.find(({ checked }) => checked)?.label ?? usual;
  return html`<foyer-menu end look="f-button quiet small" .face=${html`${icon("arrow-down-wide-narrow", "sm")}<span class="f-hidden">${t("list.sort")}: </span>${label}`}
    .items=${[{ label: usual, checked: !sort, run: () => choose("") }, ...orders]}></foyer-menu>`;
}

/** The saved views, while nothing is searched for. */
export function viewTabs(views: readonly ViewInfo[], current: ViewInfo | undefined, place: URLSearchParams): TemplateResult | typeof nothing {
  if (views.length < 2) return nothing;
  return html`<nav class="f-tabs" aria-label=${t("list.views")}>${views.map((view) => {
    const query = new URLSearchParams(place);
    query.set("view", view.code);
    return html`<a href="?${query.toString()}" aria-current=${view.code === current?.code ? "page" : nothing}>${view.title}</a>`;
  })}</nav>`;
}
