// SPDX-License-Identifier: Apache-2.0
import { html, type nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { FoyerDialog } from "../../../kit/src/dialog.js";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import { errorField, problemOf, type FieldError, type Problem } from "../data/problem.js";
import { fieldsOf } from "../data/objects.js";
import { changeRecord, createRecord, deleteRecord } from "../data/records.js";
import { recordAddress } from "../data/router.js";
import type { FieldInfo, Fields, ObjectInfo, Rec, Value } from "../data/types.js";
import { Writing } from "../data/writing.js";
import { FoyerConfirm } from "./foyer-confirm.js";
import { goneNote } from "./gone.js";
import { problemText } from "./problem-note.js";
import { isEmpty } from "./value.js";
import "./foyer-input.js";

/** Adds or changes a small record without leaving the page: a line of an order, a new contact. */
@customElement("foyer-record-dialog")
export class FoyerRecordDialog extends FoyerDialog<Rec> {
  @state() private changes: Fields = {};
  @state() private problem?: Problem;
  @state() private busy = false;
  readonly #writing = new Writing(this, () => this.object.section, () => Object.keys(this.changes).length > 0);

  /**
   * @param given what is filled in already and not asked for
   * @param record the record to change; a new one without it
   */
  constructor(
    private readonly object: ObjectInfo,
    private readonly given: Fields,
    private readonly record?: Rec,
    begun: Fields = {},
  ) {
    super();
    this.changes = record ? {} : { ...Object.fromEntries(this.#fields.filter((field) => field.default !== undefined).map((field) => [field.code, field.default])), ...begun };
  }

  protected override heading(): string {
    return this.record ? this.record.display : this.object.newTitle;
  }

  get #fields(): FieldInfo[] {
    const form = fieldsOf(this.object, this.object.page.form).filter((field) => !(field.code in this.given) && field.type !== "file");
    return this.record ? form.filter((field) => field.code in (this.record?.fields ?? {})) : form.filter((field) => field.create !== false);
  }

  #editable(field: FieldInfo): boolean {
    return !this.record || this.record.editable.includes(field.code);
  }

  get #open(): boolean {
    return this.#fields.some((field) => this.#editable(field));
  }

  #value(field: FieldInfo): Value {
    return field.code in this.changes ? this.changes[field.code] : this.record?.fields[field.code];
  }

  protected override mayLeave(): boolean {
    return Object.keys(this.changes).length === 0 || !this.record || window.confirm(t("common.leave"));
  }

  #errors(): readonly FieldError[] {
    if (this.problem?.status !== -1) return this.problem?.errors ?? [];
    return this.#fields.filter((field) => field.required && field.default === undefined && isEmpty(this.#value(field)))
      .map((field) => ({ pointer: `/fields/${field.code}`, code: "required", detail: t("form.required") }));
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy || this.#writing.gone !== undefined) return;
    this.problem = problemOf(undefined);
    const missing = this.#errors()[0];
    if (missing) {
      this.querySelector<HTMLElement>(`#record-${errorField(missing)}`)?.focus();
      return;
    }
    await this.#run(async () => {
      const filled = Object.fromEntries(Object.entries(this.changes).filter(([, value]) => this.record || !isEmpty(value)));
      const stored = this.record ? await changeRecord(this.record, filled) : await createRecord(this.object.object, { ...filled, ...this.given });
      this.close(stored ?? this.record);
    });
  }

  async #delete(): Promise<void> {
    const { record } = this;
    if (!record) return;
    const sure = await new FoyerConfirm(t("record.delete.title", { object: this.object.title }), t("record.delete.text", { name: record.display, extras: "no" }), t("record.delete")).open();
    if (!sure) return;
    await this.#run(async () => {
      await deleteRecord(record);
      this.close(record);
    });
  }

  async #run(work: () => Promise<void>): Promise<void> {
    this.problem = undefined;
    this.busy = true;
    try {
      await work();
    } catch (error) {
      this.problem = problemOf(error);
    } finally {
      this.busy = false;
    }
  }

  #key(event: KeyboardEvent): void {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void this.#submit(event);
  }

  protected override body(): TemplateResult {
    const errors = this.#errors();
    const general = this.problem && this.problem.status !== -1 && errors.length === 0;
    return html`${goneNote(this.#writing)}${general && this.problem ? html`<div class="f-note f-bad" role="alert">${icon("circle-alert")}<span>${problemText(this.problem)}</span></div>` : ""}
      <form id="record-form" class="f-stack" novalidate @submit=${this.#submit} @keydown=${this.#key}>
        ${this.#fields.filter((field) => this.#editable(field)).map(
          (field) => html`<foyer-input inputId="record-${field.code}" ?optional=${!this.record} .object=${this.object.object} .field=${field} .value=${this.#value(field) ?? null}
            .error=${errors.find((error) => errorField(error) === field.code)?.detail ?? ""}
            @foyer-change=${(change: CustomEvent<Value>) => (this.changes = { ...this.changes, [field.code]: change.detail })}></foyer-input>`,
        )}
      </form>`;
  }

  protected override foot(): TemplateResult | typeof nothing {
    const { record } = this;
    return html`<footer>
      ${record?.deletable ? html`<button class="f-button quiet danger" type="button" @click=${this.#delete}>${icon("trash-2")}${t("record.delete")}</button>` : ""}
      ${record ? html`<a class="f-button quiet" href=${recordAddress(record.object, record.id)} @click=${() => this.close()}>${t("record.open")}</a>` : ""}<span class="f-grow"></span>
      <button class="f-button" type="button" @click=${this.leave}>${t("common.cancel")}</button>
      ${this.#open ? html`<button class="f-button primary" type="submit" form="record-form" ?disabled=${this.#writing.gone !== undefined} aria-busy=${this.busy}>${this.busy ? t("common.saving") : t(record ? "common.save" : "common.add")}</button>` : ""}
    </footer>`;
  }
}
