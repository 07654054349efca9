// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { t } from "../../../kit/src/i18n.js";
import { roam } from "../../../kit/src/menu.js";
import { Watch } from "../../../kit/src/store.js";
import { actionOf, start } from "../components/action-buttons.js";
import { typing } from "../data/typing.js";
import { partShown } from "../components/parts.js";
import { problemPage } from "../components/problem-note.js";
import { RecordDesk } from "../components/record-desk.js";
import { recordHead, recordTitle } from "../components/record-head.js";
import { says } from "../data/records.js";
import { place, setQuery } from "../data/router.js";
import type { ObjectInfo, Part } from "../data/types.js";
import "../components/foyer-stage-bar.js";
import "../components/record-head.css";
import "./foyer-record-page.css";

/** A record: what it is, where it stands, what is said about it, what can be done. */
@customElement("foyer-record-page")
export class FoyerRecordPage extends FoyerElement {
  @property({ attribute: false }) object!: ObjectInfo;
  @property() recordId = "";
  @state() private wide = true;
  readonly #place = new Watch(this, place);
  readonly #desk = new RecordDesk(this);
  readonly #posts = new Watch(this, this.#desk.posts);

  override connectedCallback(): void {
    super.connectedCallback();
    const observer = new ResizeObserver(() => (this.wide = this.clientWidth >= 1000));
    observer.observe(this);
    this.gone.addEventListener("abort", () => observer.disconnect());
    window.addEventListener("keydown", (event) => this.#key(event), { signal: this.gone });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("recordId") && changed.get("object")?.object === this.object.object) this.#desk.renew(this.object);
    else if (changed.has("recordId") || changed.has("object")) void this.#desk.open(this.object, this.recordId);
    const { record } = this.#desk;
    if (record) document.title = `${recordTitle(this.object, record)} · ${t("brand")}`;
  }

  #key(event: KeyboardEvent): void {
    if (typing(event)) return;
    const action = actionOf(this.object, this.#desk.record, event.key);
    if (action) {
      event.preventDefault();
      void start(this.#desk, action);
    } else if (event.key === "r" || event.key === "n") {
      event.preventDefault();
      this.dispatchEvent(new CustomEvent("foyer-compose", { detail: event.key === "n" ? "internal" : "public" }));
    }
  }

  get #tab(): string {
    const wanted = this.#place.value.query.get("tab");
    const { tabs } = this.object.page;
    return tabs.find((tab) => tab.code === wanted)?.code ?? tabs[0]?.code ?? "";
  }

  #open(code: string): void {
    const query = new URLSearchParams(this.#place.value.query);
    if (code === this.object.page.tabs[0]?.code) query.delete("tab");
    else query.set("tab", code);
    setQuery(query);
  }

  protected override render(): TemplateResult {
    const { record, problem } = this.#desk;
    if (problem) return problemPage(problem, () => void this.#desk.refresh());
    const { page } = this.object;
    return html`<header class="r-head">${recordHead(this.#desk)}
        ${page.stages && record ? html`<foyer-stage-bar .desk=${this.#desk} .record=${record}></foyer-stage-bar>` : ""}
      </header>
      ${this.#tabs()}
      <div class="r-ground page-ground">${record ? this.#columns() : this.#skeleton()}</div>`;
  }

  #tabs(): TemplateResult | typeof nothing {
    const { tabs } = this.object.page;
    if (tabs.length < 2) return html`<hr />`;
    return html`<div class="f-tabs r-tabs" role="tablist" aria-label=${t("record.tabs")} @keydown=${this.#roam}>
      ${tabs.map(
        ({ code, title, parts }) => html`<button role="tab" id="tab-${code}" type="button" aria-selected=${code === this.#tab} aria-controls="tab-panel" tabindex=${code === this.#tab ? 0 : -1} @click=${() => this.#open(code)}>${title}${this.#count(parts)}</button>`,
      )}
    </div>`;
  }

  /** How many posts a tab has, once they are here. */
  #count(parts: readonly Part[]): TemplateResult | typeof nothing {
    const count = parts.some(({ type }) => type === "feed") ? this.#posts.value.length : 0;
    return count > 0 ? html` <span class="f-count">${count}</span>` : nothing;
  }

  #roam(event: KeyboardEvent): void {
    const keys: Record<string, string> = { ArrowRight: "ArrowDown", ArrowLeft: "ArrowUp" };
    const key = keys[event.key] ?? event.key;
    if (!["ArrowDown", "ArrowUp", "Home", "End"].includes(key)) return;
    roam(new KeyboardEvent("keydown", { key, cancelable: true }), [...this.querySelectorAll<HTMLElement>("[role=tab]")]);
    event.preventDefault();
    (document.activeElement as HTMLElement | null)?.click();
  }

  /** What waits for the viewer comes first where there is one column only. */
  #columns(): TemplateResult {
    const { page } = this.object;
    const side = page.side.filter((part) => this.#shown(part));
    const waits = side.filter((part) => part.type === "prompt");
    const parts = page.tabs.find((tab) => tab.code === this.#tab)?.parts ?? [];
    const main = html`<div class="r-main" id="tab-panel" role=${page.tabs.length > 1 ? "tabpanel" : nothing} aria-labelledby=${page.tabs.length > 1 ? `tab-${this.#tab}` : nothing}>
      ${this.#parts(parts.filter((part) => this.#shown(part)), "main")}</div>`;
    if (this.wide || side.length === 0) {
      return html`<div class="r-columns ${side.length > 0 ? "two" : ""}">${main}${side.length > 0 ? html`<aside class="r-side" aria-label=${t("record.side")}>${this.#parts(side, "side")}</aside>` : ""}</div>`;
    }
    const first = side.find((part) => part.type === "deadline");
    const above = waits.length > 0 ? waits : first ? [first] : [];
    return html`<div class="r-columns">${above.length > 0 ? html`<div class="r-side">${this.#parts(above, "side")}</div>` : ""}${main}
      ${above.length < side.length ? html`<aside class="r-side" aria-label=${t("record.side")}>${this.#parts(side.filter((part) => !above.includes(part)), "side")}</aside>` : ""}</div>`;
  }

  #shown(part: Part): boolean {
    return this.#desk.record !== undefined && (!part["when"] || says(this.#desk.record, part, "when"));
  }

  /** By their names, so that a part that comes or goes leaves what is written in the others. */
  #parts(parts: readonly Part[], room: "main" | "side"): unknown {
    return repeat(parts, ({ type, code }) => `${room === "main" ? this.#tab : ""} ${type} ${code}`, (part) => this.#part(part, room));
  }

  #part(part: Part, room: "main" | "side"): TemplateResult | typeof nothing {
    const { record } = this.#desk;
    return record ? partShown(part, { desk: this.#desk, record, page: this, room }) : nothing;
  }

  #skeleton(): TemplateResult {
    const card = (lines: number): TemplateResult => html`<section class="f-card"><header><span class="f-bone"></span></header>
      <div class="f-body f-stack">${Array.from({ length: lines }, (_, at) => html`<span class="f-bone f-bone-${at % 3}"></span>`)}</div></section>`;
    return html`<div class="r-columns ${this.object.page.side.length > 0 ? "two" : ""}" aria-busy="true"><div class="r-main">${card(3)}${card(8)}</div><div class="r-side">${card(3)}${card(4)}</div></div>`;
  }
}
