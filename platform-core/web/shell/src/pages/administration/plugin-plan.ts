// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { t } from "../../../../kit/src/i18n.js";
import { icon } from "../../../../kit/src/icon.js";
import type { PluginPlan, PluginSigner } from "../../data/types.js";

const SHOWN = ["table", "column", "index"];

function line(label: string, value: TemplateResult | string | typeof nothing): TemplateResult {
  return html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
}

function list(words: readonly string[]): TemplateResult | string {
  return words.length === 0 ? t("plugins.plan.nothing") : html`<ul>${words.map((word) => html`<li>${word}</li>`)}</ul>`;
}

/** What a plugin says it needs, in words. */
export function needs(needed: readonly string[]): string[] {
  return needed.map((need) => (need.startsWith("reads=") ? t("plugins.need.reads", { object: need.slice(6) }) : t(`plugins.need.${need}`)));
}

export function signedBy(signer: PluginSigner | null | undefined): TemplateResult | string {
  return signer ? html`${icon("shield-check", "sm")} ${signer.name}` : t("plugins.unsigned");
}

/** What an installation would change, as terms and descriptions. */
export function planLines(plan: PluginPlan): TemplateResult {
  const added = plan.additions.filter((piece) => SHOWN.includes(piece.kind)).map((piece) => t(`plugins.piece.${piece.kind}`, { name: piece.name }));
  return html`
    ${line(t("plugins.plan.database"), list(added))}
    ${plan.uses.length > 0 ? line(t("plugins.plan.uses"), list(plan.uses.map((use) => (use.present ? use.object : t("plugins.plan.later", { object: use.object }))))) : nothing}
    ${line(t("plugins.plan.licence"), html`${plan.licence.reason} ${t("plugins.rule", { rule: plan.licence.rule })}`)}`;
}

/** What stands in the way, if anything. */
export function planFaults(plan: PluginPlan): TemplateResult | typeof nothing {
  const faults = plan.missing.map((missing) => t("plugins.plan.missing", { name: missing.name, range: missing.range }));
  if (plan.conflict) faults.push(plan.conflict);
  const note = (tone: string, text: string): TemplateResult => html`<p class="f-note ${tone}">${icon("circle-alert", "sm")}<span class="f-wrap">${text}</span></p>`;
  return html`${faults.map((fault) => note("f-bad", fault))}${plan.licence.allowed ? nothing : note("f-warn", t("plugins.plan.refused"))}`;
}

export { line, list };
