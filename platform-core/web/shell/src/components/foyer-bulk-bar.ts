// SPDX-License-Identifier: Apache-2.0
import { html, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import { toast } from "../../../kit/src/toasts.js";
import { problemOf } from "../data/problem.js";
import { act, listRecords } from "../data/records.js";
import type { ActionInfo, ObjectInfo, Rec } from "../data/types.js";
import { problemText } from "./problem-note.js";

/** What can be done with all selected records at once: actions that every one of them offers and that ask nothing. */
@customElement("foyer-bulk-bar")
export class FoyerBulkBar extends FoyerElement {
  @property({ attribute: false }) object!: ObjectInfo;
  @property({ attribute: false }) records: Rec[] = [];
  @state() private offered: string[] = [];
  @state() private progress = "";
  #stopped = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("records") && !this.progress) void this.#ask();
  }

  async #ask(): Promise<void> {
    const ids = this.records.map(({ id }) => id);
    const page = await listRecords(this.object.object, { filter: `id=in=(${ids.join(",")})`, actions: true, limit: 200, fields: "createdOn" }).catch(() => undefined);
    const sets = page?.items.map((record) => record.actions) ?? [];
    this.offered = (sets[0] ?? []).filter((code) => sets.every((set) => set.includes(code)));
  }

  async #run(action: ActionInfo): Promise<void> {
    const ids = this.records.map(({ id }) => id);
    let done = 0;
    this.#stopped = false;
    for (const id of ids) {
      if (this.#stopped) break;
      this.progress = t("bulk.progress", { done, count: ids.length });
      try {
        await act(this.object.object, id, action.code);
        done++;
      } catch (error) {
        toast(problemText(problemOf(error)), { tone: "bad" });
        break;
      }
    }
    this.progress = "";
    toast(t("bulk.done", { done, count: ids.length }), { tone: done === ids.length ? "ok" : "info" });
    this.dispatchEvent(new CustomEvent("foyer-clear"));
  }

  protected override render(): TemplateResult {
    if (this.progress) {
      return html`<span role="status">${this.progress}</span><button class="f-button quiet" type="button" @click=${() => (this.#stopped = true)}>${t("common.stop")}</button>`;
    }
    const actions = this.object.actions.filter((action) => this.offered.includes(action.code) && action.inputs.length === 0 && !action.confirm);
    return html`<span role="status">${t("bulk.selected", { count: this.records.length })}</span>
      ${actions.slice(0, 4).map((action) => html`<button class="f-button quiet" type="button" @click=${() => void this.#run(action)}>${icon(action.icon)}${action.label}</button>`)}
      <button class="f-x" type="button" aria-label=${t("bulk.clear")} @click=${() => this.dispatchEvent(new CustomEvent("foyer-clear"))}>${icon("x")}</button>`;
  }
}
