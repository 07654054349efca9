// SPDX-License-Identifier: Apache-2.0
import { html, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { FoyerDialog } from "../../../kit/src/dialog.js";
import { bones } from "../../../kit/src/empty.js";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import { objectInfo, textOf } from "../data/objects.js";
import { problemOf, type Problem } from "../data/problem.js";
import { getRecord } from "../data/records.js";
import { recordAddress } from "../data/router.js";
import type { Hit, ObjectInfo, Rec } from "../data/types.js";
import { readingTexts } from "../pages/reading/texts.js";
import { problemNote } from "./problem-note.js";
import { readable } from "./rich-text.js";

/** Reads a record beside the page one is on; answers with true when it solved the matter. */
@customElement("foyer-article-panel")
export class FoyerArticlePanel extends FoyerDialog<boolean> {
  @state() private content?: DocumentFragment;
  @state() private problem?: Problem;

  constructor(
    private readonly hit: Hit,
    private readonly solvable: boolean,
  ) {
    super();
    readingTexts();
    void this.#load();
  }

  protected override heading(): string {
    return this.hit.title.join("");
  }

  protected override look(): string {
    return "panel";
  }

  async #load(): Promise<void> {
    try {
      const [object, record] = await Promise.all([objectInfo(this.hit.object), getRecord(this.hit.object, this.hit.id)]);
      this.content = readable(this.#body(object, record)).content;
    } catch (error) {
      this.problem = problemOf(error);
    }
  }

  /** The text of the page's body part, else the first rich text. */
  #body(object: ObjectInfo, record: Rec): string {
    const part = object.page.tabs.flatMap(({ parts }) => parts).find(({ type }) => type === "body");
    const field = textOf(part?.["field"]) || object.fields.find(({ type }) => type === "rich-text")?.code || "";
    return textOf(record.fields[field]);
  }

  protected override body(): TemplateResult {
    if (this.problem) return problemNote(this.problem);
    return this.content ? html`<div class="prose">${this.content}</div>` : bones(8);
  }

  protected override foot(): TemplateResult {
    return html`<footer><a class="f-button quiet" href=${recordAddress(this.hit.object, this.hit.id)} target="_blank">${icon("external-link")}${t("suggest.page")}</a><span class="f-grow"></span>
      ${this.solvable ? html`<button class="f-button" type="button" @click=${() => this.close(true)}>${icon("thumbs-up")}${t("suggest.solved")}</button>` : ""}
      <button class="f-button primary" type="button" @click=${() => this.close(false)}>${t("suggest.back")}</button></footer>`;
  }
}
