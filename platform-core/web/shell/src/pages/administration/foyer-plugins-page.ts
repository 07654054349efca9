// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { announce } from "../../../../kit/src/announce.js";
import { empty } from "../../../../kit/src/empty.js";
import { FoyerElement } from "../../../../kit/src/foyer-element.js";
import "../../../../kit/src/foyer-menu.js";
import { t } from "../../../../kit/src/i18n.js";
import { icon } from "../../../../kit/src/icon.js";
import { toast } from "../../../../kit/src/toasts.js";
import { changePlugin, licence, plugins, removeLicence } from "../../data/admin.js";
import { live } from "../../data/live.js";
import { beginOnPlugin } from "../../data/plugins.js";
import { problemOf } from "../../data/problem.js";
import type { LicenceInfo, PluginInfo } from "../../data/types.js";
import "./administration.css";
import { FoyerRemovePlugin, FoyerPurgePlugin } from "./foyer-confirm-plugin.js";
import { FoyerConfirmLicence } from "./foyer-confirm-licence.js";
import "./foyer-licence-card.js";
import { FoyerLicenceDialog } from "./foyer-licence-dialog.js";
import { FoyerPluginHistory } from "./foyer-plugin-history.js";
import { FoyerPluginInspection } from "./foyer-plugin-inspection.js";
import { FoyerWhatifDialog } from "./foyer-whatif-dialog.js";
import type { PluginWish } from "./foyer-plugin-list.js";
import "./foyer-plugin-list.js";
import { FoyerPluginUpload } from "./foyer-plugin-upload.js";
import { administrationTexts } from "./texts.js";

/** Plugins and licence; what happens on any node shows here without reload. */
@customElement("foyer-plugins-page")
export class FoyerPluginsPage extends FoyerElement {
  @state() private items?: PluginInfo[];
  @state() private found?: LicenceInfo;
  @state() private fault = "";
  @state() private working: ReadonlySet<string> = new Set();
  @state() private unsigned = false;

  constructor() {
    super();
    administrationTexts();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const event of ["sections", "licence", "plugins", "back"] as const) live(event, () => void this.#load(), this.gone);
    void this.#load();
  }

  async #load(): Promise<void> {
    try {
      const [list, found] = await Promise.all([plugins(this.gone), licence(this.gone)]);
      this.items = list.items;
      this.unsigned = list.unsignedAllowed;
      this.found = found;
      this.fault = "";
    } catch (error) {
      if (this.isConnected) this.fault = problemOf(error).message;
    }
  }

  async #change({ plugin, wanted }: PluginWish): Promise<void> {
    if (wanted === "history") return new FoyerPluginHistory(plugin).open();
    if (wanted === "purge") return void (await new FoyerPurgePlugin(plugin).open());
    if (wanted === "remove" && !(await new FoyerRemovePlugin(plugin).open())) return;
    this.working = new Set([...this.working, plugin.code]);
    try {
      if (typeof wanted === "string") {
        await beginOnPlugin(plugin.code, wanted);
      } else {
        await changePlugin(plugin.code, wanted);
        toast(t(wanted.enabled === false ? "plugins.stopped" : "plugins.started", { title: plugin.title }));
      }
    } catch (error) {
      toast(problemOf(error).message, { tone: "bad" });
    } finally {
      this.working = new Set([...this.working].filter((code) => code !== plugin.code));
      void this.#load();
    }
  }

  async #upload(): Promise<void> {
    const inspection = await new FoyerPluginUpload().open();
    if (!inspection) return;
    const job = await new FoyerPluginInspection(inspection).open();
    if (job) announce(t(`plugins.job.${job.operation}`, { version: job.version }));
    await this.#load();
  }

  async #install(): Promise<void> {
    const installed = await new FoyerLicenceDialog(this.found?.installed).open();
    if (!installed) return;
    announce(t("licence.installed"));
    toast(t("licence.installed"), { tone: "ok" });
    await this.#load();
  }

  async #remove(): Promise<void> {
    if (!(await new FoyerConfirmLicence().open())) return;
    try {
      await removeLicence();
      toast(t("licence.removed"));
    } catch (error) {
      toast(problemOf(error).message, { tone: "bad" });
    }
    await this.#load();
  }

  protected override render(): TemplateResult {
    const installed = this.found?.installed === true;
    return html`<div class="a-page">
      <header class="a-head">
        <div class="f-grow"><h1>${t("plugins.title")}</h1><p class="f-small f-muted">${t("plugins.text")}</p></div>
        <button class="f-button" type="button" @click=${this.#install}>${icon("key-round")} ${t(installed ? "licence.replace" : "licence.install")}</button>
        <button class="f-button primary" type="button" @click=${this.#upload}>${icon("file-up")} ${t("plugins.upload")}</button>
        ${installed ? html`<foyer-menu end .items=${[{ label: t("licence.remove"), icon: "trash-2", danger: true, run: () => void this.#remove() }]} label=${t("licence.remove")}></foyer-menu>` : nothing}
      </header>
      ${this.unsigned ? html`<p class="f-note f-warn" role="status">${icon("shield-alert", "sm")}<span class="f-wrap">${t("plugins.unsigned.banner")}</span></p>` : nothing}
      ${this.fault ? this.#failed() : this.#columns()}
    </div>`;
  }

  #failed(): TemplateResult {
    return empty("cloud-off", this.fault, "", html`<button class="f-button" type="button" @click=${this.#load}>${t("administration.retry")}</button>`);
  }

  #columns(): TemplateResult {
    return html`<div class="a-columns">
      <foyer-plugin-list .plugins=${this.items} .working=${this.working} @wish=${(event: CustomEvent<PluginWish>) => this.#change(event.detail)}></foyer-plugin-list>
      <foyer-licence-card .licence=${this.found} @whatif=${() => new FoyerWhatifDialog(this.found).open()}></foyer-licence-card>
    </div>`;
  }
}
