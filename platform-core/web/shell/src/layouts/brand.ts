// SPDX-License-Identifier: Apache-2.0
import { html, svg, type TemplateResult } from "lit";
import { t } from "../../../kit/src/i18n.js";

/** The mark and the name. */
export function brand(): TemplateResult {
  const mark = svg`<circle cx="10" cy="19.5" r="2.4"/><circle cx="22" cy="12.5" r="2.4"/><circle cx="17.5" cy="8" r="1.7"/><circle cx="14.5" cy="24" r="1.7"/><path d="M12.3 19.2c4.5-.4 3.5-6 7.3-6.5M11.5 17.5l5-8M20.5 14.5l-5 8"/>`;
  return html`<span class="brand-mark"><svg viewBox="5 5 22 22" class="f-icon" aria-hidden="true">${mark}</svg></span><span class="brand-name">${t("brand")}</span>`;
}
