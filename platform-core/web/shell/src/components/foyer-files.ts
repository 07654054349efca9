// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import * as format from "../../../kit/src/format.js";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import { properties } from "../../../kit/src/property.js";
import { Watch } from "../../../kit/src/store.js";
import { toast } from "../../../kit/src/toasts.js";
import { deleteFile, files } from "../data/records.js";
import { employee, session } from "../data/session.js";
import type { FileInfo, Part, Rec } from "../data/types.js";
import { Uploads, type Upload } from "../data/uploads.js";
import { fileAddress, fileIcon, picture } from "./file-look.js";
import { FoyerConfirm } from "./foyer-confirm.js";
import { FoyerPreview } from "./foyer-preview.js";
import { uploadWords } from "./foyer-upload-list.js";
import { problemToast } from "./problem-note.js";
import type { RecordDesk } from "./record-desk.js";
import { checkFile, mostSize } from "./upload-check.js";
import "./foyer-files.css";

/** The attachments of a record: thumbnails, files on their way in their place, drop, paste, choose. */
@customElement("foyer-files")
export class FoyerFiles extends FoyerElement {
  @property({ attribute: false }) block!: Part;
  @property({ attribute: false }) desk!: RecordDesk;
  @property({ attribute: false }) record!: Rec;
  @state() private list?: FileInfo[];
  @state() private over = false;
  @state() private visibility: "public" | "internal" = "public";
  #asked = 0;
  readonly #uploads = new Uploads();
  readonly #sending = new Watch(this, this.#uploads.store);

