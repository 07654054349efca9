// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { inSentence } from "../../../kit/src/format.js";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import { Watch } from "../../../kit/src/store.js";
import { draft, dropDraft, keepDraft } from "../data/drafts.js";
import { textOf } from "../data/objects.js";
import { read, write } from "../data/preferences.js";
import { problemOf, type Problem } from "../data/problem.js";
import { post } from "../data/records.js";
import type { FileInfo, LookupValue, Part, Rec } from "../data/types.js";
import { Uploads } from "../data/uploads.js";
import { Writing } from "../data/writing.js";
import { FoyerCannedReplies } from "./foyer-canned-replies.js";
import { goneNote } from "./gone.js";
import { problemNote, problemToast } from "./problem-note.js";
import type { RecordDesk } from "./record-desk.js";
import { checkFile } from "./upload-check.js";
import { isReference } from "./value.js";
import "./foyer-upload-list.js";
import "./foyer-composer.css";

type Mode = "public" | "internal";

/** Where posts are written. A public reply and an internal note look different as a whole; the text stays when switching. */
@customElement("foyer-composer")
export class FoyerComposer extends FoyerElement {
  @property({ attribute: false }) desk!: RecordDesk;
  @property({ attribute: false }) record!: Rec;
  @property({ attribute: false }) block!: Part;
  @property({ attribute: false }) page!: HTMLElement;
  @property({ type: Boolean }) reopens = false;
  @state() private text = "";
  @state() private mode: Mode = "public";
  @state() private then = "";
  @state() private busy = false;
  @state() private problem?: Problem;
  readonly #uploads = new Uploads();
  readonly #list = new Watch(this, this.#uploads.store);
  readonly #writing = new Writing(this, () => this.desk.object.section, () => this.text.trim() !== "" || this.#uploads.list.length > 0);
  #shown = "";

  override connectedCallback(): void {
    super.connectedCallback();
    this.page.addEventListener("foyer-compose", (event) => this.#compose((event as CustomEvent<Mode>).detail), { signal: this.gone });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("record") || this.#shown === this.record.id) return;
    this.#shown = this.record.id;
    const kept = draft<{ text: string; mode: Mode }>(this.#draft);
    this.text = kept?.text ?? "";
    this.mode = this.#internal ? (kept?.mode ?? "public") : "public";
    this.then = this.#moves.find(({ code }) => code === read(`then.${this.record.object}`))?.code ?? "";
    this.#uploads.clear();
  }

  get #draft(): string {
    return `feed.${this.record.object}.${this.record.id}`;
  }

  get #internal(): boolean {
    return this.desk.object.feed?.internal === true;
  }

  /** Statuses that may follow, for those who may set them. */
  get #moves(): LookupValue[] {
    const { lifecycle, fields } = this.desk.object;
    const value = lifecycle ? this.record.fields[lifecycle.field] : undefined;
    if (!this.#internal || !lifecycle || !isReference(value) || !this.record.editable.includes(lifecycle.field)) return [];
    const next = lifecycle.moves[value.code ?? ""] ?? [];
    return fields.find(({ code }) => code === lifecycle.field)?.values?.filter(({ code }) => next.includes(code)) ?? [];
  }

  #compose(mode: Mode): void {
    if (mode === "public" || this.#internal) this.#switch(mode);
    this.querySelector("textarea")?.focus();
    this.scrollIntoView({ block: "nearest" });
  }

