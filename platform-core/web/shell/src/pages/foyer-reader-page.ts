// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import { Watch } from "../../../kit/src/store.js";
import { toast } from "../../../kit/src/toasts.js";
import type { partShown as showPart } from "../components/parts.js";
import { FoyerConfirm } from "../components/foyer-confirm.js";
import { problemPage, problemToast } from "../components/problem-note.js";
import { RecordDesk } from "../components/record-desk.js";
import { names, textOf } from "../data/objects.js";
import { minutes } from "../data/outline.js";
import { act } from "../data/records.js";
import { formAddress } from "../data/router.js";
import type { ObjectInfo, Part, Rec } from "../data/types.js";
import { Article } from "./reading/article.js";
import { findHelp, help } from "./reading/help.js";
import { Languages, Versions } from "./reading/relatives.js";
import { readerHead, readerNotes } from "./reading/reader-head.js";
import { readingTexts } from "./reading/texts.js";
import "./reading/foyer-contents.js";
import "./reading/foyer-related.js";
import "./reading/foyer-votes.js";
import "./foyer-reader-page.css";

type PartShown = typeof showPart;

/** A record that is read: one column of text with its contents beside it; authors change it in place. */
@customElement("foyer-reader-page")
export class FoyerReaderPage extends FoyerElement {
  @property({ attribute: false }) object!: ObjectInfo;
  @property() recordId = "";
  @state() private wide = true;
  @state() private editing = false;
  @state() private tab = "";
  @state() private partShown?: PartShown;
  readonly #desk = new RecordDesk(this);
  readonly #article = new Article();
  readonly #languages = new Languages(this);
  readonly #versions = new Versions(this);
  readonly #help = new Watch(this, help);
  #seen = "";

  constructor() {
    super();
    readingTexts();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const observer = new ResizeObserver(() => (this.wide = this.clientWidth >= 1000));
    observer.observe(this);
    this.gone.addEventListener("abort", () => observer.disconnect());
    window.addEventListener("keydown", (event) => this.#key(event), { signal: this.gone });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("recordId") && changed.get("object")?.object === this.object.object) {
      this.#desk.renew(this.#owned());
    } else if (changed.has("object") || changed.has("recordId")) {
      this.editing = false;
      this.tab = "";
      this.#seen = "";
      void this.#open();
    }
    const { record } = this.#desk;
    if (!record || this.#seen === record.id) return;
    this.#seen = record.id;
    this.#desk.object = this.#owned();
    document.title = `${record.display} · ${t("brand")}`;
    if (record.actions.includes("viewed")) void act(record.object, record.id, "viewed").catch(() => undefined);
    this.#languages.find(this.#part("languages"), record);
    this.#versions.find(this.#part("detail", "versions"), record);
  }

  /** Readers get the files, not the place to drop some. */
  #owned(): ObjectInfo {
    const { files } = this.object;
    return { ...this.object, files: files && { ...files, write: files.write && this.#mayEdit } };
  }

  async #open(): Promise<void> {
    void findHelp(this.object.object);
    await this.#desk.open(this.object, this.recordId);
    await this.updateComplete;
    if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
    this.partShown ??= (await import("../components/parts.js")).partShown;
  }

  #part(type: string, code?: string): Part | undefined {
    const { tabs, side } = this.object.page;
    return [...tabs.flatMap((tab) => tab.parts), ...side].find((part) => part.type === type && (code === undefined || part.code === code));
  }

