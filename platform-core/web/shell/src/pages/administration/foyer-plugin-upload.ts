// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { FoyerDialog } from "../../../../kit/src/dialog.js";
import { t } from "../../../../kit/src/i18n.js";
import { icon } from "../../../../kit/src/icon.js";
import { properties } from "../../../../kit/src/property.js";
import { uploadPlugin } from "../../data/plugins.js";
import { problemOf } from "../../data/problem.js";
import type { PluginInspection } from "../../data/types.js";

interface Faulty {
  faults?: { file: string; line: number; column: number; message: string }[];
}

/** Takes an archive, dropped or chosen; a refused one is explained here. Answers with what it is. */
@customElement("foyer-plugin-upload")
export class FoyerPluginUpload extends FoyerDialog<PluginInspection> {
  @state() private fault = "";
  @state() private lines: readonly string[] = [];
  @state() private over = false;
  @state() private sent?: number;

  protected override heading(): string {
    return t("plugins.upload");
  }

  async #take(file: File | undefined): Promise<void> {
    if (!file) return;
    this.fault = "";
    this.lines = [];
    this.sent = 0;
    try {
      this.close(await uploadPlugin(file, (part) => (this.sent = part), this.gone));
    } catch (error) {
      if (!this.isConnected) return;
      const problem = problemOf(error);
      this.fault = problem.message;
      this.lines = ((problem.members as Faulty).faults ?? []).map((fault) => `${fault.file}:${fault.line}:${fault.column} ${fault.message}`);
    } finally {
      this.sent = undefined;
    }
  }

  #dragged(event: DragEvent): void {
    event.preventDefault();
    this.over = true;
  }

  #dropped(event: DragEvent): void {
    event.preventDefault();
    this.over = false;
    void this.#take(event.dataTransfer?.files[0]);
  }

  protected override body(): TemplateResult {
    const percent = Math.round((this.sent ?? 0) * 100);
    return html`<div class="a-form ${this.over ? "over" : ""}" @dragover=${this.#dragged} @dragleave=${() => (this.over = false)} @drop=${this.#dropped}>
      <p>${t("plugins.upload.text")}</p>
      <label class="a-zone"><span class="f-tile">${icon("package")}</span><span>${t("plugins.upload.drop")}</span><span class="f-button">${icon("file-up")} ${t("plugins.upload.choose")}</span>
        <input class="f-hidden" type="file" accept=".jar,.kar" @change=${(event: Event) => { const input = event.target as HTMLInputElement; void this.#take(input.files?.[0]); input.value = ""; }} /></label>
      ${this.sent === undefined ? nothing : html`<div class="f-meter" role="progressbar" aria-label=${t("plugins.upload")} aria-valuenow=${percent}><i ${properties({ "--part": `${percent}%` })}></i></div>`}
      <div role="alert">${this.fault ? html`<p class="f-note f-bad">${icon("circle-x", "sm")}<span class="f-wrap">${this.fault}</span></p>` : nothing}
        ${this.lines.length > 1 ? html`<ul class="a-warnings f-small">${this.lines.map((text) => html`<li>${text}</li>`)}</ul>` : nothing}</div>
    </div>`;
  }
}