  #switch(mode: Mode): void {
    this.mode = mode;
    this.#keep();
    void this.updateComplete.then(() => this.querySelector("textarea")?.focus());
  }

  #keep(): void {
    if (this.text.trim() === "") dropDraft(this.#draft);
    else keepDraft(this.#draft, { text: this.text, mode: this.mode });
  }

  #type(event: Event): void {
    this.text = (event.target as HTMLTextAreaElement).value;
    this.#keep();
  }

  #add(files: Iterable<File>): void {
    this.#uploads.add(files, (file) => checkFile(file, this.desk.object.files));
  }

  #paste(event: ClipboardEvent): void {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0 || !this.record.attachable) return;
    event.preventDefault();
    this.#add(files);
  }

  async #send(): Promise<void> {
    if (this.busy || this.#writing.gone !== undefined) return;
    if (this.text.trim() === "" && this.#uploads.list.length === 0) {
      this.querySelector("textarea")?.focus();
      return;
    }
    this.busy = true;
    this.problem = undefined;
    const { record, text, mode } = this;
    const status = mode === "public" ? this.#moves.find(({ code }) => code === this.then) : undefined;
    try {
      if (!(await this.#uploads.sendAll(record.object, record.id, mode))) return;
      const files = this.#uploads.list.map(({ stored }) => stored).filter((file): file is FileInfo => file !== undefined);
      const written = text.trim() || files.map(({ name }) => name).join(", ");
      await post(record.object, record.id, { text: written, visibility: mode, files: files.map((file) => file.id) });
      if (this.record.id === record.id) await this.#sent(text, status);
      else dropDraft(`feed.${record.object}.${record.id}`);
    } catch (error) {
      this.problem = problemOf(error);
    } finally {
      this.busy = false;
    }
  }

  /** What was typed while the post was on its way stays. */
  async #sent(text: string, status?: LookupValue): Promise<void> {
    const { id } = this.record;
    this.text = this.text.startsWith(text) ? this.text.slice(text.length).trimStart() : this.text;
    for (const { key, state } of this.#uploads.list) if (state !== "waiting") this.#uploads.remove(key);
    this.#keep();
    this.dispatchEvent(new CustomEvent("foyer-posted"));
    await this.desk.refresh();
    const field = this.desk.object.lifecycle?.field;
    if (status && field && this.record.id === id) await this.desk.change({ [field]: { id: status.id, display: status.display } }).catch(problemToast);
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void this.#send();
  }

  async #canned(): Promise<void> {
    const text = await new FoyerCannedReplies(textOf(this.block["replies"]), this.record).open();
    if (text === undefined) return;
    this.text = this.text.trim() === "" ? text : `${this.text}\n\n${text}`;
    this.#keep();
    this.querySelector("textarea")?.focus();
  }

  protected override render(): TemplateResult {
    const note = this.mode === "internal";
    return html`<div class="box ${note ? "note" : this.#internal ? "reply" : "plain"}" @keydown=${this.#key} @paste=${this.#paste} @dragover=${(event: Event) => event.preventDefault()} @drop=${this.#drop}>
      ${this.#internal ? this.#tabs(note) : ""}
      <textarea rows="3" dir="auto" aria-label=${t(note ? "composer.note" : this.#comments ? "composer.comment" : "composer.reply")} placeholder=${this.#placeholder(note)} .value=${live(this.text)} @input=${this.#type}></textarea>
      <foyer-upload-list .uploads=${this.#list.value} @foyer-remove=${(event: CustomEvent<string>) => this.#uploads.remove(event.detail)} @foyer-retry=${() => void this.#send()}></foyer-upload-list>
      ${goneNote(this.#writing)}${this.problem ? problemNote(this.problem) : ""}
      <div class="foot">${this.#tools()}<span class="f-grow"></span>${this.#end(note)}</div>
    </div>`;
  }

  #drop(event: DragEvent): void {
    event.preventDefault();
    if (this.record.attachable) this.#add(event.dataTransfer?.files ?? []);
  }

  /** Under something that is read people comment; they do not reply. */
  get #comments(): boolean {
    return this.desk.object.page.layout === "reader";
  }

  #placeholder(note: boolean): string {
    if (note) return t("composer.note.placeholder");
    if (this.#comments) return t("composer.comment.placeholder");
    return t(this.reopens ? "composer.reply.reopens" : "composer.reply.placeholder", { object: inSentence(this.desk.object.title) });
  }

  #tabs(note: boolean): TemplateResult {
    const key = (mode: Mode): string | typeof nothing => (this.#comments ? nothing : mode === "public" ? "r" : "n");
    const tab = (mode: Mode, image: string, label: string): TemplateResult =>
      html`<button type="button" role="radio" aria-keyshortcuts=${key(mode)} aria-checked=${this.mode === mode} @click=${() => this.#switch(mode)}>${icon(image, "sm")}${label}</button>`;
    return html`<div class="modes"><div role="radiogroup" aria-label=${t("composer.kind")}>${tab("public", "reply", t(this.#comments ? "composer.comment" : "composer.reply"))}${tab("internal", "lock", t("composer.note"))}</div>
      <span class="who f-truncate">${icon(note ? "eye-off" : "eye", "sm")}${note ? t("composer.note.who") : this.#receivers()}</span></div>`;
  }

  #receivers(): string {
    const shown = (target: string): string => {
      const field = this.desk.object.fields.find((each) => each.target === target);
      const value = field ? this.record.fields[field.code] : undefined;
      return isReference(value) ? value.display : "";
    };
    const [contact, account] = [shown("contact"), shown("account")];
    if (contact && account) return t("composer.goes.both", { contact, account });
    return contact || account ? t("composer.goes", { name: contact || account }) : t("composer.goes.all");
  }

  #tools(): TemplateResult {
    const choose = (event: Event): void => {
      const input = event.target as HTMLInputElement;
      this.#add(input.files ?? []);
      input.value = "";
    };
    return html`${this.record.attachable ? html`<label class="f-button quiet square small" title=${t("files.attach")}>${icon("paperclip")}<span class="f-hidden">${t("files.attach")}</span><input class="f-hidden" type="file" multiple @change=${choose} /></label>` : ""}
      ${this.#internal && textOf(this.block["replies"]) ? html`<button class="f-button quiet small" type="button" @click=${this.#canned}>${icon("zap")}${t("composer.canned")}</button>` : ""}`;
  }

  #end(note: boolean): TemplateResult {
    const moves = note ? [] : this.#moves;
    const label = t(note ? "composer.note.add" : this.#comments ? "composer.comment.add" : "composer.reply.send");
    return html`${moves.length > 0
        ? html`<select class="f-input then" aria-label=${t("composer.then")} @change=${(event: Event) => this.#choose((event.target as HTMLSelectElement).value)}>
            <option value="" ?selected=${this.then === ""}>${t("composer.then.keep")}</option>
            ${moves.map(({ code, display }) => html`<option value=${code} ?selected=${code === this.then}>${t("composer.then.set", { state: display })}</option>`)}
          </select>`
        : html`<span class="hint f-small f-muted">${t("composer.hint")}</span>`}
      <button class="f-button ${this.#comments ? "" : "primary"} small" type="button" ?disabled=${this.#writing.gone !== undefined} aria-busy=${this.busy} @click=${this.#send}>${icon(note ? "lock" : "send", "sm")}${this.busy ? t("composer.sending") : label}</button>`;
  }

  #choose(code: string): void {
    this.then = code;
    write(`then.${this.record.object}`, code || undefined);
  }
}

