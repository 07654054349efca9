// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { announce } from "../../../../kit/src/announce.js";
import { FoyerElement } from "../../../../kit/src/foyer-element.js";
import * as format from "../../../../kit/src/format.js";
import { icon } from "../../../../kit/src/icon.js";
import { t } from "../../../../kit/src/i18n.js";
import { Watch } from "../../../../kit/src/store.js";
import { FoyerConfirm } from "../../components/foyer-confirm.js";
import { problemText } from "../../components/problem-note.js";
import { crumb } from "../../components/record-head.js";
import { checkFile } from "../../components/upload-check.js";
import { MOST_BYTES, type ImportReport, type ImportSettings } from "../../data/imports.js";
import { Problem } from "../../data/problem.js";
import { guardLeaving, listAddress } from "../../data/router.js";
import type { ObjectInfo } from "../../data/types.js";
import { saveCsv } from "./csv.js";
import { figures, limits, progress, steps } from "./import-parts.js";
import { ImportRun, type ImportState } from "./import-run.js";
import { writable } from "./mapping.js";
import { importTexts } from "./texts.js";
import "../../components/record-head.css";
import "../../components/form-frame.css";
import "./foyer-import-columns.js";
import "./foyer-import-errors.js";
import "./import.css";

/** A table becomes records: choose the file, see what would become of each row, import. */
@customElement("foyer-import-page")
export class FoyerImportPage extends FoyerElement {
  @property({ attribute: false }) object!: ObjectInfo;
  @state() private over = false;
  #run!: ImportRun;
  #watch!: Watch<ImportState>;
  #asking = false;
  #step: ImportState["step"] = "choose";
  #told?: ImportReport;

  constructor() {
    super();
    importTexts();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("object") && changed.get("object")?.object !== this.object.object) this.#begin();
    const { step, busy } = this.#run.state;
    if (step === "import") guardLeaving(() => window.confirm(t(busy === "working" ? "import.leave.working" : "import.leave.sending")));
    else if (this.#step === "import") guardLeaving(undefined);
  }

  #begin(): void {
    document.title = `${this.#title} · ${t("brand")}`;
    this.#run?.stop();
    if (this.#watch) this.removeController(this.#watch);
    this.#run = new ImportRun(this.object);
    this.#watch = new Watch(this, this.#run.store);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#run.stop();
  }

  protected override updated(): void {
    this.#tell();
    const { step } = this.#run.state;
    if (step === this.#step) return;
    this.#step = step;
    this.querySelector<HTMLElement>(".i-focus")?.focus();
    this.querySelector(".i-focus")?.scrollIntoView({ block: "nearest" });
  }

  get #title(): string {
    return t("import.title", { objects: format.inSentence(this.object.plural) });
  }

  /** Takes the content as it is now, so that what is imported is what was checked. */
  async #take(files: readonly File[]): Promise<void> {
    this.over = false;
    const [file] = files;
    if (!file || this.#run.state.step === "import") return;
    const refusal = files.length > 1 ? t("import.one") : checkFile(file, { write: true, maxSize: MOST_BYTES, types: [] });
    if (refusal) return this.#run.refuse(new Problem({ detail: refusal, status: -1 }));
    try {
      const copy = new File([await file.arrayBuffer()], file.name, { type: file.type });
      await this.#run.take(copy);
    } catch {
      this.#run.refuse(new Problem({ detail: t("import.unreadable", { name: file.name }), status: -1 }));
    }
  }

  /** Says what a check has found, once. */
  #tell(): void {
    const { report, checked, step } = this.#run.state;
    if (!report || !checked || step !== "check" || report === this.#told) return;
    this.#told = report;
    announce(t("import.checked", counts(report)));
  }

  async #import(): Promise<void> {
    const { report } = this.#run.state;
    if (this.#asking || !this.#run.ready || !report) return;
    if (report.refused + report.changed > 0 && !(await this.#sure(counts(report)))) return;
    await this.#run.import();
    const { step, report: done } = this.#run.state;
    if (step === "done" && done) announce(t("import.done", { count: done.created + done.changed }));
  }

  async #sure(values: Record<string, number>): Promise<boolean> {
    this.#asking = true;
    const answer = await new FoyerConfirm(t("import.confirm", values), t("import.confirm.text", values), t("import.verb", values)).open();
    this.#asking = false;
    return answer === true;
  }

  #template(): void {
    const fields = writable(this.object).filter(({ create }) => create);
    const once = (label: string): boolean => fields.filter((field) => field.label === label).length === 1;
    saveCsv(`${this.object.plural}.csv`, [fields.map(({ code, label }) => (once(label) ? label : code))]);
  }

