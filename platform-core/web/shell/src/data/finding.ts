// SPDX-License-Identifier: Apache-2.0
// What a search page asks and shows, without the page: facets, category tree, the best hit, addresses that name a record by its fields.
import { comparison, conjunction, written, type Comparison } from "./rsql.js";
import type { FacetCount, FieldInfo, Fields, Hit, LookupValue, ObjectInfo } from "./types.js";

/** A value to choose, with the number of matches where it is known. */
export interface Choosable {
  value: string;
  label: string;
  count?: number;
}

export interface Branch extends Choosable {
  children: Branch[];
}

/** How far above the second the first hit has to be to stand out. */
const CLEARLY = 1.5;

function listed(object: ObjectInfo): FieldInfo[] {
  return object.list.columns.map((code) => object.fields.find((field) => field.code === code)).filter((field) => field !== undefined);
}

/** Fields that searches can be counted by. */
export function facetFields(object: ObjectInfo): FieldInfo[] {
  return listed(object).filter((field) => (field.lookup && field.values !== undefined) || field.type === "choice");
}

/** The field whose values form a tree. */
export function treeField(object: ObjectInfo): FieldInfo | undefined {
  return facetFields(object).find((field) => field.values?.some((value) => value.parent));
}

export function selector(field: FieldInfo): string {
  return field.lookup ? `${field.code}.code` : field.code;
}

/** The values of a field that a filter allows; none means all. */
export function chosenValues(filter: string, field: FieldInfo): string[] {
  const found = (conjunction(filter) ?? []).find((each) => each.selector === selector(field));
  return found && (found.operator === "=in=" || found.operator === "==") ? found.values : [];
}

/** The filter with other values of one field; the other conditions stay. */
export function withValues(filter: string, field: FieldInfo, values: readonly string[]): string {
  const others = (conjunction(filter) ?? []).filter((each) => each.selector !== selector(field));
  if (values.length === 0) return written(others);
  const own: Comparison = { selector: selector(field), operator: "=in=", values: [...values] };
  return written([...others, own]);
}

export function toggled(values: readonly string[], value: string): string[] {
  return values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
}

/** All values of a field in their own order, with counts where a search gave some; of choices only those that are known to occur. */
export function choosable(field: FieldInfo, counts: readonly FacetCount[] | undefined, chosen: readonly string[]): Choosable[] {
  const countOf = (value: string): number | undefined => (counts ? (counts.find((each) => each.value === value)?.count ?? 0) : undefined);
  if (field.values) return field.values.map(({ code, display }) => ({ value: code, label: display, count: countOf(code) }));
  const known = new Set(chosen);
  return (field.options ?? [])
    .filter(({ value }) => known.has(value) || (countOf(value) ?? 0) > 0)
    .map(({ value, label }) => ({ value, label, count: countOf(value) }));
}

function branch(value: LookupValue, all: readonly LookupValue[], counts: readonly FacetCount[] | undefined): Branch {
  const children = all.filter((each) => each.parent === value.id).map((each) => branch(each, all, counts));
  const own = counts?.find((each) => each.value === value.code)?.count ?? 0;
  const count = counts ? children.reduce((sum, child) => sum + (child.count ?? 0), own) : undefined;
  return { value: value.code, label: value.display, count, children };
}

/** The tree of a field; what a branch counts includes what is below it. */
export function tree(field: FieldInfo, counts: readonly FacetCount[] | undefined): Branch[] {
  const all = field.values ?? [];
  const ids = new Set(all.map(({ id }) => id));
  return all.filter((value) => !value.parent || !ids.has(value.parent)).map((value) => branch(value, all, counts));
}

/** A branch and everything below it. */
export function below(start: Branch): string[] {
  return [start.value, ...start.children.flatMap(below)];
}

/** From the root to a value: Connectivity › Gateways. */
export function trail(field: FieldInfo, code: string | undefined): string[] {
  const all = field.values ?? [];
  const names: string[] = [];
  let at = all.find((value) => value.code === code);
  while (at && names.length < 9) {
    names.unshift(at.display);
    const parent: string | null | undefined = at.parent;
    at = parent ? all.find((value) => value.id === parent) : undefined;
  }
  return names;
}

/** The branch that a choice of values stands for, if it is exactly one with all below it. */
export function chosenBranch(branches: readonly Branch[], values: readonly string[]): Branch | undefined {
  for (const each of branches) {
    const whole = below(each);
    if (whole.length === values.length && whole.every((value) => values.includes(value))) return each;
    const inside = chosenBranch(each.children, values);
    if (inside) return inside;
  }
  return undefined;
}

/** Whether the first hit is clearly better than the second. */
export function standsOut(hits: readonly Pick<Hit, "rank">[]): boolean {
  const [first, second] = hits;
  return first !== undefined && second !== undefined && first.rank > 0 && first.rank >= second.rank * CLEARLY;
}

/** Share of helpful votes in whole percent, of at least five. */
export function helpfulShare(fields: Fields): number | undefined {
  const { helpful, notHelpful } = fields;
  if (typeof helpful !== "number" || typeof notHelpful !== "number" || helpful + notHelpful < 5) return undefined;
  return Math.round((helpful / (helpful + notHelpful)) * 100);
}

/** The filter of an address that names a record by its fields; undefined if it names none or something unknown. */
export function namingFilter(object: ObjectInfo, query: URLSearchParams): string | undefined {
  const pairs = [...query].filter(([name]) => name !== "language");
  if (pairs.length === 0 || pairs.some(([name]) => !object.fields.some((field) => field.code === name.split(".")[0]))) return undefined;
  return pairs.map(([name, value]) => comparison(name, "==", [value])).join(";");
}

/** Of several records the one in the wanted language, else in the next best one, else the first. */
export function inLanguage<R extends { fields: Fields }>(records: readonly R[], ...languages: (string | null | undefined)[]): R | undefined {
  for (const language of languages) {
    const found = language ? records.find(({ fields }) => fields["language"] === language) : undefined;
    if (found) return found;
  }
  return records[0];
}

/** The objects among hits in the order of their first hit; a chosen one is always there. */
export function kinds(hits: readonly Pick<Hit, "object">[], chosen: string): string[] {
  return [...new Set([...(chosen ? [chosen] : []), ...hits.map(({ object }) => object)])];
}
