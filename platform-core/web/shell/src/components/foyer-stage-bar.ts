// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import { toast } from "../../../kit/src/toasts.js";
import type { Rec, Stage } from "../data/types.js";
import { problemToast } from "./problem-note.js";
import type { RecordDesk } from "./record-desk.js";
import { isReference } from "./value.js";
import "./foyer-stage-bar.css";

/** Where a record stands. Those who may move it click a stage that the lifecycle allows next. */
@customElement("foyer-stage-bar")
export class FoyerStageBar extends FoyerElement {
  @property({ attribute: false }) desk!: RecordDesk;
  @property({ attribute: false }) record!: Rec;

  get #field(): string {
    return this.desk.object.page.stageField ?? this.desk.object.lifecycle?.field ?? "";
  }

  get #allowed(): string[] {
    const value = this.record.fields[this.#field];
    if (!this.record.editable.includes(this.#field) || !isReference(value)) return [];
    return this.desk.object.lifecycle?.moves[value.code ?? ""] ?? [];
  }

  async #move(to: Stage): Promise<void> {
    const before = this.record.fields[this.#field];
    try {
      await this.desk.change({ [this.#field]: { id: to.id, display: to.title } });
      const back = isReference(before) && this.#allowed.includes(before.code ?? "") ? { label: t("common.undo"), run: () => void this.#back(before.id, before.display) } : undefined;
      toast(t("stage.moved", { stage: to.title }), { tone: "ok", action: back });
    } catch (error) {
      problemToast(error);
      void this.desk.refresh();
    }
  }

  async #back(id: string, display: string): Promise<void> {
    await this.desk.change({ [this.#field]: { id, display } }).catch(problemToast);
  }

  protected override render(): TemplateResult | typeof nothing {
    const stages = this.desk.object.page.stages ?? [];
    const value = this.record.fields[this.#field];
    if (!isReference(value) || stages.length === 0) return nothing;
    const here = stages.findIndex(({ code, id }) => code === value.code || id === value.id);
    const allowed = this.#allowed;
    return html`<ol aria-label=${t("stage.title")}>${stages.map((stage, at) => this.#stage(stage, at, here, allowed))}</ol>
      <p class="narrow">${here < 0 ? value.display : t("stage.of", { stage: value.display, at: here + 1, count: stages.length })}</p>`;
  }

  #stage(stage: Stage, at: number, here: number, allowed: string[]): TemplateResult {
    const state = at === here ? "here" : at < here ? "past" : "";
    const inside = html`${state === "past" ? icon("check", "sm") : ""}<span class="f-truncate">${stage.title}</span>`;
    const movable = at !== here && allowed.includes(stage.code);
    return html`<li class=${state} aria-current=${at === here ? "step" : nothing}>
      ${movable ? html`<button type="button" title=${t("stage.move", { stage: stage.title })} @click=${() => void this.#move(stage)}>${inside}</button>` : html`<span class="step">${inside}</span>`}
    </li>`;
  }
}
