// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { bytes, date } from "../../../../kit/src/format.js";
import { t } from "../../../../kit/src/i18n.js";
import { icon } from "../../../../kit/src/icon.js";
import type { PluginInspection, PluginPlan, PluginSigner, PluginVersion } from "../../data/types.js";
import { tablePlans, type TablePlan } from "./plugin-tables.js";

type Shown = TemplateResult | string | typeof nothing;

const NEED_ICONS: Record<string, string> = { network: "globe", sql: "database", tasks: "calendar-clock", ui: "app-window", reads: "eye" };

function line(label: string, value: Shown): TemplateResult {
  return html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
}

function list(words: readonly Shown[]): TemplateResult {
  return html`<ul>${words.map((word) => html`<li>${word}</li>`)}</ul>`;
}

/** Who answers for the archive. */
export function signature(signer: PluginSigner | null | undefined): TemplateResult {
  if (!signer) return html`<span class="a-sign f-warn">${icon("shield-alert", "sm")}<b>${t("plugins.unsigned")}</b></span>`;
  return html`<span class="a-sign f-ok">${icon("shield-check", "sm")}<b>${commonName(signer)}</b></span>
    <p class="f-small f-muted">${signer.name}</p>
    <p class="f-small f-muted">${t("plugins.plan.certificate", { date: date(signer.validUntil) })} · <code>${signer.fingerprint.slice(0, 16)}…</code></p>`;
}

export function commonName(signer: PluginSigner): string {
  return signer.name.replace(/^CN=([^,]*).*$/, "$1");
}

/** One thing that a plugin says it needs beyond its own section. */
function need(needed: string): TemplateResult {
  const [kind = "", object = ""] = needed.split("=", 2);
  return html`<span class="a-sign">${icon(NEED_ICONS[kind] ?? "circle-alert", "sm")}<span>${t(`plugins.need.${kind}`, { object })}</span></span>`;
}

function seatsAndLimits({ licence }: PluginPlan): TemplateResult {
  return html`
    ${licence.seats.length > 0 ? line(t("plugins.plan.seats"), list(licence.seats.map((seats) => t("plugins.plan.seats.of", { ...seats, edition: t(`licence.edition.${seats.edition}`) })))) : nothing}
    ${licence.counts.length > 0 ? line(t("plugins.plan.limits"), list(licence.counts.map(({ name, now, then, limit, passed }) => html`<span class=${passed ? "a-passed" : ""}>${t(`plugins.plan.limit.${name}`, { now, then, limit })}</span>`))) : nothing}`;
}

function verdict({ licence }: PluginPlan): TemplateResult {
  return html`<span class="a-sign ${licence.allowed ? "f-ok" : "f-warn"}">${icon(licence.allowed ? "check" : "ban", "sm")}<span>${licence.reason} ${t("plugins.rule", { rule: licence.rule })}</span></span>`;
}

function file(version: PluginVersion): TemplateResult {
  return html`<code>${version.bundle}</code> <span class="f-muted">${version.file}, ${bytes(version.size)}</span>`;
}

/** What decides about an installation comes first, what it merely is comes last. */
export function planLines({ version, objects, plan }: PluginInspection): TemplateResult {
  return html`
    ${line(t("plugins.plan.signer"), signature(version.signer))}
    ${line(t("plugins.plan.needs"), version.needs.length === 0 ? t("plugins.plan.needs.none") : list(version.needs.map(need)))}
    ${line(t("plugins.plan.licence"), verdict(plan))}
    ${seatsAndLimits(plan)}
    ${line(t("plugins.plan.objects"), objects.length === 0 ? t("plugins.plan.nothing") : objects.join(", "))}
    ${plan.uses.length > 0 ? line(t("plugins.plan.uses"), plan.uses.map((use) => (use.present ? use.object : t("plugins.plan.later", { object: use.object }))).join(", ")) : nothing}
    ${line(t("plugins.plan.bundle"), file(version))}`;
}

function sum(plans: readonly TablePlan[], of: "columns" | "indexes"): number {
  return plans.reduce((count, plan) => count + plan[of].length, 0);
}

function tableLines({ table, columns, indexes }: TablePlan): TemplateResult {
  const counts = t("plugins.plan.table", { columns: columns.length, indexes: indexes.length });
  if (columns.length + indexes.length === 0) return html`<p class="a-table"><code>${table}</code> <span class="f-muted">${t("plugins.plan.list")}</span></p>`;
  return html`<details class="a-table"><summary><code>${table}</code> <span class="f-muted">${counts}</span></summary>
    ${columns.length > 0 ? html`<h4>${t("plugins.plan.columns")}</h4><ul>${columns.map((column) => html`<li><code>${column}</code></li>`)}</ul>` : nothing}
    ${indexes.length > 0 ? html`<h4>${t("plugins.plan.indexes")}</h4><ul>${indexes.map((index) => html`<li><code>${index}</code></li>`)}</ul>` : nothing}
  </details>`;
}

/** The long list of what would be made in the database, folded by table. */
export function planTables(plan: PluginPlan): TemplateResult {
  const plans = tablePlans(plan.additions);
  const counts = plans.length === 0 ? t("plugins.plan.database.none") : t("plugins.plan.tables", { tables: plans.length, columns: sum(plans, "columns"), indexes: sum(plans, "indexes") });
  return html`<section class="a-tables f-small"><h3>${t("plugins.plan.database")}</h3><p class="f-muted">${counts}</p>${plans.map(tableLines)}</section>`;
}

/** What stands in the way, if anything. */
export function planFaults(plan: PluginPlan): TemplateResult | typeof nothing {
  const faults = plan.missing.map((missing) => t("plugins.plan.missing", { name: missing.name, range: missing.range }));
  if (plan.conflict) faults.push(plan.conflict);
  const passed = plan.licence.allowed && plan.licence.counts.some((count) => count.name === "objects" && count.passed);
  const note = (tone: string, text: string): TemplateResult => html`<p class="f-note ${tone}">${icon("circle-alert", "sm")}<span class="f-wrap">${text}</span></p>`;
  return html`${faults.map((fault) => note("f-bad", fault))}${plan.licence.allowed ? nothing : note("f-warn", t("plugins.plan.refused"))}${passed ? note("f-warn", t("plugins.plan.read-only")) : nothing}`;
}
