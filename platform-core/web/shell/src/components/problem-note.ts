// SPDX-License-Identifier: Apache-2.0
import { html, type TemplateResult } from "lit";
import { empty } from "../../../kit/src/empty.js";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import { toast } from "../../../kit/src/toasts.js";
import { problemOf, type Problem } from "../data/problem.js";

/** One sentence that says what is wrong and what helps. */
export function problemText(problem: Problem): string {
  if (problem.status === 0) return t("problem.offline");
  return problem.detail || problem.title || t("problem.unknown");
}

/** A failure next to the thing it concerns. */
export function problemNote(problem: Problem, retry?: () => void): TemplateResult {
  return html`<div class="f-note f-bad" role="alert">
    ${icon("circle-alert")}<span class="f-grow">${problemText(problem)}</span>
    ${retry ? html`<button class="f-button small" type="button" @click=${retry}>${t("common.retry")}</button>` : ""}
  </div>`;
}

/** A failure that takes the place of a page. What is not there and what may not be seen look the same. */
export function problemPage(problem: Problem, retry?: () => void): TemplateResult {
  if (problem.missing) return missingPage();
  const again = retry ? html`<button class="f-button primary" @click=${retry}>${icon("rotate-cw")}${t("common.retry")}</button>` : "";
  const offline = problem.status === 0;
  return empty(offline ? "wifi-off" : "triangle-alert", t(offline ? "problem.offline.title" : "problem.title"), problemText(problem), again);
}

export function missingPage(): TemplateResult {
  return empty("compass", t("missing.title"), t("missing.text"), html`<a class="f-button primary" href="/">${t("missing.home")}</a>`);
}

/** A failure of something that was just tried. */
export function problemToast(error: unknown): void {
  if (error instanceof DOMException && error.name === "AbortError") return;
  toast(problemText(problemOf(error)), { tone: "bad" });
}