  get #body(): Part {
    return this.#part("body") ?? { type: "body", code: "body", field: "body" };
  }

  get #mayEdit(): boolean {
    return this.#desk.record?.editable.includes(textOf(this.#body["field"])) ?? false;
  }

  async #edit(): Promise<void> {
    await import("./reading/foyer-article-editor.js");
    this.#versions.choose(undefined);
    this.tab = "";
    this.editing = true;
  }

  async #compare(version: Rec, record: Rec): Promise<void> {
    const { FoyerComparison } = await import("./reading/foyer-comparison.js");
    const field = textOf(this.#body["field"]);
    const title = t("read.compare.title", { number: String(version.fields["revision"] ?? "") });
    await new FoyerComparison(title, textOf(version.fields[field]), textOf(record.fields[field])).open();
  }

  /** The earlier text becomes the current one, as a further version. */
  async #restore(version: Rec): Promise<void> {
    const number = String(version.fields["revision"] ?? "");
    if (!(await new FoyerConfirm(t("read.restore.title", { number }), t("read.restore.text"), t("read.restore")).open())) return;
    const codes = [this.object.page.title, textOf(this.#body["field"])].filter((code) => code in version.fields);
    try {
      this.#edited(await this.#desk.change(Object.fromEntries(codes.map((code) => [code, version.fields[code]]))));
      this.#versions.choose(undefined);
      toast(t("read.restored", { number }), { tone: "ok" });
    } catch (error) {
      problemToast(error);
    }
  }

  #edited(record: Rec): void {
    this.editing = false;
    this.#versions.find(this.#part("detail", "versions"), record);
  }

  #key(event: KeyboardEvent): void {
    const target = event.composedPath()[0];
    const typing = target instanceof Element && target.closest("input,textarea,select,[contenteditable=true],[popover],dialog");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.key.toLowerCase() !== "e" || !this.#mayEdit || this.editing) return;
    event.preventDefault();
    void this.#edit();
  }

  protected override render(): TemplateResult {
    const { record, problem } = this.#desk;
    if (problem) return problemPage(problem, () => void this.#desk.refresh());
    if (!record) return this.#bones();
    const version = this.#versions.chosen;
    const text = textOf((version ?? record).fields[textOf(this.#body["field"])]);
    this.#article.read(text);
    const head = {
      desk: this.#desk, record, minutes: minutes(this.#article.words), languages: this.#languages, versions: this.#versions, editing: this.editing,
      edit: this.#mayEdit && !this.editing ? () => void this.#edit() : undefined,
      compare: version ? () => void this.#compare(version, record) : undefined,
      restore: version && this.#mayEdit ? () => void this.#restore(version) : undefined,
    };
    return html`<div class="sheet ${this.wide ? "wide" : ""}">
      <article dir="auto" lang=${textOf(record.fields["language"]) || nothing}>
        ${readerHead(head)} ${this.#tabs()} ${readerNotes(head)}
        ${this.editing ? this.#editor(record) : this.#tabParts(record)}
      </article>
      ${this.wide ? html`<aside><div class="beside">${this.#contents(false)}${this.#changes()}${this.#stuck()}</div></aside>` : ""}
    </div>`;
  }

  #editor(record: Rec): TemplateResult {
    const fields = [this.object.page.title, textOf(this.#body["lead"]), textOf(this.#body["field"])].filter((code) => record.editable.includes(code));
    return html`<foyer-article-editor .desk=${this.#desk} .codes=${fields} @foyer-done=${() => this.#edited(record)}></foyer-article-editor>`;
  }

  #tabs(): TemplateResult | typeof nothing {
    const { tabs } = this.object.page;
    if (tabs.length < 2 || this.editing) return nothing;
    const current = this.tab || tabs[0]?.code;
    return html`<div class="f-tabs" role="group" aria-label=${this.object.title}>${tabs.map(({ code, title }) =>
      html`<button type="button" aria-current=${code === current ? "true" : nothing} @click=${() => (this.tab = code)}>${title}</button>`)}</div>`;
  }

  #tabParts(record: Rec): unknown {
    const { tabs, side } = this.object.page;
    const first = this.tab === "" || this.tab === tabs[0]?.code;
    const parts = tabs.find(({ code }) => code === this.tab)?.parts ?? tabs[0]?.parts ?? [];
    const related = first ? side.find((part) => part.type === "similar") : undefined;
    const near = related ? html`<foyer-related .object=${this.object} .record=${record} .heading=${related.title ?? t("read.related")}></foyer-related>` : "";
    const voted = parts.some(({ type }) => type === "votes");
    return html`${parts.map((part) => html`${this.#shown(part, record)}${part.type === "votes" ? near : ""}`)} ${voted ? "" : near}
      ${this.wide ? "" : this.#stuck()}`;
  }

  #shown(part: Part, record: Rec): unknown {
    if (part.type === "body") return this.#text(part, record);
    if (part.type === "votes") {
      const actions = names(part["actions"]).map((code) => this.object.actions.find((action) => action.code === code)).filter((action) => action && record.actions.includes(action.code));
      return html`<foyer-votes .heading=${part.title ?? t("votes.title")} .actions=${actions} .record=${record} .help=${this.#help.value}></foyer-votes>`;
    }
    return html`<section class="part ${part.type}">${this.partShown?.(part, { desk: this.#desk, record, page: this, room: "main" }) ?? nothing}</section>`;
  }

  #text(part: Part, record: Rec): TemplateResult {
    const lead = this.#versions.chosen ? "" : textOf(record.fields[textOf(part["lead"])]);
    return html`${this.wide ? "" : this.#contents(true)}
      <div class="prose reading" id="text">${lead ? html`<p class="f-lead" dir="auto">${lead}</p>` : ""}
        ${this.#article.words ? this.#article.content : html`<p class="f-muted">${t("read.empty")}</p>`}</div>`;
  }

  #contents(folded: boolean): TemplateResult | typeof nothing {
    const { headings } = this.#article;
    const first = this.tab === "" || this.tab === this.object.page.tabs[0]?.code;
    if (headings.length < 2 || this.editing || !first) return nothing;
    return html`<foyer-contents .headings=${headings} ?folded=${folded}></foyer-contents>`;
  }

  #changes(): TemplateResult | typeof nothing {
    return this.editing ? nothing : this.#versions.recent();
  }

  #stuck(): TemplateResult | typeof nothing {
    const way = this.#help.value;
    if (!way || this.editing) return nothing;
    const title = textOf(this.#desk.record?.fields[this.object.page.title]);
    return html`<section class="stuck"><h2>${t("read.stuck")}</h2><a class="f-button" href=${formAddress(way.object, new URLSearchParams({ [way.field]: title }).toString())}>${icon("message-square-text")}${way.title}</a></section>`;
  }

  #bones(): TemplateResult {
    return html`<div class="sheet" aria-hidden="true"><article class="f-stack"><span class="f-bone f-bone-1"></span><h1><span class="f-bone f-bone-2"></span></h1>
      ${Array.from({ length: 9 }, (_, at) => html`<span class="f-bone line f-bone-${at % 3}"></span>`)}</article></div>`;
  }
}
