// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { bones, empty } from "../../../../kit/src/empty.js";
import { FoyerElement } from "../../../../kit/src/foyer-element.js";
import "../../../../kit/src/foyer-menu.js";
import { t } from "../../../../kit/src/i18n.js";
import { icon } from "../../../../kit/src/icon.js";
import { properties } from "../../../../kit/src/property.js";
import type { PluginInfo, PluginJob } from "../../data/types.js";
import { busyJob, countOf, shownPlugins, toneOf, type PluginFilter } from "./plugin-list.js";
import { commonName } from "./plugin-plan.js";
import { firstWish, wishes } from "./plugin-wishes.js";

const FILTERS: readonly PluginFilter[] = ["all", "active", "attention", "off", "available"];

/** What a row asks its page to do. */
export interface PluginWish {
  plugin: PluginInfo;
  wanted: PluginWanted;
}

export type PluginWanted = { enabled?: boolean; retry?: boolean } | "install" | "update" | "rollback" | "remove" | "purge" | "history";

/** The section plugins with their states; says `wish` when one is to be changed. */
@customElement("foyer-plugin-list")
export class FoyerPluginList extends FoyerElement {
  @property({ attribute: false }) plugins?: PluginInfo[];
  @property({ attribute: false }) working: ReadonlySet<string> = new Set();
  @state() private filter: PluginFilter = "all";
  @state() private words = "";

  #wish(plugin: PluginInfo, wanted: PluginWanted): void {
    this.dispatchEvent(new CustomEvent<PluginWish>("wish", { detail: { plugin, wanted } }));
  }

  protected override render(): TemplateResult {
    const all = this.plugins ?? [];
    return html`<section class="f-card" aria-labelledby="plugins-heading">
      <header>
        <h2 id="plugins-heading">${t("plugins.list")}</h2>
        <span class="f-small f-muted">${t("plugins.sum", { installed: all.length - countOf(all, "available"), active: countOf(all, "active") })}</span>
      </header>
      <div class="a-tools">
        <span class="f-search a-find">${icon("search", "sm")}<input class="f-input" type="search" aria-label=${t("plugins.find")} placeholder=${t("plugins.find")}
          .value=${this.words} @input=${(event: InputEvent) => (this.words = (event.target as HTMLInputElement).value)} /></span>
        <div class="f-row a-chips" role="group" aria-label=${t("plugins.filter")}>${FILTERS.map((filter) => this.#chip(all, filter))}</div>
      </div>
      ${this.plugins ? this.#rows(all) : bones(4)}
    </section>`;
  }

  #chip(all: readonly PluginInfo[], filter: PluginFilter): TemplateResult {
    const count = filter === "all" ? nothing : html`<b>${countOf(all, filter)}</b>`;
    return html`<button class="f-chip" type="button" aria-pressed=${this.filter === filter} @click=${() => (this.filter = filter)}>
      ${t(`plugins.${filter}`)} ${count}
    </button>`;
  }

  #rows(all: readonly PluginInfo[]): TemplateResult {
    const shown = shownPlugins(all, this.filter, this.words);
    if (shown.length === 0) return empty("puzzle", t("plugins.none"), t("plugins.none.text"));
    return html`<ul class="f-lines">${repeat(shown, (plugin) => plugin.code, (plugin) => this.#row(plugin))}</ul>`;
  }

  #row(plugin: PluginInfo): TemplateResult {
    const tone = toneOf(plugin.state);
    return html`<li class="a-plugin">
      <span class="f-tile ${plugin.state === "ACTIVE" ? "f-accent" : tone}">${icon(plugin.icon)}</span>
      <div class="a-what">
        <h3>${plugin.title} <span class="f-muted">${plugin.version}</span></h3>
        <p class="f-small f-muted">${this.#about(plugin)}</p>
      </div>
      <span class="a-state"><span class="f-badge ${tone}">${t(`plugins.state.${plugin.state}`)}</span></span>
      <span class="a-ways">${this.#ways(plugin)}</span>
      ${this.#job(plugin)}${this.#reason(plugin)}
    </li>`;
  }

  /** What is most likely wanted is a button, the rest is in the menu. */
  #ways(plugin: PluginInfo): TemplateResult {
    const busy = this.working.has(plugin.code);
    const items = wishes(plugin).map((wish) => ({ ...wish, run: () => this.#wish(plugin, wish.wanted) }));
    const first = busyJob(plugin) ? undefined : firstWish(plugin);
    return html`${first ? html`<button class="f-button small" type="button" aria-busy=${busy} @click=${() => this.#wish(plugin, first.wanted)}>${first.label}</button>` : nothing}
      <foyer-menu end .items=${items} look="f-button square small quiet" label=${t("plugins.menu", { title: plugin.title })}></foyer-menu>`;
  }

  #job(plugin: PluginInfo): TemplateResult | typeof nothing {
    const job = plugin.job;
    if (!job || !busyJob(plugin)) return nothing;
    const label = t(`plugins.job.${job.operation}`, { version: job.version });
    return html`<div class="a-why a-job" role="status"><span class="f-small">${label}</span>
      <div class="f-meter" role="progressbar" aria-label=${label} aria-valuenow=${job.percent}><i ${properties({ "--part": `${job.percent}%` })}></i></div></div>`;
  }

  #about(plugin: PluginInfo): string {
    const words = [t(plugin.base ? "plugins.base" : "plugins.custom")];
    if (plugin.signer) words.push(t("plugins.signed", { name: commonName(plugin.signer) }));
    else if (plugin.origin === "archive") words.push(t("plugins.unsigned"));
    if (plugin.newest) words.push(t("plugins.newest", { version: plugin.newest }));
    else if (plugin.state !== "AVAILABLE") words.push(t("plugins.objects", { count: plugin.objects.length }));
    return words.join(" · ");
  }

  #reason(plugin: PluginInfo): TemplateResult | typeof nothing {
    if (plugin.state === "INSTALLED" && plugin.step && !busyJob(plugin)) {
      return html`<p class="a-why f-small" role="status">${plugin.step}</p>`;
    }
    if (plugin.job?.state === "FAILED") return this.#failed(plugin, plugin.job);
    if (!plugin.reason || (plugin.state !== "FAILED" && plugin.state !== "REFUSED")) return nothing;
    const failed = plugin.state === "FAILED";
    return html`<p class="a-why f-note ${toneOf(plugin.state)}">
      ${icon(failed ? "circle-x" : "ban", "sm")}<span class="f-wrap">${plugin.reason} ${plugin.rule && !failed ? t("plugins.rule", { rule: plugin.rule }) : ""}</span>
    </p>`;
  }

  #failed(plugin: PluginInfo, job: PluginJob): TemplateResult {
    return html`<p class="a-why f-note f-bad">${icon("circle-x", "sm")}<span class="f-wrap f-grow">${t(`plugins.failed.${job.operation}`, { version: job.version })}</span>
      <button class="f-button small" type="button" @click=${() => this.#wish(plugin, "history")}>${t("plugins.history")}</button></p>`;
  }
}
