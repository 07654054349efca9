// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { number } from "../../../../kit/src/format.js";
import { icon } from "../../../../kit/src/icon.js";
import { t } from "../../../../kit/src/i18n.js";
import { below, choosable, chosenBranch, chosenValues, toggled, tree, type Branch } from "../../data/finding.js";
import type { FacetCount, FieldInfo } from "../../data/types.js";

export interface FacetView {
  filter: string;
  counts?: Record<string, FacetCount[]>;
  choose: (field: FieldInfo, values: string[]) => void;
}

function count(value: number | undefined): TemplateResult | typeof nothing {
  return value === undefined ? nothing : html`<span class="f-num count">${number(value)}</span>`;
}

/** Boxes to tick, with how many there are of each. */
export function facet(field: FieldInfo, { filter, counts, choose }: FacetView): TemplateResult | typeof nothing {
  const chosen = chosenValues(filter, field);
  const all = choosable(field, counts?.[field.code], chosen);
  if (all.length === 0) return nothing;
  return html`<fieldset class="facet"><legend>${field.label}</legend>
    ${all.map(({ value, label, count: found }) => html`<label class="f-check ${found === 0 ? "f-muted" : ""}">
      <input class="f-box" type="checkbox" .checked=${chosen.includes(value)} @change=${() => choose(field, toggled(chosen, value))} />
      <span class="f-grow">${label}</span>${count(found)}</label>`)}
  </fieldset>`;
}

/** The tree of categories; a branch stands for everything below it. */
export function branches(field: FieldInfo, { filter, counts, choose }: FacetView): TemplateResult {
  const all = tree(field, counts?.[field.code]);
  const values = chosenValues(filter, field);
  const chosen = chosenBranch(all, values);
  const whole = counts ? all.reduce((sum, each) => sum + (each.count ?? 0), 0) : undefined;
  return html`<nav class="tree" aria-label=${field.label}><h2>${field.label}</h2><ul>
    <li><button type="button" aria-current=${values.length === 0 ? "true" : nothing} @click=${() => choose(field, [])}>${icon("layers", "sm")}<span class="f-grow">${t("find.all")}</span>${count(whole)}</button></li>
    ${all.map((each) => branch(each, 0, chosen, (values) => choose(field, values)))}
  </ul></nav>`;
}

function branch(each: Branch, depth: number, chosen: Branch | undefined, choose: (values: string[]) => void): TemplateResult {
  const image = each.children.length > 0 ? "folder-open" : "folder";
  return html`<li>
    <button type="button" aria-current=${each.value === chosen?.value ? "true" : nothing} class=${each.count === 0 ? "f-muted" : ""} @click=${() => choose(below(each))}>
      ${icon(image, "sm")}<span class="f-grow">${each.label}</span>${count(each.count)}</button>
    ${each.children.length > 0 && depth < 6 ? html`<ul>${each.children.map((child) => branch(child, depth + 1, chosen, choose))}</ul>` : ""}
  </li>`;
}

/** What a facet is set to, in few words, for its chip. */
export function chipText(field: FieldInfo, filter: string): string {
  const values = chosenValues(filter, field);
  const inside = field.values?.some(({ parent }) => parent) ? chosenBranch(tree(field, undefined), values) : undefined;
  if (inside) return inside.label;
  const label = (value: string): string => field.values?.find(({ code }) => code === value)?.display ?? field.options?.find((option) => option.value === value)?.label ?? value;
  return values.map(label).join(", ");
}
