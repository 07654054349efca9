// SPDX-License-Identifier: Apache-2.0
import { session } from "./session.js";
import { parse, type Comparison, type Node } from "./rsql.js";
import type { Fields, Part, Rec, Reference, Value } from "./types.js";

function reference(value: Value): value is Reference {
  return typeof value === "object" && value !== null && "id" in value;
}

/** Everything that a selector may mean on a record: a lookup answers to its code, its name and its id. */
function found(fields: Fields, selector: string): string[] {
  const [code = "", step] = selector.split(".");
  const value = fields[code];
  if (value === undefined || value === null || value === "") return [];
  const all = Array.isArray(value) ? value : [value];
  return all.flatMap((each) => {
    if (!reference(each)) return typeof each === "object" ? [] : [String(each)];
    if (step === "flags") return each.flags ?? [];
    if (step === "code") return each.code === undefined ? [] : [each.code];
    if (step === "id") return [each.id];
    if (step) return [each.display];
    return [each.code ?? "", each.display, each.id];
  });
}

/** What stands for the viewer and for now; of roles their codes are known. */
function meant(value: string): string[] {
  const viewer = session.value;
  switch (value) {
    case "$me":
      return viewer ? [viewer.user.id] : [];
    case "$contact":
      return viewer ? [viewer.user.contact.id] : [];
    case "$account":
      return viewer?.user.account ? [viewer.user.account.id] : [];
    case "$roles":
      return viewer?.roles ?? [];
    case "$now":
      return [new Date().toISOString()];
    case "$today":
      return [today()];
    default:
      return [value];
  }
}

function today(): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: session.value?.timeZone }).format(new Date());
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T/;

function order(left: string, right: string): number {
  if (MOMENT.test(left) && MOMENT.test(right)) return Date.parse(left) - Date.parse(right);
  const numbers = [Number(left), Number(right)] as const;
  return Number.isNaN(numbers[0]) || Number.isNaN(numbers[1]) ? left.localeCompare(right) : numbers[0] - numbers[1];
}

function holds(fields: Fields, { selector, operator, values: written }: Comparison): boolean {
  const given = found(fields, selector);
  const values = written.flatMap(meant);
  const wanted = values[0] ?? "";
  const any = (): boolean => given.some((each) => values.some((value) => value.toLowerCase() === each.toLowerCase()));
  switch (operator) {
    case "==":
    case "=in=":
      return any();
    case "!=":
    case "=out=":
      return !any();
    case "=isnull=":
      return (given.length === 0) === (wanted === "true");
    case "=like=":
      return given.some((each) => each.toLowerCase().includes(wanted.replaceAll("*", "").toLowerCase()));
    case "<":
      return given.some((each) => order(each, wanted) < 0);
    case "<=":
      return given.some((each) => order(each, wanted) <= 0);
    case ">":
      return given.some((each) => order(each, wanted) > 0);
    case ">=":
      return given.some((each) => order(each, wanted) >= 0);
  }
}

function matches(fields: Fields, node: Node): boolean {
  if (node.kind === "comparison") return holds(fields, node);
  return node.kind === "and" ? node.parts.every((part) => matches(fields, part)) : node.parts.some((part) => matches(fields, part));
}

/** Whether a record meets a condition of the descriptor; none always holds, an unreadable one never. */
export function meets(fields: Fields, condition: unknown): boolean {
  if (typeof condition !== "string" || condition === "") return true;
  try {
    return matches(fields, parse(condition));
  } catch {
    return false;
  }
}

/** What a filter of a part says of a record, as the server decided it; decided here where the answer came without. */
export function says(record: Rec, part: Part, setting: string): boolean {
  return record.conditions?.[`${part.code}.${setting}`] ?? saysSo(record.fields, part[setting]);
}

/** As meets, but a condition has to be there. */
export function saysSo(fields: Fields, condition: unknown): boolean {
  return typeof condition === "string" && condition !== "" && meets(fields, condition);
}
