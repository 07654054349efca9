// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { bones } from "../../../kit/src/empty.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import * as format from "../../../kit/src/format.js";
import { t } from "../../../kit/src/i18n.js";
import { problemOf, type Problem } from "../data/problem.js";
import { history } from "../data/records.js";
import type { HistoryEntry, Part, Rec } from "../data/types.js";
import { problemNote } from "./problem-note.js";
import type { RecordDesk } from "./record-desk.js";
import "./foyer-history.css";

function changed({ label, from, to }: HistoryEntry["changes"][number]): TemplateResult {
  const after = to ?? html`<i>${t("history.none")}</i>`;
  return html`<p><span class="f-soft">${t("history.changed", { label })}</span> ${from ? html`<s dir="auto">${from}</s> <span aria-hidden="true">→</span><span class="f-hidden">${t("history.to")}</span> ` : ""}<span dir="auto">${after}</span></p>`;
}

/** Who changed what, newest first. */
@customElement("foyer-history")
export class FoyerHistory extends FoyerElement {
  @property({ attribute: false }) block!: Part;
  @property({ attribute: false }) desk!: RecordDesk;
  @property({ attribute: false }) record!: Rec;
  @property() room: "main" | "side" = "main";
  @state() private entries?: HistoryEntry[];
  @state() private next?: string;
  @state() private problem?: Problem;

  override connectedCallback(): void {
    super.connectedCallback();
    this.gone.addEventListener("abort", this.desk.pulse.listen(() => void this.#load()));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("record") && changed.get("record")?.id !== this.record.id) void this.#load();
  }

  async #load(more = false): Promise<void> {
    try {
      const page = await history(this.record.object, this.record.id, more ? this.next : undefined, this.gone);
      this.entries = more ? [...(this.entries ?? []), ...page.items] : page.items;
      this.next = page.nextCursor ?? undefined;
      this.problem = undefined;
    } catch (error) {
      if (this.isConnected) this.problem = problemOf(error);
    }
  }

  protected override render(): TemplateResult {
    const title = this.block.title ?? t("history.title");
    return html`<section class="f-card" aria-label=${title}><header><h2>${title}</h2></header><div class="f-body">
      ${this.problem ? problemNote(this.problem, () => void this.#load()) : this.entries ? this.#list(this.entries) : bones(4)}
      ${this.next ? html`<button class="f-button small" type="button" @click=${() => void this.#load(true)}>${t("history.more")}</button>` : ""}
    </div></section>`;
  }

  #list(entries: HistoryEntry[]): TemplateResult {
    if (entries.length === 0) return html`<p class="f-13 f-muted">${t("history.empty")}</p>`;
    return html`<ol class="entries ${this.room}">${entries.map((entry) => this.#entry(entry))}</ol>`;
  }

  #entry(entry: HistoryEntry): TemplateResult {
    const action = this.desk.object.actions.find(({ code }) => code === entry.action)?.label;
    const created = entry.changes.length === 0 || (entry.action === "create" && entry.changes.every(({ from }) => from === null));
    return html`<li><time class="f-small f-muted f-num" datetime=${entry.at} title=${format.fullTime(entry.at)}>${format.dateTime(entry.at)}</time>
      <div><p><b dir="auto">${entry.actor?.display ?? t("feed.system")}</b> ${action ? html`<span class="f-muted">· ${action}</span>` : created ? t("history.created") : ""}</p>${created ? this.#given(entry) : entry.changes.map(changed)}</div></li>`;
  }

  /** What a record was created with; folded, for nobody looks for it first. */
  #given(entry: HistoryEntry): TemplateResult | typeof nothing {
    if (entry.changes.length === 0) return nothing;
    return html`<details><summary>${t("history.given", { count: entry.changes.length })}</summary>
      <dl class="f-facts">${entry.changes.map((change) => html`<dt>${change.label}</dt><dd class="f-pre" dir="auto">${change.to}</dd>`)}</dl></details>`;
  }
}
