// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import { address, segment } from "../data/http.js";
import type { ListQuery } from "../data/records.js";
import { importAddress } from "../data/router.js";
import type { ObjectInfo } from "../data/types.js";
import { chooseColumns, possibleColumns } from "./list-columns.js";
import type { MenuItem } from "../../../kit/src/foyer-menu.js";
import "../../../kit/src/foyer-menu.js";

/** The list as a file: what is shown now, with all its rows; and files as records. */
export function exportMenu(object: ObjectInfo, query: ListQuery): TemplateResult | typeof nothing {
  if (!object.export && !object.import) return nothing;
  const item = (format: string, label: string, image: string, group?: string): MenuItem => ({ label, icon: image, group, run: () => download(address(`/records/${segment(object.object)}/export`, { ...query, format })) });
  const files = object.export ? [item("xlsx", t("list.export.xlsx"), "file-spreadsheet", object.import ? t("list.export") : undefined), item("csv", t("list.export.csv"), "file-text")] : [];
  const tables = object.import ? [{ label: t("list.import"), icon: "upload", line: files.length > 0, href: importAddress(object.object) }] : [];
  const label = t(object.import ? "list.export-import" : "list.export");
  return html`<foyer-menu end look="f-button" label=${label} .face=${html`${icon(object.import ? "file-spreadsheet" : "download")}<span class="wide">${label}</span>`}
    .items=${[...files, ...tables]}></foyer-menu>`;
}

function download(href: string): void {
  const link = Object.assign(document.createElement("a"), { href, download: "" });
  link.click();
}

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
