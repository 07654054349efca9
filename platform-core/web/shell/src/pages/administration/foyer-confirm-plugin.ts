// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { FoyerDialog } from "../../../../kit/src/dialog.js";
import { bones } from "../../../../kit/src/empty.js";
import { bytes, number } from "../../../../kit/src/format.js";
import { t } from "../../../../kit/src/i18n.js";
import { purgePlugin, remainsOfPlugin } from "../../data/plugins.js";
import { problemOf } from "../../data/problem.js";
import type { PluginInfo, PluginRemains } from "../../data/types.js";

/** Asks once before a plugin goes; its data stays. */
@customElement("foyer-remove-plugin")
export class FoyerRemovePlugin extends FoyerDialog<boolean> {
  constructor(private readonly plugin: PluginInfo) {
    super();
  }

  protected override heading(): string {
    return t("plugins.remove.title", { title: this.plugin.title });
  }

  protected override body(): TemplateResult {
    return html`<p>${t("plugins.remove.ask")}</p>`;
  }

  protected override foot(): TemplateResult {
    return html`<footer>
      <button class="f-button" type="button" autofocus @click=${this.leave}>${t("administration.cancel")}</button>
      <button class="f-button danger" type="button" @click=${() => this.close(true)}>${t("plugins.remove")}</button>
    </footer>`;
  }
}

/** Lists what a purge deletes for good, and wants the code of the section typed. */
@customElement("foyer-purge-plugin")
export class FoyerPurgePlugin extends FoyerDialog<boolean> {
  @state() private remains?: PluginRemains;
  @state() private typed = "";
  @state() private fault = "";
  @state() private busy = false;

  constructor(private readonly plugin: PluginInfo) {
    super();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(): Promise<void> {
    try {
      this.remains = await remainsOfPlugin(this.plugin.code, this.gone);
    } catch (error) {
      if (this.isConnected) this.fault = problemOf(error).message;
    }
  }

  async #purge(event: Event): Promise<void> {
    event.preventDefault();
    this.busy = true;
    try {
      await purgePlugin(this.plugin.code, this.typed.trim());
      this.close(true);
    } catch (error) {
      this.fault = problemOf(error).message;
    } finally {
      this.busy = false;
    }
  }

  protected override heading(): string {
    return t("plugins.purge.title", { title: this.plugin.title });
  }

  protected override body(): TemplateResult {
    const remains = this.remains;
    return html`<form id="purge-form" class="a-form" novalidate @submit=${this.#purge}>
      <p>${t("plugins.purge.text")}</p>
      ${remains ? this.#list(remains) : this.fault ? nothing : bones(3)}
      <div class="f-field">
        <label for="purge-code">${t("plugins.purge.type", { code: this.plugin.code })}</label>
        <input id="purge-code" class="f-input" autocomplete="off" spellcheck="false" .value=${this.typed} aria-describedby="purge-fault"
          @input=${(event: InputEvent) => (this.typed = (event.target as HTMLInputElement).value)} />
        <p id="purge-fault" class="f-error" role="alert">${this.fault}</p>
      </div>
    </form>`;
  }

  #list(remains: PluginRemains): TemplateResult {
    return html`<ul class="a-remains f-small">
      ${remains.tables.map((table) => html`<li><span>${t("plugins.purge.table", { name: table.name })}</span><b>${t("plugins.purge.rows", { count: table.rows })}</b></li>`)}
      <li><span>${t("plugins.purge.files", { size: bytes(remains.bytes) })}</span><b>${number(remains.files)}</b></li>
      <li><span>${t("plugins.purge.comments")}</span><b>${number(remains.comments)}</b></li>
    </ul>`;
  }

  protected override foot(): TemplateResult {
    return html`<footer>
      <button class="f-button" type="button" @click=${this.leave}>${t("administration.cancel")}</button>
      <button class="f-button danger" type="submit" form="purge-form" ?disabled=${this.typed.trim() !== this.plugin.code} aria-busy=${this.busy}>${t("plugins.purge")}</button>
    </footer>`;
  }
}
