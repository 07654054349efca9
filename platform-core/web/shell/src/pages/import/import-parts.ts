// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import * as format from "../../../../kit/src/format.js";
import { icon } from "../../../../kit/src/icon.js";
import { t } from "../../../../kit/src/i18n.js";
import { properties } from "../../../../kit/src/property.js";
import { MOST_BYTES, MOST_ROWS, type ImportReport } from "../../data/imports.js";
import type { ImportState } from "./import-run.js";

const STEPS = ["choose", "check", "import"] as const;

/** Where somebody is on the way. */
export function steps(step: ImportState["step"]): TemplateResult {
  const at = step === "done" ? STEPS.length : STEPS.indexOf(step);
  const mark = (place: number): TemplateResult | string => (place < at ? html`${icon("check", "sm")}<span class="f-hidden">${t("import.step.done")}</span>` : format.number(place + 1));
  return html`<ol class="i-steps" aria-label=${t("import.steps")}>${STEPS.map((each, place) => html`<li class=${place < at ? "past" : ""} aria-current=${place === at ? "step" : nothing}><span class="i-mark">${mark(place)}</span>${t(`import.step.${each}`)}</li>`)}</ol>`;
}

/** How far the file is; how long the portal takes with it nobody knows. */
export function progress({ busy, part }: ImportState, label: string): TemplateResult | typeof nothing {
  if (busy === "") return nothing;
  const percent = Math.round(part * 100);
  return busy === "sending"
    ? html`<div class="f-meter" role="progressbar" aria-label=${label} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${percent}><i ${properties({ "--part": `${percent}%` })}></i></div>`
    : html`<div class="f-meter i-endless" role="progressbar" aria-label=${label}><i></i></div>`;
}

export function limits(): string {
  return t("import.limits", { size: format.limit(MOST_BYTES), rows: MOST_ROWS });
}

function toErrors(event: Event): void {
  event.preventDefault();
  document.querySelector("#import-errors")?.scrollIntoView({ block: "start" });
  document.querySelector<HTMLElement>("#import-errors")?.focus({ preventScroll: true });
}

/** What becomes of the rows, in four figures; the list of what is refused may be far below. */
export function figures(report: ImportReport | undefined): TemplateResult {
  const figure = (name: "created" | "changed" | "unchanged" | "refused", image: string, tone: string): TemplateResult => {
    const count = report?.[name];
    return html`<div class=${count ? tone : ""}><dt>${icon(image, "sm")}${t(`import.figure.${name}`)}</dt><dd class="f-num">${count === undefined ? html`<span class="f-bone"></span>` : format.number(count)}
      ${name === "refused" && count ? html`<a class="f-small" href="#import-errors" @click=${toErrors}>${t("import.show")}</a>` : nothing}</dd></div>`;
  };
  return html`<dl class="i-figures">${figure("created", "plus", "f-ok")}${figure("changed", "pencil", "f-info")}${figure("unchanged", "equal", "")}${figure("refused", "circle-alert", "f-bad")}</dl>`;
}
