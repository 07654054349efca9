// SPDX-License-Identifier: Apache-2.0
import { html, svg, type TemplateResult } from "lit";
import { t } from "../../../kit/src/i18n.js";

/** The mark and the name. */
export function brand(): TemplateResult {
  const mark = svg`<path d="M8 16a2 2 0 1 0 0-4 2 2 0 0 0 0 4Zm0-2h8m0 0a2 2 0 1 0 0-4 2 2 0 0 0 0 4Zm-5.5-7a2 2 0 1 0 3.4 0M10 12l2.2-4m1.6 8a2 2 0 1 1-3.4 0M14 12l-2.2 4"/>`;
  return html`<span class="brand-mark"><svg viewBox="0 0 24 24" class="f-icon" aria-hidden="true">${mark}</svg></span><span class="brand-name">${t("brand")}</span>`;
}
