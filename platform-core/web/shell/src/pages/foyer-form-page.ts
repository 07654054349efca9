// SPDX-License-Identifier: Apache-2.0
import { html, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import { Watch } from "../../../kit/src/store.js";
import { toast } from "../../../kit/src/toasts.js";
import { crumb } from "../components/record-head.js";
import { goneNote } from "../components/gone.js";
import { problemNote } from "../components/problem-note.js";
import { checkFile, mostSize } from "../components/upload-check.js";
import { draft, dropDraft, keepDraft } from "../data/drafts.js";
import { fieldsOf, objectInfo, reachable, textOf, usable } from "../data/objects.js";
import { errorField, problemOf, type FieldError, type Problem } from "../data/problem.js";
import { createRecord, getRecord } from "../data/records.js";
import { employee } from "../data/session.js";
import { guardLeaving, listAddress, navigate, place, recordAddress } from "../data/router.js";
import type { FieldInfo, Fields, ObjectInfo, Rec, Value } from "../data/types.js";
import { Uploads } from "../data/uploads.js";
import { Writing } from "../data/writing.js";
import { isReference } from "../components/value.js";
import { FoyerConfirm } from "../components/foyer-confirm.js";
import "../components/foyer-glance.js";
import "../components/foyer-input.js";
import "../components/foyer-suggestions.js";
import "../components/foyer-upload-list.js";
import "../components/form-frame.css";
import "../components/record-head.css";
import "./foyer-form-page.css";

/** Fields that only the viewer can fill; for others the section may have a value of its own. */
const TYPED = new Set(["text", "long-text", "rich-text", "integer", "decimal", "money", "email", "phone", "url", "date"]);

/** A new record: one column in the order of thinking, suggestions beside it, files that are sent with it. */
@customElement("foyer-form-page")
export class FoyerFormPage extends FoyerElement {
  @property({ attribute: false }) object!: ObjectInfo;
  @state() private values: Fields = {};
  @state() private problem?: Problem;
  @state() private missing: readonly FieldError[] = [];
  @state() private busy: "" | "sending" | "files" = "";
  @state() private wide = true;
  @state() private over = false;
  readonly #uploads = new Uploads();
  readonly #files = new Watch(this, this.#uploads.store);
  readonly #writing = new Writing(this, () => this.object.section, () => this.#begun || this.#uploads.list.length > 0);
  #created?: Rec;
  #begun = false;

  constructor() {
    super();
    new Watch(this, reachable);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const observer = new ResizeObserver(() => (this.wide = this.clientWidth >= 1000));
    observer.observe(this);
    this.gone.addEventListener("abort", () => observer.disconnect());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("object")) return;
    document.title = `${this.object.newTitle} · ${t("brand")}`;
    // The section was renewed under what somebody is writing.
    if (changed.get("object")?.object === this.object.object) {
      this.values = { ...this.#defaults(), ...this.values };
      return;
    }
    this.#created = undefined;
    const kept = draft<Fields>(this.#draft);
    this.#begun = kept !== undefined;
    this.values = { ...this.#defaults(), ...kept, [this.#origin]: null };
    void this.#given();
  }

  protected override firstUpdated(): void {
    this.querySelector<HTMLElement>("foyer-input :is(input,select,textarea)")?.focus({ preventScroll: true });
  }

  get #draft(): string {
    return `new.${this.object.object}`;
  }

  get #fields(): FieldInfo[] {
    return fieldsOf(this.object, this.object.page.form).filter((field) => field.create !== false && field.type !== "file" && field.code !== this.#origin && usable(field));
  }

  /** The field with the record that this one follows; filled only by coming from there. */
  get #origin(): string {
    const feed = this.object.page.tabs.flatMap(({ parts }) => parts).find(({ type }) => type === "feed");
    return textOf(feed?.["followUp"]);
  }

  #defaults(): Fields {
    return Object.fromEntries(this.#fields.filter((field) => field.default !== undefined).map((field) => [field.code, field.default]));
  }

  get #filed(): boolean {
    return this.object.files?.write === true;
  }

  /** What the address says already: a text, or the id of a record. Whoever writes meanwhile is not overwritten. */
  async #given(): Promise<void> {
    const { object } = this;
    for (const [code, value] of place.value.query) {
      const field = object.fields.find((each) => each.code === code);
      if (!field) continue;
      const before = this.values[code];
      const given = field.target ? await this.#reference(field, value) : value;
      if (this.object.object !== object.object) return;
      if (this.values[code] === before) this.values = { ...this.values, [code]: given };
    }
  }

  async #reference(field: FieldInfo, id: string): Promise<Value> {
    const listed = field.values?.find((value) => value.id === id || value.code === id);
    if (listed) return { id: listed.id, display: listed.display };
    const target = await objectInfo(field.target ?? "").catch(() => undefined);
    const record = target ? await getRecord(target.object, id).catch(() => undefined) : undefined;
    return record ? { id, display: record.display } : null;
  }

  #change(code: string, value: Value): void {
    this.#begun = true;
    this.values = { ...this.values, [code]: value };
    this.missing = this.missing.filter((error) => errorField(error) !== code);
    keepDraft(this.#draft, this.values);
  }

  #add(files: Iterable<File>): void {
    this.over = false;
    if (!this.#filed) return;
    this.#uploads.add(files, (file) => checkFile(file, this.object.files));
    guardLeaving(() => window.confirm(t("common.leave")));
  }

  #empty(): FieldError[] {
    return this.#fields
      .filter((field) => field.required && TYPED.has(field.type) && (this.values[field.code] === undefined || this.values[field.code] === null || this.values[field.code] === ""))
      .map((field) => ({ pointer: `/fields/${field.code}`, code: "required", detail: t("form.required.field", { label: field.label }) }));
  }

  async #submit(event?: Event): Promise<void> {
    event?.preventDefault();
    if (this.busy || this.#writing.gone !== undefined) return;
    this.problem = undefined;
    this.missing = this.#created ? [] : this.#empty();
    if (this.missing.length > 0) {
      this.#toSummary();
      return;
    }
    try {
      this.busy = "sending";
      this.#created ??= await createRecord(this.object.object, this.#filled());
      dropDraft(this.#draft);
      this.busy = "files";
      if (await this.#uploads.sendAll(this.object.object, this.#created.id, "public")) this.#done(this.#created);
    } catch (error) {
      this.problem = problemOf(error);
      this.missing = this.problem.errors;
      this.#toSummary();
    } finally {
      this.busy = "";
    }
  }

  #filled(): Fields {
    return Object.fromEntries(Object.entries(this.values).filter(([, value]) => value !== null && value !== undefined && value !== ""));
  }

  #toSummary(): void {
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(".f-summary,.f-note")?.focus());
  }

  #done(record: Rec): void {
    guardLeaving(undefined);
    navigate(recordAddress(record.object, record.id), { replace: true });
    toast(t("form.created", { name: record.display }), { tone: "ok" });
  }

  /** An answer was found before the record was sent. */
  async #solved(): Promise<void> {
    toast(t("suggest.thanks"), { tone: "ok" });
    const discard = await new FoyerConfirm(t("suggest.discard.title"), t("suggest.discard.text"), t("suggest.discard")).open();
    if (!discard) return;
    dropDraft(this.#draft);
    guardLeaving(undefined);
    navigate("/");
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void this.#submit();
  }

  #paste(event: ClipboardEvent): void {
    const files = event.clipboardData?.files;
    if (files && files.length > 0) this.#add(files);
  }

  protected override render(): TemplateResult {
    const { suggest } = this.object.page;
    const words = suggest?.from.map((code) => textOf(this.values[code])).join(" ") ?? "";
    const suggestions = suggest
      ? html`<foyer-suggestions .object=${suggest.object} .words=${words} .deflect=${suggest.deflect ?? ""} @foyer-solved=${this.#solved}></foyer-suggestions>`
      : "";
    return html`<header class="w-head">${crumb(this.object, undefined, this.object.newTitle)}<h1>${this.object.newTitle}</h1></header>
      <form class="page-ground ${this.over ? "over" : ""}" id="new-record" novalidate @submit=${this.#submit} @keydown=${this.#key} @paste=${this.#paste}
        @dragover=${(event: Event) => { event.preventDefault(); this.over = this.#filed; }} @dragleave=${() => (this.over = false)} @drop=${(event: DragEvent) => { event.preventDefault(); this.#add(event.dataTransfer?.files ?? []); }}>
        <div class="w-columns"><section class="f-card"><div class="f-body" ?inert=${this.busy === "sending"}>
          ${goneNote(this.#writing)}${this.#summary()}
          ${this.#created ? "" : this.#follows()}
          ${this.#created ? "" : this.#fields.map((field) => html`${this.#input(field)}${!this.wide && field.code === suggest?.from[0] ? suggestions : ""}`)}
          ${this.#filed ? this.#zone() : ""}
        </div></section>${this.wide ? suggestions : ""}</div>
      </form>
      ${this.#foot()}`;
  }

  /** What this record goes on from, with the way to take that away. */
  #follows(): TemplateResult | string {
    const field = this.object.fields.find(({ code }) => code === this.#origin);
    const before = this.values[this.#origin];
    if (!field || !isReference(before)) return "";
    return html`<div class="f-note f-info w-origin">${icon("corner-down-right")}<span class="f-grow">${field.label}: <a href=${recordAddress(this.object.object, before.id)} target="_blank" dir="auto">${before.display}</a></span>
      <button class="f-x" type="button" aria-label="${t("common.remove")}: ${field.label}" @click=${() => this.#change(field.code, null)}>${icon("x", "sm")}</button></div>`;
  }

  #input(field: FieldInfo): TemplateResult {
    const value = this.values[field.code];
    const glance = field.settings?.["glance"] && isReference(value) ? html`<foyer-glance .field=${field} .value=${value}></foyer-glance>` : "";
    return html`<div class="w-input"><foyer-input inputId="new-${field.code}" optional .object=${this.object.object} .field=${field} .value=${this.values[field.code] ?? null}
      .error=${this.missing.find((error) => errorField(error) === field.code)?.detail ?? ""} @foyer-change=${(event: CustomEvent<Value>) => this.#change(field.code, event.detail)}></foyer-input>${glance}</div>`;
  }

  #summary(): TemplateResult | string {
    if (this.problem && this.problem.errors.length === 0) return html`<div tabindex="-1">${problemNote(this.problem)}</div>`;
    if (this.#created && !this.busy) return html`<div class="f-note f-warn" role="alert" tabindex="-1">${icon("circle-alert")}<span>${t("form.files.failed", { name: this.#created.display })}</span></div>`;
    if (this.missing.length === 0) return "";
    return html`<div class="f-summary" role="alert" tabindex="-1"><b>${t("form.summary", { count: this.missing.length })}</b>
      <ul>${this.missing.map((error) => html`<li><a href="#new-${errorField(error)}" @click=${(event: Event) => this.#jump(event, errorField(error))}>${error.detail}</a></li>`)}</ul></div>`;
  }

  #jump(event: Event, code: string): void {
    event.preventDefault();
    this.querySelector<HTMLElement>(`#new-${code}`)?.focus();
  }

  #zone(): TemplateResult {
    const choose = (event: Event): void => {
      const input = event.target as HTMLInputElement;
      this.#add([...(input.files ?? [])]);
      input.value = "";
    };
    return html`<div class="f-field"><span class="f-label">${t("form.files")} <i>${t("common.optional")}</i></span>
      <label class="w-zone"><span class="f-tile">${icon("cloud-upload")}</span><span>${t("form.files.drop")} <u>${t("files.choose")}</u></span><span class="f-small f-muted">${`${mostSize(this.object.files)}. ${t("form.files.photos")}`}</span>
        <input class="f-hidden" type="file" multiple @change=${choose} /></label>
      <foyer-upload-list .uploads=${this.#files.value} @foyer-remove=${(event: CustomEvent<string>) => this.#uploads.remove(event.detail)} @foyer-retry=${() => void this.#submit()}></foyer-upload-list></div>`;
  }

  #foot(): TemplateResult {
    const failed = this.#files.value.some(({ state }) => state === "failed");
    const label = this.busy === "files" ? t("form.sending-files") : this.busy ? t("composer.sending") : this.#created ? t(failed ? "common.retry" : "form.go-on") : this.object.createLabel ?? t(employee() ? "form.create" : "form.send");
    return html`<footer class="w-foot"><div>
      <button class="f-button primary" type="submit" form="new-record" ?disabled=${this.#writing.gone !== undefined} aria-busy=${this.busy !== ""}>${icon(employee() ? "check" : "send")}${label}</button>
      ${this.#created
        ? failed ? html`<a class="f-button quiet" href=${recordAddress(this.#created.object, this.#created.id)}>${t("form.without-files")}</a>` : ""
        : html`<a class="f-button quiet" href=${listAddress(this.object.object)}>${t("common.cancel")}</a>`}
      <span class="f-grow"></span><span class="f-small f-muted hint">${t("form.hint")}</span></div></footer>`;
  }
}
