// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { FoyerDialog } from "../../../kit/src/dialog.js";
import { bones } from "../../../kit/src/empty.js";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import { objectInfo } from "../data/objects.js";
import { listRecords } from "../data/records.js";
import type { Rec } from "../data/types.js";
import { problemToast } from "./problem-note.js";
import { isReference } from "./value.js";
import "./foyer-canned-replies.css";

/** Fills {contact} and other places of a text with the fields of a record. */
export function fill(text: string, record: Rec): string {
  return text.replace(/\{(\w+)\}/g, (place, code: string) => {
    const value = record.fields[code];
    if (isReference(value)) return value.display;
    return typeof value === "string" || typeof value === "number" ? String(value) : place;
  });
}

/** Ready texts to choose from, with a look at the text before it is taken over. */
@customElement("foyer-canned-replies")
export class FoyerCannedReplies extends FoyerDialog<string> {
  @state() private found?: Rec[];
  @state() private chosen?: Rec;
  #field = "";
  #timer?: ReturnType<typeof setTimeout>;

  constructor(
    private readonly object: string,
    private readonly record: Rec,
  ) {
    super();
    void this.#search("");
  }

  protected override heading(): string {
    return t("canned.title");
  }

  protected override look(): string {
    return "wide";
  }

  async #search(q: string): Promise<void> {
    try {
      const info = await objectInfo(this.object);
      this.#field = info.fields.find(({ type }) => type === "long-text" || type === "rich-text")?.code ?? "";
      this.found = (await listRecords(this.object, { q, limit: 50 })).items;
      this.chosen = this.found[0];
    } catch (error) {
      this.found = [];
      problemToast(error);
    }
  }

  #type(event: Event): void {
    const { value } = event.target as HTMLInputElement;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#search(value.trim()), 200);
  }

  #text(reply: Rec): string {
    const value = reply.fields[this.#field];
    return typeof value === "string" ? fill(value, this.record) : "";
  }

  protected override body(): TemplateResult {
    return html`<div class="f-search">${icon("search")}<input class="f-input" type="search" aria-label=${t("canned.search")} placeholder=${t("canned.search")} @input=${this.#type} /></div>
      ${this.found === undefined ? bones(4) : html`<div class="canned"><ul role="listbox" aria-label=${t("canned.title")}>${this.found.map(
        (reply) => html`<li><button type="button" role="option" aria-selected=${reply === this.chosen} @focus=${() => (this.chosen = reply)} @click=${() => (this.chosen = reply)} @dblclick=${() => this.close(this.#text(reply))}>${reply.display}</button></li>`,
      )}${this.found.length === 0 ? html`<li class="f-13 f-muted">${t("common.nothing")}</li>` : ""}</ul>
      <p class="f-pre f-13">${this.chosen ? this.#text(this.chosen) : nothing}</p></div>`}`;
  }

  protected override foot(): TemplateResult {
    return html`<footer><button class="f-button" type="button" @click=${this.leave}>${t("common.cancel")}</button>
      <button class="f-button primary" type="button" ?disabled=${!this.chosen} @click=${() => this.chosen && this.close(this.#text(this.chosen))}>${t("canned.insert")}</button></footer>`;
  }
}
