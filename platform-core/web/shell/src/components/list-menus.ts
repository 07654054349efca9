// SPDX-License-Identifier: Apache-2.0
import { html, type TemplateResult } from "lit";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import type { ObjectInfo } from "../data/types.js";
import { chooseColumns, possibleColumns } from "./list-columns.js";
import "../../../kit/src/foyer-menu.js";

/** Sort and columns of a list. */
export function listMenus(object: ObjectInfo, sort: string, columns: string[], onSort: (sort: string) => void, onColumns: (columns: string[]) => void): TemplateResult {
  const sortable = object.fields.filter((field) => field.sortable);
  const orders = sortable.flatMap((field) =>
    [field.code, `-${field.code}`].map((code) => ({
      label: t(code.startsWith("-") ? "list.sort.down" : "list.sort.up", { label: field.label }),
      checked: code === sort,
      run: () => onSort(code),
    })),
  );
  const change = (codes: string[] | undefined): void => {
    chooseColumns(object, codes);
    onColumns(codes ?? object.list.columns);
  };
  const toggle = (code: string): void => change(columns.includes(code) ? columns.filter((each) => each !== code) : [...columns, code]);
  const fields = possibleColumns(object).map((field) => ({
    label: field.label,
    checked: columns.includes(field.code),
    run: () => toggle(field.code),
  }));
  return html`${orders.length > 0 ? html`<foyer-menu class="wide" end look="f-button quiet" .face=${html`${icon("arrow-up-down")}${t("list.sort")}`} .items=${orders}></foyer-menu>` : ""}
    <foyer-menu class="wide" end look="f-button quiet" .face=${html`${icon("columns-3")}${t("list.columns")}`}
      .items=${[...fields, { label: t("list.columns.reset"), line: true, run: () => change(undefined) }]}></foyer-menu>`;
}
