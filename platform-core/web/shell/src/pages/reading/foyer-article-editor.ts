// SPDX-License-Identifier: Apache-2.0
import { html, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { FoyerElement } from "../../../../kit/src/foyer-element.js";
import { t } from "../../../../kit/src/i18n.js";
import { toast } from "../../../../kit/src/toasts.js";
import { FoyerConflictDialog } from "../../components/foyer-conflict-dialog.js";
import { goneNote } from "../../components/gone.js";
import { problemNote } from "../../components/problem-note.js";
import type { RecordDesk } from "../../components/record-desk.js";
import { fieldsOf } from "../../data/objects.js";
import { errorField, Problem, problemOf } from "../../data/problem.js";
import { guardLeaving } from "../../data/router.js";
import { Uploads } from "../../data/uploads.js";
import { Writing } from "../../data/writing.js";
import type { FieldInfo, Fields, Rec, Value } from "../../data/types.js";
import "../../components/foyer-editor.js";
import "../../components/foyer-input.js";

/** Changes the text of an article where it stands. */
@customElement("foyer-article-editor")
export class FoyerArticleEditor extends FoyerElement {
  @property({ attribute: false }) desk!: RecordDesk;
  @property({ attribute: false }) codes: string[] = [];
  @state() private changes: Fields = {};
  @state() private problem?: Problem;
  @state() private busy = false;
  readonly #writing = new Writing(this, () => this.desk.object.section, () => Object.keys(this.changes).length > 0);
  #base?: Rec;
  readonly #uploads = new Uploads();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#base = this.desk?.record;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>("foyer-input")?.focus());
  }

  #change(code: string, value: Value): void {
    this.changes = { ...this.changes, [code]: value };
    guardLeaving(() => window.confirm(t("common.leave")));
  }

  #done(): void {
    guardLeaving(undefined);
    this.dispatchEvent(new CustomEvent("foyer-done"));
  }

  #cancel(): void {
    if (Object.keys(this.changes).length === 0 || window.confirm(t("common.leave"))) this.#done();
  }

  async #save(event?: Event): Promise<void> {
    event?.preventDefault();
    if (this.#writing.gone !== undefined) return;
    if (Object.keys(this.changes).length === 0) {
      this.#done();
      return;
    }
    this.busy = true;
    try {
      await this.desk.change(this.changes);
      this.#done();
      toast(t("read.saved"), { tone: "ok" });
    } catch (error) {
      await this.#failed(problemOf(error));
    } finally {
      this.busy = false;
    }
  }

  async #failed(problem: Problem): Promise<void> {
    this.problem = problem;
    if (problem.status !== 412 || !this.#base) return;
    await this.desk.refresh();
    const theirs = this.desk.record;
    if (!theirs) return;
    const chosen = await new FoyerConflictDialog(this.desk.object, this.#base, theirs, this.changes).open();
    if (!chosen) return;
    this.#base = theirs;
    this.changes = chosen;
    await this.#save();
  }

  async #upload(file: File): Promise<string> {
    const record = this.desk.record;
    const [added] = this.#uploads.add([file], () => undefined);
    if (!record || !added) throw new Problem({});
    const stored = await this.#uploads.send(added.key, record.object, record.id, "public");
    if (!stored) throw new Problem({ detail: t("editor.image.failed", { reason: this.#uploads.list.find(({ key }) => key === added.key)?.reason ?? "" }) });
    return `/api/v1/files/${stored.id}?inline=true`;
  }

  #key(event: KeyboardEvent): void {
    if ((event.ctrlKey || event.metaKey) && (event.key === "Enter" || event.key.toLowerCase() === "s")) void this.#save(event);
  }

  protected override render(): TemplateResult {
    const general = this.problem && this.problem.errors.length === 0 ? problemNote(this.problem) : "";
    return html`<form class="writing f-stack" novalidate @submit=${this.#save} @keydown=${this.#key}>${goneNote(this.#writing)}${general}
      ${fieldsOf(this.desk.object, this.codes).map((field) => this.#field(field))}
      <div class="bar"><button class="f-button" type="button" @click=${this.#cancel}>${t("common.cancel")}</button>
        <button class="f-button primary" type="submit" ?disabled=${this.#writing.gone !== undefined} aria-busy=${this.busy}>${this.busy ? t("common.saving") : t("common.save")}</button></div></form>`;
  }

  #field(field: FieldInfo): TemplateResult {
    const value = field.code in this.changes ? this.changes[field.code] : this.#base?.fields[field.code];
    const error = this.problem?.errors.find((each) => errorField(each) === field.code)?.detail ?? "";
    if (field.type !== "rich-text") {
      return html`<foyer-input .object=${this.desk.object.object} .field=${field} .value=${value} .error=${error} @foyer-change=${(event: CustomEvent<Value>) => this.#change(field.code, event.detail)}></foyer-input>`;
    }
    return html`<div class="f-field"><span class="f-label" id="writing-${field.code}">${field.label}</span>
      <foyer-editor labelledby="writing-${field.code}" .html=${String(value ?? "")} .upload=${this.desk.object.files?.write ? (file: File) => this.#upload(file) : undefined}
        @foyer-change=${(event: CustomEvent<string>) => this.#change(field.code, event.detail || null)}></foyer-editor>
      ${error ? html`<p class="f-error" role="alert">${error}</p>` : ""}</div>`;
  }
}
