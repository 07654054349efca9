// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { bones } from "../../../kit/src/empty.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import { names, objectInfo, textOf } from "../data/objects.js";
import { listRecords } from "../data/records.js";
import { formAddress } from "../data/router.js";
import { allOf } from "../data/rsql.js";
import type { ObjectInfo, Page, Part, Rec } from "../data/types.js";
import { layout, listFields } from "./list-columns.js";
import { problemNote } from "./problem-note.js";
import type { RecordDesk } from "./record-desk.js";
import { recordTable } from "./record-table.js";
import { Stand } from "./stand.js";
import "./record-table.css";

/** Records that point to this one. */
@customElement("foyer-detail-part")
export class FoyerDetailPart extends FoyerElement {
  @property({ attribute: false }) block!: Part;
  @property({ attribute: false }) desk!: RecordDesk;
  @property({ attribute: false }) record!: Rec;
  readonly #found = new Stand<{ object: ObjectInfo; page: Page }>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.gone.addEventListener("abort", this.desk.pulse.listen(() => this.#load(true)));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("block") || (changed.has("record") && changed.get("record")?.id !== this.record.id)) this.#load(false);
  }

  #columns(object: ObjectInfo): string[] {
    const named = names(this.block["columns"]);
    return named.length > 0 ? named : object.list.columns;
  }

  #load(keep: boolean): void {
    void this.#found.load(async (signal) => {
      const object = await objectInfo(textOf(this.block["object"]));
      const filter = allOf(`${textOf(this.block["field"])}.id==${this.record.id}`, textOf(this.block["filter"]));
      const page = await listRecords(object.object, { filter, fields: listFields(object, this.#columns(object)), sort: textOf(this.block["sort"]), limit: 50 }, signal);
      return { object, page };
    }, { keep });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { value, problem } = this.#found;
    if (problem?.missing) return nothing;
    const title = this.block.title ?? value?.object.plural ?? "";
    const add = value?.object.canCreate ? formAddress(value.object.object, new URLSearchParams({ [textOf(this.block["field"])]: this.record.id }).toString()) : "";
    return html`<section class="f-card" aria-label=${title}>
      <header><h2>${title}</h2>${value && value.page.items.length > 0 ? html`<span class="f-count">${value.page.items.length}</span>` : ""}
        ${add ? html`<a class="f-button quiet small" href=${add} aria-label="${t("common.add")}: ${title}">${icon("plus", "sm")}${t("common.add")}</a>` : ""}</header>
      ${problem ? html`<div class="f-body">${problemNote(problem, () => this.#load(false))}</div>` : value ? this.#records(value.object, value.page) : bones(2)}
    </section>`;
  }

  #records(object: ObjectInfo, page: Page): TemplateResult {
    if (page.items.length === 0) return html`<p class="f-body f-13 f-muted">${t("record.none")}</p>`;
    return recordTable({ object, columns: layout(object, this.#columns(object)), records: page.items });
  }
}