  override connectedCallback(): void {
    super.connectedCallback();
    this.gone.addEventListener("abort", this.desk.pulse.listen(() => void this.#load()));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("record") && changed.get("record")?.id !== this.record.id) void this.#load();
  }

  get #writable(): boolean {
    // What is read like a book is written only by those who may change it.
    const reading = this.desk.object.page.layout === "reader";
    return this.record.attachable === true && (!reading || this.record.editable.length > 0);
  }

  async #load(): Promise<void> {
    const asked = ++this.#asked;
    const found = await files(this.record.object, this.record.id, this.gone).catch(() => undefined);
    if (found && this.#asked === asked) this.list = found;
  }

  async #add(chosen: Iterable<File>): Promise<void> {
    const added = this.#uploads.add(chosen, (file) => checkFile(file, this.desk.object.files));
    await Promise.all(added.map(({ key }) => this.#send(key)));
  }

  async #send(key: string): Promise<void> {
    const stored = await this.#uploads.send(key, this.record.object, this.record.id, this.visibility);
    if (!stored) return;
    this.#uploads.remove(key);
    await this.#load();
    toast(t("files.added", { name: stored.name }), { tone: "ok" });
  }

  #drop(event: DragEvent): void {
    event.preventDefault();
    this.over = false;
    if (this.#writable) void this.#add(event.dataTransfer?.files ?? []);
  }

  #paste(event: ClipboardEvent): void {
    const pasted = event.clipboardData?.files;
    if (this.#writable && pasted && pasted.length > 0) void this.#add(pasted);
  }

  async #remove(file: FileInfo): Promise<void> {
    if (!(await new FoyerConfirm(t("files.delete"), t("files.delete.text", { name: file.name }), t("common.delete"), true).open())) return;
    await deleteFile(file.id).then(() => this.#load(), problemToast);
  }

  protected override render(): TemplateResult | typeof nothing {
    const list = this.list ?? [];
    if (!this.#writable && this.list && list.length === 0) return nothing;
    const size = list.reduce((sum, file) => sum + file.size, 0);
    const title = this.block.title ?? t("files.title");
    return html`<section class="f-card ${this.over ? "over" : ""}" aria-label=${title} @paste=${this.#paste}
      @dragover=${(event: DragEvent) => { event.preventDefault(); this.over = this.#writable; }} @dragleave=${() => (this.over = false)} @drop=${this.#drop}>
      <header><h2>${title}</h2>${list.length > 0 ? html`<span class="f-small f-muted">${t("files.sum", { count: list.length, size: format.bytes(size) })}</span>` : ""}${this.#kinds()}</header>
      <div class="f-body">
        ${list.length + this.#sending.value.length > 0 ? html`<ul class="grid">${repeat(list, ({ id }) => id, (file) => this.#file(file, list))}${repeat(this.#sending.value, ({ key }) => key, (upload) => this.#upload(upload))}</ul>` : ""}
        ${this.#writable ? this.#zone() : ""}
      </div>
    </section>`;
  }

  #kinds(): TemplateResult | typeof nothing {
    if (!employee() || !this.#writable || !this.desk.object.feed?.internal) return nothing;
    return html`<div class="f-segments" role="group" aria-label=${t("files.visibility")}>${(["public", "internal"] as const).map(
      (kind) => html`<button type="button" aria-pressed=${this.visibility === kind} @click=${() => (this.visibility = kind)}>${t(`feed.show.${kind}`)}</button>`,
    )}</div>`;
  }

  #zone(): TemplateResult {
    const choose = (event: Event): void => {
      const input = event.target as HTMLInputElement;
      void this.#add([...(input.files ?? [])]);
      input.value = "";
    };
    const size = mostSize(this.desk.object.files);
    return html`<label class="zone ${this.visibility === "internal" ? "internal" : ""}">${icon(this.visibility === "internal" ? "lock" : "cloud-upload")}<span>${t("files.drop")} <u>${t("files.choose")}</u>${size ? html`<span class="f-muted"> · ${size}</span>` : ""}${this.visibility === "internal" ? ` · ${t("composer.note.who")}` : ""}</span>
      <input class="f-hidden" type="file" multiple @change=${choose} /></label>`;
  }

  #file(file: FileInfo, all: FileInfo[]): TemplateResult {
    const mine = file.author.id === session.value?.user.id;
    return html`<li>
      <button class="thumb" type="button" aria-label=${t("files.show", { name: file.name })} @click=${() => void new FoyerPreview(all, file.id).open()}>
        ${picture(file.type) ? html`<img src=${fileAddress(file, true)} alt="" loading="lazy" />` : icon(fileIcon(file.type), "lg")}</button>
      <div class="f-row"><a class="name f-truncate" href=${fileAddress(file)} download=${file.name}>${file.name}</a>
        ${mine || (employee() && this.#writable) ? html`<button class="f-x" type="button" aria-label="${t("common.delete")} ${file.name}" @click=${() => void this.#remove(file)}>${icon("trash-2", "sm")}</button>` : ""}</div>
      <p class="f-small f-muted">${file.visibility === "internal" ? html`<span class="f-badge f-warn square nodot">${t("feed.internal")}</span> ` : ""}${format.bytes(file.size)} · ${format.shortTime(file.at)}</p>
    </li>`;
  }

  #upload(upload: Upload): TemplateResult {
    const bad = upload.state === "failed" || upload.state === "refused";
    const part = Math.round((upload.sent / upload.file.size) * 100) || 0;
    return html`<li>
      <div class="thumb sending"><span class="f-row f-small"><b class="f-grow">${bad ? icon("circle-alert") : `${part} %`}</b>
        <button class="f-x" type="button" aria-label="${t("common.stop")} ${upload.file.name}" @click=${() => this.#uploads.remove(upload.key)}>${icon("x", "sm")}</button></span>
        ${bad
          ? upload.state === "failed" ? html`<button class="f-button small" type="button" @click=${() => void this.#send(upload.key)}>${t("common.retry")}</button>` : ""
          : html`<div class="f-meter" role="progressbar" aria-label=${upload.file.name} aria-valuenow=${part}><i ${properties({ "--part": `${part}%` })}></i></div>`}</div>
      <p class="name f-truncate">${upload.file.name}</p>
      <p class="f-small ${bad ? "bad" : "f-muted"}" role=${bad ? "alert" : "none"}>${uploadWords(upload)}</p>
    </li>`;
  }
}
