// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import { Watch } from "../../../kit/src/store.js";
import { toast } from "../../../kit/src/toasts.js";
import { fieldsOf, names, reachable, usable } from "../data/objects.js";
import { errorField, problemOf, type Problem } from "../data/problem.js";
import { guardLeaving } from "../data/router.js";
import type { FieldInfo, Fields, Part, Rec, Value } from "../data/types.js";
import { Writing } from "../data/writing.js";
import { FoyerConflictDialog } from "./foyer-conflict-dialog.js";
import { goneNote } from "./gone.js";
import { problemNote } from "./problem-note.js";
import type { RecordDesk } from "./record-desk.js";
import { isEmpty, unitOf, valueShown } from "./value.js";
import "./foyer-input.js";
import "./foyer-fields-part.css";

/** A group of fields; those who may change them edit the group in place. */
@customElement("foyer-fields-part")
export class FoyerFieldsPart extends FoyerElement {
  @property({ attribute: false }) block!: Part;
  @property({ attribute: false }) desk!: RecordDesk;
  @property({ attribute: false }) record!: Rec;
  @property() room: "main" | "side" = "main";
  @state() private editing = false;
  @state() private changes: Fields = {};
  @state() private problem?: Problem;
  @state() private busy = false;
  readonly #writing = new Writing(this, () => this.desk.object.section, () => this.editing && Object.keys(this.changes).length > 0);
  #base?: Rec;

  constructor() {
    super();
    new Watch(this, reachable);
  }

  get #fields(): FieldInfo[] {
    return fieldsOf(this.desk.object, names(this.block["fields"])).filter((field) => field.code in this.record.fields);
  }

  #editable(field: FieldInfo): boolean {
    return this.record.editable.includes(field.code) && field.code !== this.desk.object.lifecycle?.field && usable(field);
  }

  #edit(): void {
    this.#base = this.record;
    this.changes = {};
    this.problem = undefined;
    this.editing = true;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>("foyer-input")?.focus());
  }

  #stop(): void {
    this.editing = false;
    guardLeaving(undefined);
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(".edit")?.focus());
  }

  #change(code: string, value: Value): void {
    this.changes = { ...this.changes, [code]: value };
    guardLeaving(() => window.confirm(t("common.leave")));
  }

  async #save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy || this.#writing.gone !== undefined) return;
    if (Object.keys(this.changes).length === 0) {
      this.#stop();
      return;
    }
    this.busy = true;
    try {
      await this.#store();
    } finally {
      this.busy = false;
    }
  }

  async #store(): Promise<void> {
    const sent = this.changes;
    try {
      const stored = await this.desk.change(sent, this.#base);
      this.problem = undefined;
      if (this.changes === sent) this.#stop();
      else this.#goOn(stored, sent);
      toast(t("record.saved"), { tone: "ok" });
    } catch (error) {
      await this.#failed(problemOf(error));
    }
  }

  /** Somebody typed on while the record was stored: what came since is still to be saved. */
  #goOn(stored: Rec, sent: Fields): void {
    this.#base = stored;
    this.changes = Object.fromEntries(Object.entries(this.changes).filter(([code, value]) => value !== sent[code]));
  }

  async #failed(problem: Problem): Promise<void> {
    if (problem.status !== 412 || !this.#base) {
      this.problem = problem;
      return;
    }
    await this.desk.refresh();
    const theirs = this.desk.record;
    if (!theirs) return;
    const chosen = await new FoyerConflictDialog(this.desk.object, this.#base, theirs, this.changes).open();
    if (!chosen) return;
    this.#base = theirs;
    this.changes = chosen;
    await this.#store();
  }

  #key(event: KeyboardEvent): void {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void this.#save(event);
    if (event.key === "Escape" && !event.defaultPrevented) this.#stop();
  }

  protected override render(): TemplateResult | typeof nothing {
    const fields = this.#fields;
    if (fields.length === 0) return nothing;
    const editable = !this.desk.away && fields.some((field) => this.#editable(field));
    const only = fields.length === 1 ? fields[0] : undefined;
    return html`<section class="f-card" aria-label=${this.block.title ?? ""}>
      <header><h2>${this.block.title}</h2>
        ${editable && !this.editing ? html`<button class="f-button quiet small edit" type="button" aria-label="${t("common.edit")}: ${this.block.title ?? ""}" @click=${this.#edit}>${icon("pencil", "sm")}${t("common.edit")}</button>` : ""}
      </header>
      <div class="f-body">${this.editing ? this.#form(fields) : only?.type === "long-text" ? this.#text(only) : this.#facts(fields)}</div>
    </section>`;
  }

  #text(field: FieldInfo): TemplateResult {
    const value = this.record.fields[field.code];
    return isEmpty(value) ? html`<p class="f-muted f-13">${t("record.nothing")}</p>` : html`<p class="f-pre" dir="auto">${value}</p>`;
  }

  #facts(fields: FieldInfo[]): TemplateResult {
    const told = new Set(fields.filter((field) => !isEmpty(this.record.fields[field.code])).map(unitOf));
    const filled = fields.filter((field) => !told.has(field.code)).filter((field) => !isEmpty(this.record.fields[field.code]) || this.#editable(field));
    if (filled.length === 0) return html`<p class="f-muted f-13">${t("record.nothing")}</p>`;
    return html`<dl class="f-facts ${this.room === "main" ? "wide" : ""}">${filled.map((field) => {
      const value = this.record.fields[field.code];
      const shown = isEmpty(value) ? html`<span class="f-muted">${t("record.empty")}</span>` : valueShown(field, value, "page", this.desk.object, this.record.fields);
      const look = field.type === "long-text" ? "span" : "";
      return html`<dt class=${look}>${field.label}</dt><dd class=${look}>${shown}</dd>`;
    })}</dl>`;
  }

  #form(fields: FieldInfo[]): TemplateResult {
    const general = this.problem && this.problem.errors.length === 0 ? problemNote(this.problem) : "";
    return html`<form class="fields ${this.room}" novalidate @submit=${this.#save} @keydown=${this.#key}>${goneNote(this.#writing)}${general}
      ${fields.filter((field) => this.#editable(field)).map(
        (field) => html`<foyer-input class=${["long-text", "rich-text"].includes(field.type) ? "span" : ""} .object=${this.desk.object.object} .field=${field}
          .value=${field.code in this.changes ? this.changes[field.code] : this.record.fields[field.code]}
          .error=${this.problem?.errors.find((error) => errorField(error) === field.code)?.detail ?? ""}
          @foyer-change=${(event: CustomEvent<Value>) => this.#change(field.code, event.detail)}></foyer-input>`,
      )}
      <div class="f-row span ends"><button class="f-button small" type="button" @click=${this.#stop}>${t("common.cancel")}</button>
        <button class="f-button small primary" type="submit" ?disabled=${this.#writing.gone !== undefined} aria-busy=${this.busy}>${this.busy ? t("common.saving") : t("common.save")}</button></div>
    </form>`;
  }
}
