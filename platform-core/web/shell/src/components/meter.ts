// SPDX-License-Identifier: Apache-2.0
import { html, type TemplateResult } from "lit";
import { properties } from "../../../kit/src/property.js";
import { meterTone } from "../data/amount.js";

/** A bar that shows how much of a limit is used. */
export function meter(used: number, limit: number, label: string): TemplateResult {
  const part = `${Math.min(100, (used / Math.max(1, limit)) * 100)}%`;
  return html`<div class="f-meter ${meterTone(used, limit)}" role="meter" aria-label=${label} aria-valuemin="0" aria-valuemax=${limit} aria-valuenow=${Math.min(used, limit)}><i ${properties({ "--part": part })}></i></div>`;
}
