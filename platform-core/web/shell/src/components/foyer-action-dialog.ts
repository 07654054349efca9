// SPDX-License-Identifier: Apache-2.0
import { html, type nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { FoyerDialog } from "../../../kit/src/dialog.js";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import { problemOf, errorField, type Problem } from "../data/problem.js";
import { act } from "../data/records.js";
import { employee } from "../data/session.js";
import type { ActionInfo, FieldInfo, Fields, InputInfo, Value } from "../data/types.js";
import { Writing } from "../data/writing.js";
import { toast } from "../../../kit/src/toasts.js";
import { goneNote } from "./gone.js";
import { problemText } from "./problem-note.js";
import type { RecordDesk } from "./record-desk.js";
import "./foyer-input.js";

/** Asks whether an action shall run, and for what it needs. */
@customElement("foyer-action-dialog")
export class FoyerActionDialog extends FoyerDialog<boolean> {
  @state() private values: Fields = {};
  @state() private problem?: Problem;
  @state() private busy = false;
  readonly #writing = new Writing(this, () => this.desk.object.section, () => Object.keys(this.values).length > 0);

  constructor(
    private readonly desk: RecordDesk,
    private readonly action: ActionInfo,
  ) {
    super();
  }

  protected override heading(): string {
    return this.action.label;
  }

  #field(input: InputInfo): FieldInfo {
    const like = this.desk.object.fields.find((field) => field.code === input.code) ?? this.desk.object.fields.find((field) => field.target === input.target && field.lookup);
    const shared = input.target && like?.target === input.target ? like : undefined;
    const listed = input.values ?? shared?.values;
    const lookup = input.lookup ?? shared?.lookup ?? (input.type === "lookup" && input.options !== undefined);
    const values = listed ?? (lookup ? input.options?.map(({ value, label }) => ({ id: value, code: value, display: label })) : undefined);
    return { ...input, lookup, values, settings: { rows: 4, ...(input.display ? { display: input.display } : {}) }, help: this.#help(input) };
  }

  #help(input: InputInfo): string | null {
    if (!input.comment) return null;
    if (input.comment === "internal") return t("action.comment.internal");
    return employee() ? t("action.comment.public") : null;
  }

  #missing(): InputInfo | undefined {
    return this.action.inputs.find((input) => input.required && (this.values[input.code] ?? "") === "");
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy || this.#writing.gone !== undefined) return;
    const missing = this.#missing();
    if (missing) {
      this.problem = problemOf(undefined);
      this.querySelector<HTMLElement>(`#action-${missing.code}`)?.focus();
      return;
    }
    const record = this.desk.record;
    if (!record) return;
    this.busy = true;
    try {
      const given = Object.fromEntries(Object.entries(this.values).filter(([, value]) => value !== null && value !== ""));
      const changed = await act(record.object, record.id, this.action.code, given);
      if (changed) this.desk.take(changed);
      else void this.desk.refresh();
      this.close(true);
      toast(this.action.done || t("action.done", { label: this.action.label }), { tone: "ok" });
    } catch (error) {
      this.problem = problemOf(error);
      if (this.problem.status === 409) void this.desk.refresh();
    } finally {
      this.busy = false;
    }
  }

  #error(input: InputInfo): string {
    const told = this.problem?.errors.find((error) => errorField(error) === input.code)?.detail;
    if (told) return told;
    return this.problem?.status === -1 && input.required && (this.values[input.code] ?? "") === "" ? t("form.required") : "";
  }

  protected override body(): TemplateResult {
    const general = this.problem && this.problem.status !== -1 && this.problem.errors.length === 0;
    return html`${goneNote(this.#writing)}${this.action.confirm ? html`<p>${this.action.confirm}</p>` : ""}
      ${general && this.problem ? html`<div class="f-note f-bad" role="alert">${icon("circle-alert")}<span>${problemText(this.problem)}</span></div>` : ""}
      <form id="action-form" class="f-stack" novalidate @submit=${this.#submit} @keydown=${this.#key}>
        ${this.action.inputs.map(
          (input) => html`<foyer-input inputId="action-${input.code}" .object=${this.desk.object.object} .field=${this.#field(input)} .value=${this.values[input.code] ?? null} .error=${this.#error(input)}
            @foyer-change=${(change: CustomEvent<Value>) => (this.values = { ...this.values, [input.code]: change.detail })}></foyer-input>`,
        )}
      </form>`;
  }

  #key(event: KeyboardEvent): void {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void this.#submit(event);
  }

  protected override foot(): TemplateResult | typeof nothing {
    const look = this.action.tone === "danger" ? "danger" : "primary";
    return html`<footer>
      <button class="f-button" type="button" @click=${this.leave}>${t("action.back")}</button>
      <button class="f-button ${look}" type="submit" form="action-form" ?disabled=${this.#writing.gone !== undefined} aria-busy=${this.busy}>${icon(this.action.icon)}${this.action.label}</button>
    </footer>`;
  }
}
