// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from "lit";
import { date } from "../../../../kit/src/format.js";
import { t } from "../../../../kit/src/i18n.js";
import { isReference } from "../../components/value.js";
import { textOf } from "../../data/objects.js";
import { getRecord, listRecords } from "../../data/records.js";
import type { Part, Rec } from "../../data/types.js";

/** The same article in other languages. */
export class Languages {
  all: Rec[] = [];
  #of = "";

  constructor(private readonly host: ReactiveControllerHost) {}

  find(part: Part | undefined, record: Rec): void {
    if (this.#of !== record.id) this.all = [];
    this.#of = record.id;
    if (part) void this.#load(textOf(part["field"]), record).catch(() => undefined);
  }

  async #load(field: string, record: Rec): Promise<void> {
    const original = record.fields[field];
    const root = isReference(original) ? original.id : record.id;
    const [first, page] = await Promise.all([
      root === record.id ? record : getRecord(record.object, root).catch(() => undefined),
      listRecords(record.object, { filter: `${field}.id==${root}`, limit: 50, fields: "language" }),
    ]);
    if (this.#of !== record.id) return;
    const seen = new Set<unknown>();
    this.all = [record, ...(first ? [first] : []), ...page.items].filter(({ fields }) => !seen.has(fields["language"]) && seen.add(fields["language"]));
    this.host.requestUpdate();
  }
}

/** Earlier texts of an article, for those who may see them. */
export class Versions {
  all: Rec[] = [];
  chosen?: Rec;
  #object = "";
  #of = "";

  constructor(private readonly host: ReactiveControllerHost) {}

  find(part: Part | undefined, record: Rec): void {
    if (this.#of !== record.id) this.#forget();
    this.#of = record.id;
    this.#object = textOf(part?.["object"]);
    if (this.#object) void this.#load(textOf(part?.["field"]), record).catch(() => undefined);
  }

  /** Shows an earlier text, or the current one again. */
  choose(version: Rec | undefined): void {
    if (!version) this.#show(undefined);
    else void getRecord(this.#object, version.id).then((found) => this.#show(found), () => undefined);
  }

  /** The latest changes, newest first. */
  recent(): TemplateResult | typeof nothing {
    if (this.all.length < 2) return nothing;
    return html`<section class="changes"><h2>${t("read.versions")}</h2><ol>${this.all.slice(0, 4).map((version) => html`<li>
      <span class="f-count">${version.fields["revision"]}</span><span><b>${isReference(version.fields["author"]) ? version.fields["author"].display : ""}</b> ${date(textOf(version.fields["createdOn"]))}</span></li>`)}</ol></section>`;
  }

  #show(version: Rec | undefined): void {
    this.chosen = version;
    this.host.requestUpdate();
  }

  #forget(): void {
    this.all = [];
    this.chosen = undefined;
  }

  async #load(field: string, record: Rec): Promise<void> {
    const page = await listRecords(this.#object, { filter: `${field}.id==${record.id}`, sort: "-createdOn", limit: 30, fields: "revision,title,author,createdOn" });
    if (this.#of !== record.id) return;
    this.all = page.items;
    this.host.requestUpdate();
  }
}
