// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { FoyerDialog } from "../../../../kit/src/dialog.js";
import { t } from "../../../../kit/src/i18n.js";
import { beginOnPlugin } from "../../data/plugins.js";
import { problemOf } from "../../data/problem.js";
import type { PluginInspection, PluginJob } from "../../data/types.js";
import { planFaults, planLines, planTables } from "./plugin-plan.js";

/** Says what an archive is and would change, before anything of it runs; answers with the operation that was begun. */
@customElement("foyer-plugin-inspection")
export class FoyerPluginInspection extends FoyerDialog<PluginJob> {
  @state() private fault = "";
  @state() private busy = false;

  constructor(private readonly found: PluginInspection) {
    super();
  }

  get #verb(): string {
    const change = this.found.plan.change;
    return t(`plugins.change.${change === "same" ? "update" : change}`);
  }

  protected override heading(): string {
    return `${this.found.title} ${this.found.version.version}`;
  }

  async #begin(): Promise<void> {
    const { version, plan } = this.found;
    this.busy = true;
    try {
      this.close(await beginOnPlugin(version.code, plan.change === "install" ? "install" : "update", version.id));
    } catch (error) {
      this.fault = problemOf(error).message;
    } finally {
      this.busy = false;
    }
  }

  protected override look(): string {
    return "wide";
  }

  protected override body(): TemplateResult {
    const { plan, warnings } = this.found;
    return html`<div class="a-form a-inspection">
      ${planFaults(plan)}
      ${plan.change === "rollback" ? html`<p class="f-note f-warn">${t("plugins.plan.older", { installed: plan.installed ?? "" })}</p>` : nothing}
      <dl class="a-facts a-plan">${planLines(this.found)}</dl>
      ${planTables(plan)}
      ${warnings.length > 0 ? html`<details class="a-details f-small"><summary>${t("plugins.plan.warnings", { count: warnings.length })}</summary><ul class="a-warnings">${warnings.map((warning) => html`<li>${warning.file}:${warning.line}:${warning.column} ${warning.message}</li>`)}</ul></details>` : nothing}
      ${this.fault ? html`<p class="f-error" role="alert">${this.fault}</p>` : nothing}
    </div>`;
  }

  protected override foot(): TemplateResult {
    return html`<footer>
      <button class="f-button" type="button" @click=${this.leave}>${t("administration.cancel")}</button>
      <button class="f-button primary" type="button" ?disabled=${!this.found.plan.possible} aria-busy=${this.busy} @click=${this.#begin}>${this.#verb}</button>
    </footer>`;
  }
}
