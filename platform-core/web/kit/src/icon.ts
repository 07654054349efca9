// SPDX-License-Identifier: Apache-2.0
import { html, type TemplateResult } from "lit";
import assets from "foyer:assets";

const core = new Set(assets.icons);
const CODE = /^[a-z0-9-]+$/;

/** A lucide icon. Icons that only descriptors name come from the large sprite. */
export function icon(name: string, size: "" | "sm" | "lg" = ""): TemplateResult {
  const known = CODE.test(name) ? name : "circle";
  const sprite = core.has(known) ? assets.sprite : assets.spriteAll;
  return html`<svg class="f-icon ${size === "" ? "" : `f-icon-${size}`}" aria-hidden="true" focusable="false"><use href="${sprite}#${known}"></use></svg>`;
}
