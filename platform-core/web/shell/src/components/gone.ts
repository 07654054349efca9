// SPDX-License-Identifier: Apache-2.0
import { html, type TemplateResult } from "lit";
import { empty } from "../../../kit/src/empty.js";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import type { Writing } from "../data/writing.js";

/** Instead of a page whose section went while it was open; the page comes back with it. */
export function gonePage(title: string): TemplateResult {
  return empty("puzzle", t("sections.gone.title", { title }), t("sections.gone.text"), html`<a class="f-button primary" href="/">${t("missing.home")}</a>`);
}

/** Tells who is writing that the section went, where they write. */
export function goneNote(writing: Writing): TemplateResult | string {
  const title = writing.gone;
  if (title === undefined) return "";
  return html`<div class="f-note f-warn" role="status" data-gone>${icon("unplug")}<span class="f-grow"><b>${t("sections.kept.title", { title })}</b> ${t("sections.kept.text")}</span></div>`;
}
