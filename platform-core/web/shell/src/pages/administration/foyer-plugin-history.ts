// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { FoyerDialog } from "../../../../kit/src/dialog.js";
import { bones, empty } from "../../../../kit/src/empty.js";
import { dateTime, shortTime } from "../../../../kit/src/format.js";
import { t } from "../../../../kit/src/i18n.js";
import { live } from "../../data/live.js";
import { jobsOfPlugin } from "../../data/plugins.js";
import { problemOf } from "../../data/problem.js";
import type { PluginInfo, PluginJob } from "../../data/types.js";

const TONES: Record<PluginJob["state"], string> = { WAITING: "", RUNNING: "f-accent", DONE: "f-ok", FAILED: "f-bad" };

/** The operations on a plugin with their logs, followed while they run. */
@customElement("foyer-plugin-history")
export class FoyerPluginHistory extends FoyerDialog<void> {
  @state() private jobs?: PluginJob[];
  @state() private fault = "";

  constructor(private readonly plugin: PluginInfo) {
    super();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    live("plugins", ({ code }) => code === this.plugin.code && void this.#load(), this.gone);
    void this.#load();
  }

  async #load(): Promise<void> {
    try {
      this.jobs = await jobsOfPlugin(this.plugin.code, this.gone);
    } catch (error) {
      if (this.isConnected) this.fault = problemOf(error).message;
    }
  }

  protected override heading(): string {
    return t("plugins.history.of", { title: this.plugin.title });
  }

  protected override look(): string {
    return "wide";
  }

  protected override body(): TemplateResult {
    if (this.fault) return empty("cloud-off", this.fault, "");
    if (!this.jobs) return bones(3);
    if (this.jobs.length === 0) return empty("history", t("plugins.history.none"), t("plugins.history.none.text"));
    return html`<ol class="a-history">${this.jobs.map((job) => this.#job(job))}</ol>`;
  }

  #job(job: PluginJob): TemplateResult {
    return html`<li>
      <h3>${t(`plugins.job.${job.operation}`, { version: job.version })} <span class="f-badge ${TONES[job.state]}">${t(`plugins.job.state.${job.state}`)}</span></h3>
      <p class="f-small f-muted">${dateTime(job.created)}</p>
      ${job.log.length > 0 ? html`<ol class="a-log f-small">${job.log.map((entry) => html`<li class=${entry.error ? "f-bad" : ""}><time datetime=${entry.at}>${shortTime(entry.at)}</time><span class="f-wrap">${entry.text}</span></li>`)}</ol>` : nothing}
    </li>`;
  }
}
