// SPDX-License-Identifier: Apache-2.0
import { html, type nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import { place } from "../../../kit/src/menu.js";
import { fieldOf } from "../data/objects.js";
import type { Comparison, Operator } from "../data/rsql.js";
import type { FieldInfo, ObjectInfo } from "../data/types.js";
import { conditionWords, filterFields, operatorsOf } from "./filter-words.js";
import "./foyer-combobox.js";
import "./foyer-filter.css";

/** Chips of the conditions, and a small form to add one. */
@customElement("foyer-filter")
export class FoyerFilter extends FoyerElement {
  @property({ attribute: false }) object!: ObjectInfo;
  @property({ attribute: false }) conditions: Comparison[] = [];
  @state() private field = "";
  @state() private operator: Operator = "=in=";
  @state() private values: string[] = [];
  @state() private editing = -1;

  get #panel(): HTMLElement {
    return this.querySelector<HTMLElement>("[popover]") as HTMLElement;
  }

  #tell(conditions: Comparison[]): void {
    this.dispatchEvent(new CustomEvent("foyer-filter", { detail: conditions }));
  }

  #edit(at: number, anchor: Element): void {
    const condition = this.conditions[at];
    this.editing = at;
    this.field = condition?.selector.split(".")[0] ?? "";
    this.operator = condition?.operator ?? "=in=";
    this.values = condition ? condition.values.map((value) => value.replaceAll("*", "")) : [];
    void this.updateComplete.then(() => {
      this.#panel.showPopover();
      place(this.#panel, anchor);
      this.#panel.querySelector<HTMLElement>("select")?.focus();
    });
  }

  #choose(code: string): void {
    const field = fieldOf(this.object, code);
    this.field = code;
    this.values = [];
    this.operator = field ? (operatorsOf(field)[0] ?? "==") : "==";
  }

  #apply(event: SubmitEvent): void {
    event.preventDefault();
    const values = this.operator === "=isnull=" ? ["true"] : this.values.filter((value) => value !== "");
    const written = this.operator === "=like=" ? values.map((value) => `*${value}*`) : values;
    const made: Comparison = { selector: this.field, operator: this.operator, values: written };
    const others = this.conditions.filter((_, at) => at !== this.editing);
    this.#panel.hidePopover();
    this.#tell(values.length > 0 ? [...others, made] : others);
  }

  protected override render(): TemplateResult {
    return html`<button class="f-button" type="button" @click=${(event: Event) => this.#edit(-1, event.currentTarget as Element)}>${icon("list-filter")}${t("filter.title")}</button>
      ${this.conditions.map((condition, at) => this.#chip(condition, at))}
      ${this.conditions.length > 1 ? html`<button class="f-button quiet" type="button" @click=${() => this.#tell([])}>${t("filter.clear")}</button>` : ""}
      <form class="f-menu" popover @submit=${this.#apply}>${this.#form()}</form>`;
  }

  #chip(condition: Comparison, at: number): TemplateResult {
    const { label, value } = conditionWords(this.object, condition);
    return html`<span class="f-chip"><button class="f-plain-button" type="button" @click=${(event: Event) => this.#edit(at, event.currentTarget as Element)}>${label} <b>${value}</b></button>
      <button class="f-x" type="button" aria-label=${t("filter.remove", { label })} @click=${() => this.#tell(this.conditions.filter((_, other) => other !== at))}>${icon("x", "sm")}</button></span>`;
  }

  #form(): TemplateResult {
    const field = fieldOf(this.object, this.field);
    return html`<div class="f-field"><label for="filter-field">${t("filter.field")}</label>
        <select class="f-input" id="filter-field" required .value=${this.field} @change=${(event: Event) => this.#choose((event.target as HTMLSelectElement).value)}>
          <option value=""></option>
          ${filterFields(this.object).map((each) => html`<option value=${each.code} ?selected=${each.code === this.field}>${each.label}</option>`)}
        </select></div>
      ${field ? this.#condition(field) : ""}
      <div class="f-row ends">
        <button class="f-button quiet" type="button" @click=${() => this.#panel.hidePopover()}>${t("common.cancel")}</button>
        <button class="f-button primary" type="submit" ?disabled=${!field}>${t("filter.apply")}</button>
      </div>`;
  }

  #condition(field: FieldInfo): TemplateResult {
    const operators = operatorsOf(field);
    return html`${operators.length > 1
        ? html`<div class="f-field"><label for="filter-operator">${t("filter.operator")}</label>
            <select class="f-input" id="filter-operator" @change=${(event: Event) => (this.operator = (event.target as HTMLSelectElement).value as Operator)}>
              ${operators.map((each) => html`<option value=${each} ?selected=${each === this.operator}>${t(`filter.operator.${each.replaceAll("=", "-")}`)}</option>`)}
            </select></div>`
        : ""}
      ${this.operator === "=isnull=" ? "" : this.#value(field)}`;
  }

  #value(field: FieldInfo): TemplateResult | typeof nothing {
    const options = field.lookup ? field.values?.map(({ code, display }) => ({ value: code, label: display })) : field.options;
    if (options && field.type !== "boolean") return this.#checks(field, options);
    if (field.type === "boolean") return this.#checks(field, [{ value: "true", label: t("common.yes") }, { value: "false", label: t("common.no") }], true);
    if (field.target) {
      return html`<div class="f-field"><span class="f-label">${field.label}</span>
        <foyer-combobox label=${field.label} .object=${this.object.object} .field=${field.code} .value=${this.values[0] ? { id: "", display: this.values[0] } : null}
          @foyer-change=${(event: CustomEvent<{ display: string } | null>) => (this.values = event.detail ? [event.detail.display] : [])}></foyer-combobox></div>`;
    }
    const types: Record<string, string> = { date: "date", "date-time": "date", integer: "number", decimal: "number" };
    return html`<div class="f-field"><label for="filter-value">${field.label}</label>
      <input class="f-input" id="filter-value" type=${types[field.type] ?? "text"} required .value=${this.values[0] ?? ""} @input=${(event: Event) => (this.values = [(event.target as HTMLInputElement).value])} /></div>`;
  }

  #checks(field: FieldInfo, options: { value: string; label: string }[], one = false): TemplateResult {
    const change = (value: string, on: boolean): void => {
      this.values = one ? [value] : on ? [...this.values, value] : this.values.filter((each) => each !== value);
    };
    return html`<fieldset class="checks"><legend class="f-hidden">${field.label}</legend>
      ${options.map(
        ({ value, label }) => html`<label class="f-check"><input class="f-box" type=${one ? "radio" : "checkbox"} name="filter-value" .checked=${this.values.includes(value)}
          @change=${(event: Event) => change(value, (event.target as HTMLInputElement).checked)} />${label}</label>`,
      )}</fieldset>`;
  }
}