  #dragged(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    this.over = true;
  }

  #dropped(event: DragEvent): void {
    event.preventDefault();
    void this.#take([...(event.dataTransfer?.files ?? [])]);
  }

  protected override render(): TemplateResult {
    const { step } = this.#run.state;
    const body = { choose: () => this.#choose(), check: () => this.#check(), import: () => this.#working(), done: () => this.#done() }[step];
    return html`<header class="w-head">${crumb(this.object, undefined, t("import.here"))}<div class="i-head"><h1>${this.#title}</h1>${steps(step)}</div></header>
      <div class="page-ground i-page ${this.over ? "over" : ""}" @dragover=${this.#dragged} @dragleave=${() => (this.over = false)} @drop=${this.#dropped}><div class="i-column">${body()}</div></div>
      ${this.#foot()}`;
  }

  #input(): TemplateResult {
    const choose = (event: Event): void => {
      const input = event.target as HTMLInputElement;
      const files = [...(input.files ?? [])];
      input.value = "";
      void this.#take(files);
    };
    return html`<input class="f-hidden" type="file" accept=".xlsx,.csv,.tsv,.txt" @change=${choose} />`;
  }

  #choose(): TemplateResult {
    const { problem } = this.#run.state;
    return html`<section class="f-card i-choose"><div class="f-body f-stack">
      ${problem ? html`<div class="f-note f-bad i-focus" role="alert" tabindex="-1">${icon("circle-alert")}<span>${problemText(problem)}</span></div>` : nothing}
      <label class="w-zone"><span class="f-tile">${icon("file-spreadsheet")}</span><span>${t("import.drop")}</span><span class="f-button primary">${icon("upload")}${t("import.choose")}</span>
        <span class="f-small f-muted">${limits()}</span>${this.#input()}</label>
      <div class="i-hints"><p>${icon("info", "sm")}<span>${t("import.promise")}</span></p>
        <p>${icon("table", "sm")}<span>${t("import.titles")} <button class="f-text-button" type="button" @click=${this.#template}>${t("import.template")}</button></span></p></div>
    </div></section>`;
  }

  #file(): TemplateResult {
    const { file, report, busy, part } = this.#run.state;
    const words = busy === "sending" ? t("import.sending", { part: Math.round(part * 100) }) : busy ? t("import.checking") : report ? t("import.rows", { count: report.rows, size: format.bytes(file?.size ?? 0) }) : format.bytes(file?.size ?? 0);
    const other = html`<label class="f-button small i-other">${t("import.other")}${this.#input()}</label>`;
    const stop = html`<button class="f-button small" type="button" @click=${() => this.#run.stop()}>${t("common.stop")}</button>`;
    return html`<section class="f-card i-file"><span class="f-tile f-ok">${icon("file-spreadsheet")}</span>
      <div class="f-grow"><h2 class="f-truncate i-focus" tabindex="-1" dir="auto">${file?.name ?? ""}</h2><p class="f-small f-muted f-num">${words}</p>${progress(this.#run.state, words)}</div>
      ${busy === "sending" || busy === "working" ? stop : other}</section>`;
  }

  #check(): TemplateResult {
    const { report, columns, settings, checked, busy, problem, file } = this.#run.state;
    const stale = !checked && busy === "";
    const first = columns.length === 0 && busy !== "";
    return html`${this.#file()} ${stale || problem ? this.#trouble() : nothing}
      ${report && checked && report.created + report.changed === 0 ? html`<p class="f-note f-info">${icon("info")}<span>${t(report.rows > 0 ? "import.nothing" : "import.no-rows")}</span></p>` : nothing}
      ${first || (report && !stale) ? html`<section class="f-card i-result" aria-label=${t("import.result")} aria-busy=${busy !== ""}>${figures(report)}</section>` : nothing}
      ${columns.length > 0 ? html`<foyer-import-columns .object=${this.object} .columns=${columns} .settings=${settings} @foyer-settings=${(event: CustomEvent<ImportSettings>) => this.#run.change(event.detail)}></foyer-import-columns>` : nothing}
      ${report && !stale ? html`<foyer-import-errors .object=${this.object} .report=${report} .file=${file?.name ?? ""}></foyer-import-errors>` : nothing}`;
  }

  /** What went wrong, with the way on that fits. */
  #trouble(): TemplateResult {
    const { problem, checked, unsure } = this.#run.state;
    const again = checked ? () => void this.#run.import() : () => void this.#run.check();
    const words = !problem ? t("import.stopped") : unsure ? t(problem.status === 0 ? "import.unsure" : "import.unsure.failed") : problem.errors.length > 0 ? problem.errors.map(({ detail }) => detail).join(" ") : problemText(problem);
    const way = problem && problem.status >= 400 && problem.status < 500 && ![401, 408, 429].includes(problem.status) ? nothing : html`<button class="f-button small" type="button" @click=${again}>${t(checked ? "common.retry" : "import.again")}</button>`;
    return html`<div class="f-note ${problem ? "f-bad" : ""}" role="alert">${icon("circle-alert")}<span>${words} ${unsure ? html`<a href=${listAddress(this.object.object)} target="_blank">${t("import.look")}</a>` : nothing}</span>${way}</div>`;
  }

  #working(): TemplateResult {
    const { report, busy, part } = this.#run.state;
    const sending = busy === "sending";
    const words = sending ? t("import.sending", { part: Math.round(part * 100) }) : t("import.working.text");
    return html`<section class="f-card i-working" aria-busy="true"><span class="f-tile lg f-accent">${icon("upload", "lg")}</span>
      <h2 class="i-focus" tabindex="-1">${t("import.working", { count: report ? report.created + report.changed : 0 })}</h2>
      <p class="f-13 f-soft f-num" aria-live=${sending ? "off" : "polite"}>${words}</p>${progress(this.#run.state, t("import.step.import"))}
      ${sending ? html`<button class="f-button" type="button" @click=${() => this.#run.stop()}>${t("common.stop")}</button>` : nothing}</section>`;
  }

  #done(): TemplateResult {
    const { report, file, settings } = this.#run.state;
    if (!report) return html``;
    const { created, changed, refused } = report;
    const keyed = settings.key ? "yes" : "no";
    return html`<section class="f-card i-result done"><div class="i-good"><span class="f-tile ${refused > 0 ? "f-warn" : "f-ok"}">${icon(refused > 0 ? "circle-alert" : "check")}</span>
        <div class="f-grow"><h2 class="i-focus" tabindex="-1">${t("import.done", { count: created + changed })}</h2><p class="f-small f-muted" dir="auto">${refused > 0 ? t("import.done.refused", { refused, keyed }) : (file?.name ?? "")}</p></div></div>${figures(report)}</section>
      <foyer-import-errors .object=${this.object} .report=${report} .file=${file?.name ?? ""}></foyer-import-errors>`;
  }

  #foot(): TemplateResult | typeof nothing {
    const { step, report, busy, checked, unsure } = this.#run.state;
    const list = listAddress(this.object.object);
    if (step === "choose" || step === "import") return nothing;
    if (step === "done") {
      return html`<footer class="w-foot"><div><a class="f-button primary" href=${list}>${t("import.list", { objects: format.inSentence(this.object.plural) })}</a>
        <button class="f-button quiet" type="button" @click=${() => this.#run.reset()}>${t("import.next")}</button></div></footer>`;
    }
    const count = report && checked ? report.created + report.changed : 0;
    return html`<footer class="w-foot"><div>
      <button class="f-button primary" type="button" ?disabled=${busy === "" && count === 0} aria-busy=${busy !== ""} @click=${this.#import}>${icon("upload")}${busy ? t("import.checking") : count > 0 ? t("import.verb", { count }) : t("import.here")}</button>
      <a class="f-button quiet" href=${list}>${t("common.cancel")}</a>
      <span class="f-grow"></span><span class="f-small f-muted hint">${unsure ? nothing : t("import.not-yet")}</span></div></footer>`;
  }
}

function counts({ created, changed, unchanged, refused }: Record<"created" | "changed" | "unchanged" | "refused", number>): Record<string, number> {
  return { count: created + changed, created, changed, unchanged, refused };
}
