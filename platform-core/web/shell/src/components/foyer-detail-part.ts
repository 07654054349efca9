// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { bones } from "../../../kit/src/empty.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import { names, objectInfo, textOf } from "../data/objects.js";
import { getRecord, listRecords } from "../data/records.js";
import { formAddress, navigate, recordAddress } from "../data/router.js";
import { allOf } from "../data/rsql.js";
import { employee } from "../data/session.js";
import type { ObjectInfo, Page, Part, Rec } from "../data/types.js";
import { workplaces } from "../data/workplaces.js";
import { FoyerRecordDialog } from "./foyer-record-dialog.js";
import { layout, listFields } from "./list-columns.js";
import { problemNote } from "./problem-note.js";
import type { RecordDesk } from "./record-desk.js";
import { recordCards, recordTable } from "./record-table.js";
import { Stand } from "./stand.js";
import { isReference } from "./value.js";
import "./record-table.css";

/** Records that point to this one. */
@customElement("foyer-detail-part")
export class FoyerDetailPart extends FoyerElement {
  @property({ attribute: false }) block!: Part;
  @property({ attribute: false }) desk!: RecordDesk;
  @property({ attribute: false }) record!: Rec;
  @state() private narrow = false;
  readonly #found = new Stand<{ object: ObjectInfo; page: Page }>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    const observer = new ResizeObserver(() => (this.narrow = this.clientWidth < 480));
    observer.observe(this);
    this.gone.addEventListener("abort", () => observer.disconnect());
    this.gone.addEventListener("abort", this.desk.pulse.listen(() => this.#load(true)));
    // Nothing can be added while the section of the record is away.
    this.gone.addEventListener("abort", workplaces.listen(() => this.requestUpdate()));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("block") || (changed.has("record") && changed.get("record")?.id !== this.record.id)) this.#load(false);
  }

  /** Small records that are part of this one are added and changed in place. */
  #small(object: ObjectInfo): boolean {
    return this.block["part"] === true && !object.feed && !object.files;
  }

  /** Where outsiders may not change the record, they add nothing to it either. */
  #addable(object: ObjectInfo): boolean {
    const closed = this.block["part"] === true && !employee() && this.record.editable.length === 0;
    return object.canCreate && this.block["create"] !== false && !closed;
  }

  get #field(): string {
    return textOf(this.block["field"]);
  }

  /** What the records that are shown point to: this one, or what it points to itself. */
  get #whole(): string {
    const match = textOf(this.block["match"]);
    if (!match) return this.record.id;
    const value = this.record.fields[match];
    return isReference(value) ? value.id : "";
  }

  async #add(event: Event, object: ObjectInfo): Promise<void> {
    if (!this.#small(object)) return;
    event.preventDefault();
    const added = await new FoyerRecordDialog(object, { [this.#field]: { id: this.record.id, display: this.record.display } }).open();
    if (added) this.#changed();
  }

  /** A click on the name opens the dialog; with a key held, the page as ever. */
  async #opened(event: MouseEvent, object: ObjectInfo, page: Page): Promise<void> {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const listed = page.items.find((record) => link?.getAttribute("href") === recordAddress(object.object, record.id));
    if (!listed || !this.#small(object) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const record = await getRecord(object.object, listed.id);
    if (record.editable.length === 0) {
      navigate(recordAddress(object.object, record.id));
      return;
    }
    const changed = await new FoyerRecordDialog(object, { [this.#field]: null }, record).open();
    if (changed) this.#changed();
  }

  #changed(): void {
    this.#load(true);
    void this.desk.refresh();
  }

  #columns(object: ObjectInfo): string[] {
    const named = names(this.block["columns"]);
    return named.length > 0 ? named : object.list.columns;
  }

  #load(keep: boolean): void {
    void this.#found.load(async (signal) => {
      const object = await objectInfo(textOf(this.block["object"]));
      if (!this.#whole) return { object, page: { items: [] } };
      const filter = allOf(`${this.#field}.id==${this.#whole}`, textOf(this.block["filter"]));
      const page = await listRecords(object.object, { filter, fields: listFields(object, this.#columns(object)), sort: textOf(this.block["sort"]), limit: Number(this.block["limit"] ?? 50) }, signal);
      return { object, page };
    }, { keep });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { value, problem } = this.#found;
    if (problem?.missing) return nothing;
    const title = this.block.title ?? value?.object.plural ?? "";
    const add = value && this.#whole && !this.desk.away && this.#addable(value.object) ? formAddress(value.object.object, new URLSearchParams({ [this.#field]: this.#whole }).toString()) : "";
    return html`<section class="f-card" aria-label=${title}>
      <header><h2>${title}</h2>${value && value.page.items.length > 0 ? html`<span class="f-count">${value.page.items.length}${value.page.nextCursor ? "+" : ""}</span>` : ""}
        ${add && value ? html`<a class="f-button quiet small" href=${add} @click=${(event: Event) => void this.#add(event, value.object)} aria-label="${t("common.add")}: ${title}">${icon("plus", "sm")}${t("common.add")}</a>` : ""}</header>
      ${problem ? html`<div class="f-body">${problemNote(problem, () => this.#load(false))}</div>` : value ? this.#records(value.object, value.page) : bones(2)}
    </section>`;
  }

  #records(object: ObjectInfo, page: Page): TemplateResult {
    if (page.items.length === 0) return html`<p class="f-body f-13 f-muted">${t("record.none")}</p>`;
    const view = { object, columns: layout(object, this.#columns(object)), records: page.items, whole: true };
    return html`<div @click=${(event: MouseEvent) => void this.#opened(event, object, page)}>${this.narrow ? recordCards(view) : recordTable(view)}</div>`;
  }
}
