// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { announce } from "../../../../kit/src/announce.js";
import { FoyerElement } from "../../../../kit/src/foyer-element.js";
import { number } from "../../../../kit/src/format.js";
import { icon } from "../../../../kit/src/icon.js";
import { t } from "../../../../kit/src/i18n.js";
import type { ImportError, ImportReport } from "../../data/imports.js";
import type { ObjectInfo } from "../../data/types.js";
import { saveCsv } from "./csv.js";

const AT_ONCE = 50;
const FEW = 6;

/** Which rows were refused and why, to read and to take along. */
@customElement("foyer-import-errors")
export class FoyerImportErrors extends FoyerElement {
  @property({ attribute: false }) object!: ObjectInfo;
  @property({ attribute: false }) report!: ImportReport;
  @property() file = "";
  @state() private shown = AT_ONCE;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("report")) this.shown = AT_ONCE;
  }

  #column({ column, field }: ImportError): string {
    if (column !== "") return column;
    const label = this.object.fields.find(({ code }) => code === field)?.label;
    return label === undefined ? t("import.row.whole") : t("import.row.absent", { field: label });
  }

  #save(): void {
    const head = [t("import.row"), t("import.column"), t("import.wrong"), t("import.allowed")];
    const rows = this.report.errors.map((error) => [error.row, this.#column(error), error.detail, error.allowed.join("; ")]);
    saveCsv(`${t("import.report.name", { file: this.file.replace(/\.\w+$/, "") })}.csv`, [head, ...rows]);
  }

  async #more(): Promise<void> {
    const before = this.shown;
    this.shown += AT_ONCE;
    announce(t("list.loaded", { count: Math.min(this.shown, this.report.errors.length) - before }));
    await this.updateComplete;
    this.querySelectorAll<HTMLElement>("tbody tr")[before]?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { errors, moreErrors, dryRun, refused } = this.report;
    if (errors.length === 0) return nothing;
    return html`<section class="f-card" aria-labelledby="import-errors">
      <header><h2 id="import-errors" tabindex="-1">${t(dryRun ? "import.errors" : "import.errors.done", { count: refused })}</h2>
        <button class="f-button small" type="button" @click=${this.#save}>${icon("download", "sm")}${t("import.report")}</button></header>
      <table class="f-table i-errors"><thead><tr><th scope="col">${t("import.row")}</th><th scope="col">${t("import.column")}</th><th scope="col">${t("import.wrong")}</th><th scope="col">${t("import.allowed")}</th></tr></thead>
        <tbody>${errors.slice(0, this.shown).map((error) => this.#row(error))}</tbody></table>
      ${this.#foot(errors.length, moreErrors)}</section>`;
  }

  #row(error: ImportError): TemplateResult {
    return html`<tr tabindex="-1"><th scope="row" class="f-num" data-label=${t("import.row")}>${number(error.row, { useGrouping: false })}</th>
      <td data-label=${t("import.column")} dir="auto">${this.#column(error)}</td><td data-label=${t("import.wrong")} class="wrong">${error.detail}</td>
      <td data-label=${t("import.allowed")} class=${error.allowed.length > 0 ? "" : "none"}>${this.#allowed(error.allowed)}</td></tr>`;
  }

  #allowed(allowed: readonly string[]): TemplateResult | string {
    if (allowed.length === 0) return html`<span class="f-muted" aria-hidden="true">–</span>`;
    if (allowed.length <= FEW) return allowed.join(", ");
    return html`${allowed.slice(0, FEW).join(", ")}<details><summary>${t("import.allowed.more", { count: allowed.length - FEW })}</summary>${allowed.slice(FEW).join(", ")}</details>`;
  }

  #foot(listed: number, more: number): TemplateResult | typeof nothing {
    const hidden = listed > this.shown;
    if (!hidden && more === 0) return nothing;
    return html`<footer>${more > 0 ? html`<p class="f-small f-soft f-grow">${t("import.more", { listed, more })}</p>` : html`<span class="f-grow"></span>`}
      ${hidden ? html`<button class="f-button small" type="button" @click=${this.#more}>${t("list.more")}</button>` : nothing}</footer>`;
  }
}
