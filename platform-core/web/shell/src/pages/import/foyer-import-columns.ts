// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { announce } from "../../../../kit/src/announce.js";
import { FoyerElement } from "../../../../kit/src/foyer-element.js";
import { icon } from "../../../../kit/src/icon.js";
import { currentLanguage, t } from "../../../../kit/src/i18n.js";
import type { ImportColumn, ImportSettings } from "../../data/imports.js";
import type { FieldInfo, ObjectInfo } from "../../data/types.js";
import { assigned, chosen, keyColumns, keyed, targets, unfilled } from "./mapping.js";

/** What the columns of a table mean: where each goes, which one tells records apart, what empty cells do. */
@customElement("foyer-import-columns")
export class FoyerImportColumns extends FoyerElement {
  @property({ attribute: false }) object!: ObjectInfo;
  /** As the server read them. */
  @property({ attribute: false }) columns: readonly ImportColumn[] = [];
  @property({ attribute: false }) settings!: ImportSettings;

  #say(settings: ImportSettings): void {
    this.dispatchEvent(new CustomEvent("foyer-settings", { detail: settings }));
  }

  #assign(title: string, code: string): void {
    const settings = assigned(this.columns, this.settings, title, code);
    const before = Object.keys(settings.mapping).find((other) => other !== title && settings.mapping[other] === "" && this.settings.mapping[other] !== "");
    if (before !== undefined) announce(t("import.taken", { column: before }));
    this.#say(settings);
  }

  protected override render(): TemplateResult {
    const columns = chosen(this.columns, this.settings);
    const missing = unfilled(this.object, columns);
    return html`<section class="f-card i-map" aria-labelledby="import-columns">
        <header><h2 id="import-columns">${t("import.columns")}</h2><span class="f-small f-muted">${t("import.columns.count", { used: columns.filter(({ field, key }) => field !== null || key).length, count: columns.length })}</span></header>
        ${missing.length > 0 ? html`<p class="i-missing">${icon("info", "sm")}<span>${t("import.missing", { fields: new Intl.ListFormat(currentLanguage()).format(missing.map(({ label }) => label)) })}</span></p>` : nothing}
        <ul class="f-lines">${columns.map((column, at) => this.#column(column, at))}</ul>
      </section>
      <section class="f-card i-options" aria-labelledby="import-options">
        <header><h2 id="import-options">${t("import.options")}</h2></header>
        <div class="f-body f-stack">${this.#key(columns)}${this.settings.key ? this.#empty() : nothing}</div>
      </section>`;
  }

  #column(column: ImportColumn, at: number): TemplateResult {
    const id = `import-column-${at}`;
    const fields = targets(this.object, column.key);
    const known = fields.some(({ code }) => code === column.field);
    const other = this.object.fields.find(({ code }) => code === column.field);
    const shown: FieldInfo[] = known || !other ? fields : [other, ...fields];
    const none = !column.key ? "import.leave-out" : column.column.toLowerCase() === "id" ? "import.id" : "import.foreign";
    return html`<li class=${column.field === null && !column.key ? "out" : ""}>
      <label for=${id}><span class="f-strong" dir="auto">${column.column}</span>${column.key ? html`<span class="f-badge f-accent square nodot">${t("import.key.badge")}</span>` : nothing}</label>
      ${icon("arrow-right", "sm")}
      <select class="f-input" id=${id} @change=${(event: Event) => this.#assign(column.column, (event.target as HTMLSelectElement).value)}>
        <option value="" .selected=${column.field === null}>${t(none)}</option>
        ${shown.map(({ code, label, required }) => html`<option value=${code} .selected=${code === column.field}>${label}${required ? " *" : ""}</option>`)}
      </select></li>`;
  }

  #key(columns: readonly ImportColumn[]): TemplateResult {
    const { key } = this.settings;
    return html`<div class="f-field"><label for="import-key">${t("import.key")} <i>${t("common.optional")}</i></label>
      <select class="f-input" id="import-key" aria-describedby="import-key-help" @change=${(event: Event) => this.#say(keyed(this.object, this.settings, (event.target as HTMLSelectElement).value))}>
        <option value="" .selected=${key === ""}>${t("import.key.none")}</option>
        ${keyColumns(this.object, columns).map(({ column }) => html`<option value=${column} .selected=${column === key}>${column}</option>`)}
      </select>
      <p class="f-help" id="import-key-help">${this.#keyHelp(columns)}</p></div>`;
  }

  #keyHelp(columns: readonly ImportColumn[]): string {
    const key = columns.find((column) => column.key);
    if (!key) return t("import.key.none.help");
    return t(key.field === null && key.column.toLowerCase() !== "id" ? "import.key.foreign.help" : "import.key.help", { column: key.column });
  }

  #empty(): TemplateResult {
    const choice = (value: ImportSettings["emptyCells"]): TemplateResult => html`<label class="f-check"><input class="f-box" type="radio" name="import-empty" value=${value} .checked=${this.settings.emptyCells === value}
      @change=${() => this.#say({ ...this.settings, emptyCells: value })} />${t(`import.empty.${value}`)}</label>`;
    return html`<fieldset class="f-plain-set"><legend class="f-strong">${t("import.empty")}</legend>${choice("keep")}${choice("clear")}</fieldset>`;
  }
}
