// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { icon } from "../../../kit/src/icon.js";
import { currentZone, t } from "../../../kit/src/i18n.js";
import { fromField, toField } from "../data/moments.js";
import type { Choice, FieldInfo, LookupValue, Reference, Value } from "../data/types.js";
import { isMoney, isPercent, isReference } from "./value.js";
import "./foyer-combobox.js";
import "./foyer-faces.js";

let next = 1;
const PLAIN: Record<string, string> = { email: "email", phone: "tel", url: "url", integer: "number", decimal: "number" };
const FULL: Record<string, string> = { email: "email", phone: "tel", url: "url" };

/** The label, control, help and error of one field, whatever its type. Tells every change. */
@customElement("foyer-input")
export class FoyerInput extends FoyerElement {
  @property() object = "";
  @property({ attribute: false }) field!: FieldInfo;
  @property({ attribute: false }) value: Value = null;
  @property() error = "";
  @property() inputId = `field-${next++}`;
  @property({ type: Boolean }) optional = false;

  #tell(value: Value): void {
    this.dispatchEvent(new CustomEvent<Value>("foyer-change", { detail: value }));
  }

  override focus(): void {
    this.querySelector<HTMLElement>("input,select,textarea,[contenteditable]")?.focus();
  }

  get #described(): string | typeof nothing {
    const ids = [this.error ? `${this.inputId}-error` : "", this.field.help ? `${this.inputId}-help` : ""].filter(Boolean);
    return ids.length > 0 ? ids.join(" ") : nothing;
  }

  protected override render(): TemplateResult {
    const { field, inputId } = this;
    const foot = html`${this.error ? html`<p class="f-error" id="${inputId}-error">${icon("circle-alert")}<span>${this.error}</span></p>` : ""}
      ${field.help ? html`<p class="f-help" id="${inputId}-help">${field.help}</p>` : ""}`;
    if (field.type === "boolean") return html`<div class="f-field">${this.#check()}${foot}</div>`;
    if (field.settings?.["display"] === "faces") return html`<div class="f-field">${this.#faces()}${foot}</div>`;
    const label = html`${field.label}${isPercent(field) ? " (%)" : ""}${this.optional && !field.required ? html` <i>${t("common.optional")}</i>` : ""}`;
    return html`<div class="f-field">
      ${field.type === "rich-text" ? html`<span class="f-label" id="${inputId}-label">${label}</span>` : html`<label for=${inputId}>${label}</label>`}
      ${this.#control()}${foot}
    </div>`;
  }

  #control(): TemplateResult {
    switch (this.field.type) {
      case "long-text":
        return this.#area();
      case "rich-text":
        return this.#rich();
      case "choice":
        return this.#select(this.field.options?.map((option) => ({ id: option.value, display: option.label })) ?? [], String(this.value ?? ""), (id) => this.#tell(id || null));
      case "lookup":
        return this.#lookup();
      case "multi-lookup":
        return this.#many();
      case "date":
        return this.#input("date", String(this.value ?? ""), (text) => this.#tell(text || null));
      case "date-time":
        return this.#input("datetime-local", typeof this.value === "string" && this.value ? toField(this.value, currentZone()) : "", (text) => this.#tell(fromField(text, currentZone()) ?? null));
      case "money":
        return this.#money();
      default:
        return this.#text();
    }
  }

  #input(type: string, value: string, tell: (text: string) => void): TemplateResult {
    const { field } = this;
    return html`<input class="f-input" id=${this.inputId} name=${field.code} type=${type} step=${type === "number" ? "any" : nothing} maxlength=${FULL[type] || type === "text" ? (field.max ?? nothing) : nothing}
      placeholder=${String(field.settings?.["placeholder"] ?? "") || nothing} aria-required=${field.required || nothing} aria-invalid=${this.error ? "true" : nothing} aria-describedby=${this.#described} dir=${type === "text" ? "auto" : nothing}
      .value=${live(value)} @input=${(event: Event) => tell((event.target as HTMLInputElement).value)} />`;
  }

  #text(): TemplateResult {
    const type = PLAIN[this.field.type] ?? "text";
    return this.#input(type, String(this.value ?? ""), (text) => this.#tell(text === "" ? null : type === "number" ? Number(text) : text));
  }

  #area(): TemplateResult {
    const rows = Number(this.field.settings?.["rows"] ?? 5);
    return html`<textarea class="f-input" id=${this.inputId} name=${this.field.code} rows=${rows} maxlength=${this.field.max ?? nothing} dir="auto"
      aria-required=${this.field.required || nothing} aria-invalid=${this.error ? "true" : nothing} aria-describedby=${this.#described}
      .value=${live(String(this.value ?? ""))} @input=${(event: Event) => this.#tell((event.target as HTMLTextAreaElement).value || null)}></textarea>`;
  }

  #rich(): TemplateResult {
    void import("./foyer-editor.js");
    return html`<foyer-editor labelledby="${this.inputId}-label" describedby=${this.#described} .html=${String(this.value ?? "")}
      @foyer-change=${(event: CustomEvent<string>) => { event.stopPropagation(); this.#tell(event.detail || null); }}></foyer-editor>`;
  }

  #check(): TemplateResult {
    return html`<label class="f-check"><input class="f-box" type="checkbox" id=${this.inputId} .checked=${live(this.value === true)} aria-describedby=${this.#described}
      @change=${(event: Event) => this.#tell((event.target as HTMLInputElement).checked)} />${this.field.label}</label>`;
  }

  #faces(): TemplateResult {
    return html`<foyer-faces .label=${this.field.label} .values=${this.field.values ?? []} .chosen=${isReference(this.value) ? this.value.id : ""}
      @foyer-change=${(event: CustomEvent<LookupValue>) => { event.stopPropagation(); this.#tell({ id: event.detail.id, display: event.detail.display }); }}></foyer-faces>`;
  }

  #select(options: { id: string; display: string }[], chosen: string, tell: (id: string) => void): TemplateResult {
    return html`<select class="f-input" id=${this.inputId} name=${this.field.code} aria-required=${this.field.required || nothing} aria-invalid=${this.error ? "true" : nothing} aria-describedby=${this.#described}
      @change=${(event: Event) => tell((event.target as HTMLSelectElement).value)}>
      ${this.field.required && chosen ? "" : html`<option value="" ?selected=${chosen === ""}></option>`}
      ${options.map(({ id, display }) => html`<option value=${id} ?selected=${id === chosen}>${display}</option>`)}
    </select>`;
  }

  #lookup(): TemplateResult {
    const chosen = isReference(this.value) ? this.value : null;
    const values = this.field.lookup ? tree(this.field.values ?? []) : undefined;
    const tell = (value: Reference | null): void => this.#tell(value);
    if (values && values.length <= 15) {
      return this.#select(values, chosen?.id ?? "", (id) => {
        const found = this.field.values?.find((value) => value.id === id);
        tell(found ? { id: found.id, display: found.display, code: found.code } : null);
      });
    }
    return html`<foyer-combobox inputId=${this.inputId} describedby=${this.#described} .object=${this.object} .field=${this.field.code} .options=${values as Choice[] | undefined} .value=${chosen} .adds=${this.field.settings?.["create"] === true ? this.field.target ?? "" : ""}
      ?required=${this.field.required} ?invalid=${this.error !== ""} @foyer-change=${(event: CustomEvent<Choice | null>) => { event.stopPropagation(); tell(event.detail ? { id: event.detail.id, display: event.detail.display.trim() } : null); }}></foyer-combobox>`;
  }

  #many(): TemplateResult {
    const chosen = Array.isArray(this.value) ? this.value : [];
    const add = (choice: Choice | null): void => {
      if (choice && !chosen.some(({ id }) => id === choice.id)) this.#tell([...chosen, { id: choice.id, display: choice.display }]);
    };
    return html`<div class="f-row f-wrap">${chosen.map(
        (each) => html`<span class="f-chip">${each.display}<button class="f-x" type="button" aria-label="${t("common.remove")} ${each.display}" @click=${() => this.#tell(chosen.filter(({ id }) => id !== each.id))}>${icon("x", "sm")}</button></span>`,
      )}</div>
      <foyer-combobox inputId=${this.inputId} describedby=${this.#described} .object=${this.object} .field=${this.field.code} .options=${this.field.values as Choice[] | undefined} .value=${null}
        @foyer-change=${(event: CustomEvent<Choice | null>) => { event.stopPropagation(); add(event.detail); }}></foyer-combobox>`;
  }

  #money(): TemplateResult {
    const value = isMoney(this.value) ? this.value : { amount: "", currency: "EUR" };
    const tell = (amount: string, currency: string): void => this.#tell(amount === "" ? null : { amount, currency });
    return html`<div class="f-row">${this.#input("number", value.amount, (text) => tell(text, value.currency))}
      <input class="f-input f-currency" aria-label=${t("form.currency")} maxlength="3" size="3" .value=${value.currency} @input=${(event: Event) => tell(value.amount, (event.target as HTMLInputElement).value.toUpperCase())} /></div>`;
  }
}

/** Values below their parents, with the depth in front. */
export function tree(values: readonly LookupValue[], parent: string | null = null, depth = 0): LookupValue[] {
  if (!values.some((value) => value.parent)) return [...values];
  const level = values.filter((value) => (value.parent ?? null) === parent);
  return level.flatMap((value) => [{ ...value, display: `${"\u2003".repeat(depth)}${value.display}` }, ...tree(values, value.id, depth + 1)]);
}
