// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import { live } from "../data/live.js";
import { names, objectInfo, textOf } from "../data/objects.js";
import { listRecords, says } from "../data/records.js";
import { recordAddress } from "../data/router.js";
import type { ActionInfo, ObjectInfo, Part, Rec } from "../data/types.js";
import { start } from "./action-buttons.js";
import { RecordDesk } from "./record-desk.js";
import { recordTitle } from "./record-head.js";
import { Stand } from "./stand.js";
import { isReference } from "./value.js";
import "./foyer-waiting.css";

/** What needs this person, with the way to do it; absent when there is nothing. */
@customElement("foyer-waiting")
export class FoyerWaiting extends FoyerElement {
  @property({ attribute: false }) block!: Part;
  readonly #found = new Stand<{ object: ObjectInfo; records: Rec[]; total: number }>(this);
  #soon?: ReturnType<typeof setTimeout>;

  override connectedCallback(): void {
    super.connectedCallback();
    live("record", ({ object }) => object === this.block["object"] && this.#later(), this.gone);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("block")) void this.#load();
  }

  #later(): void {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => void this.#load(), 500);
  }

  async #load(): Promise<void> {
    const found = await this.#found.load(async (signal) => {
      const object = await objectInfo(textOf(this.block["object"]));
      const page = await listRecords(object.object, { filter: textOf(this.block["filter"]), limit: 4, count: true, actions: true }, signal);
      return { object, records: page.items, total: page.total ?? page.items.length };
    }, { keep: true });
    if (found) this.dispatchEvent(new CustomEvent("foyer-count", { detail: found.total }));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { value } = this.#found;
    if (!value || value.records.length === 0) return nothing;
    return html`<section class="f-card waits" aria-label=${this.block.title ?? ""}>
      <header><h2>${this.block.title}</h2><span class="f-count">${value.total}</span></header>
      <ul class="f-lines">${value.records.map((record) => this.#record(value.object, record))}</ul>
    </section>`;
  }

  /** The prompt of the record page says what is asked for and what the answers are. */
  #record(object: ObjectInfo, record: Rec): TemplateResult {
    const prompt = object.page.side.find((part) => part.type === "prompt" && (!part["when"] || says(record, part, "when")));
    const status = record.fields[object.lifecycle?.field ?? ""];
    const color = isReference(status) ? `f-${status.color ?? "accent"}` : "f-accent";
    const offered = names(prompt?.["actions"]).filter((code) => record.actions.includes(code));
    const actions = offered.map((code) => object.actions.find((action) => action.code === code)).filter((action) => action !== undefined);
    const answer = prompt?.["reply"] === true;
    const number = object.fields.find(({ type }) => type === "number");
    const words = [number ? textOf(record.fields[number.code]) : "", prompt?.title ?? (isReference(status) ? status.display : "")].filter(Boolean).join(" · ");
    const address = recordAddress(record.object, record.id);
    return html`<li><div class="f-line top">
      <span class="f-tile ${color}">${icon(answer ? "reply" : (actions[0]?.icon ?? object.icon))}</span>
      <div class="f-grow"><a class="f-title" href=${address} dir="auto">${recordTitle(object, record)}</a><span class="f-small f-muted">${words}</span>
        <div class="f-row f-wrap ways">${answer ? html`<a class="f-button small" href=${address} aria-label="${t("prompt.answer")}: ${record.display}">${t("prompt.answer")}</a>` : ""}
          ${actions.slice(0, answer ? 1 : 2).map((action, at) => this.#way(object, record, action, !answer && at === 0))}</div></div>
    </div></li>`;
  }

  /** Faces are chosen on the page of the record; all else is done here. */
  #way(object: ObjectInfo, record: Rec, action: ActionInfo, first: boolean): TemplateResult {
    const look = `f-button small ${first ? "" : "quiet"}`;
    const name = `${action.label}: ${record.display}`;
    if (action.inputs.some(({ display }) => display === "faces")) return html`<a class=${look} href=${recordAddress(record.object, record.id)} aria-label=${name}>${action.label}</a>`;
    return html`<button class=${look} type="button" aria-label=${name} @click=${() => void this.#act(object, record, action)}>${action.label}</button>`;
  }

  async #act(object: ObjectInfo, record: Rec, action: ActionInfo): Promise<void> {
    const desk = new RecordDesk(this);
    await desk.open(object, record.id);
    if (desk.record) await start(desk, action);
    this.removeController(desk);
    desk.hostDisconnected();
  }
}
